/** What the reader kept under a name, as it can stand on a side: a scenario under its own design, with the changes that were kept. */
import type { Setting } from '../../../sim/index.ts'
import { type Kept, readSettings, remember } from '../../app/index.ts'
import { OWN, type Side } from './sides.ts'

/** Changes of a scenario that have a name. */
export interface Named {
  readonly id: string
  readonly name: string
  /** Id of the scenario that was changed. */
  readonly scenario: string
  readonly settings: readonly Setting[]
}

/** All that was kept, read from its links; what names no scenario is left out. */
export const namedOf = remember((kept: readonly Kept[]): readonly Named[] =>
  kept.flatMap(({ id, name, link }) => {
    const query = new URLSearchParams(link)
    const scenario = query.get('scenario')
    return scenario === null || scenario === '' ? [] : [{ id, name, scenario, settings: readSettings(query) }]
  }),
)

/** What a side becomes when kept changes are put on it. @param shown id of the scenario that is shown */
export function sideOf({ name, scenario, settings }: Named, shown: string): Omit<Side, 'off'> {
  return { scenario: scenario === shown ? null : scenario, design: OWN, changes: settings, called: name }
}

/** What stands on the side, where it is something that was kept and still is; otherwise null. */
export function namedOn({ scenario, changes, called }: Side, named: readonly Named[], shown: string): Named | null {
  const key = JSON.stringify(changes)
  const fits = (one: Named) => one.name === called && one.scenario === (scenario ?? shown) && JSON.stringify(one.settings) === key
  return named.find(fits) ?? null
}

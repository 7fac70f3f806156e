/** Selectors for the map: where the states of a scenario lie, and what each does at a month of the followed world. */
import type { Scenario } from '../../../../sim/index.ts'
import { remember } from '../../../app/index.ts'
import type { Atlas, MapData, MapGround, MapPlace } from '../../../charts/index.ts'
import type { Trace } from '../../../worker/index.ts'
import { cellsAt, roleAt, tradeBetween } from './month.ts'

/** Whether the states of a scenario are real ones, whose place on the map is known; those of a made-up world have none. */
export function isMappable({ states }: Scenario): boolean {
  return states.every(({ latitude, longitude }) => latitude !== null && longitude !== null)
}

/** The lands of the world; they come with the first map, not with the page. Rejects when they cannot be loaded. */
export async function openAtlas(): Promise<Atlas> {
  return (await import('./shapes.ts')).atlas
}

/** The state of the scenario that a land belongs to, itself or through the aggregate that it is folded into; -1 where there is none. */
export function ownersOf({ states }: Pick<Scenario, 'states'>, atlas: Atlas): Int16Array {
  const place = new Map(states.flatMap(({ members }, at) => members.map((id) => [id, at] as const)))
  return Int16Array.from(atlas.lands, ({ id }) => place.get(id) ?? -1)
}

/** What does not change with the month. Requires a scenario that is mappable. */
const groundOf = remember((scenario: Scenario, kase: number, atlas: Atlas): MapGround => {
  const { respondent, claimants } = scenario.cases[kase]!
  const places = scenario.states.map(
    ({ id, name, latitude, longitude, members }): MapPlace => ({
      id,
      name,
      at: [longitude!, latitude!],
      part: id === respondent ? 'respondent' : claimants.includes(id) ? 'claimant' : null,
      folded: members.length === 1 && members[0] === id ? 0 : members.length,
    }),
  )
  return { atlas, places, owners: ownersOf(scenario, atlas), trade: tradeBetween(scenario.ties) }
})

/** The map at a month of the followed world. */
export const mapAt = remember((scenario: Scenario, trace: Trace, kase: number, month: number, atlas: Atlas): MapData => {
  const { detail, at } = cellsAt(trace, kase, month)
  const n = scenario.states.length
  return {
    ground: groundOf(scenario, kase, atlas),
    states: scenario.states.map((_, state) => ({
      role: roleAt(detail, at + state),
      leverage: trace.leverage[kase * n + state]!,
      effort: detail.effort[at + state]!,
    })),
  }
})

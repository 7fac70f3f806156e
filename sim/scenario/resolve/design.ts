/**
 * The enforcement design of each case: the scenario's, overlaid with the case's own, completed with the defaults of all levers. ODD section
 * 6.
 */

import type { Design, Parameters, Rung } from '../../model/index.ts'
import { MECHANISMS, PARAMETER_GROUPS } from '../../model/index.ts'
import { childAt } from '../path.ts'
import type { ScenarioFile } from '../schema.ts'

type DesignFile = NonNullable<ScenarioFile['design']>

const FREEZES = { 'diplomatic-protest': 1, 'travel-ban': 1, 'asset-freeze': 1 } as const
const FINANCE = { ...FREEZES, 'targeted-finance': 1, 'aid-suspension': 1 } as const

/** The usual ladder, for designs that give none. From the second rung on it needs the institution. */
export const USUAL_LADDER: readonly Rung[] = [
  { name: 'Protest and travel bans', collective: false, instruments: { 'diplomatic-protest': 1, 'travel-ban': 1 } },
  { name: 'Asset freezes', collective: true, instruments: FREEZES },
  { name: 'Targeted finance and aid suspension', collective: true, instruments: FINANCE },
  { name: 'Sectoral trade restrictions', collective: true, instruments: { ...FINANCE, 'sectoral-trade': 1 } },
  { name: 'Broad trade embargo', collective: true, instruments: { ...FINANCE, 'broad-trade': 1 } },
]

export function resolveDesign(scenario: DesignFile = {}, kase: DesignFile = {}): Design {
  const rungs = kase.rungs ?? scenario.rungs
  return {
    name: kase.name ?? scenario.name ?? '',
    rungs: rungs?.map(({ name, collective, instruments }) => ({
      name,
      collective: collective ?? false,
      instruments: { ...instruments },
    })) ?? [...USUAL_LADDER],
    offers: { ...scenario.offers, ...kase.offers },
    levers: completed('levers', [kase, scenario]),
  }
}

/** Mechanism -> name -> value for all mechanisms: the first of the layers that gives a value has it, else the default. */
export function completed(
  of: 'parameters' | 'levers',
  layers: readonly unknown[],
): { readonly [mechanism: string]: { readonly [name: string]: number } } {
  const tables: readonly (readonly [group: string, declared: Parameters])[] =
    of === 'levers' ? MECHANISMS.map((m) => [m.name, m.levers]) : PARAMETER_GROUPS.map((m) => [m.name, m.parameters])
  return Object.fromEntries(
    tables.map(([group, declared]) => {
      const values = Object.entries(declared).map(([name, parameter]) => {
        const given = layers.map((layer) => childAt(childAt(layer, group), name))
        return [name, given.find((value) => typeof value === 'number') ?? parameter.default]
      })
      return [group, Object.fromEntries(values)]
    }),
  )
}

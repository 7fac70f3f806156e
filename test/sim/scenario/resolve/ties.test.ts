import { describe, expect, it } from 'vitest'
import type { Scenario } from '../../../../sim/model/index.ts'
import { parseScenario, type Setting } from '../../../../sim/scenario/index.ts'
import { INLINE_DISTANCE } from '../../../../sim/scenario/resolve/ties.ts'
import { foldWorld } from '../../../../sim/tables/index.ts'
import { pairsIn } from '../../../support/scenarios.ts'
import { MINIMAL, MINIMAL_TABLE } from '../minimal.ts'
import { LIBRARY, WORLD } from '../world-table.ts'

function resolved(file: unknown, ...settings: readonly Setting[]): Scenario {
  const parsed = parseScenario(file, LIBRARY, settings)
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems))
  return parsed.scenario
}

describe.each([
  ['written out', MINIMAL],
  ['of a table', MINIMAL_TABLE],
])('the ties of a world %s', (_, file) => {
  it('are one object for the same numbers, whatever else a setting changes, and another for others', () => {
    const first = resolved(file)
    const { id } = first.states[0]!
    expect(resolved(file, { path: 'months', value: 90 }).ties).toBe(first.ties)
    expect(resolved(file, { path: `states.${id}.gdp`, value: 7 }).ties).toBe(first.ties)
    const [from, to] = [first.states[1]!.id, id]
    const tied = resolved(file, { path: 'ties', value: [{ from, to, affinity: 0.1 }] })
    expect(tied.ties).not.toBe(first.ties)
    expect(pairsIn(tied).filter(({ affinity }) => affinity !== null)).toMatchObject([{ from, to, affinity: 0.1 }])
  })

  it('have no tie of a state to itself', () => {
    const { states, distance, alliance, exports } = resolved(file).ties
    for (let i = 0; i < states; i++) {
      const at = i * states + i
      expect([exports[at], distance[at], alliance[at]]).toEqual([0, 0, 0])
    }
  })
})

describe('the same numbers', () => {
  it('are the same object for whoever else asks while they are in use, whatever was made in between', () => {
    const first = resolved(MINIMAL_TABLE)
    const others = [
      resolved(MINIMAL),
      resolved(MINIMAL_TABLE, { path: 'world.keep[3]', value: 'BRA' }, { path: 'cases[0].patrons', value: {} }),
    ]
    for (const other of others) expect(other.ties).not.toBe(first.ties)
    expect(resolved({ ...MINIMAL_TABLE, id: 'another' }).ties).toBe(first.ties)
    expect(resolved(MINIMAL).ties).toBe(others[0]!.ties)
  })
})

describe('exports that a file sets for a pair', () => {
  const set = { path: 'ties', value: [{ from: 'USA', to: 'NIC', exports: 0 }] }
  const flow = (scenario: Scenario, from: string, to: string) => pairsIn(scenario).find((p) => p.from === from && p.to === to)!.exports

  it('take the place of those in the table, and of no others', () => {
    const [plain, changed] = [resolved(MINIMAL_TABLE), resolved(MINIMAL_TABLE, set)]
    expect(flow(plain, 'USA', 'NIC')).toBeGreaterThan(1)
    expect(flow(changed, 'USA', 'NIC')).toBe(0)
    const others = (scenario: Scenario) => pairsIn(scenario).filter(({ from, to }) => !(from === 'USA' && to === 'NIC'))
    expect(others(changed)).toEqual(others(plain))
    expect(pairsIn(changed).every(({ affinity }) => affinity === null)).toBe(true)
  })

  it('make both less open by what they take, as trade over output is the ground of market exposure', () => {
    const [plain, changed] = [resolved(MINIMAL_TABLE), resolved(MINIMAL_TABLE, set)]
    const of = (scenario: Scenario, id: string) => scenario.states.find((state) => state.id === id)!
    const lost = flow(plain, 'USA', 'NIC')
    for (const id of ['USA', 'NIC']) {
      const [was, is] = [of(plain, id), of(changed, id)]
      expect(was.marketExposure - is.marketExposure, id).toBeCloseTo(0.3 * Math.min(1, lost / was.gdp), 12)
    }
    expect(of(changed, 'CHN')).toEqual(of(plain, 'CHN'))
  })

  it('count for who trades with the respondent', () => {
    const { states } = resolved(MINIMAL_TABLE)
    const all = states.flatMap(({ id }) =>
      id === 'NIC'
        ? []
        : [
            { from: id, to: 'NIC', exports: 0 },
            { from: 'NIC', to: id, exports: 0 },
          ],
    )
    const parsed = parseScenario(MINIMAL_TABLE, LIBRARY, [{ path: 'ties', value: all }])
    expect(parsed.ok ? [] : parsed.problems.map(({ rule }) => rule)).toEqual(['a respondent that trades with some state'])
  })
})

describe('ties that a file writes out', () => {
  it('take a pair once for both directions, but flows and affinities as they are directed', () => {
    const pairs = pairsIn(resolved(MINIMAL))
    const between = (a: string, b: string) => pairs.find(({ from, to }) => from === a && to === b)!
    expect([between('ARV', 'BOR').exports, between('BOR', 'ARV').exports]).toEqual([12, 9.5])
    for (const [a, b] of [
      ['ARV', 'BOR'],
      ['BOR', 'ARV'],
    ] as const) {
      expect(between(a, b)).toMatchObject({ contiguous: 1, distance: INLINE_DISTANCE.neighbours })
    }
    expect(between('ARV', 'DOR')).toMatchObject({ contiguous: 0, distance: INLINE_DISTANCE.others })
  })
})

describe('ties that a file gives beside a world table', () => {
  const given = resolved({
    ...MINIMAL_TABLE,
    world: {
      ...MINIMAL_TABLE.world,
      flows: [
        ['NIC', 'R-AFRICA', 4],
        ['NIC', 'COL', 1],
        ['R-AFRICA', 'R-AFRICA', 500],
      ],
      alliances: [['CHN', 'R-AFRICA', 0.25]],
      neighbours: [['COL', 'NIC']],
      distances: [['COL', 'NIC', 777]],
      rivals: [
        ['CHN', 'USA'],
        ['CHN', 'R-AFRICA', 0.1],
      ],
      claims: [['CHN', 'R-AFRICA', 0.5]],
    },
    ties: [{ from: 'NIC', to: 'COL', exports: 2 }],
  })
  const plain = resolved(MINIMAL_TABLE)
  const between = (scenario: Scenario, a: string, b: string) => pairsIn(scenario).find(({ from, to }) => from === a && to === b)!
  const exposure = (scenario: Scenario, id: string) => scenario.states.find((state) => state.id === id)!.marketExposure

  it('stand in place of those of the table, a single tie before the flows of the world', () => {
    expect(between(given, 'NIC', 'R-AFRICA').exports).toBe(4)
    expect(between(given, 'NIC', 'COL').exports).toBe(2)
    expect(between(given, 'COL', 'NIC').exports).toBe(between(plain, 'COL', 'NIC').exports)
    for (const [a, b] of [
      ['COL', 'NIC'],
      ['NIC', 'COL'],
    ] as const) {
      expect(between(given, a, b)).toMatchObject({ contiguous: 1, distance: 777 })
    }
    // The table has a severe rivalry of rivals, which the file puts into another class.
    expect(between(plain, 'CHN', 'USA')).toMatchObject({ enemies: 1, rivals: 0 })
    expect(between(given, 'USA', 'CHN')).toMatchObject({ enemies: 0, rivals: 1 })
    expect(between(given, 'R-AFRICA', 'CHN')).toMatchObject({ enemies: 0, rivals: 0.1, claims: 0.5 })
    expect([between(given, 'CHN', 'R-AFRICA').alliance, between(given, 'R-AFRICA', 'CHN').alliance]).toEqual([0.25, 0.25])
  })

  it('make states open: their own flows once, those among members of an aggregate as exports and as imports', () => {
    const folded = foldWorld(WORLD, MINIMAL_TABLE.world.keep, MINIMAL_TABLE.world.rest)
    const at = folded.states.findIndex(({ id }) => id === 'R-AFRICA')
    const old = between(plain, 'NIC', 'R-AFRICA').exports
    const more = 4 - old + 2 * (500 - folded.internalTrade[at]!)
    const { gdp } = plain.states[at]!
    expect(exposure(given, 'R-AFRICA') - exposure(plain, 'R-AFRICA')).toBeCloseTo((0.3 * more) / gdp, 9)
    expect(exposure(given, 'CHN')).toBe(exposure(plain, 'CHN'))
  })
})

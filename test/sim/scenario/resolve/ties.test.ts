import { describe, expect, it } from 'vitest'
import type { Scenario } from '../../../../sim/model/index.ts'
import { parseScenario, type Setting } from '../../../../sim/scenario/index.ts'
import { INLINE_DISTANCE } from '../../../../sim/scenario/resolve/ties.ts'
import { pairsIn } from '../../../support/scenarios.ts'
import { MINIMAL, MINIMAL_TABLE } from '../minimal.ts'
import { LIBRARY } from '../world-table.ts'

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

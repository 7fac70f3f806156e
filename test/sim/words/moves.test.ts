import { describe, expect, it } from 'vitest'
import type { Moves, PairedEffect } from '../../../sim/index.ts'
import { flat } from '../../../sim/words/index.ts'
import { moveRows, movesFinding, movesReading, withoutMoves } from '../../../sim/words/moves.ts'

const effect = (estimate: number) => ({ estimate, low: estimate - 0.02, high: estimate + 0.02 }) as PairedEffect
const effects = (compliance: number, harm: number) => ({ meanCompliance: effect(compliance), civilianHarm: effect(harm) })
const change = { what: 'monitoring.audits', from: 1, to: 3 }
const moves: Moves = {
  worlds: 64,
  moves: [
    { name: 'obligations', changes: [], effects: effects(0.131, 0.01) },
    { name: 'monitoring', changes: [change, change], effects: effects(-0.01, 0) },
  ],
  together: effects(0.12, 0.03),
  whole: false,
}

describe('which input makes the difference', () => {
  it('is said of the group that changes most, and of all together', () => {
    expect(flat(movesFinding(moves))).toBe(
      'In 64 worlds, one group of inputs of B changes mean compliance in A most: what was ordered, its cost and its deadline alone ' +
        'would change it by +13\u00a0points (11 to 15). All groups together change it by +12\u00a0points (10 to 14). From that, B itself ' +
        'differs only by the luck of its own case.',
    )
    expect(moveRows(moves)).toEqual([
      ['what was ordered, its cost and its deadline', '+13 (11 to 15)', '+1.0 (−1.0 to 3.0)'],
      ['monitoring (2\u00a0numbers)', '−1.0 (−3.0 to 1.0)', '0 (−2.0 to 2.0)'],
      ['all together', '+12 (10 to 14)', '+3.0 (1.0 to 5.0)'],
    ])
  })

  it('is left open where luck could explain it, and denied where nothing changes', () => {
    expect(flat(movesFinding({ ...moves, moves: moves.moves.slice(1) }))).toContain(
      'In 64 worlds, it is too close to call which group of inputs of B changes mean compliance in A most.',
    )
    const still = { ...effect(0), low: 0, high: 0 }
    const none = { meanCompliance: still, civilianHarm: still }
    expect(flat(movesFinding({ ...moves, moves: [{ ...moves.moves[0]!, effects: none }], together: none, whole: true }))).toBe(
      'In 64 worlds, no group of inputs of B alone changes mean compliance in A. All groups together change nothing.',
    )
  })

  it('says where there is nothing to run, and of the size of a respondent only where one moves', () => {
    expect(withoutMoves(null)).toMatch(/^Inputs cannot be moved one by one/)
    expect(withoutMoves(moves.moves.slice(1))).toBe('Nothing but one group of inputs differs between A and B: monitoring (2\u00a0numbers).')
    expect(withoutMoves([])).toBe('No input differs between A and B.')
    expect(withoutMoves(moves.moves)).toBeNull()
    expect(movesReading(moves)).not.toContain('respondent')
    const other = { ...moves, moves: [{ ...moves.moves[0]!, name: 'respondent' }] }
    expect(movesReading(other)).toContain('Size and trade of the respondent')
  })
})

/** The held-out third was chosen by a rule before anything was computed, and stays what it is. */
import { describe, expect, it } from 'vitest'
import { FACT_ROWS, HELD_OUT, HELD_OUT_MICRO, MICRO_ROWS } from '../../../../sim/evidence/facts/index.ts'

describe('the held-out third', () => {
  it('is every third row of the table, and those that were committed first', () => {
    // Written out on purpose: a change of the split after values were seen would void it.
    expect(HELD_OUT).toEqual([3, 6, 12, 16, 19, 22, 25, 30, 33, 36])
    expect(FACT_ROWS.length).toBe(3 * HELD_OUT.length)
    expect([...FACT_ROWS].sort((a, b) => a - b)).toEqual(FACT_ROWS)
  })

  it('of facts about who acts follows the same rule', () => {
    expect(HELD_OUT_MICRO).toEqual([4, 8, 13])
    expect(Math.floor(MICRO_ROWS.length / 3)).toBe(HELD_OUT_MICRO.length)
  })
})

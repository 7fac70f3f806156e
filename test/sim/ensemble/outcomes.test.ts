import { describe, expect, it } from 'vitest'
import { SCALAR_NAMES, SCALARS, type Scalar, scalarOf } from '../../../sim/ensemble/outcomes.ts'
import { emptyBatch } from '../cli/canned.ts'

/** Two worlds of two cases over six months; the judgment of the second case falls in month 2. */
function batch(from = 0) {
  const made = emptyBatch(from, from + 2, 6, 2)
  made.outcomes.observed.set([5, 3, 5, 3])
  made.outcomes.timeToFull.set([4, -1, -1, 2])
  made.outcomes.timeToSubstantial.set([2, -1, 3, 1])
  made.outcomes.finalCompliance.set([1, 0.2, 0.6, 0.2])
  made.outcomes.settled.set([0, 0, 0, 1])
  made.outcomes.civilianHarm.set([0.4, 0.5, 0.5, 0])
  made.series.compliance!.set(Array.from({ length: 24 }, (_, at) => at / 100))
  return made
}

const read = (name: (typeof SCALAR_NAMES)[number], kase: number) => [...scalarOf([batch()], name, kase)]

describe('scalars', () => {
  it('count a time that was not reached as the months observed', () => {
    expect([read('monthsToFull', 0), read('monthsToFull', 1)]).toEqual([
      [4, 5],
      [3, 2],
    ])
    expect(read('monthsToSubstantial', 1)).toEqual([3, 1])
  })

  it('say whether a level was reached', () => {
    expect([read('full', 0), read('substantial', 0), read('substantial', 1)]).toEqual([
      [1, 0],
      [1, 1],
      [0, 1],
    ])
  })

  it('call low compliance defiance unless it was settled', () => {
    expect([read('defied', 0), read('defied', 1)]).toEqual([
      [0, 0],
      [1, 0],
    ])
  })

  it('count harm as in vain as far as the gap is left', () => {
    expect(read('harmInVain', 0)).toEqual([0, 0.2])
    expect(read('harmInVain', 1)).toEqual([0.4, 0])
  })

  it('read compliance some months after the judgment, at the end if that is earlier', () => {
    // Rows of six months: case 0 of world 0 starts at 0, case 1 at 6; both end five months on.
    expect(read('complianceAfter12', 0)).toEqual([0.05, 0.17])
    const long = emptyBatch(0, 1, 30, 1)
    long.outcomes.observed[0] = 27
    long.series.compliance!.set(Array.from({ length: 30 }, (_, month) => month))
    // Judged in month 2, so twelve months after is month 14.
    expect([...scalarOf([long], 'complianceAfter12')]).toEqual([14])
    expect([...scalarOf([long], 'complianceAfter60')]).toEqual([29])
  })

  it('say that a breach that never came did not happen', () => {
    const made = batch()
    made.outcomes.observed[0] = 0
    expect([...scalarOf([made], 'opened')]).toEqual([0, 1])
  })

  it('come in the sequence of the replicates, one per world, whatever the batches', () => {
    for (const name of SCALAR_NAMES) {
      const values = scalarOf([batch(0), batch(2)], name, 1)
      expect([...values]).toEqual([...read(name, 1), ...read(name, 1)])
      expect(values.every(Number.isFinite)).toBe(true)
    }
  })

  it('have words, a unit and a side that is good, bad or neither', () => {
    const all: readonly Scalar[] = SCALAR_NAMES.map((name) => SCALARS[name])
    expect(new Set(all.map(({ meaning }) => meaning)).size).toBe(all.length)
    for (const { meaning, unit, better } of all) {
      expect(meaning).toMatch(/^[a-z].{5,}/)
      expect(unit.length).toBeGreaterThan(3)
      expect([-1, 0, 1]).toContain(better)
    }
  })
})

import { describe, expect, it } from 'vitest'
import { addClimbs, codedLadders, scoreLadder } from '../../../../sim/evidence/actors/timing.ts'
import { batchOf, STAGE } from './stage.ts'

const milestone = (date: string, rung: number | null) =>
  ({ date, label: 'it happened', compliance: null, rung, confidence: 'verified', source: 'a source' }) as const
const rungs = ['One', 'Two', 'Three'].map((name) => ({ ...STAGE.cases[0]!.design.rungs[0]!, name, collective: false, instruments: {} }))
const cases = (...milestones: readonly ReturnType<typeof milestone>[]) => [
  { ...STAGE.cases[0]!, milestones, design: { ...STAGE.cases[0]!.design, rungs } },
]

describe('a coded ladder', () => {
  const scenario = { ...STAGE, cases: cases(milestone('2001-12', 1), milestone('2002-01', 2), milestone('2002-02', null)) }
  const [ladder] = codedLadders(scenario)

  it('has the month in which each rung was first in force, to the last month that is coded', () => {
    expect(ladder).toMatchObject({ scenario: 'stage', judgment: 0, last: 3 })
    expect(ladder!.rungs.map(({ name, month }) => [name, month])).toEqual([
      ['One', 1],
      ['Two', 2],
      ['Three', null],
    ])
    expect(codedLadders({ ...STAGE, cases: cases(milestone('2001-12', null)) })).toEqual([])
    expect(codedLadders({ ...scenario, start: null })).toEqual([])
  })

  it('is scored by the distance of the worlds from it, month by month', () => {
    const batch = batchOf([{ rung: [0, 1, 1, 3, 0, 0] }, { rung: [0, 0, 0, 0, 2, 3] }])
    const {
      rungs: scored,
      score,
      never,
      skill,
    } = scoreLadder(ladder!, addClimbs(addClimbs([], ladder!, batch), ladder!, { ...batch, to: 0 }))
    // Months 0 to 3. One: a half from month 1 against 1. Two: 0, then a half against 1. Three: a half in month 3 against 0.
    expect(scored.map((one) => one.score)).toEqual([(3 * 0.25) / 4, (1 + 0.25) / 4, 0.25 / 4])
    expect(scored.map((one) => one.never)).toEqual([0.75, 0.5, 0])
    expect(scored.map(({ coded, reached, median }) => [coded, reached, median])).toEqual([
      [1, 0.5, 1],
      [2, 0.5, 3],
      [null, 0.5, 3],
    ])
    expect([score, never]).toEqual([2.25 / 4, 1.25])
    expect(skill).toBeCloseTo(1 - 2.25 / 5, 12)
  })

  it('has no skill where it never moves, and none to have where none was reached', () => {
    const still = addClimbs([], ladder!, batchOf([{ rung: [0, 0, 0, 0, 0, 0] }]))
    expect(scoreLadder(ladder!, still).skill).toBe(0)
    const [flat] = codedLadders({ ...STAGE, cases: cases(milestone('2001-12', 0)) })
    expect(scoreLadder(flat!, addClimbs([], flat!, batchOf([{ rung: [0, 1, 0, 0, 0, 0] }])))).toMatchObject({ skill: null, never: 0 })
  })
})

/** History worked by hand on canned batches: steps, bands, scores, base rate, skill and its interval. */
import { describe, expect, it } from 'vitest'
import { crps, fairCrps } from '../../../../sim/analysis/index.ts'
import {
  type CaseHistory,
  CODING_NOISE,
  type CodedPath,
  codedAt,
  codedPaths,
  historyOf,
  historyTotal,
} from '../../../../sim/evidence/history/history.ts'
import type { Batch, Case, Milestone, Scenario } from '../../../../sim/model/index.ts'
import { emptyBatch, SCENARIO } from '../../cli/canned.ts'

const milestone = (date: string, compliance: number | null): Milestone => ({
  date,
  label: `what happened in ${date}`,
  compliance,
  rung: null,
  confidence: 'verified',
  source: 'a source',
})

/** Starts in November 2001, with a judgment in December. */
function scenarioWith(milestones: readonly Milestone[], changes: Partial<Case> = {}, id = 'canned'): Scenario {
  return { ...SCENARIO, id, cases: [{ ...SCENARIO.cases[0]!, milestones, ...changes }] }
}

/** A batch in which each world holds one level of compliance in all of its six months. */
function flat(levels: readonly number[], from = 0): Batch {
  const batch = emptyBatch(from, from + levels.length, 6, 1)
  levels.forEach((level, world) => {
    batch.series.compliance!.fill(level, world * 6, (world + 1) * 6)
  })
  return batch
}

const path = (scenario: string, ...steps: readonly (readonly [age: number, value: number])[]): CodedPath => ({
  scenario,
  case: 'first',
  respondent: scenario,
  judged: '2001-12',
  start: 0,
  steps: steps.map(([age, value]) => ({ month: age + 1, age, value, milestone: milestone('2002-01', value) })),
})

describe('the coded path', () => {
  it('counts months from the start and from the judgment, and leaves out what is not coded or came before it', () => {
    const scenario = scenarioWith([
      milestone('2001-11', 0.5),
      milestone('2001-12', 0),
      milestone('2002-02', null),
      milestone('2003-01', 0.4),
    ])
    const [coded] = codedPaths(scenario)
    expect(coded!.steps.map(({ month, age, value }) => [month, age, value])).toEqual([
      [1, 0, 0],
      [14, 13, 0.4],
    ])
  })

  it('takes the last of several milestones of a month', () => {
    const scenario = scenarioWith([milestone('2002-01', 0.1), milestone('2002-01', 0.3)])
    expect(codedPaths(scenario)[0]!.steps.map(({ value }) => value)).toEqual([0.3])
  })

  it('is constant between steps, starts at what was fulfilled, and is carried on after the last step', () => {
    const obligation = { kind: 'pay', text: '', domesticCost: 0, capacityDemand: 0, duration: 1, final: true } as const
    const obligations = [
      { ...obligation, id: 'a', weight: 0.25, fulfilled: 1 },
      { ...obligation, id: 'b', weight: 0.75, fulfilled: 0 },
    ]
    const [coded] = codedPaths(scenarioWith([milestone('2002-02', 0.5), milestone('2002-04', 0.9)], { obligations }))
    expect([0, 1, 2, 3, 4, 99].map((age) => codedAt(coded!, age))).toEqual([0.25, 0.25, 0.5, 0.5, 0.9, 0.9])
  })

  it('does not exist without a calendar, without coding, or for a breach still to come', () => {
    const coded = [milestone('2002-01', 0.1)]
    expect(codedPaths({ ...scenarioWith(coded), start: null })).toEqual([])
    expect(codedPaths(scenarioWith([milestone('2002-01', null)]))).toEqual([])
    expect(codedPaths(scenarioWith(coded, { breachHazard: 0.1 }))).toEqual([])
  })
})

describe('one case', () => {
  const scenario = scenarioWith([milestone('2001-12', 0), milestone('2002-02', 1)])
  const batches = [flat([1, 0]), flat([0, 1], 2)]
  const others = [path('x', [0, 0]), path('y', [0, 0]), path('z', [0, 0], [2, 1])]
  const history = historyOf(scenario, batches, others)

  it('gives every milestone within the run its place in the ensemble', () => {
    expect(history.points.map(({ month, age, value }) => [month, age, value])).toEqual([
      [1, 0, 0],
      [3, 2, 1],
    ])
    const { p05, p25, p50, p75, p95, quantile } = history.points[1]!
    // Worlds 0, 0, 1, 1: the order statistics lie at 0, 1/3, 2/3 and 1; two are below the coded 1 and two at it.
    expect([p25, p50, p75, quantile]).toEqual([0, 0.5, 1, 0.75])
    expect([p05, p95]).toEqual([0, 1])
  })

  it('scores ensemble and base rate: a sixth against a third', () => {
    // Mean distance 1/2, less 4 over 4 x 3 for the spread of the worlds; base rate 0, 0, 1: 2/3 less 2 over 3 x 2.
    expect(history.points[1]!.crps).toBeCloseTo(1 / 6, 12)
    expect(history.points[1]!.reference).toBeCloseTo(1 / 3, 12)
    expect(history.skill).toBeCloseTo(0.5, 12)
  })

  it('scores milestones after the month of the judgment only', () => {
    expect(history.scored).toBe(1)
    expect(history.crps).toBe(history.points[1]!.crps)
    expect([history.inside50, history.inside80, history.inside90]).toEqual([1, 1, 1])
  })

  it('is fair: plain CRPS would charge either side for its small number', () => {
    const worlds = Float64Array.of(0, 0, 1, 1)
    expect(history.points[1]!.crps).toBe(fairCrps(worlds, 1))
    expect(history.points[1]!.crps).toBeLessThan(crps(worlds, 1))
  })

  it('leaves its own path out of the base rate', () => {
    const own = path('canned', [0, 1])
    expect(historyOf(scenario, batches, [own, ...others])).toEqual(history)
  })

  it('has no skill without two other cases, or against a base rate that was right', () => {
    expect(historyOf(scenario, batches).skill).toBeNull()
    expect(historyOf(scenario, batches, others.slice(0, 1)).reference).toBeNull()
    const right = [path('x', [2, 1]), path('y', [2, 1])]
    expect(historyOf(scenario, batches, right)).toMatchObject({ reference: 0, skill: null })
  })

  it('leaves out what lies beyond the run', () => {
    const late = scenarioWith([milestone('2002-04', 0.2), milestone('2002-05', 0.3)])
    expect(historyOf(late, batches, others).points.map(({ month }) => month)).toEqual([5])
  })

  it('reads the case it is asked for', () => {
    const second = { ...SCENARIO.cases[1]!, milestones: [milestone('2002-02', 0.5)] }
    const both = { ...SCENARIO, cases: [SCENARIO.cases[0]!, second] }
    const batch = emptyBatch(0, 2, 6, 2)
    // World by world, case by case: the second case stands at 0.25 and 0.75.
    batch.series.compliance!.fill(0.25, 6, 12)
    batch.series.compliance!.fill(0.75, 18, 24)
    expect(historyOf(both, [batch], [], 1).points[0]).toMatchObject({ p50: 0.5, quantile: 0.5, value: 0.5 })
  })

  it('demands two worlds', () => {
    expect(() => historyOf(scenario, [flat([1])], others)).toThrow(RangeError)
  })
})

describe('bands', () => {
  const inside = (value: number, levels: readonly number[]) => {
    const point = historyOf(scenarioWith([milestone('2002-02', value)]), [flat(levels)]).points[0]!
    return [point.inside50, point.inside80, point.inside90]
  }
  const levels = Array.from({ length: 101 }, (_, world) => world / 100)

  it('hold what lies within, and what comes within the coding noise', () => {
    expect(inside(0.5, levels)).toEqual([true, true, true])
    expect(inside(0.78, levels)).toEqual([true, true, true])
    expect(inside(0.85, levels)).toEqual([false, true, true])
    expect(inside(0.97, levels)).toEqual([false, false, true])
    expect(
      inside(
        1,
        levels.map((level) => level * 0.9),
      ),
    ).toEqual([false, false, false])
  })

  it('hold a coded 0 where worlds have hardly begun, and no more than that', () => {
    expect(inside(0, [0.01, 0.02])).toEqual([true, true, true])
    expect(inside(0, [2 * CODING_NOISE, 2 * CODING_NOISE])).toEqual([false, false, false])
  })
})

describe('all cases', () => {
  const one = (crpsMean: number, reference: number, scored = 1): CaseHistory => ({
    scenario: 's',
    case: 'c',
    title: '',
    base: [],
    points: [],
    scored,
    crps: crpsMean,
    reference,
    skill: 1 - crpsMean / reference,
    inside50: 0,
    inside80: 0.5,
    inside90: 1,
  })

  it('counts each case once, however many milestones it has', () => {
    const total = historyTotal([one(0.1, 0.2, 9), one(0.2, 0.4, 1)])
    expect(total).toMatchObject({ cases: 2, scored: 10, better: 2, inside80: 0.5 })
    expect(total.skill).toBeCloseTo(0.5, 12)
    // Both have the same ratio: nothing is left to be uncertain about. Rounding of 0.2 / 0.4 aside.
    expect(total.high! - total.low!).toBeCloseTo(0, 12)
  })

  it('gives a t interval over cases', () => {
    const total = historyTotal([one(0.1, 0.2), one(0.3, 0.2)])
    expect(total.skill).toBeCloseTo(0, 12)
    // Residuals -0.5 and 0.5: standard error 0.5, times the t quantile of one degree of freedom, 12.7062.
    expect(total.low).toBeCloseTo(-6.3531, 4)
    expect(total.high).toBeCloseTo(6.3531, 4)
    expect(total.better).toBe(1)
  })

  it('says nothing of an interval for one case, and leaves out cases without a scored milestone', () => {
    const total = historyTotal([one(0.1, 0.2), { ...one(Number.NaN, Number.NaN), scored: 0 }])
    expect(total).toMatchObject({ cases: 1, low: null, high: null })
    expect(total.skill).toBeCloseTo(0.5, 12)
  })
})

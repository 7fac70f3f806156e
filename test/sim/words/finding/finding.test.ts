import { describe, expect, it } from 'vitest'
import { type EnsembleSummary, PATH_NAMES, summarize, summarizeDocket } from '../../../../sim/ensemble/index.ts'
import { createEngine, type Scenario } from '../../../../sim/model/index.ts'
import {
  caseFinding,
  docketFinding,
  flat,
  limits,
  PATH_DO,
  PATH_ROW,
  PATH_WORDS,
  realityOf,
  realityWords,
} from '../../../../sim/words/index.ts'
import { scenarioOf } from '../../../support/committed.ts'
import { makeForum } from '../../../support/scenarios.ts'
import { SCENARIO } from '../../cli/canned.ts'

const plainText = (text: string) => text.replaceAll('\u00a0', ' ')
const estimate = (value: number, low = value, high = value) => ({ estimate: value, low, high })

/** Before no body, whatever the file says. */
const alone = (one: Scenario): Scenario => ({ ...one, cases: one.cases.map((kase) => ({ ...kase, forum: null })) })

const scenario = alone(scenarioOf('mammadov-2014'))
const summary = summarize(scenario, scenario.seed, [createEngine(scenario).run(scenario.seed, 0, 8, 'summary')])
const said = (changes: Partial<EnsembleSummary>) => plainText(flat(caseFinding({ ...summary, ...changes }, scenario, 0)))

describe('the finding about a case', () => {
  const paths = Object.fromEntries(PATH_NAMES.map((name) => [name, estimate(name === 'stalled' ? 0.42 : 0.1)]))

  it('says the most frequent path, how far it gets, and what is done of what weighs most', () => {
    const text = said({
      ...{ worlds: 1000, opened: 1000, paths },
      outcomes: {
        ...summary.outcomes,
        fullCompliance: estimate(0.019, 0.012, 0.029),
        substantialCompliance: estimate(0.71, 0.68, 0.74),
      },
      obligations: summary.obligations.map((one) => ({ ...one, fulfilled: estimate(one.id === 'release' ? 0.7 : 0.2, 0.1, 0.8) })),
      timeToFullCompliance: { estimate: null, low: null, high: null },
      civilianHarm: estimate(0.00061),
    })
    expect(text).toBe(
      'In 1,000 worlds, Azerbaijan most often stalls part way (42 %). Within ten years it gets over half way in 71 % (68 to 74 %) and ' +
        'complies fully in 1.9 % (1.2 to 2.9 %). “Release the applicant at once” is done at the end in 70 % (10 to 80 %). ' +
        'Civilian harm adds up to 0.061 % of a year’s GDP.',
    )
  })

  it('says when the median gets there, and where there is no judgment', () => {
    expect(said({ timeToFullCompliance: estimate(50) })).toContain('The median world complies fully after 4.2 years. ')
    expect(said({ opened: 0 })).toBe('In none of 8 worlds did this case come to a judgment.')
    expect(said({ worlds: 20, opened: 8 })).toMatch(/^In 20 worlds \(in 8 there is a judgment\), /)
    expect(said({ civilianHarm: estimate(0) })).toMatch(/There is almost no civilian harm\.$/)
  })

  it('names all paths that are most frequent', () => {
    const often = (...most: readonly string[]) =>
      said({ paths: Object.fromEntries(PATH_NAMES.map((name) => [name, estimate(most.includes(name) ? 0.3 : 0.1)])) })
    expect(often('defied', 'settled')).toContain(' most often settles or defies to the end (30 % each). ')
    expect(often('defied', 'settled', 'prompt')).toContain(' most often complies at once, settles or defies to the end (30 % each). ')
  })

  it('rounds as tables do', () => {
    expect(plainText(limits(estimate(0.05, 0.042, 0.071)))).toBe('4.2 to 7.1 %')
  })

  it('has words for every class', () => {
    expect([...PATH_ROW].sort()).toEqual([...PATH_NAMES].sort())
    expect(new Set([...Object.values(PATH_DO), ...Object.values(PATH_WORDS)]).size).toBe(2 * PATH_NAMES.length)
  })
})

describe('the finding about a docket', () => {
  const docket = alone(scenarioOf('docket-echr'))
  const counts = summarizeDocket(docket, [createEngine(docket).run('tin', 0, 2, 'summary')])!

  it('says how many cases are resolved, how many are pending, and where', () => {
    const text = plainText(flat(docketFinding({ ...counts, resolved: estimate(0.65, 0.64, 0.66), judged: 40 }, docket, 1000)))
    expect(text).toMatch(/^In 1,000 worlds, 65 % of the 40 cases are resolved at the end \(64 to 66 %\)\. Ten years after the judgment /)
    expect(text).toMatch(/ are pending \(.+\)\. The fewest are resolved in .+ \(.+%\), .+ and .+\.$/)
  })

  it('names the body that all cases are before', () => {
    const forum = makeForum(docket.states.length, { id: 'committee', name: 'Committee of Ministers' })
    const cases = docket.cases.map((kase) => ({ ...kase, forum: 'committee' }))
    const said = (one: Scenario) => plainText(flat(docketFinding({ ...counts, judged: 40 }, one, 1)))
    expect(said({ ...docket, forums: [forum], cases })).toContain(' of the 40 cases before the Committee of Ministers are resolved ')
    const [first, ...rest] = cases
    expect(said({ ...docket, forums: [forum], cases: [{ ...first!, forum: null }, ...rest] })).toContain(' of the 40 cases are resolved ')
  })

  it('says of how many where not all come to a judgment', () => {
    const text = plainText(flat(docketFinding({ ...counts, judged: 31.24, pendingAfterTenYears: null }, docket, 1)))
    expect(text).toContain('of the cases that come to a judgment, 31.2 of 40, are resolved')
    expect(text).not.toContain('pending')
  })
})

describe('what happened in reality', () => {
  const reality = (id: string) => plainText(flat(realityWords(scenarioOf(id), 0)))

  it('is when a case got over half way and where it stood last', () => {
    expect(reality('mammadov-2014')).toBe('It was over half way by August 2018; compliance stood at 72 % as coded for September 2020.')
    expect(reality('kavala-2019')).toBe('It never got half way: compliance stood at 0 % as coded for June 2024.')
    expect(realityOf(scenarioOf('mammadov-2014'), 0).map(({ what, label }) => [what, label])[0]).toEqual([
      'over half way',
      'Conditional release',
    ])
  })

  it('tells full compliance, and each milestone once', () => {
    const points = realityOf(scenarioOf('aouzou-1994'), 0)
    expect(points.map(({ what, when }) => [what, when])).toEqual([
      ['complied with', 'May 1994'],
      ['last coded', 'June 1994'],
    ])
  })

  it('is nothing for a case that is made up', () => {
    expect([realityOf(SCENARIO, 0), realityWords(SCENARIO, 0)]).toEqual([[], []])
  })
})

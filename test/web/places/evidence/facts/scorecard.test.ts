import { describe, expect, it } from 'vitest'
import { FACTS, type FactResult, factsReport, inBand } from '../../../../../sim/index.ts'
import { computingOf, linkOf, ownOf, readLink, type State } from '../../../../../web/app/index.ts'
import { allFacts, computable, mixOf, scoredGroups, scoredResults } from '../../../../../web/places/evidence/facts/scorecard.ts'
import { bandWords, factsFinding, numberWords } from '../../../../../web/places/evidence/facts/words.ts'
import { evidence } from '../../../../../web/places/evidence/place.ts'
import { PLACES } from '../../../../../web/places/index.ts'
import { shelf } from '../../../../support/bundled.ts'
import { find, open, own, play, tell } from '../../../../support/page.ts'

const CLAIMS = 'evidence/claims'
const JOB = 'evidence/facts'
const scoring = (state: State) => ownOf(state, evidence).facts
const there = play(open, { kind: 'place', place: 'evidence', says: 'show=facts' })
const request = allFacts(10)
const ask = (rows = request) => own('evidence', { kind: 'score', request: rows })
const running = play(there, ask())
const kinds = (state: State) => [JOB, CLAIMS].map((job) => computingOf(state, job).kind)

/** A result whose statistics are all at `value`. */
function resultOf(row: number, value: number): FactResult {
  const fact = FACTS.find((one) => one.row === row)!
  const statistics = fact.statistics.map((statistic) => {
    const met = inBand(value, statistic.band)
    const none = { luck: null, ignorance: null, drawsMet: null, close: false, inputs: '' }
    return { statistic, value, ...none, runs: 40, met }
  })
  return { fact, statistics, met: statistics.length === 0 ? null : statistics.every(({ met }) => met) }
}
const rows = FACTS.filter(computable).map(({ row }) => row)
const [first, second] = [rows[0]!, rows[1]!]
const results = FACTS.map(({ row }) => resultOf(row, row === first ? -1e9 : Number.NaN))
const scored = (some: readonly FactResult[]) => ({ kind: 'scored', worlds: 10, results: some })
const done = play(running, find(running, JOB, scored(results)), tell(running, JOB, { kind: 'done' }))

describe('the mix', () => {
  it('is the historical cases in byte order, as the command line has them', () => {
    const mix = mixOf(shelf)
    expect(mix).toEqual([...mix].sort())
    expect(mix).toContain('bakassi-2002')
    expect(mix).not.toContain('two-blocs')
    expect(mix).not.toContain('docket-echr')
  })
})

describe('the scorecard', () => {
  it('before a run has what can be run, then what cannot', () => {
    const groups = scoredGroups(scoring(there))
    expect(groups[0]!.name).toBe('not run')
    expect(groups[0]!.rows.map(({ fact }) => fact.row)).toEqual(rows)
    expect(groups.slice(1).map(({ name }) => name)).toEqual(rows.length < FACTS.length ? ['not computed'] : [])
  })

  it('puts misses first, then what is met, then what is not computed; each fact once', () => {
    const inside = resultOf(second, 0)
    const met = { ...inside, met: true }
    const some = [met, ...results.filter((one) => one.fact.row !== second)]
    const mixed = scoring(play(running, find(running, JOB, scored(some))))
    const groups = scoredGroups(mixed)
    expect(groups.map(({ name }) => name).slice(0, 2)).toEqual(['missed', 'met'])
    expect(groups[1]!.rows.map(({ fact }) => fact.row)).toEqual([second])
    expect(groups.flatMap((group) => group.rows).length).toBe(FACTS.length)
    expect(scoredResults(mixed).map(({ result }) => result.met)).toEqual(
      [...mixed.request!.rows.map((row) => mixed.results[row]!.result.met)].sort((a, b) => Number(a ?? 2) - Number(b ?? 2)),
    )
  })

  it('keeps what was found when the reader goes elsewhere, and ignores results nobody asks for any more', () => {
    const back = play(done, { kind: 'place', place: 'explore' }, { kind: 'place', place: 'evidence' })
    expect(scoring(back).results).toBe(scoring(done).results)
    const again = play(done, ask(allFacts(60)))
    expect(play(again, find(again, JOB, scored([]), request))).toBe(again)
    expect(scoring(again).results).toBe(scoring(done).results)
  })

  it('continues from the same request after a stop', () => {
    const counted = play(running, tell(running, JOB, { kind: 'progress', worlds: 30, of: 90, part: 0 }))
    const stopped = play(counted, { kind: 'stop', job: JOB })
    expect(computingOf(stopped, JOB)).toEqual({ kind: 'stopped', worlds: 30 })
    expect(play(stopped, { kind: 'resume', job: JOB }).tasks[JOB]).toMatchObject({ of: request, computing: { kind: 'running' } })
  })

  it('and the claims run one after the other', () => {
    const claims = play(running, own('evidence', { kind: 'examine', request: { ids: [1], worlds: 64 } }))
    expect(kinds(claims)).toEqual(['stopped', 'running'])
    const facts = play(claims, { kind: 'resume', job: JOB })
    expect(kinds(facts)).toEqual(['running', 'stopped'])
    expect(kinds(play(facts, tell(facts, JOB, { kind: 'failed', message: 'no' })))).toEqual(['failed', 'stopped'])
  })

  it('is in the address', () => {
    expect(new URLSearchParams(readLink(PLACES, linkOf(PLACES, there))!.query).get('show')).toBe('facts')
  })
})

describe('facts in words', () => {
  const one = (row: number, value: number, worlds: number) => ({
    ...{ result: resultOf(row, value), worlds, shipped: false, engine: 'pacta 0.1.0' },
  })

  it('say how many are met of how many, both sets apart, the worlds, and that it is not a forecast', () => {
    expect(factsFinding([])).toBeNull()
    const found = factsFinding([one(first, Number.NaN, 10), one(second, Number.NaN, 60)])!
    expect(found.head).toBe('0 of 2 facts scored so far')
    expect(found.rest).toMatch(/^are met: 0 of \d [a-z ]+, 0 of \d held out\. Run here in 10 or 60 worlds per case\. Not a forecast\.$/)
  })

  it('have a true minus, and open bands', () => {
    expect(numberWords(-0.25)).toBe('−0.25')
    expect(bandWords({ low: null, high: -0.05 })).toBe('≤ −0.050')
  })

  it('go into one report, each with its worlds; the whole has them only where all have the same', () => {
    const report = (...some: readonly ReturnType<typeof one>[]) => JSON.parse(factsReport(some, { scenarios: [], seed: null, hashes: {} }))
    const mixed = report(one(first, 0, 60), one(second, 0, 10))
    expect(mixed.worlds).toBeNull()
    const found = mixed.facts.map(({ row, worlds }: { row: number; worlds: number }) => [row, worlds])
    expect(Object.fromEntries(found)).toEqual({ [first]: 60, [second]: 10 })
    expect(report(one(first, 0, 10), one(second, 0, 10)).worlds).toBe(10)
  })
})

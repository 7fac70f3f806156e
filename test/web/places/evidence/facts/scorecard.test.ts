import { describe, expect, it } from 'vitest'
import { FACTS, type FactResult, factsReport, inBand } from '../../../../../sim/index.ts'
import { reduce } from '../../../../../web/app/actions.ts'
import { linkOf, readLink } from '../../../../../web/app/address/link.ts'
import { jobOf } from '../../../../../web/app/job.ts'
import { initialState, type State } from '../../../../../web/app/state.ts'
import { computable, mixOf, scoredGroups, scoredResults, wholeScorecard } from '../../../../../web/places/evidence/facts/scorecard.ts'
import { bandWords, factsFinding, figureWords } from '../../../../../web/places/evidence/facts/words.ts'
import { shelf } from '../../../../support/bundled.ts'

const open = [{ kind: 'shelf', shelf: { kind: 'ready', shelf } } as const, { kind: 'choose', scenario: 'bakassi-2002' } as const].reduce(
  reduce,
  initialState('auto'),
)
const there: State = { ...open, place: 'evidence', evidence: { panel: 'facts', grade: null } }
const docket = wholeScorecard(10)
const running = reduce(there, { kind: 'score', docket })

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
const done = reduce(running, { kind: 'scored', docket, results })

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
    const groups = scoredGroups(there.scoring)
    expect(groups[0]!.name).toBe('not run')
    expect(groups[0]!.rows.map(({ fact }) => fact.row)).toEqual(rows)
    expect(groups.slice(1).map(({ name }) => name)).toEqual(rows.length < FACTS.length ? ['not computed'] : [])
  })

  it('puts misses first, then what is met, then what is not computed; each fact once', () => {
    const inside = resultOf(second, 0)
    const met = { ...inside, met: true }
    const mixed = reduce(running, {
      kind: 'scored',
      docket,
      results: [met, ...results.filter((one) => one.fact.row !== second)],
    })
    const groups = scoredGroups(mixed.scoring)
    expect(groups.map(({ name }) => name).slice(0, 2)).toEqual(['missed', 'met'])
    expect(groups[1]!.rows.map(({ fact }) => fact.row)).toEqual([second])
    expect(groups.flatMap((group) => group.rows).length).toBe(FACTS.length)
    expect(scoredResults(mixed.scoring).map(({ result }) => result.met)).toEqual(
      [...mixed.scoring.docket!.rows.map((row) => mixed.scoring.results[row]!.result.met)].sort((a, b) => Number(a ?? 2) - Number(b ?? 2)),
    )
  })

  it('keeps what was found when the reader goes elsewhere, and ignores results nobody asks for any more', () => {
    const back = [{ kind: 'place', place: 'explore' } as const, { kind: 'place', place: 'evidence' } as const].reduce(reduce, done)
    expect(back.scoring.results).toBe(done.scoring.results)
    const again = reduce(done, { kind: 'score', docket: wholeScorecard(60) })
    expect(reduce(again, { kind: 'scored', docket, results: [] })).toBe(again)
    expect(again.scoring.results).toBe(done.scoring.results)
  })

  it('is computed at Evidence alone, and goes on from the same docket after a stop', () => {
    expect(jobOf(running)).toEqual({ kind: 'score', of: docket })
    expect(jobOf({ ...running, place: 'about' })?.kind).not.toBe('score')
    const counted = reduce(running, { kind: 'scoring', docket, worlds: 30, of: 90 })
    const stopped = reduce(counted, { kind: 'stop' })
    expect(stopped.scoring.computing).toEqual({ kind: 'stopped', worlds: 30 })
    expect(jobOf(stopped)).toBeNull()
    expect(jobOf(reduce(stopped, { kind: 'score', docket }))!.of).toBe(docket)
  })

  it('and the claims take turns', () => {
    const claims = reduce(running, { kind: 'examine', docket: { ids: [1], worlds: 64 } })
    expect(claims.scoring.computing.kind).toBe('stopped')
    expect(jobOf(claims)!.kind).toBe('examine')
    const facts = reduce(claims, { kind: 'score', docket })
    expect(facts.examining.computing.kind).toBe('stopped')
    const broken = reduce(facts, { kind: 'failed', message: 'no' })
    expect([broken.scoring.computing.kind, broken.examining.computing.kind]).toEqual(['failed', 'stopped'])
  })

  it('is in the address', () => {
    expect(readLink(linkOf(there))!.view.evidence.panel).toBe('facts')
  })
})

describe('facts in words', () => {
  const scored = (row: number, value: number, worlds: number) => ({
    ...{ result: resultOf(row, value), worlds, shipped: false },
  })

  it('say how many are met of how many, both sets apart, the worlds, and that it is no forecast', () => {
    expect(factsFinding([])).toBeNull()
    const found = factsFinding([scored(first, Number.NaN, 10), scored(second, Number.NaN, 60)])!
    expect(found.head).toBe('0 of 2 facts scored so far')
    expect(found.rest).toMatch(/^are met: 0 of \d [a-z ]+, 0 of \d held out\. Run here in 10 or 60 worlds a case\. .*not a forecast\.$/)
  })

  it('have a true minus, and open bands', () => {
    expect(figureWords(-0.25)).toBe('−0.25')
    expect(bandWords({ low: null, high: -0.05 })).toBe('≤ −0.050')
  })

  it('go into one report, each with its worlds; the whole has them only where all have the same', () => {
    const report = (...some: readonly ReturnType<typeof scored>[]) =>
      JSON.parse(factsReport(some, { scenarios: [], seed: null, hashes: {} }))
    const mixed = report(scored(first, 0, 60), scored(second, 0, 10))
    expect(mixed.worlds).toBeNull()
    const found = mixed.facts.map(({ row, worlds }: { row: number; worlds: number }) => [row, worlds])
    expect(Object.fromEntries(found)).toEqual({ [first]: 60, [second]: 10 })
    expect(report(scored(first, 0, 10), scored(second, 0, 10)).worlds).toBe(10)
  })
})

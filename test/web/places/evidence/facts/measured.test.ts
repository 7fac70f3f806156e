import { describe, expect, it } from 'vitest'
import { ENGINE, FACTS, factsReport, inBand } from '../../../../../sim/index.ts'
import { computingOf, ownOf, type State } from '../../../../../web/app/index.ts'
import { type MeasuredFile, openMeasured, readMeasured } from '../../../../../web/places/evidence/facts/measured.ts'
import { allFacts, computable, hashesOf, mixOf, scoredGroups } from '../../../../../web/places/evidence/facts/scorecard.ts'
import type { Scored } from '../../../../../web/places/evidence/facts/state.ts'
import { factsCaption } from '../../../../../web/places/evidence/facts/table.ts'
import { factsEarlier, factsFinding, factsOrigin } from '../../../../../web/places/evidence/facts/words.ts'
import { evidence } from '../../../../../web/places/evidence/place.ts'
import { shelf } from '../../../../support/bundled.ts'
import { measured } from '../../../../support/measured.ts'
import { open, own, play, tell } from '../../../../support/page.ts'

const file = measured as unknown as MeasuredFile
const shipped = readMeasured(file)!

describe('the scorecard that comes with the page', () => {
  const report = async (scored: typeof shipped): Promise<MeasuredFile> =>
    JSON.parse(factsReport(scored, { scenarios: mixOf(shelf), seed: null, hashes: await hashesOf(FACTS, shelf) }))
  /** As this engine would write it: what it lacks has no number. */
  const known = new Map(shipped.map((one) => [one.result.fact.row, one]))
  const whole = FACTS.map((fact): Scored => {
    const statistics = fact.statistics.map((statistic) => ({
      ...shipped[0]!.result.statistics[0]!,
      statistic,
      met: inBand(0.5, statistic.band),
    }))
    const result = { fact, met: statistics.length === 0 ? null : statistics.every(({ met }) => met), statistics }
    const numbered = { ...result, statistics: statistics.map((one) => ({ ...one, value: 0.5 })) }
    return { ...(known.get(fact.row) ?? { result: numbered, worlds: 60, shipped: true }), engine: ENGINE, shipped: true }
  })

  it('is read back completely: written again it is the same, except that every fact is marked as shipped', async () => {
    expect(readMeasured(await report(whole))).toEqual(whole)
    const rows = shipped.map(({ result }) => result.fact.row)
    expect(rows.length).toBeGreaterThan(0)
    const written = await report(shipped)
    const kept = (facts: MeasuredFile['facts']) => facts.filter(({ row }) => rows.includes(row))
    const marked = kept(file.facts).map((fact) => ({ ...fact, shipped: true, engine: file.engine }))
    expect(kept(written.facts)).toEqual(expect.arrayContaining(marked))
    expect(written.engine).toBe(file.engine)
    for (const { statistic, value, met } of shipped.flatMap(({ result }) => result.statistics))
      expect(met).toBe(inBand(value, statistic.band))
  })

  it('is opened as it is', async () => {
    expect(await openMeasured()).toEqual(shipped)
  })

  it('of this engine or a later one is not read where engine, seed, facts or bands are others', async () => {
    const now = await report(whole)
    const [first, ...rest] = now.facts.filter(({ statistics }) => statistics.length > 0)
    const [one, ...others] = first!.statistics
    const moved = { ...first!, statistics: [{ ...one!, band: [-7, 7] as const }, ...others] }
    const none = now.facts.filter(({ statistics }) => statistics.length === 0)
    expect(readMeasured({ ...now, facts: [first!, ...rest, ...none] })).toEqual(whole)
    expect(readMeasured({ ...now, facts: [moved, ...rest, ...none] })).toBeNull()
    expect(readMeasured({ ...now, facts: rest })).toBeNull()
    expect(readMeasured({ ...now, engine: 'pacta 99.0.0' })).toBeNull()
    expect(readMeasured({ ...now, engine: 'another 0.1.0' })).toBeNull()
    expect(readMeasured({ ...now, seed: 'mine' })).toBeNull()
  })

  it('of an earlier engine is read as such, without the facts that it lacks or computes in another way', async () => {
    const now = await report(whole)
    const [first, second, ...rest] = now.facts.filter(({ statistics }) => statistics.length > 0)
    const [one, ...others] = second!.statistics
    const moved = { ...second!, statistics: [{ ...one!, statistic: 'something else' }, ...others] }
    const read = readMeasured({ ...now, engine: 'pacta 0.1.0', facts: [moved, ...rest] })!
    const left = whole.filter(({ result }) => rest.some(({ row }) => row === result.fact.row))
    expect(read).toEqual(left.map((entry) => ({ ...entry, engine: 'pacta 0.1.0' })))
    expect(read.map(({ result }) => result.fact.row)).not.toContain(first!.row)
    const said = 'Measured with engine pacta 0.1.0; this page computes with ENGINE: its results differ.'
    expect(factsEarlier(read)).toBe(said.replace('ENGINE', ENGINE))
    expect(factsEarlier(whole)).toBe('')
    expect(factsCaption(read, []).engine).toBe('pacta 0.1.0')
    const alone = play(open, own('evidence', { kind: 'measured', results: read }))
    const missing = scoredGroups(ownOf(alone, evidence).facts).find(({ name }) => name === 'not run')!
    expect(missing.rows.map(({ fact }) => fact.row)).toEqual(expect.arrayContaining([first!.row, second!.row]))
  })
})

describe('on the scorecard', () => {
  const scoring = (state: State) => ownOf(state, evidence).facts
  const ask = (action: unknown) => own('evidence', action)
  const start = play(open, { kind: 'place', place: 'evidence', says: 'show=facts' })
  const read = play(start, ask({ kind: 'measured', results: shipped }))
  const [mine] = shipped.filter(({ result }) => computable(result.fact))
  const row = mine!.result.fact.row
  const request = { rows: [row], worlds: 10 }
  const result = mine!.result
  const run = [ask({ kind: 'score', request }), ask({ kind: 'scored', worlds: 10, results: [result] })]

  it('it is there before any run, misses first, and nothing is being computed', () => {
    expect([scoring(start).shipped, scoring(read).shipped]).toEqual(['unread', 'read'])
    const groups = scoredGroups(scoring(read))
    const known = shipped.map((one) => one.result.fact.row)
    const unknown = FACTS.filter((fact) => computable(fact) && !known.includes(fact.row)).map((fact) => fact.row)
    expect(groups.find(({ name }) => name === 'not run')?.rows.map(({ fact }) => fact.row) ?? []).toEqual(unknown)
    expect(groups[0]!.name).toBe('missed')
    expect(computingOf(read, 'evidence/facts').kind).toBe('idle')
  })

  it('it is looked for when facts are first looked at; where that fails, nothing else does, and facts can be run', () => {
    expect(computingOf(play(open, { kind: 'place', place: 'evidence' }), 'evidence/measured').kind).toBe('idle')
    expect(computingOf(start, 'evidence/measured').kind).toBe('running')
    const broken = play(start, tell(start, 'evidence/measured', { kind: 'failed', message: 'no' }))
    expect(computingOf(broken, 'evidence/measured').kind).toBe('failed')
    expect(computingOf(broken, 'evidence/facts').kind).toBe('idle')
    expect(computingOf(play(broken, run[0]!), 'evidence/facts').kind).toBe('running')
  })

  it('where nothing came with the page, facts are not run', () => {
    const nothing = play(start, ask({ kind: 'measured', results: [] }))
    expect(scoring(nothing).shipped).toBe('read')
    expect(scoredGroups(scoring(nothing))[0]!.name).toBe('not run')
  })

  it('a run of the reader replaces it row by row, whichever comes first', () => {
    const after = scoring(play(read, ...run)).results
    expect(after[row]).toEqual({ result, worlds: 10, shipped: false, engine: ENGINE })
    const others = shipped.slice(1).map((one) => one.result.fact.row)
    for (const other of others) expect(after[other]).toBe(scoring(read).results[other])
    const before = scoring(play(start, ...run, ask({ kind: 'measured', results: shipped }))).results
    expect(before).toEqual(after)
  })

  it('is told from runs of the reader in words', () => {
    const words = `measured with 60 worlds per case, engine ${file.engine}, shipped with this page`
    expect(factsOrigin(shipped)).toBe(words)
    expect(factsFinding(shipped)!.rest).toContain(`. M${words.slice(1)}. Not a forecast`)
    const mixed = shipped.map((one) => (one === mine ? { ...one, worlds: 10, shipped: false } : one))
    const others = shipped.filter(({ result: { fact } }) => computable(fact)).length - 1
    expect(factsOrigin(mixed)).toBe(`${others} ${words}; 1 run here in 10 worlds per case`)
    const results = shipped.map((one) => one.result)
    const whole = play(read, ask({ kind: 'score', request: allFacts(20) }), ask({ kind: 'scored', worlds: 20, results }))
    expect(factsOrigin(Object.values(scoring(whole).results))).toBe('run here in 20 worlds per case')
  })
})

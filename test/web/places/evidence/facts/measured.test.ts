import { describe, expect, it } from 'vitest'
import { ENGINE, FACTS, factsReport, inBand } from '../../../../../sim/index.ts'
import { computingOf, ownOf, type State } from '../../../../../web/app/index.ts'
import { type MeasuredFile, openMeasured, readMeasured } from '../../../../../web/places/evidence/facts/measured.ts'
import { allFacts, computable, hashesOf, mixOf, scoredGroups } from '../../../../../web/places/evidence/facts/scorecard.ts'
import { factsFinding, factsOrigin } from '../../../../../web/places/evidence/facts/words.ts'
import { evidence } from '../../../../../web/places/evidence/place.ts'
import { shelf } from '../../../../support/bundled.ts'
import { measured } from '../../../../support/measured.ts'
import { open, own, play, tell } from '../../../../support/page.ts'

const file = measured as unknown as MeasuredFile
const shipped = readMeasured(file)!

describe('the scorecard that comes with the page', () => {
  it('is read back completely: written again it is the same file, except that every fact is marked as shipped', async () => {
    expect(shipped.map(({ result }) => result.fact)).toEqual(FACTS)
    const report = factsReport(shipped, { scenarios: mixOf(shelf), seed: null, hashes: await hashesOf(FACTS, shelf) })
    const marked = { ...measured, facts: measured.facts.map((fact) => ({ ...fact, shipped: true })) }
    expect(JSON.parse(report)).toEqual(marked)
    for (const { statistic, value, met } of shipped.flatMap(({ result }) => result.statistics))
      expect(met).toBe(inBand(value, statistic.band))
  })

  it('is opened as it is', async () => {
    expect(await openMeasured()).toEqual(shipped)
  })

  it('is not read where engine, seed, facts or bands are others', () => {
    const [first, ...rest] = file.facts.filter(({ statistics }) => statistics.length > 0)
    const [one, ...others] = first!.statistics
    const moved = { ...first!, statistics: [{ ...one!, band: [-7, 7] as const }, ...others] }
    const none = file.facts.filter(({ statistics }) => statistics.length === 0)
    expect(readMeasured({ ...file, facts: [first!, ...rest, ...none] })).toEqual(shipped)
    expect(readMeasured({ ...file, facts: [moved, ...rest, ...none] })).toBeNull()
    expect(readMeasured({ ...file, facts: rest })).toBeNull()
    expect(readMeasured({ ...file, engine: `${ENGINE}1` })).toBeNull()
    expect(readMeasured({ ...file, seed: 'mine' })).toBeNull()
  })
})

describe('on the scorecard', () => {
  const scoring = (state: State) => ownOf(state, evidence).facts
  const ask = (action: unknown) => own('evidence', action)
  const start = play(open, { kind: 'place', place: 'evidence', says: 'show=facts' })
  const read = play(start, ask({ kind: 'measured', results: shipped }))
  const request = { rows: [12], worlds: 10 }
  const result = shipped.find((one) => one.result.fact.row === 12)!.result
  const run = [ask({ kind: 'score', request }), ask({ kind: 'scored', worlds: 10, results: [result] })]

  it('it is there before any run, misses first, and nothing is being computed', () => {
    expect([scoring(start).shipped, scoring(read).shipped]).toEqual(['unread', 'read'])
    const names = scoredGroups(scoring(read)).map(({ name }) => name)
    expect(names).not.toContain('not run')
    expect(names[0]).toBe('missed')
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
    expect(after[12]).toEqual({ result, worlds: 10, shipped: false })
    expect(after[5]).toBe(scoring(read).results[5])
    const before = scoring(play(start, ...run, ask({ kind: 'measured', results: shipped }))).results
    expect(before).toEqual(after)
  })

  it('is told from runs of the reader in words', () => {
    const words = `measured with 60 worlds per case, engine ${ENGINE}, shipped with this page`
    expect(factsOrigin(shipped)).toBe(words)
    expect(factsFinding(shipped)!.rest).toContain(`. M${words.slice(1)}. Not a forecast`)
    const mixed = shipped.map((one) => (one.result.fact.row === 12 ? { ...one, worlds: 10, shipped: false } : one))
    const others = FACTS.filter(computable).length - 1
    expect(factsOrigin(mixed)).toBe(`${others} ${words}; 1 run here in 10 worlds per case`)
    const results = shipped.map((one) => one.result)
    const whole = play(read, ask({ kind: 'score', request: allFacts(20) }), ask({ kind: 'scored', worlds: 20, results }))
    expect(factsOrigin(Object.values(scoring(whole).results))).toBe('run here in 20 worlds per case')
  })
})

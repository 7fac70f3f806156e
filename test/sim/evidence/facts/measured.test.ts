/**
 * The scorecard that comes with the page is that of this engine, these facts and these scenarios; what is cheap of it is measured again, to
 * the bit.
 */
import { describe, expect, it } from 'vitest'
import { createPool, mainThread } from '../../../../sim/ensemble/index.ts'
import { inputsOfFacts, runFacts, scenariosOfFacts } from '../../../../sim/evidence/facts/fact.ts'
import { FACT_ARMS, FACTS } from '../../../../sim/evidence/facts/index.ts'
import { createEngine, ENGINE } from '../../../../sim/model/index.ts'
import { scenarioHash } from '../../../../sim/scenario/index.ts'
import { factsReport } from '../../../../sim/words/index.ts'
import { ids, scenarioOf } from '../../../support/committed.ts'
import { type Report, measured as shipped } from '../../../support/measured.ts'
import { prepare } from '../claims/prepared.ts'

const STALE = 'web/measured/facts.json is not what this code gives: run "npm run measure"'
const MIX = ids.filter((id) => scenarioOf(id).kind === 'historical').sort()
/** One fact of a docket and one of two cases under two designs: they take seconds. The others are guarded by what was run for them. */
const AGAIN = [5, 12]

describe('the measured scorecard', () => {
  it('is of this engine, of all facts, and of the historical cases on their own seeds', () => {
    const { engine, seed, scenarios } = shipped
    expect({ engine, seed, scenarios }, STALE).toEqual({ engine: ENGINE, seed: null, scenarios: MIX })
    expect(
      shipped.facts.map(({ row }) => row).sort((a, b) => a - b),
      STALE,
    ).toEqual(FACTS.map(({ row }) => row))
  })

  it('is of every scenario and docket as it stands', () => {
    const used = scenariosOfFacts(FACTS, FACT_ARMS, MIX)
    const hashes = Object.fromEntries(used.map((id) => [id, scenarioHash(scenarioOf(id))]))
    expect(shipped.scenarioHashes, STALE).toEqual(hashes)
  })

  it('was run in every arm as it is set now', () => {
    const found = shipped.facts.flatMap(({ statistics }) => statistics.map(({ id, inputs }) => [id, inputs] as const))
    const now = inputsOfFacts(prepare, FACTS, FACT_ARMS, MIX)
    expect(Object.fromEntries(found), STALE).toEqual(Object.fromEntries(now))
  })

  it(`comes out the same to the bit, facts ${AGAIN.join(' and ')}`, async () => {
    const facts = FACTS.filter(({ row }) => AGAIN.includes(row))
    const worlds = shipped.worlds!
    const pool = createPool([mainThread(createEngine)])
    const results = await runFacts(pool, prepare, facts, FACT_ARMS, MIX, worlds)
    pool.close()
    const scored = results.map((result) => ({ result, worlds, shipped: false }))
    const report: Report = JSON.parse(factsReport(scored, { scenarios: MIX, seed: null, hashes: {} }))
    const byRow = ({ facts: all }: Report) =>
      Object.fromEntries(all.filter(({ row }) => AGAIN.includes(row)).map((entry) => [entry.row, entry]))
    expect(Object.keys(byRow(report)).map(Number)).toEqual(AGAIN)
    expect(byRow(shipped), STALE).toEqual(byRow(report))
  })
})

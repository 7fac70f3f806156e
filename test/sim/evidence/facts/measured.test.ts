/**
 * The scorecard that comes with the page is that of this engine, these facts and these scenarios, and what is cheap of it is measured
 * again, to the bit; or it is that of an earlier engine, which the page says.
 */
import { describe, expect, it } from 'vitest'
import { createPool, mainThread } from '../../../../sim/ensemble/index.ts'
import { inputsOfFacts, runFacts, scenariosOfFacts } from '../../../../sim/evidence/facts/fact.ts'
import { FACT_ARMS, FACTS, WHO_ACTS } from '../../../../sim/evidence/facts/index.ts'
import { createEngine, ENGINE, standingOf } from '../../../../sim/model/index.ts'
import { scenarioHash } from '../../../../sim/scenario/index.ts'
import { factsReport } from '../../../../sim/words/index.ts'
import { ids, scenarioOf } from '../../../support/committed.ts'
import { type Report, measured as shipped, staleIn } from '../../../support/measured.ts'
import { prepare } from '../claims/prepared.ts'

const STALE = 'web/measured/facts.json is not what this code gives: run "npm run measure"'
const MIX = ids.filter((id) => scenarioOf(id).kind === 'historical').sort()
/** One fact of a docket and one of two cases under two designs: they take seconds. The others are guarded by what was run for them. */
const AGAIN = [5, 12]

/** What is measured again: nothing of an earlier engine, whose numbers differ. */
const again = standingOf(shipped.engine) === 'this' ? AGAIN : []

describe('the measured scorecard', () => {
  const used = scenariosOfFacts(FACTS, FACT_ARMS, MIX)
  const expected = {
    scenarios: MIX,
    scenarioHashes: Object.fromEntries(used.map((id) => [id, scenarioHash(scenarioOf(id))])),
    rows: FACTS.map(({ row }) => row),
    inputs: Object.fromEntries(inputsOfFacts(prepare, [...FACTS, ...WHO_ACTS], FACT_ARMS, MIX)),
  }

  it('is of all facts, and of every scenario, docket and arm as it stands; or of an earlier engine', () => {
    expect(staleIn(shipped, expected), STALE).toEqual([])
  })

  it('is found out in every part where it says that it is of this engine or of a later one, and let pass as an earlier one', () => {
    const [first, ...facts] = shipped.facts.filter(({ statistics }) => statistics.length > 0)
    const statistics = first!.statistics.map((one) => ({ ...one, inputs: 'others' }))
    const other = { ...shipped, seed: 'mine', scenarios: MIX.slice(1), scenarioHashes: {}, facts: [{ ...first!, statistics }, ...facts] }
    const parts = ['seed', 'scenarios', 'scenarioHashes', 'rows', 'inputs']
    expect(staleIn({ ...other, engine: ENGINE }, expected)).toEqual(parts)
    expect(staleIn({ ...other, engine: 'pacta 99.0.0' }, expected)).toEqual(['engine', ...parts])
    expect(staleIn({ ...other, engine: 'pacta 0.1.0' }, expected)).toEqual([])
  })

  it(`comes out the same to the bit, facts ${AGAIN.join(' and ')}, where it is of this engine`, async () => {
    const facts = FACTS.filter(({ row }) => again.includes(row))
    const worlds = shipped.worlds!
    const pool = createPool([mainThread(createEngine)])
    const results = await runFacts(pool, prepare, facts, FACT_ARMS, MIX, worlds)
    pool.close()
    const scored = results.map((result) => ({ result, worlds, shipped: false, engine: ENGINE }))
    const report: Report = JSON.parse(factsReport(scored, { scenarios: MIX, seed: null, hashes: {} }))
    const byRow = ({ facts: all }: Report) =>
      Object.fromEntries(all.filter(({ row }) => again.includes(row)).map((entry) => [entry.row, entry]))
    expect(Object.keys(byRow(report)).map(Number)).toEqual(again)
    expect(byRow(shipped), STALE).toEqual(byRow(report))
  })
})

/**
 * `pacta facts`: the model against the stylised facts, pattern by pattern over a mix of historical cases; misses
 * first.
 */
import {
  counted,
  ENGINE,
  FACT_ARMS,
  type FactResult,
  factsReport,
  runFacts,
  scenarioHash,
  scenariosOfFacts,
  worldsOfFacts,
} from '../../index.ts'
import { define, type Ending, type Example, type Work } from '../execute/index.ts'
import { preparer } from '../input/index.ts'
import { factsPage } from './page.ts'
import { FACTS_OPTIONS, type FactsRequest, readFacts } from './request.ts'

export { factNumbers, factsOf } from './request.ts'

const EXAMPLES: readonly Example[] = [
  ['facts', 'all facts, misses first'],
  ['facts --only 1,24 --worlds 200', 'two facts, in more worlds'],
]

export const facts = define({
  name: 'facts',
  words: 'score the model against stylised facts on the historical cases: band, value, met or missed',
  operands: [],
  options: FACTS_OPTIONS,
  examples: EXAMPLES,
  request: readFacts,
  answer: score,
})

async function score(request: FactsRequest, work: Work): Promise<Ending> {
  const { facts, scenarios, worlds, seed } = request
  const prepare = preparer(work.host.library, seed)
  const mix = scenarios.map((id) => prepare(id, []))
  const total = worldsOfFacts(facts, FACT_ARMS, mix, worlds)
  const results = await work.watch(total, (runner) => runFacts(runner, prepare, facts, FACT_ARMS, scenarios, worlds, seed))
  if (results === null) return { kind: 'interrupted', told: 'facts are scored only when all have been run', kept: false }
  const hash = (id: string) => scenarioHash(prepare(id, []))
  await work.write(request.format === 'json' ? reportOf(results, request, hash) : factsPage(results, request, work.look))
  return { kind: 'whole', closing: `${counted(results.length, 'fact')}, ${counted(worlds, 'world')} per case` }
}

function reportOf(results: readonly FactResult[], request: FactsRequest, hash: (id: string) => string): string {
  const { facts, scenarios, seed, worlds } = request
  const ids = scenariosOfFacts(facts, FACT_ARMS, scenarios)
  return factsReport(
    results.map((result) => ({ result, worlds, shipped: false, engine: ENGINE })),
    { scenarios, seed, hashes: Object.fromEntries(ids.map((id) => [id, hash(id)])) },
  )
}

/**
 * `pacta history`: what happened after past judgments against the ensembles of the model, with a skill score; misses
 * first.
 */
import { type ActorRun, type CaseHistory, codedPaths, counted, historyOf, isScorable, runActors } from '../../index.ts'
import { define, type Ending, type Example, type WatchedRunner, type Work } from '../execute/index.ts'
import { historyPage, historyReport } from './page.ts'
import { HISTORY_OPTIONS, type HistoryRequest, readHistory } from './request.ts'

const EXAMPLES: readonly Example[] = [
  ['history', 'all bundled scenarios with a coded path, misses first'],
  ['history kavala-2019 mine.json', 'one of them and your own'],
]

export const history = define({
  name: 'history',
  words: 'score the model against what happened after past judgments: misses first, skill against a base rate',
  operands: [['[file...]', 'scenario files or ids (default: all bundled)']],
  options: HISTORY_OPTIONS,
  examples: EXAMPLES,
  request: readHistory,
  answer: score,
})

async function score(request: HistoryRequest, work: Work): Promise<Ending> {
  const { scenarios, worlds } = request
  const found: Found = { histories: [], actors: [], unmoved: [], rolls: [], ladders: [] }
  const runs = scenarios.length + scenarios.filter((scenario) => isScorable(scenario, request.record)).length
  let done = 0
  await work.watch(worlds * runs, async (runner) => {
    for (; done < scenarios.length; done++) {
      const histories = await casesOf(runner, request, done)
      const acted = await actorsOf(runner, request, done)
      found.histories.push(...histories)
      found.actors.push(...acted.actors)
      found.unmoved.push(...acted.unmoved)
      found.rolls.push(...acted.rolls)
      found.ladders.push(...acted.ladders)
    }
  })
  const kept = done > 0
  if (kept) await work.write(request.format === 'json' ? historyReport(found, request) : historyPage(found, request, work.look))
  if (done === scenarios.length) {
    return { kind: 'whole', closing: `${counted(scenarios.length, 'scenario')} in ${counted(worlds, 'world')} each` }
  }
  return { kind: 'interrupted', told: `${done} of ${counted(scenarios.length, 'scenario')} were run`, kept }
}

/** Everything that has been scored so far. */
type Found = { readonly histories: CaseHistory[] } & { readonly [K in keyof ActorRun]: ActorRun[K][number][] }

/** Who acted, voted and when, where it is coded. */
async function actorsOf(runner: WatchedRunner, { scenarios, others, record, seed, worlds }: HistoryRequest, at: number): Promise<ActorRun> {
  const scenario = scenarios[at]!
  if (!isScorable(scenario, record)) return { actors: [], unmoved: [], rolls: [], ladders: [] }
  return await runActors(runner, scenario, { worlds, seed, record, others })
}

/** Every case of a scenario that has a coded path. */
async function casesOf(
  runner: WatchedRunner,
  { scenarios, paths, seed, worlds }: HistoryRequest,
  at: number,
): Promise<readonly CaseHistory[]> {
  const scenario = scenarios[at]!
  const plan = { scenario, seed: seed ?? scenario.seed, from: 0, to: worlds, level: 'summary' } as const
  const batches = await runner.run(plan).done
  return codedPaths(scenario).map((path) =>
    historyOf(
      scenario,
      batches,
      paths,
      scenario.cases.findIndex(({ id }) => id === path.case),
    ),
  )
}

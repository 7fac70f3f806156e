/** `pacta history`: what came of past judgments against the ensembles of the model, with a skill score; what it misses first. */
import { type CaseHistory, codedPaths, historyOf } from '../../index.ts'
import { type Sink, withSink } from '../execute/sink.ts'
import { type WatchedRunner, watch } from '../execute/watch.ts'
import type { Host } from '../host/host.ts'
import type { Arguments } from '../input/arguments.ts'
import { counted } from '../terminal/figures.ts'
import { lookOf, PLAIN } from '../terminal/look.ts'
import { historyPage, historyReport } from './page.ts'
import { type HistoryOrder, readHistoryOrder } from './request.ts'

/** @returns the exit code: 0 whatever the skill, or that of the interruption. @throws BadInput with every problem */
export async function history(args: Arguments, host: Host): Promise<number> {
  const order = readHistoryOrder(args, host)
  return withSink(order, host.stdout, (sink) => score(order, sink, host))
}

async function score(order: HistoryOrder, sink: Sink, host: Host): Promise<number> {
  const { scenarios, worlds, out, quiet } = order
  const start = host.seconds()
  const histories: CaseHistory[] = []
  let done = 0
  const { interrupted } = await watch(host, { ...order, worlds: worlds * scenarios.length }, async (runner) => {
    for (; done < scenarios.length; done++) histories.push(...(await casesOf(runner, order, done)))
  })
  if (done > 0) {
    const look = out === null ? lookOf(host.stdout, host.env) : PLAIN
    await sink.write(order.format === 'json' ? historyReport(histories, order) : historyPage(histories, order, look))
    await sink.keep()
  } else await sink.drop()
  if (done < scenarios.length) {
    const kept = done === 0 ? 'nothing was written' : `these were ${out === null ? 'written' : `kept in ${out}`}`
    host.stderr.write(`interrupted: ${done} of ${counted(scenarios.length, 'scenario')} were run; ${kept}\n`)
    return interrupted
  }
  if (out !== null && !quiet) {
    const seconds = (host.seconds() - start).toFixed(1)
    host.stderr.write(`${out}: ${counted(scenarios.length, 'scenario')} in ${counted(worlds, 'world')} each (${seconds} s)\n`)
  }
  return 0
}

/** Every case of a scenario that has a coded path. */
async function casesOf(
  runner: WatchedRunner,
  { scenarios, paths, seed, worlds }: HistoryOrder,
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

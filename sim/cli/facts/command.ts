/** `pacta facts`: the model against the stylised facts, pattern by pattern over a mix of historical cases; what it misses first. */
import { FACT_ARMS, factsReport, runFacts, scenarioHash, scenariosOfFacts, worldsOfFacts } from '../../index.ts'
import { preparer } from '../claims/command.ts'
import { type Sink, withSink } from '../execute/sink.ts'
import { watch } from '../execute/watch.ts'
import type { Host } from '../host/host.ts'
import type { Arguments } from '../input/arguments.ts'
import { counted } from '../terminal/figures.ts'
import { lookOf, PLAIN } from '../terminal/look.ts'
import { factsPage } from './page.ts'
import { type FactsOrder, readFactsOrder } from './request.ts'

/** @returns the exit code: 0 whatever is met, or that of the interruption. @throws BadInput with every problem */
export async function facts(args: Arguments, host: Host): Promise<number> {
  const order = readFactsOrder(args, host)
  return withSink(order, host.stdout, (sink) => score(order, sink, host))
}

async function score(order: FactsOrder, sink: Sink, host: Host): Promise<number> {
  const { scenarios, worlds, seed, out, quiet } = order
  const start = host.seconds()
  const prepare = preparer(host.library, seed)
  const mix = scenarios.map((id) => prepare(id, []))
  const total = worldsOfFacts(order.facts, FACT_ARMS, mix, worlds)
  const { result: results, interrupted } = await watch(host, { ...order, worlds: total }, (runner) =>
    runFacts(runner, prepare, order.facts, FACT_ARMS, scenarios, worlds, seed),
  )
  if (results === null) {
    await sink.drop()
    host.stderr.write('interrupted: facts are scored when all have been run; nothing was written\n')
    return interrupted
  }
  const look = out === null ? lookOf(host.stdout, host.env) : PLAIN
  const report = () => {
    const ids = scenariosOfFacts(order.facts, FACT_ARMS, scenarios)
    const hashes = Object.fromEntries(ids.map((id) => [id, scenarioHash(prepare(id, []))]))
    return factsReport(
      results.map((result) => ({ result, worlds, shipped: false })),
      { scenarios, seed, hashes },
    )
  }
  await sink.write(order.format === 'json' ? report() : factsPage(results, order, look))
  await sink.keep()
  if (out !== null && !quiet) {
    const seconds = (host.seconds() - start).toFixed(1)
    host.stderr.write(`${out}: ${counted(results.length, 'fact')}, ${counted(worlds, 'world')} a case (${seconds} s)\n`)
  }
  return 0
}

/** `pacta compare`: two designs, scenarios, settings or ablations on identical luck, as a page, as JSON or as rows. */
import { type Batch, type Comparison, compareBatches, type Runner } from '../../index.ts'
import { type Sink, withSink } from '../execute/sink.ts'
import { watch } from '../execute/watch.ts'
import type { Host } from '../host/host.ts'
import type { Arguments } from '../input/arguments.ts'
import { layOut } from '../run/report.ts'
import { counted, whole } from '../terminal/figures.ts'
import { lookOf, PLAIN } from '../terminal/look.ts'
import { comparePage, compareReport, compareRows } from './page.ts'
import { type CompareOrder, readCompareOrder } from './request.ts'

/** Worlds that both arms have done count even after an interruption; they are run in blocks of so many. */
const BLOCK = 250
const FEWEST = 2

/** @returns the exit code: 0, or that of the interruption. @throws BadInput with every problem */
export async function compare(args: Arguments, host: Host): Promise<number> {
  const order = readCompareOrder(args, host)
  return withSink(order, host.stdout, (sink) => runArms(order, sink, host))
}

async function runArms(order: CompareOrder, sink: Sink, host: Host): Promise<number> {
  const { worlds, out, quiet } = order
  const start = host.seconds()
  const batches: [Batch[], Batch[]] = [[], []]
  let done = 0
  const { interrupted } = await watch(host, { ...order, worlds: 2 * worlds }, async (runner) => {
    for (; done < worlds; done = Math.min(worlds, done + BLOCK)) {
      const block = await runBlock(runner, order, done, Math.min(worlds, done + BLOCK))
      for (const arm of [0, 1] as const) batches[arm].push(...block[arm])
    }
  })
  if (done >= FEWEST) {
    await sink.write(written(order, compareBatches(order.arms, batches, order.seed, order.cases), host))
    await sink.keep()
  } else await sink.drop()
  if (done < worlds) {
    const kept = done < FEWEST ? 'nothing was written' : `these were ${out === null ? 'written' : `kept in ${out}`}`
    host.stderr.write(`interrupted: ${whole(done)} of ${counted(worlds, 'world')} are complete in both arms; ${kept}\n`)
    return interrupted
  }
  if (out !== null && !quiet) {
    host.stderr.write(`${out}: ${counted(worlds, 'world')} in both arms (${(host.seconds() - start).toFixed(1)} s)\n`)
  }
  return 0
}

async function runBlock(runner: Runner, { arms, seed }: CompareOrder, from: number, to: number) {
  const run = ({ scenario }: CompareOrder['arms'][0]) => runner.run({ scenario, seed, from, to, level: 'summary' }).done
  return Promise.all([run(arms[0]), run(arms[1])])
}

function written(order: CompareOrder, comparison: Comparison, host: Host): string {
  if (order.format === 'json') return `${layOut(compareReport(comparison, order.worlds))}\n`
  if (order.format === 'csv') return compareRows(comparison)
  return comparePage(comparison, order, order.out === null ? lookOf(host.stdout, host.env) : PLAIN)
}

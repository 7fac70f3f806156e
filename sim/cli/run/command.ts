/** `pacta run`: an ensemble of worlds of one scenario, as a page, as JSON or as rows. */

import { createProgress } from '../execute/progress.ts'
import { type Sink, withSink } from '../execute/sink.ts'
import type { Host } from '../host/host.ts'
import type { Arguments } from '../input/arguments.ts'
import { counted, whole } from '../terminal/figures.ts'
import { lookOf, PLAIN } from '../terminal/look.ts'
import { createOutput } from './output.ts'
import { type Order, readOrder } from './request.ts'

/** @returns the exit code: 0, or that of the interruption. @throws BadInput with every problem */
export async function run(args: Arguments, words: readonly string[], host: Host): Promise<number> {
  const order = readOrder(args, host)
  return withSink(order, host.stdout, (sink) => simulate(order, words, sink, host))
}

async function simulate(order: Order, words: readonly string[], sink: Sink, host: Host): Promise<number> {
  const { scenario, seed, from, worlds, level, quiet } = order
  const start = host.seconds()
  const output = createOutput(order, sink, order.out === null ? lookOf(host.stdout, host.env) : PLAIN)
  const progress = quiet ? null : createProgress(worlds, host.stderr, host.seconds)
  const pool = host.pool(Math.min(order.workers, worlds))
  let interrupted = 0
  try {
    const running = pool.stream({ scenario, seed, from, to: from + worlds, level }, async (batch) => {
      await output.take(batch)
      progress?.update(batch.to - from)
    })
    const stop = host.onInterrupt((code) => {
      interrupted = code
      running.cancel()
    })
    const complete = (await running.done.finally(stop)) - from
    progress?.end()
    const broken = complete < worlds
    if (complete > 0) {
      const written = await output.end()
      await sink.keep()
      if (!quiet && !broken) tell(order, written, host.seconds() - start, host)
    } else await sink.drop()
    if (!broken) return 0
    host.stderr.write(`${interruption(order, complete, words)}\n`)
    return interrupted
  } finally {
    progress?.end()
    pool.close()
  }
}

/** Where the result itself does not say where it comes from, standard error does. */
function tell(order: Order, written: string, seconds: number, host: Host): void {
  const rows = order.format === 'csv' || order.format === 'ndjson'
  if (order.out === null && !rows) return
  const where = order.out === null ? '' : `${order.out}: `
  host.stderr.write(`${where}${written} (${seconds.toFixed(1)} s)\n`)
}

function interruption(order: Order, complete: number, words: readonly string[]): string {
  const { worlds, from, out, format } = order
  const head = `interrupted: ${whole(complete)} of ${counted(worlds, 'world')} are complete`
  if (complete === 0) return `${head}; nothing was written`
  const kept = `${head} (${from}-${from + complete - 1}) and were ${out === null ? 'written' : `kept in ${out}`}`
  if (format === 'table' || format === 'json') return `${kept}; the same command again starts over`
  return `${kept}; go on with: pacta run ${goOn(words, from + complete, worlds - complete, out)}`
}

/** The command for the worlds that are missing: the same words but for range and file. */
function goOn(words: readonly string[], from: number, worlds: number, out: string | null): string {
  const changed = ['--from', '--worlds', '--out']
  const kept = words.filter((word, at) => !changed.includes(word.split('=')[0]!) && !changed.includes(words[at - 1] ?? ''))
  const part = out === null ? [] : ['--out', out.replace(/(\.[^./\\]*)?$/, `-from-${from}$1`)]
  return [...kept, '--from', String(from), '--worlds', String(worlds), ...part].map(quoted).join(' ')
}

function quoted(word: string): string {
  return /^[\w@%+=:,./-]+$/.test(word) ? word : `'${word.replaceAll("'", "'\\''")}'`
}

/** `pacta attribute`: which mechanism makes how much of the difference between two designs, or of the outcome itself. */
import { attribute as attributed, ensemblesNeeded, playersOf } from '../../index.ts'
import { type Sink, withSink } from '../execute/sink.ts'
import { watch } from '../execute/watch.ts'
import type { Host } from '../host/host.ts'
import type { Arguments } from '../input/arguments.ts'
import { counted } from '../terminal/figures.ts'
import { lookOf, PLAIN } from '../terminal/look.ts'
import { attributePage, attributeReport } from './page.ts'
import { type AttributeOrder, readAttributeOrder } from './request.ts'

/** @returns the exit code: 0, or that of the interruption. @throws BadInput with every problem */
export async function attribute(args: Arguments, host: Host): Promise<number> {
  const order = readAttributeOrder(args, host)
  return withSink(order, host.stdout, (sink) => examine(order, sink, host))
}

async function examine(order: AttributeOrder, sink: Sink, host: Host): Promise<number> {
  const { arms, cases, worlds, out, quiet } = order
  const start = host.seconds()
  const factors = playersOf(arms[0].scenario, arms[1].scenario, order.apart).length
  const total = worlds * ensemblesNeeded(factors, order.orders)
  const { result: found, interrupted } = await watch(host, { ...order, worlds: total }, (runner) =>
    attributed(runner, { ...order, kase: cases[0] }),
  )
  if (found === null) {
    await sink.drop()
    host.stderr.write('interrupted: the parts need all of the runs; nothing was written\n')
    return interrupted
  }
  const look = out === null ? lookOf(host.stdout, host.env) : PLAIN
  await sink.write(order.format === 'json' ? attributeReport(found) : attributePage(found, order, look))
  await sink.keep()
  if (out !== null && !quiet) {
    const seconds = (host.seconds() - start).toFixed(1)
    host.stderr.write(`${out}: ${counted(found.ensembles, 'ensemble')} of ${counted(worlds, 'world')} (${seconds} s)\n`)
  }
  return 0
}

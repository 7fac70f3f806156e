/** `pacta stability`: whether the coalition of one world holds, what drives each member out, and who follows. */
import { createEngine, stabilityOf } from '../../index.ts'
import { withSink } from '../execute/sink.ts'
import type { Host } from '../host/host.ts'
import type { Arguments } from '../input/arguments.ts'
import { BadInput, problemLine } from '../input/bad-input.ts'
import { readMoment } from '../input/moment.ts'
import { NOT_A_FORECAST } from '../run/report.ts'
import { lookOf, PLAIN } from '../terminal/look.ts'
import { stabilityPage } from './page.ts'

const USUAL_HORIZON = 12

/** @returns the exit code 0. @throws BadInput with every problem */
export async function stability(args: Arguments, host: Host): Promise<number> {
  const horizon = args.whole('horizon', [0, 600], USUAL_HORIZON)
  const order = readMoment(args, host, 'pacta stability', () => ({ horizon }))
  const { scenario } = order
  if (scenario.off.includes('coalition')) {
    throw new BadInput([problemLine('--off', 'coalition to be on', 'it switched off', 'there is none without it')])
  }
  return withSink(order, host.stdout, async (sink) => {
    const report = stabilityOf(createEngine(scenario), order)
    const look = order.out === null ? lookOf(host.stdout, host.env) : PLAIN
    await sink.write(
      order.format === 'json' ? `${JSON.stringify({ ...report, note: NOT_A_FORECAST }, null, 2)}\n` : stabilityPage(report, scenario, look),
    )
    await sink.keep()
    return 0
  })
}

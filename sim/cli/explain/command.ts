/** `pacta explain`: why a state held its role, or the respondent its posture, and what would have flipped the decision. */
import { createEngine, explainDecision, tellDecision } from '../../index.ts'
import { withSink } from '../execute/sink.ts'
import type { Host } from '../host/host.ts'
import type { Arguments } from '../input/arguments.ts'
import { BadInput, problemLine } from '../input/bad-input.ts'
import { readMoment, readState } from '../input/moment.ts'
import { NOT_A_FORECAST } from '../run/report.ts'
import { lookOf, PLAIN } from '../terminal/look.ts'
import { explainPage } from './page.ts'

/** @returns the exit code 0. @throws BadInput with every problem */
export async function explain(args: Arguments, host: Host): Promise<number> {
  const order = readMoment(args, host, 'pacta explain', (scenario) => ({ state: readState(args, scenario) }))
  const { scenario, state, kase } = order
  const phase = scenario.states[state]!.id === scenario.cases[kase]!.respondent ? 'response' : 'coalition'
  if (scenario.off.includes(phase))
    throw new BadInput([problemLine('--off', `${phase} to be on`, 'it switched off', 'it makes the decision')])
  return withSink(order, host.stdout, async (sink) => {
    const told = explainDecision(createEngine(scenario), order)
    const look = order.out === null ? lookOf(host.stdout, host.env) : PLAIN
    const sentences = tellDecision(told, scenario)
    await sink.write(
      order.format === 'json'
        ? `${JSON.stringify({ ...told, sentences, note: NOT_A_FORECAST }, null, 2)}\n`
        : explainPage(told, scenario, look),
    )
    await sink.keep()
    return 0
  })
}

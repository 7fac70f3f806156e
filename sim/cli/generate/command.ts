/** `pacta generate`: a made-up world, or a docket of ordinary cases on the world of 2019, as a scenario file. */
import { DOCKET_COURTS, DOCKET_LIMITS, type DocketCourt, docketFile, SYNTHETIC_LIMITS, syntheticWorld } from '../../index.ts'
import { outProblem, withSink } from '../execute/sink.ts'
import type { Host } from '../host/host.ts'
import { type Arguments, shown } from '../input/arguments.ts'
import { BadInput, problemLine } from '../input/bad-input.ts'
import { docketText, worldText } from './text.ts'

const DEFAULTS = { states: 40, cases: 40, seed: 'made-up' } as const

interface Order {
  /** Null for a world. */
  readonly court: DocketCourt | null
  readonly states: number
  readonly cases: number
  readonly seed: string | null
  readonly out: string | null
  readonly force: boolean
}

/** @throws BadInput with every problem of the options */
export async function generate(args: Arguments, host: Host): Promise<number> {
  const { court, states, cases, seed, out, force } = readOrder(args)
  const text =
    court === null
      ? worldText(syntheticWorld(states, seed ?? DEFAULTS.seed))
      : docketText(docketFile(court, cases, seed ?? `docket-${court}`, host.library.tables['world-2019']))
  await withSink({ out, force }, host.stdout, async (sink) => {
    await sink.write(text)
    await sink.keep()
  })
  return 0
}

function readOrder(args: Arguments): Order {
  const [what, ...more] = args.operands()
  const docket = what === 'docket'
  const order = {
    court: docket ? args.choice('court', DOCKET_COURTS, 'echr') : null,
    states: args.whole('states', SYNTHETIC_LIMITS.states, DEFAULTS.states),
    cases: args.whole('cases', DOCKET_LIMITS.cases, DEFAULTS.cases),
    seed: args.seed(),
    out: args.last('out') ?? null,
    force: args.flag('force'),
  }
  const { problems } = args
  const odd = docket || what === 'world' ? more[0] : what
  if (odd !== undefined) {
    problems.push(problemLine('pacta generate', 'world or docket', shown(odd), 'name the file by --out'))
  }
  if (docket && args.last('court') === undefined) {
    problems.push(problemLine('--court', `one of ${DOCKET_COURTS.join(', ')}`, 'nothing'))
  }
  for (const name of docket ? ['states'] : ['court', 'cases']) {
    if (args.last(name) === undefined) continue
    problems.push(problemLine(`--${name}`, docket ? 'only for a world' : 'only for a docket', shown(args.last(name)!)))
  }
  if (order.out !== null) problems.push(...[outProblem(order.out, order.force)].filter((problem) => problem !== null))
  if (problems.length > 0) throw new BadInput(problems)
  return order
}

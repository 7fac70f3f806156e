/** What `pacta facts` is asked to do: its arguments, read and checked, all problems at once. */
import { extname } from 'node:path'
import { FACTS, type Fact } from '../../index.ts'
import { outProblem } from '../execute/sink.ts'
import type { Host } from '../host/host.ts'
import { type Arguments, shown } from '../input/arguments.ts'
import { BadInput, problemLine } from '../input/bad-input.ts'
import { loadScenario, UNCHANGED } from '../input/load.ts'

export const FACT_FORMATS = ['table', 'json'] as const

export interface FactsOrder {
  readonly facts: readonly Fact[]
  /** Ids of the historical scenarios that are bundled. */
  readonly scenarios: readonly string[]
  readonly worlds: number
  readonly workers: number
  /** Null where every scenario keeps its own. */
  readonly seed: string | null
  readonly format: (typeof FACT_FORMATS)[number]
  readonly out: string | null
  readonly force: boolean
  readonly quiet: boolean
}

/** @throws BadInput with every problem of the options */
export function readFactsOrder(args: Arguments, host: Host): FactsOrder {
  const operands = args.operands()
  const out = args.last('out') ?? null
  const force = args.flag('force')
  const options = {
    facts: readFacts(args),
    worlds: args.whole('worlds', [2, 100_000], 60),
    workers: args.whole('workers', [1, 256], host.cores),
    seed: args.seed(),
    format: args.choice('format', FACT_FORMATS, extname(out ?? '') === '.json' ? 'json' : 'table'),
    out,
    force,
    quiet: args.flag('quiet'),
  }
  const problems = args.problems
  if (operands.length > 0) {
    problems.push(problemLine('pacta facts', 'options only', shown(operands[0]!), 'name facts by --only 1,24'))
  }
  if (out !== null) problems.push(...[outProblem(out, force)].filter((problem) => problem !== null))
  const scenarios = historicalMix('pacta facts', host, problems)
  if (problems.length > 0) throw new BadInput(problems)
  return { scenarios, ...options }
}

/** Ids of the historical scenarios that are bundled; none is a problem of the command. */
export function historicalMix(command: string, host: Host, problems: string[]): readonly string[] {
  const historical = (id: string) => loadScenario(id, UNCHANGED, host.library).scenario?.kind === 'historical'
  const scenarios = host.library.ids.filter(historical)
  if (scenarios.length === 0) {
    problems.push(problemLine(command, 'bundled historical scenarios', 'none', 'install the package again'))
  }
  return scenarios
}

/** The facts of `--only`, or all. */
export function readFacts(args: Arguments): readonly Fact[] {
  const words = args.all('only').flatMap((text) => text.split(','))
  const rows = FACTS.map(({ row }) => String(row))
  for (const word of words) {
    if (rows.includes(word.trim())) continue
    args.problems.push(problemLine('--only', `numbers of facts, ${rows.join(' ')}`, shown(word)))
  }
  const named = new Set(words.map((word) => word.trim()))
  return words.length === 0 ? FACTS : FACTS.filter(({ row }) => named.has(String(row)))
}

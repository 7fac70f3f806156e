/** What `pacta history` is asked to do: which scenarios, and what the base rate is made of; all problems at once. */
import { extname } from 'node:path'
import { type CodedPath, codedPaths, type Scenario } from '../../index.ts'
import { outProblem } from '../execute/sink.ts'
import type { Host } from '../host/host.ts'
import type { Arguments } from '../input/arguments.ts'
import { BadInput, problemLine } from '../input/bad-input.ts'
import { loadScenario, UNCHANGED } from '../input/load.ts'

export const HISTORY_FORMATS = ['table', 'json'] as const

export interface HistoryOrder {
  /** With a coded path each. */
  readonly scenarios: readonly Scenario[]
  /** Coded paths of these and of all bundled scenarios. */
  readonly paths: readonly CodedPath[]
  readonly worlds: number
  readonly workers: number
  /** Null where every scenario keeps its own. */
  readonly seed: string | null
  readonly format: (typeof HISTORY_FORMATS)[number]
  readonly out: string | null
  readonly force: boolean
  readonly quiet: boolean
}

/** @throws BadInput with every problem of options and files */
export function readHistoryOrder(args: Arguments, host: Host): HistoryOrder {
  const files = args.operands()
  const out = args.last('out') ?? null
  const force = args.flag('force')
  const options = {
    worlds: args.whole('worlds', [2, 100_000], 200),
    workers: args.whole('workers', [1, 256], host.cores),
    seed: args.seed(),
    format: args.choice('format', HISTORY_FORMATS, extname(out ?? '') === '.json' ? 'json' : 'table'),
    out,
    force,
    quiet: args.flag('quiet'),
  }
  const problems = args.problems
  if (out !== null) problems.push(...[outProblem(out, force)].filter((problem) => problem !== null))
  const load = (name: string) => {
    const loaded = loadScenario(name, UNCHANGED, host.library)
    problems.push(...loaded.problems)
    return loaded.scenario === null ? [] : [loaded.scenario]
  }
  const coded = (scenario: Scenario) => codedPaths(scenario).length > 0
  const bundled = host.library.ids.flatMap(load).filter(coded)
  const named = files.map((file) => {
    const found = load(file)
    for (const scenario of found) {
      if (coded(scenario)) continue
      const cure = 'give compliance to milestones of a case, or name another scenario'
      problems.push(problemLine(file, 'a scenario with coded milestones', 'none', cure))
    }
    return found
  })
  if (files.length === 0 && bundled.length === 0) {
    problems.push(problemLine('pacta history', 'a bundled scenario with coded milestones', 'none', 'name a file'))
  }
  if (problems.length > 0) throw new BadInput(problems)
  const scenarios = files.length === 0 ? bundled : named.flat()
  // A file that is named stands in for what is bundled under its id.
  const others = bundled.filter(({ id }) => !scenarios.some((scenario) => scenario.id === id))
  return { scenarios, paths: [...scenarios, ...others].flatMap(codedPaths), ...options }
}

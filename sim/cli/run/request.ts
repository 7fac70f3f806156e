/** What `pacta run` is asked to do: its arguments, read and checked together with the scenario, all problems at once. */
import { extname } from 'node:path'
import { didYouMean, LIMITS, listed, OBSERVABLES, RECORD_LEVELS, type RecordLevel, type Scenario } from '../../index.ts'
import { outProblem } from '../execute/sink.ts'
import type { Host } from '../host/host.ts'
import { type Arguments, shown } from '../input/arguments.ts'
import { BadInput, problemLine } from '../input/bad-input.ts'
import { readOff, readSettings } from '../input/changes.ts'
import { type Changes, loadScenario } from '../input/load.ts'

export const FORMATS = ['table', 'json', 'csv', 'ndjson'] as const
export type Format = (typeof FORMATS)[number]

export interface Order {
  /** As the user named it. */
  readonly file: string
  readonly scenario: Scenario
  readonly seed: string
  readonly from: number
  readonly worlds: number
  readonly workers: number
  readonly level: RecordLevel
  readonly format: Format
  /** Position of the case of the summary; null where none was named. */
  readonly kase: number | null
  readonly out: string | null
  readonly force: boolean
  readonly quiet: boolean
}

export const MOST_WORLDS = 1_000_000
const MOST_WORKERS = 256
/** Replicates are numbered in 32 bits. */
const MOST_REPLICATE = 2 ** 31 - 1 - MOST_WORLDS
/** Columns a summary may hold in memory, in bytes. */
const MOST_MEMORY = 6e9

const FORMAT_OF: { readonly [extension: string]: Format } = {
  '.json': 'json',
  '.csv': 'csv',
  '.ndjson': 'ndjson',
  '.jsonl': 'ndjson',
}

/** @throws BadInput with every problem of the options and of the scenario */
export function readOrder(args: Arguments, host: Host): Order {
  const operands = args.operands()
  const out = args.last('out') ?? null
  const force = args.flag('force')
  const common = {
    from: args.whole('from', [0, MOST_REPLICATE], 0),
    worlds: args.whole('worlds', [1, MOST_WORLDS], 1000),
    workers: args.whole('workers', [1, MOST_WORKERS], host.cores),
    level: args.choice('record', RECORD_LEVELS, 'summary'),
    format: args.choice('format', FORMATS, FORMAT_OF[extname(out ?? '')] ?? 'table'),
    out,
    force,
    quiet: args.flag('quiet'),
  }
  const problems = args.problems
  const seed = args.seed()
  const changes = readChanges(args)
  if (out !== null) problems.push(...[outProblem(out, force)].filter((problem) => problem !== null))
  if (operands.length !== 1) {
    problems.push(problemLine('pacta run', 'one scenario', operands.length === 0 ? 'none' : listed(operands), 'see pacta run --help'))
  }
  const file = operands[0]
  const loaded = file === undefined ? null : loadScenario(file, changes, host.library)
  problems.push(...(loaded?.problems ?? []))
  const kase = readCase(args, loaded?.cases ?? null)
  const scenario = loaded?.scenario ?? null
  if (scenario !== null) checkMemory(common, scenario, problems)
  if (problems.length > 0 || file === undefined || scenario === null) throw new BadInput(problems)
  return { file, scenario, seed: seed ?? scenario.seed, kase, ...common }
}

/** What `--set`, `--months` and `--off` change; what is wrong with them becomes a problem. */
export function readChanges(args: Arguments): Changes {
  const settings = readSettings(args, 'set')
  const months = args.whole('months', [1, LIMITS.months], 0)
  if (months > 0) settings.push({ path: 'months', value: months })
  return { settings, off: readOff(args, 'off') }
}

/** Position of the case of `--case`; null where none was named, or none could be known. */
export function readCase(args: Arguments, ids: readonly string[] | null): number | null {
  const id = args.last('case')
  if (id === undefined || ids === null) return null
  if (!ids.includes(id)) {
    const cure = didYouMean(id, ids, `there are ${listed(ids)}`)
    args.problems.push(problemLine('--case', 'a case of the scenario', shown(id), cure))
  }
  return ids.indexOf(id)
}

/** A summary keeps whole columns to find quantiles in; rows are written and forgotten. */
function checkMemory(order: Pick<Order, 'format' | 'level' | 'worlds'>, scenario: Scenario, problems: string[]): void {
  if (order.format === 'csv' || order.format === 'ndjson') return
  const observables = order.level === 'summary' ? 1 : OBSERVABLES.length
  const bytes = order.worlds * scenario.cases.length * scenario.months * observables * 8
  if (bytes <= MOST_MEMORY) return
  const cure = 'ask for fewer worlds, or for --format csv or ndjson, which are written as they come'
  problems.push(problemLine('--worlds', `an ensemble of at most ${MOST_MEMORY / 1e9} GB in memory`, `${Math.ceil(bytes / 1e9)} GB`, cure))
}

/** What `pacta calibrate` is asked to do: its arguments, read and checked, all problems at once. */
import { extname } from 'node:path'
import type { CalibrationPlan, Fact } from '../../index.ts'
import { outProblem } from '../execute/sink.ts'
import { historicalMix, readFacts } from '../facts/request.ts'
import type { Host } from '../host/host.ts'
import { type Arguments, shown } from '../input/arguments.ts'
import { BadInput, problemLine } from '../input/bad-input.ts'

const FORMATS = ['table', 'json'] as const
const WAVES = [240, 120, 120, 120]
const FINALISTS = 8
const BLOCKS = 4

export interface CalibrateOrder {
  /** Facts to fit to, as far as they are not held out. */
  readonly facts: readonly Fact[]
  /** Ids of the historical scenarios that are bundled. */
  readonly scenarios: readonly string[]
  /** Of each scenario in each arm, for one point. */
  readonly worlds: number
  readonly plan: CalibrationPlan
  /** Where points that have been run are kept; null for nowhere. */
  readonly journal: string | null
  readonly workers: number
  readonly format: (typeof FORMATS)[number]
  readonly out: string | null
  readonly force: boolean
  readonly quiet: boolean
}

/** @throws BadInput with every problem of the options */
export function readCalibrateOrder(args: Arguments, host: Host): CalibrateOrder {
  const operands = args.operands()
  const out = args.last('out') ?? null
  const force = args.flag('force')
  const plan = { seed: args.seed() ?? 'calibration', waves: readWaves(args), finalists: FINALISTS, blocks: BLOCKS }
  const options = {
    facts: readFacts(args),
    worlds: args.whole('worlds', [2, 1000], 6),
    journal: args.last('journal') ?? (out === null ? null : `${out}.journal`),
    workers: args.whole('workers', [1, 256], host.cores),
    format: args.choice('format', FORMATS, extname(out ?? '') === '.json' ? 'json' : 'table'),
    quiet: args.flag('quiet'),
  }
  const { problems } = args
  if (operands.length > 0) problems.push(problemLine('pacta calibrate', 'options only', shown(operands[0]!)))
  if (out !== null) problems.push(...[outProblem(out, force)].filter((problem) => problem !== null))
  const scenarios = historicalMix('pacta calibrate', host, problems)
  if (problems.length > 0) throw new BadInput(problems)
  return { scenarios, plan, out, force, ...options }
}

/** Points of each wave, as 240,120,120. */
function readWaves(args: Arguments): readonly number[] {
  const text = args.last('waves')
  if (text === undefined) return WAVES
  const counts = text.split(',').map((word) => (/^\d{1,5}$/.test(word.trim()) ? Number(word) : Number.NaN))
  if (counts.length >= 1 && counts.length <= 20 && counts.every((count) => count >= 5 && count <= 10_000)) return counts
  args.problems.push(problemLine('--waves', '1-20 whole numbers in 5-10000, as 240,120,120', shown(text)))
  return WAVES
}

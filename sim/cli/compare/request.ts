/** What `pacta compare` is asked to do: two arms made of designs, settings, ablations and scenarios; all problems at once. */
import { extname } from 'node:path'
import { listed } from '../../index.ts'
import { outProblem } from '../execute/sink.ts'
import type { Host } from '../host/host.ts'
import type { Arguments } from '../input/arguments.ts'
import { type Arms, readArms } from '../input/arms.ts'
import { BadInput, problemLine } from '../input/bad-input.ts'

export const COMPARE_FORMATS = ['table', 'json', 'csv'] as const

export interface CompareOrder extends Arms {
  readonly seed: string
  readonly worlds: number
  readonly workers: number
  readonly format: (typeof COMPARE_FORMATS)[number]
  readonly out: string | null
  readonly force: boolean
  readonly quiet: boolean
}

const FORMAT_OF: { readonly [extension: string]: CompareOrder['format'] } = { '.json': 'json', '.csv': 'csv' }

/** @throws BadInput with every problem of the options, the designs and the scenarios */
export function readCompareOrder(args: Arguments, host: Host): CompareOrder {
  const operands = args.operands()
  const out = args.last('out') ?? null
  const force = args.flag('force')
  const common = {
    worlds: args.whole('worlds', [2, 100_000], 1000),
    workers: args.whole('workers', [1, 256], host.cores),
    format: args.choice('format', COMPARE_FORMATS, FORMAT_OF[extname(out ?? '')] ?? 'table'),
    out,
    force,
    quiet: args.flag('quiet'),
  }
  const { problems } = args
  const seed = args.seed()
  const file = operands[0]
  if (operands.length !== 1) {
    const got = operands.length === 0 ? 'none' : listed(operands)
    problems.push(problemLine('pacta compare', 'one scenario', got, 'name a second one by --with'))
  }
  if (out !== null) problems.push(...[outProblem(out, force)].filter((problem) => problem !== null))
  const read = readArms(args, host, file, 'pacta compare')
  if (read === null) throw new BadInput([...new Set(problems)])
  return { ...read, seed: seed ?? read.arms[0].scenario.seed, ...common }
}

/** What `pacta claims` is asked to do: its arguments, read and checked, all problems at once. */
import { extname } from 'node:path'
import { CLAIMS, type Claim } from '../../index.ts'
import { outProblem } from '../execute/sink.ts'
import type { Host } from '../host/host.ts'
import { type Arguments, shown } from '../input/arguments.ts'
import { BadInput, problemLine } from '../input/bad-input.ts'

export const CLAIM_FORMATS = ['table', 'json'] as const

export interface ClaimsOrder {
  readonly claims: readonly Claim[]
  readonly worlds: number
  readonly workers: number
  /** Null where every scenario keeps its own. */
  readonly seed: string | null
  readonly format: (typeof CLAIM_FORMATS)[number]
  readonly out: string | null
  readonly force: boolean
  readonly quiet: boolean
}

/** @throws BadInput with every problem of the options */
export function readClaimsOrder(args: Arguments, host: Host): ClaimsOrder {
  const operands = args.operands()
  const out = args.last('out') ?? null
  const force = args.flag('force')
  const order = {
    claims: readClaims(args),
    worlds: args.whole('worlds', [2, 100_000], 200),
    workers: args.whole('workers', [1, 256], host.cores),
    seed: args.seed(),
    format: args.choice('format', CLAIM_FORMATS, extname(out ?? '') === '.json' ? 'json' : 'table'),
    out,
    force,
    quiet: args.flag('quiet'),
  }
  const problems = args.problems
  if (operands.length > 0) {
    problems.push(problemLine('pacta claims', 'options only', shown(operands[0]!), 'name claims by --only 1,2'))
  }
  if (out !== null) problems.push(...[outProblem(out, force)].filter((problem) => problem !== null))
  if (problems.length > 0) throw new BadInput(problems)
  return order
}

function readClaims(args: Arguments): readonly Claim[] {
  const words = args.all('only').flatMap((text) => text.split(','))
  const ids = CLAIMS.map(({ id }) => String(id))
  for (const word of words) {
    if (ids.includes(word.trim())) continue
    args.problems.push(problemLine('--only', `numbers of claims, ${ids[0]} to ${ids.at(-1)}`, shown(word)))
  }
  const named = new Set(words.map((word) => word.trim()))
  return words.length === 0 ? CLAIMS : CLAIMS.filter(({ id }) => named.has(String(id)))
}

/** What commands are asked that look at one month of one world: scenario with its changes, world, month and case; all problems at once. */
import { extname } from 'node:path'
import { didYouMean, listed, type Scenario } from '../../index.ts'
import { outProblem } from '../execute/sink.ts'
import type { Host } from '../host/host.ts'
import { readCase, readChanges } from '../run/request.ts'
import { monthAfter } from '../terminal/figures.ts'
import { type Arguments, shown } from './arguments.ts'
import { BadInput, problemLine } from './bad-input.ts'
import { loadDesign, loadScenario } from './load.ts'

export const MOMENT_FORMATS = ['table', 'json'] as const

export interface MomentOrder {
  readonly scenario: Scenario
  readonly seed: string
  /** Replicate, from 0. */
  readonly world: number
  /** Month of the run, from 0. */
  readonly month: number
  /** Position of the case. */
  readonly kase: number
  readonly format: (typeof MOMENT_FORMATS)[number]
  readonly out: string | null
  readonly force: boolean
}

const MOST_REPLICATE = 2 ** 31 - 1

/**
 * @param command as in `pacta explain`, for messages
 * @param more reads what the command asks besides, from a scenario that is sound; its problems join the others
 * @throws BadInput with every problem of options, design and scenario
 */
export function readMoment<T>(args: Arguments, host: Host, command: string, more: (scenario: Scenario) => T): MomentOrder & T {
  const operands = args.operands()
  const out = args.last('out') ?? null
  const force = args.flag('force')
  const { problems } = args
  const world = args.whole('world', [0, MOST_REPLICATE], 0)
  const format = args.choice('format', MOMENT_FORMATS, extname(out ?? '') === '.json' ? 'json' : 'table')
  const seed = args.seed()
  const changes = { ...readChanges(args), design: readDesign(args, host) }
  if (out !== null) problems.push(...[outProblem(out, force)].filter((problem) => problem !== null))
  const [file] = operands
  if (operands.length !== 1) {
    const got = operands.length === 0 ? 'none' : listed(operands)
    problems.push(problemLine(command, 'one scenario', got, `see ${command} --help`))
  }
  const loaded = file === undefined ? null : loadScenario(file, changes, host.library)
  problems.push(...(loaded?.problems ?? []))
  const kase = readCase(args, loaded?.cases ?? null) ?? 0
  const scenario = loaded?.scenario ?? null
  if (scenario === null) throw new BadInput(problems)
  const month = readMonth(args, scenario)
  const rest = more(scenario)
  if (problems.length > 0) throw new BadInput(problems)
  return { scenario, seed: seed ?? scenario.seed, world, month, kase, format, out, force, ...rest }
}

function readDesign(args: Arguments, host: Host) {
  const name = args.last('design')
  if (name === undefined) return null
  const { design, problems } = loadDesign(name, host.library.designs)
  args.problems.push(...problems)
  return design
}

/** A number from 0, or a date where the scenario has a calendar; 0 where there is a problem. */
function readMonth(args: Arguments, { start, months }: Scenario): number {
  const text = args.last('month')
  const calendar = start === null ? '' : ` or ${start} to ${monthAfter(start, months - 1)}`
  const rule = `a month in 0-${months - 1}${calendar}`
  if (text === undefined) {
    args.problems.push(problemLine('--month', rule, 'none'))
    return 0
  }
  const month = monthOf(text, start)
  if (month >= 0 && month < months) return month
  args.problems.push(problemLine('--month', rule, shown(text)))
  return 0
}

function monthOf(text: string, start: string | null): number {
  if (/^\d{1,6}$/.test(text)) return Number(text)
  if (start === null || !/^\d{4}-(0[1-9]|1[0-2])$/.test(text)) return Number.NaN
  const count = (date: string) => 12 * Number(date.slice(0, 4)) + Number(date.slice(5, 7))
  return count(text) - count(start)
}

/** Position of the state of `--state`; 0 where there is a problem. */
export function readState(args: Arguments, { states }: Scenario): number {
  const id = args.last('state')
  const ids = states.map((state) => state.id)
  const at = ids.indexOf(id ?? '')
  if (at >= 0) return at
  if (id === undefined) {
    args.problems.push(problemLine('--state', 'the id of a state', 'none', `there are ${listed(ids)}`))
    return 0
  }
  const whole = states.find(({ members }) => members.includes(id))
  const cure = whole === undefined ? didYouMean(id, ids, `there are ${listed(ids)}`) : `it is part of ${whole.id} here`
  args.problems.push(problemLine('--state', 'a state of the scenario', shown(id), cure))
  return 0
}

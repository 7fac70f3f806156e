/** What `pacta attribute` is asked to do: two arms, or one scenario and what is switched off in it; all problems at once. */
import { extname } from 'node:path'
import { didYouMean, factorsOf, listed, MECHANISMS, SCALAR_NAMES, type ScalarName } from '../../index.ts'
import { outProblem } from '../execute/sink.ts'
import type { Host } from '../host/host.ts'
import { type Arguments, shown } from '../input/arguments.ts'
import { type Arms, readArms } from '../input/arms.ts'
import { BadInput, problemLine } from '../input/bad-input.ts'
import { readOff } from '../input/changes.ts'
import { loadDesign, loadScenario } from '../input/load.ts'
import { readCase, readChanges } from '../run/request.ts'

const FORMATS = ['table', 'json'] as const
const COMMAND = 'pacta attribute'
/** What no scenario can do without. */
const ESSENTIAL = MECHANISMS.filter(({ essential }) => essential === true).map(({ name }) => name)
/** Options that make the second arm another, which an ablation makes by itself. */
const ARM_OPTIONS = ['set-a', 'set-b', 'off-a', 'off-b', 'with'] as const

export interface AttributeOrder extends Arms {
  readonly ablation: boolean
  readonly outcome: ScalarName
  /** Names of factors to keep apart; undefined for all. */
  readonly apart: readonly string[] | undefined
  readonly orders: number | undefined
  readonly seed: string
  readonly worlds: number
  readonly workers: number
  readonly format: (typeof FORMATS)[number]
  readonly out: string | null
  readonly force: boolean
  readonly quiet: boolean
}

/** @throws BadInput with every problem of the options, the designs and the scenarios */
export function readAttributeOrder(args: Arguments, host: Host): AttributeOrder {
  const operands = args.operands()
  const out = args.last('out') ?? null
  const force = args.flag('force')
  const ablation = args.flag('ablate')
  const orders = args.whole('orders', [2, 10_000], 0)
  const common = {
    ablation,
    outcome: args.choice('outcome', SCALAR_NAMES, 'meanCompliance'),
    orders: orders === 0 ? undefined : orders,
    worlds: args.whole('worlds', [2, 100_000], 200),
    workers: args.whole('workers', [1, 256], host.cores),
    format: args.choice('format', FORMATS, extname(out ?? '') === '.json' ? 'json' : 'table'),
    out,
    force,
    quiet: args.flag('quiet'),
  }
  const { problems } = args
  const seed = args.seed()
  const [file] = operands
  if (operands.length !== 1) {
    const got = operands.length === 0 ? 'none' : listed(operands)
    problems.push(problemLine(COMMAND, 'one scenario', got, `see ${COMMAND} --help`))
  }
  if (out !== null) problems.push(...[outProblem(out, force)].filter((problem) => problem !== null))
  const arms = ablation ? readAblation(args, host, file) : readArms(args, host, file, COMMAND)
  const apart = arms === null || ablation ? undefined : readApart(args, arms)
  if (arms === null || problems.length > 0) throw new BadInput([...new Set(problems)])
  return { ...arms, apart, seed: seed ?? arms.arms[0].scenario.seed, ...common }
}

/** The scenario without the mechanisms that are named, and with them. */
function readAblation(args: Arguments, host: Host, file: string | undefined): Arms | null {
  for (const option of ARM_OPTIONS.filter((name) => args.all(name).length > 0)) {
    args.problems.push(problemLine(`--${option}`, 'no second arm with --ablate', 'one', 'use --set or --off'))
  }
  const names = args.all('design')
  if (names.length > 1) args.problems.push(problemLine('--design', 'one design with --ablate', `${names.length}`))
  const given = names.slice(0, 1).map((name) => loadDesign(name, host.library.designs))
  args.problems.push(...given.flatMap(({ problems }) => problems))
  const changes = { ...readChanges(args), design: given[0]?.design ?? null }
  const loaded = file === undefined ? null : loadScenario(file, changes, host.library)
  args.problems.push(...(loaded?.problems ?? []))
  const named = readOff(args, 'mechanisms')
  const kase = readCase(args, loaded?.cases ?? null) ?? 0
  const scenario = loaded?.scenario ?? null
  if (scenario === null || args.problems.length > 0) return null
  const on = MECHANISMS.map(({ name }) => name).filter((name) => !scenario.off.includes(name))
  const chosen = named.length > 0 ? [...new Set(named)] : on.filter((name) => !ESSENTIAL.includes(name))
  for (const name of chosen) {
    const why = ESSENTIAL.includes(name) ? 'without which nothing happens' : on.includes(name) ? null : 'which is off'
    if (why !== null) args.problems.push(problemLine('--mechanisms', 'what can be switched off', `${name}, ${why}`))
  }
  const label = named.length > 0 ? `without ${listed(chosen)}` : `without anything but ${listed(ESSENTIAL)}`
  const arms = [
    { label, scenario: { ...scenario, off: [...scenario.off, ...chosen] } },
    { label: 'as it is', scenario },
  ] as const
  return { arms, cases: [kase, kase] }
}

/** The factors named; undefined where none were. */
function readApart(args: Arguments, { arms, cases }: Arms): readonly string[] | undefined {
  const { problems } = args
  const named = args.all('mechanisms').flatMap((text) => text.split(','))
  let differing: readonly string[] = []
  try {
    differing = factorsOf(arms[0].scenario, arms[1].scenario).map(({ name }) => name)
  } catch (error) {
    if (!(error instanceof RangeError)) throw error
    problems.push(problemLine(COMMAND, 'arms of the same cases', listed(arms.map(({ scenario }) => scenario.id))))
    return undefined
  }
  if (cases[0] !== cases[1]) problems.push(problemLine('--case', 'the same case in both arms', 'two'))
  for (const name of named.filter((one) => !differing.includes(one))) {
    const cure = didYouMean(name, differing, `these differ: ${listed(differing)}`)
    problems.push(problemLine('--mechanisms', 'what differs between the arms', shown(name), cure))
  }
  return named.length === 0 ? undefined : named
}

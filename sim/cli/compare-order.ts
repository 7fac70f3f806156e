/** What `pacta compare` is asked to do: two arms made of designs, settings, ablations and scenarios; all problems at once. */
import { extname } from 'node:path'
import {
  type Arm,
  type DesignFile,
  didYouMean,
  LIMITS,
  listed,
  type Scenario,
  type Setting,
  scenarioHash,
} from '../index.ts'
import { type Arguments, shown } from './arguments.ts'
import { BadInput, problemLine } from './bad-input.ts'
import { readOff, readSettings } from './changes.ts'
import type { Host } from './host.ts'
import { type Loaded, loadDesign, loadText, textOf } from './load.ts'
import { outProblem } from './sink.ts'

export const COMPARE_FORMATS = ['table', 'json', 'csv'] as const
/** The word for the design that a scenario brings along. */
const OWN = 'own'
const SIDES = ['a', 'b'] as const

type Two<T> = readonly [T, T]

export interface CompareOrder {
  readonly arms: Two<Arm>
  /** Position of the case in each arm. */
  readonly cases: Two<number>
  readonly seed: string
  readonly worlds: number
  readonly workers: number
  readonly format: (typeof COMPARE_FORMATS)[number]
  readonly out: string | null
  readonly force: boolean
  readonly quiet: boolean
}

const FORMAT_OF: { readonly [extension: string]: CompareOrder['format'] } = { '.json': 'json', '.csv': 'csv' }

/** What sets one arm apart, as far as it is known before the file is read. */
interface Side {
  readonly file: string
  /** Null for the scenario's own. */
  readonly design: DesignFile | null
  readonly settings: readonly Setting[]
  readonly off: readonly string[]
  readonly option: string
}

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
  const sides = readSides(args, file, host)
  const arms = sides === null ? null : loadArms(args, sides, host)
  if (problems.length > 0 || sides === null || arms === null) throw new BadInput([...new Set(problems)])
  const cases = readCases(args, arms)
  checkDiffer(arms, cases, problems)
  if (problems.length > 0) throw new BadInput(problems)
  return {
    arms: [
      { label: labelOf(sides, 0), scenario: arms[0] },
      { label: labelOf(sides, 1), scenario: arms[1] },
    ],
    cases,
    seed: seed ?? arms[0].seed,
    ...common,
  }
}

/** Two designs are for the two arms; one is for the second, against the scenario's own. */
function readSides(args: Arguments, file: string | undefined, host: Host): Two<Side> | null {
  const names = args.all('design')
  if (names.length > 2) args.problems.push(problemLine('--design', 'at most two designs', `${names.length}`))
  const designs = names.slice(0, 2).map((name) => {
    if (name === OWN) return null
    const { design, problems } = loadDesign(name, host.library.designs)
    args.problems.push(...problems)
    return design
  })
  while (designs.length < 2) designs.unshift(null)
  const both = readSettings(args, 'set')
  const months = args.whole('months', [1, LIMITS.months], 0)
  if (months > 0) both.push({ path: 'months', value: months })
  const offs = readOff(args, 'off')
  const [a, b] = SIDES.map((side, at) => ({
    file: at === 1 ? (args.last('with') ?? file) : file,
    design: designs[at]!,
    settings: [...both, ...readSettings(args, `set-${side}`)],
    off: [...offs, ...readOff(args, `off-${side}`)],
    option: args.all(`set-${side}`).length > 0 ? `--set-${side}` : '--set',
  }))
  return file === undefined ? null : [a as Side, b as Side]
}

/** Both scenarios, as long as the shorter of the two; null if there are problems. */
function loadArms(args: Arguments, sides: Two<Side>, host: Host): Two<Scenario> | null {
  const texts = new Map<string, ReturnType<typeof textOf>>()
  const load = (side: Side): Loaded => {
    const text = texts.get(side.file) ?? textOf(side.file, host.library, 'scenario')
    texts.set(side.file, text)
    if (typeof text !== 'string') return { scenario: null, cases: null, problems: [text.problem] }
    return loadText(side.file, text, side, host.library)
  }
  const scenarios = sides.map((side) => {
    const { scenario, problems } = load(side)
    args.problems.push(...problems)
    return scenario
  })
  const [first, second] = scenarios
  if (!first || !second) return null
  const months = Math.min(first.months, second.months)
  const cut = sides.map((side, at) => {
    if (scenarios[at]!.months === months) return scenarios[at]!
    const { scenario, problems } = load({ ...side, settings: [...side.settings, { path: 'months', value: months }] })
    args.problems.push(...problems)
    return scenario
  })
  return cut[0] && cut[1] ? [cut[0], cut[1]] : null
}

/** The case that is named, in the second arm by the same name if it is there; else the first of each. */
function readCases(args: Arguments, [first, second]: Two<Scenario>): Two<number> {
  const id = args.last('case')
  const at = (scenario: Scenario) =>
    Math.max(
      0,
      scenario.cases.findIndex((kase) => kase.id === id),
    )
  const ids = first.cases.map((kase) => kase.id)
  if (id !== undefined && !ids.includes(id)) {
    const cure = didYouMean(id, ids, `there are ${listed(ids)}`)
    args.problems.push(problemLine('--case', 'a case of the scenario', shown(id), cure))
  }
  return [at(first), at(second)]
}

function checkDiffer([first, second]: Two<Scenario>, cases: Two<number>, problems: string[]): void {
  if (scenarioHash(first) !== scenarioHash(second) || cases[0] !== cases[1]) return
  const cure = 'give --design, --set-b, --off-b or --with'
  problems.push(problemLine('pacta compare', 'two arms that differ', 'the same scenario twice', cure))
}

/** What tells the arm from the other: its scenario and its design if they differ, and what was set in it alone. */
function labelOf(sides: Two<Side>, at: 0 | 1): string {
  const side = sides[at]
  const other = sides[1 - at]!
  const named = (value: Side) => value.design?.id ?? OWN
  const alone = side.settings.filter((setting) => !other.settings.includes(setting))
  const parts = [
    ...(side.file === other.file ? [] : [side.file]),
    ...(named(side) === named(other) ? [] : [named(side)]),
    ...alone.map(({ path, value }) => `${path}=${typeof value === 'string' ? value : JSON.stringify(value)}`),
    ...side.off.filter((name) => !other.off.includes(name)).map((name) => `without ${name}`),
  ]
  return parts.length === 0 ? 'as it is' : parts.join(', ')
}

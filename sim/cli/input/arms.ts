/** Two arms made of designs, settings, ablations and scenarios, as commands that compare take them. */
import type { Command } from 'commander'
import { type Arm, type DesignFile, didYouMean, LIMITS, listed, type Scenario, type Setting, scenarioHash } from '../../index.ts'
import type { Host } from '../host/host.ts'
import { type Arguments, shown } from './arguments.ts'
import { problemLine } from './bad-input.ts'
import { readOff, readSettings } from './changes.ts'
import { type Loaded, loadDesign, loadText, textOf } from './load.ts'

/** The options that tell two arms apart, and those that are the same in both. */
export function twoArms(command: Command): Command {
  return command
    .option('--design [name]', 'id of a bundled design, a design file, or own; twice for both arms, once for the second')
    .option('--set-a [path=value]', 'set a value in the first arm; may be repeated')
    .option('--set-b [path=value]', 'set a value in the second arm; may be repeated')
    .option('--off-a [mechanism]', 'switch a mechanism off in the first arm; may be repeated')
    .option('--off-b [mechanism]', 'switch a mechanism off in the second arm; may be repeated')
    .option('--set [path=value]', 'set a value in both arms; may be repeated')
    .option('--off [mechanism]', 'switch a mechanism off in both arms; may be repeated')
}

/** The word for the design that a scenario brings along. */
const OWN = 'own'
const SIDES = ['a', 'b'] as const

type Two<T> = readonly [T, T]

export interface Arms {
  readonly arms: Two<Arm>
  /** Position of the case in each arm. */
  readonly cases: Two<number>
}

/** What sets one arm apart, as far as it is known before the file is read. */
interface Side {
  readonly file: string
  /** Null for the scenario's own. */
  readonly design: DesignFile | null
  readonly settings: readonly Setting[]
  readonly off: readonly string[]
  readonly option: string
}

/**
 * The arms; null where there are problems, which join those of the arguments.
 * @param file the scenario of both, or of the first where `--with` names another; undefined where none was named
 * @param command as in `pacta compare`, for messages
 */
export function readArms(args: Arguments, host: Host, file: string | undefined, command: string): Arms | null {
  const sides = readSides(args, file, host)
  const scenarios = sides === null ? null : loadArms(args, sides, host)
  if (args.problems.length > 0 || sides === null || scenarios === null) return null
  const cases = readCases(args, scenarios)
  checkDiffer(command, scenarios, cases, args.problems)
  if (args.problems.length > 0) return null
  return {
    arms: [
      { label: labelOf(sides, 0), scenario: scenarios[0] },
      { label: labelOf(sides, 1), scenario: scenarios[1] },
    ],
    cases,
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

function checkDiffer(command: string, [first, second]: Two<Scenario>, cases: Two<number>, problems: string[]): void {
  if (scenarioHash(first) !== scenarioHash(second) || cases[0] !== cases[1]) return
  const cure = 'give --design, --set-b, --off-b or --with'
  problems.push(problemLine(command, 'two arms that differ', 'the same scenario twice', cure))
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

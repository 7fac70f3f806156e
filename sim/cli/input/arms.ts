/** Two arms made of designs, settings, ablations and scenarios, as commands that compare take them. */
import { type Arm, type DesignFile, declared, type Problem, problemAt, type Scenario, scenarioHash } from '../../index.ts'
import type { Host } from '../host/index.ts'
import type { Given } from './arguments.ts'
import { caseOf, designOf, settingsOf } from './changes.ts'
import { type Loaded, loadText, textOf } from './load.ts'
import type { Asked } from './shorter.ts'

/** The options that tell two arms apart, and those that are the same in both. */
export const ARM_OPTIONS = {
  design: declared.designs(),
  setA: declared.settings('a'),
  setB: declared.settings('b'),
  offA: declared.off('a'),
  offB: declared.off('b'),
  set: declared.settings(null, 'on both sides'),
  off: declared.off(null, ' on both sides'),
}

/** The same options, and what else `readArms` needs. */
type ArmGiven = Given<
  typeof ARM_OPTIONS & {
    readonly with: ReturnType<typeof declared.otherFile>
    readonly case: ReturnType<typeof declared.kase>
    readonly months: ReturnType<typeof declared.months>
  }
>

/** The word for a scenario's own design. */
const OWN = 'own'
const SIDES = ['a', 'b'] as const

type Two<T> = readonly [T, T]

export interface Arms {
  readonly arms: Two<Arm>
  /** Position of the case in each arm. */
  readonly cases: Two<number>
}

/** Arms with the file of each, and all that was changed in it. */
export interface FiledArms extends Arms {
  readonly files: Two<unknown>
}

/** What sets one arm apart, as far as it is known before the file is read. */
interface Side {
  readonly file: string
  /** Null for the scenario's own. */
  readonly design: DesignFile | null
  readonly settings: readonly Asked[]
  readonly off: readonly string[]
  readonly option: string
}

/** Options that make arms differ, as messages name them. */
const APART = new Set(Object.values(ARM_OPTIONS).map(({ name }) => `--${name}`))

/**
 * The arms, as far as they could be made; null where they could not. All problems join those of the arguments.
 * @param file the scenario of both, or of the first where `--with` names another; undefined where none was named
 * @param command as in `pacta compare`, for messages
 */
export function readArms(given: ArmGiven, host: Host, file: string | undefined, command: string): FiledArms | null {
  const { values, problems, notes } = given
  const before = problems.length
  const sides = readSides(given, file, host)
  const loaded = sides === null ? null : loadArms(sides, host, problems)
  const sound = problems.length === before && !problems.some(({ place }) => APART.has(place))
  const drafts = loaded?.map(({ draft }) => draft) ?? []
  const cases = casesOf(values.case, drafts, problems)
  if (sides === null || loaded === null || !sound) return null
  const scenarios = [loaded[0].scenario!, loaded[1].scenario!] as const
  if (scenarioHash(scenarios[0]) === scenarioHash(scenarios[1]) && cases[0] === cases[1]) {
    const cure = 'give --design, --set-b, --off-b or --with'
    problems.push(problemAt(command, 'two sides that differ', 'the same scenario twice', cure))
    return null
  }
  notes.push(...new Set(loaded.flatMap(({ leftOut }) => leftOut)))
  const arm = (at: 0 | 1) => ({ label: labelOf(sides, at), scenario: scenarios[at] })
  return { arms: [arm(0), arm(1)], cases, files: [loaded[0].file, loaded[1].file] }
}

/** Two designs are for the two arms; one is for the second, against the scenario's own. */
function readSides({ values, problems }: ArmGiven, file: string | undefined, host: Host): Two<Side> | null {
  if (values.design.length > 2) problems.push(problemAt('--design', 'at most two designs', `${values.design.length}`))
  const designs = values.design.slice(0, 2).map((name) => (name === OWN ? null : designOf(name, host, problems)))
  while (designs.length < 2) designs.unshift(null)
  const both = settingsOf(values, problems)
  const side = (at: 0 | 1, own: readonly Asked[], off: readonly string[]) => ({
    file: (at === 1 ? (values.with ?? file) : file) ?? '',
    design: designs[at]!,
    settings: [...both, ...own],
    off: [...values.off, ...off],
    option: own.length > 0 ? `--set-${SIDES[at]}` : '--set',
  })
  const sides = [side(0, values.setA, values.offA), side(1, values.setB, values.offB)] as const
  return file === undefined ? null : sides
}

/** Both scenarios, as long as the shorter of the two; null if one of the files cannot be read. */
function loadArms(sides: Two<Side>, host: Host, problems: Problem[]): Two<Loaded> | null {
  const texts = new Map<string, ReturnType<typeof textOf>>()
  const load = (side: Side): Loaded | null => {
    const text = texts.get(side.file) ?? textOf(side.file, host.library, 'scenario')
    texts.set(side.file, text)
    if (typeof text !== 'string') {
      problems.push(text.problem)
      return null
    }
    const loaded = loadText(side.file, text, side, host.library)
    problems.push(...loaded.problems)
    return loaded
  }
  const [first, second] = [load(sides[0]), load(sides[1])]
  if (first === null || second === null) return null
  if (first.scenario === null || second.scenario === null) return [first, second]
  const months = Math.min(first.scenario.months, second.scenario.months)
  const cut = (arm: Loaded, side: Side) =>
    arm.scenario?.months === months
      ? arm
      : load({ ...side, settings: [...side.settings, { path: 'months', value: months, option: '--with' }] })
  const [a, b] = [cut(first, sides[0]), cut(second, sides[1])]
  return a === null || b === null ? null : [a, b]
}

/** The case that is named, in the second arm by the same name if it is there; else the first of each. */
function casesOf(id: string | null, drafts: readonly (Scenario | null)[], problems: Problem[]): Two<number> {
  const ids = (arm: 0 | 1) => drafts[arm]?.cases.map((kase) => kase.id) ?? null
  caseOf(id, ids(0), problems)
  const at = (arm: 0 | 1) => Math.max(0, id === null ? 0 : (ids(arm)?.indexOf(id) ?? 0))
  return [at(0), at(1)]
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

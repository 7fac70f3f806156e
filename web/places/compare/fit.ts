/**
 * The reader's changes on a side: those that can be made there, and in words those that cannot, or that change nothing there. A design or a
 * scenario other than the one they were made in may have no place for them.
 */
import {
  type Design,
  type DesignFile,
  INSTRUMENTS,
  type Library,
  MECHANISMS,
  mismatch,
  type Parameter,
  type Problem,
  parseScenario,
  placedInFile,
  type Scenario,
  type Setting,
  withSettings,
} from '../../../sim/index.ts'

/** What the changes are made in. */
export interface Ground {
  /** The file, with its design in place. */
  readonly json: unknown
  readonly library: Library
  /** The scenario as its file has it. */
  readonly base: Scenario
  readonly kase: number
  /** Null for the scenario's own design. */
  readonly design: DesignFile | null
  /** What the design is called. */
  readonly designName: string
  /** Position of the case that the changes were made in, where that was another scenario; null where it was this one. */
  readonly from: number | null
  /** What a change is called: `Humanitarian carve-outs`. */
  nameOf(path: string): string
}

export interface Fitted {
  /** Null where there are problems. */
  readonly scenario: Scenario | null
  /** The file with the changes in it. */
  readonly file: unknown
  readonly problems: readonly Problem[]
  /** The changes that are made. */
  readonly made: readonly Setting[]
  /** Changes that cannot be made or have no effect, a sentence each. */
  readonly notes: readonly string[]
}

type Tried = Pick<Fitted, 'scenario' | 'file' | 'problems'>

function tried({ json, library }: Ground, settings: readonly Setting[]): Tried {
  const changed = withSettings(json, settings)
  const file = changed.json
  if (changed.problems.length > 0) return { scenario: null, file, problems: changed.problems }
  const parsed = parseScenario(file, library)
  if (parsed.ok) return { scenario: parsed.scenario, file, problems: [] }
  return { scenario: null, file, problems: parsed.problems.map((problem) => placedInFile(problem, changed.leftOut)) }
}

/**
 * Never throws.
 * @param asked the changes, without mechanisms that are switched off
 * @param fixed settings that do not come from the reader and are always made
 */
export function fitted(ground: Ground, asked: readonly Setting[], fixed: readonly Setting[]): Fitted {
  const notes: string[] = []
  const moved = asked.flatMap((setting) => {
    const there = placed(ground, setting)
    if (typeof there !== 'string') return [there]
    notes.push(`${ground.nameOf(setting.path)}: your change cannot be made here. ${there}`)
    return []
  })
  const whole = tried(ground, [...moved, ...fixed])
  if (whole.scenario !== null) return { ...whole, made: moved, notes: [...notes, ...idle(ground, moved, whole.scenario)] }
  const made: Setting[] = []
  for (const setting of moved) {
    const [problem] = tried(ground, [...made, setting, ...fixed]).problems
    if (problem === undefined) made.push(setting)
    else notes.push(`${ground.nameOf(setting.path)}: your change cannot be made here. ${reasonOf(problem)}`)
  }
  const rest = tried(ground, [...made, ...fixed])
  return { ...rest, made, notes: rest.scenario === null ? notes : [...notes, ...idle(ground, made, rest.scenario)] }
}

function reasonOf(problem: Problem): string {
  return `At ${problem.place === '' ? 'the path' : problem.place}: ${mismatch(problem)}${problem.cure === '' ? '' : ` (${problem.cure})`}.`
}

/** The change as it is written in this scenario; a sentence where it was about something that is not here. */
function placed({ from, base, kase }: Ground, setting: Setting): Setting | string {
  if (from === null) return setting
  const { path } = setting
  const ofDesign = /^cases\[(\d+)\]\.(design\b.*)$/.exec(path)
  if (ofDesign !== null && Number(ofDesign[1]) === from) return { ...setting, path: `cases[${kase}].${ofDesign[2]}` }
  if (/^(cases|events)\b/.test(path)) return `It is about a case that ${base.title} does not have.`
  const [head, ...ids] = path.split('.')
  if (head !== 'states' && head !== 'pairs') return setting
  const missing = (head === 'states' ? ids.slice(0, 1) : ids.slice(0, 2)).find((id) => !base.states.some((state) => state.id === id))
  return missing === undefined ? setting : `${base.title} has no state ${missing}.`
}

const LEVER = /^(?:cases\[(\d+)\]\.)?design\.(\w+)\.(\w+)$/
const COEFFICIENT = /^parameters\.(\w+)\.(\w+)$/

/** Why changes that were made change nothing, where that can be said without running anything. */
function idle(ground: Ground, made: readonly Setting[], scenario: Scenario): readonly string[] {
  return made.flatMap((setting) => {
    const why = idleWords(ground, setting, scenario)
    return why === null ? [] : [`${ground.nameOf(setting.path)}: your change changes nothing here. ${why}`]
  })
}

function idleWords(ground: Ground, { path, value }: Setting, scenario: Scenario): string | null {
  const coefficient = COEFFICIENT.exec(path)
  if (coefficient !== null) return offWords(scenario, 'borrows', coefficient[1]!, coefficient[2]!)
  const lever = LEVER.exec(path)
  const [, , mechanism = '', name = ''] = lever ?? []
  const declared: Parameter | undefined = MECHANISMS.find((one) => one.name === mechanism)?.levers[name]
  if (lever === null || declared === undefined) return null
  const { designName, design, base, kase } = ground
  const now = scenario.cases[kase]!.design
  if (now.levers[mechanism]![name] !== value) return 'The case has a value of its own for it.'
  if (before(design, base.cases[kase]!.design, mechanism, name, declared) === value) return `${designName} has that value anyway.`
  return offWords(scenario, 'uses', mechanism, name) ?? ladderWords(now, `${mechanism}.${name}`, designName)
}

/** The value of a lever without the reader's changes. */
function before(file: DesignFile | null, own: Design, mechanism: string, lever: string, declared: Parameter): number {
  if (file === null) return own.levers[mechanism]![lever]!
  const groups = file.design as { readonly [group: string]: { readonly [lever: string]: number } | undefined }
  return groups[mechanism]?.[lever] ?? declared.default
}

/** Where every mechanism that reads the number is switched off. */
function offWords(scenario: Scenario, by: 'uses' | 'borrows', mechanism: string, name: string): string | null {
  const readers = MECHANISMS.filter((one) => one.name === mechanism || Object.values(one[by] ?? {}).includes(`${mechanism}.${name}`))
  const off = readers.every((one) => scenario.off.includes(one.name))
  return off && readers.length > 0 ? `The mechanism that reads it, ${mechanism}, is switched off on this side.` : null
}

/** Levers that some ladders have no use for: whether a ladder has, and what it lacks where it has not. */
const NEEDS: { readonly [lever: string]: readonly [used: (design: Design) => boolean, lacks: string] } = {
  'escalation.actOutside': [
    ({ rungs }) => rungs.some(({ by, collective }) => by === 'anyone' && collective),
    'has no rung that states take jointly without a forum; where a forum decides, the rung says who may act when it is blocked',
  ],
  'escalation.reliefStep': [({ rungs }) => rungs.length > 1, 'has one rung only'],
  'collateral.carveOuts': [
    ({ rungs }) =>
      rungs.some(({ instruments }) =>
        Object.entries(instruments).some(
          ([name, intensity]) => intensity > 0 && INSTRUMENTS[name as keyof typeof INSTRUMENTS].civilian > 0,
        ),
      ),
    'has no measure that harms civilians',
  ],
}

function ladderWords(design: Design, lever: string, name: string): string | null {
  const need = NEEDS[lever]
  return need === undefined || need[0](design) ? null : `The ladder of ${name} ${need[1]}.`
}

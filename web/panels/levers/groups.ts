/** The controls, made from what the mechanisms declare, in the sequence in which a month runs; last, what worlds start from. */
import {
  INITIALISE,
  MECHANISMS,
  mismatch,
  type Parameter,
  type Problem,
  rounded,
  SCHEDULE,
  type Scenario,
  type Setting,
} from '../../../sim/index.ts'
import { type Experiment, remember, type Subject } from '../../app/index.ts'

/** One number that can be moved. */
export interface Lever {
  /** Where it stands in the scenario file. */
  readonly path: string
  readonly name: string
  readonly parameter: Parameter
  readonly value: number
  /** What the scenario says without the page's changes. */
  readonly base: number
}

/** A mechanism, or initialisation, with its levers (design) and coefficients (model). */
export interface LeverGroup {
  readonly name: string
  readonly title: string
  readonly summary: string
  readonly on: boolean
  /** False where a world without it has no meaning. */
  readonly canBeOff: boolean
  readonly levers: readonly Lever[]
  readonly coefficients: readonly Lever[]
  /** How many of both differ from the scenario. */
  readonly changed: number
}

type Parameters = { readonly [name: string]: Parameter }

type Numbers = { readonly [mechanism: string]: { readonly [name: string]: number } }

/** Where a lever of a case is set: in the case's own design where the file has it there, else in the scenario's. */
function leverPath(json: unknown, kase: number, mechanism: string, lever: string): string {
  const file = json as { readonly cases?: readonly { readonly design?: Partial<Numbers> }[] }
  const own = file.cases?.[kase]?.design?.[mechanism]?.[lever]
  return own === undefined ? `design.${mechanism}.${lever}` : `cases[${kase}].design.${mechanism}.${lever}`
}

function leverOf(path: string, name: string, parameter: Parameter, base: number, settings: readonly Setting[], read: number): Lever {
  const asked = settings.find((setting) => setting.path === path)?.value
  return { path, name, parameter, base, value: typeof asked === 'number' ? asked : read }
}

export const leverGroups = remember((experiment: Experiment, subject: Subject): readonly LeverGroup[] => {
  const { base, scenario, json } = subject
  const { kase } = subject.experiment
  const off = offOf(experiment, base)
  const inMonth = SCHEDULE.map((name) => MECHANISMS.find((one) => one.name === name)!)
  // Every world starts from somewhere: initialisation has no levers and is always on.
  const start = { ...INITIALISE, title: 'What worlds start from', levers: {}, essential: true }
  const titled = inMonth.map((one) => ({ ...one, title: one.name[0]!.toUpperCase() + one.name.slice(1) }))
  return [...titled, start].map(({ name, title, summary, essential = false, levers: declared, parameters }) => {
    const made = (of: Parameters, pathOf: (key: string) => string, before: Numbers, now: Numbers) =>
      Object.entries(of).map(([key, parameter]) =>
        leverOf(pathOf(key), key, parameter, before[name]![key]!, experiment.settings, now[name]![key]!),
      )
    const levers = made(
      declared,
      (key) => leverPath(json, kase, name, key),
      base.cases[kase]!.design.levers,
      scenario.cases[kase]!.design.levers,
    )
    const coefficients = made(parameters, (key) => `parameters.${name}.${key}`, base.parameters, scenario.parameters)
    const changed = [...levers, ...coefficients].filter(({ value, base: before }) => value !== before).length
    return { name, title, summary, on: !off.includes(name), canBeOff: !essential, levers, coefficients, changed }
  })
})

/** Mechanisms that are switched off. */
function offOf(experiment: Experiment, base: Scenario): readonly string[] {
  const asked = experiment.settings.find(({ path }) => path === 'off')?.value
  return Array.isArray(asked) ? asked.map(String) : base.off
}

/** The setting that switches a mechanism on or off. */
export function switchSetting(experiment: Experiment, base: Scenario, mechanism: string, on: boolean): Setting {
  const others = offOf(experiment, base).filter((name) => name !== mechanism)
  return { path: 'off', value: on ? others : [...others, mechanism].sort() }
}

/** The problems of a lever, in words, where it has any. */
export function problemOf(problems: readonly Problem[], path: string): string | null {
  const problem = problems.find((one) => one.place === path)
  return problem === undefined ? null : mismatch(problem)
}

/** Settings that no control shows, such as `cases[0].deadline` from a link. */
export function otherSettings(experiment: Experiment, groups: readonly LeverGroup[]): readonly Setting[] {
  const shown = new Set(groups.flatMap(({ levers, coefficients }) => [...levers, ...coefficients]).map(({ path }) => path))
  return experiment.settings.filter(({ path }) => path !== 'off' && !shown.has(path))
}

/**
 * Slider and value: where the default lies far down in a wide range the slider is bent, so that half its way leads to the default.
 * Position in [0, 1].
 */
export function bendOf({ range: [low, high], default: usual }: Parameter): number {
  const share = (usual - low) / (high - low)
  return share > 0 && share < 0.25 ? Math.min(8, Math.log(share) / Math.log(0.5)) : 1
}

export function positionOf(parameter: Parameter, value: number): number {
  const [low, high] = parameter.range
  return Math.min(1, Math.max(0, (value - low) / (high - low))) ** (1 / bendOf(parameter))
}

/** The value at a position of the slider, rounded to what a person would write. */
export function valueAt(parameter: Parameter, position: number): number {
  const [low, high] = parameter.range
  return onGrain(parameter, low + (high - low) * position ** bendOf(parameter))
}

/** One step up or down: 1 for whole numbers, else a fiftieth of the slider. */
export function stepped(parameter: Parameter, value: number, direction: 1 | -1): number {
  if (parameter.integer) return clamped(parameter, value + direction)
  const next = valueAt(parameter, Math.min(1, Math.max(0, positionOf(parameter, value) + direction / 50)))
  return next === value ? clamped(parameter, value + direction * grain(parameter, value)) : next
}

function grain(parameter: Parameter, value: number): number {
  const [low, high] = parameter.range
  const size = bendOf(parameter) === 1 ? high - low : Math.max(Math.abs(value), (high - low) / 1e4)
  return 10 ** (Math.floor(Math.log10(size)) - 2)
}

function clamped({ range: [low, high] }: Parameter, value: number): number {
  return rounded(Math.min(high, Math.max(low, value)), 12)
}

function onGrain(parameter: Parameter, value: number): number {
  if (parameter.integer) return clamped(parameter, Math.round(value))
  const step = grain(parameter, value)
  return clamped(parameter, Math.round(value / step) * step)
}

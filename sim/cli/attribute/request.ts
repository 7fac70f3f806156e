/** What `pacta attribute` is asked to do: two arms, or one scenario and what is switched off in it; all problems at once. */
import {
  declared,
  didYouMean,
  FACTOR_NAMES,
  factorsOf,
  kind,
  listed,
  MECHANISMS,
  type Problem,
  problemAt,
  SCALAR_NAMES,
  type ScalarName,
  shown,
} from '../../index.ts'
import type { Host } from '../host/index.ts'
import {
  ARM_OPTIONS,
  type Arms,
  BadInput,
  caseOf,
  changesOf,
  designOf,
  type Given,
  loadScenario,
  oneFile,
  readArms,
} from '../input/index.ts'

const COMMAND = 'pacta attribute'
/** Mechanisms that no scenario can do without. */
const ESSENTIAL = MECHANISMS.filter(({ essential }) => essential === true).map(({ name }) => name)
/** Options that change the second arm; an ablation makes its own second arm. */
const SECOND_ARM = ['set-a', 'set-b', 'off-a', 'off-b', 'with'] as const

export const ATTRIBUTE_OPTIONS = {
  ...ARM_OPTIONS,
  with: declared.otherFile({ words: 'the scenario of side B, if it is a different one with the same cases' }),
  table: declared.table(),
  ablate: kind.flag({ name: 'ablate', words: 'instead of two designs: the scenario without the mechanisms, then with them' }),
  mechanisms: kind.several<string>({
    name: 'mechanisms',
    value: 'names',
    words: 'mechanisms to count one by one, such as a,b,c; with --ablate, those to switch off',
    usual: 'all',
    parse: (text) => text.split(',').map((name) => name.trim()),
    print: (name) => name,
  }),
  outcome: kind.choice({
    name: 'outcome',
    words: 'outcome to divide among the mechanisms',
    among: SCALAR_NAMES,
    otherwise: 'meanCompliance',
  }),
  permutations: kind.whole({
    name: 'permutations',
    words: 'sequences to sample where there are more than 10 parts',
    range: [2, 10_000],
    otherwise: null,
    usual: '32',
  }),
  case: declared.kase(),
  seed: declared.seed({ words: 'luck of all ensembles' }),
  worlds: declared.worlds({ words: 'worlds in each ensemble', range: [2, 100_000], otherwise: 200 }),
  months: declared.months({ words: 'length of the runs' }),
  ...declared.output(['table', 'json']),
  ...declared.effort(),
}

type AttributeGiven = Given<typeof ATTRIBUTE_OPTIONS>

export interface AttributeRequest extends Arms {
  readonly ablation: boolean
  readonly outcome: ScalarName
  /** Names of factors to keep apart; undefined for all. */
  readonly apart: readonly string[] | undefined
  readonly permutations: number | undefined
  readonly seed: string
  readonly worlds: number
  readonly format: 'table' | 'json'
}

/** @throws BadInput with every problem of the options, the designs and the scenarios */
export function readAttribute(given: AttributeGiven, host: Host): AttributeRequest {
  const { ablate: ablation, outcome, permutations, seed, worlds, format } = given.values
  const file = oneFile(given, COMMAND)
  const arms = ablation ? readAblation(given, host, file) : readArms(given, host, file, COMMAND)
  const apart = ablation ? undefined : readApart(given, arms)
  if (arms === null || given.problems.length > 0) throw new BadInput(given.problems)
  return {
    ...arms,
    ablation,
    outcome,
    apart,
    permutations: permutations ?? undefined,
    seed: seed ?? arms.arms[0].scenario.seed,
    worlds,
    format,
  }
}

/** The scenario without the mechanisms that are named, and with them. */
function readAblation(given: AttributeGiven, host: Host, file: string | undefined): Arms | null {
  const { values, problems, notes, texts } = given
  for (const option of SECOND_ARM.filter((name) => texts.has(name))) {
    problems.push(problemAt(`--${option}`, 'no side B with --ablate', 'one', 'use --set or --off'))
  }
  if (values.design.length > 1) problems.push(problemAt('--design', 'one design with --ablate', `${values.design.length}`))
  const changes = { ...changesOf(given), design: designOf(values.design[0] ?? null, host, problems) }
  const loaded = file === undefined ? null : loadScenario(file, changes, host.library)
  problems.push(...(loaded?.problems ?? []))
  notes.push(...(loaded?.leftOut ?? []))
  const named = namesIn(
    values.mechanisms,
    MECHANISMS.map(({ name }) => name),
    'a mechanism',
    problems,
  )
  const kase = Math.max(0, caseOf(values.case, loaded?.cases ?? null, problems) ?? 0)
  const scenario = loaded?.draft ?? null
  if (scenario === null) return null
  const on = MECHANISMS.map(({ name }) => name).filter((name) => !scenario.off.includes(name))
  const chosen = values.mechanisms.length > 0 ? [...new Set(named)] : on.filter((name) => !ESSENTIAL.includes(name))
  for (const name of chosen) {
    const why = ESSENTIAL.includes(name) ? 'without which nothing happens' : on.includes(name) ? null : 'which is off'
    if (why !== null) problems.push(problemAt('--mechanisms', 'what can be switched off', `${name}, ${why}`))
  }
  const label = named.length > 0 ? `without ${listed(chosen)}` : `without anything but ${listed(ESSENTIAL)}`
  const arms = [
    { label, scenario: { ...scenario, off: [...scenario.off, ...chosen] } },
    { label: 'as it is', scenario },
  ] as const
  return { arms, cases: [kase, kase] }
}

/** The names that exist; any other is a problem. */
function namesIn(named: readonly string[], names: readonly string[], rule: string, problems: Problem[]): readonly string[] {
  for (const name of named) {
    if (names.includes(name)) continue
    problems.push(problemAt('--mechanisms', rule, shown(name), didYouMean(name, names, `there are ${listed(names)}`)))
  }
  return named.filter((name) => names.includes(name))
}

/** The factors named; undefined where none were. Without arms, it can be known only whether there is such a factor. */
function readApart({ values, problems }: AttributeGiven, made: Arms | null): readonly string[] | undefined {
  const named = values.mechanisms
  if (made === null) return namesIn(named, FACTOR_NAMES, 'what may differ between the sides', problems)
  const { arms, cases } = made
  let differing: readonly string[] = []
  try {
    differing = factorsOf(arms[0].scenario, arms[1].scenario).map(({ name }) => name)
  } catch (error) {
    if (!(error instanceof RangeError)) throw error
    problems.push(problemAt(COMMAND, 'arms of the same cases', listed(arms.map(({ scenario }) => scenario.id))))
    return undefined
  }
  if (cases[0] !== cases[1]) problems.push(problemAt('--case', 'the same case on both sides', 'two'))
  for (const name of named.filter((one) => !differing.includes(one))) {
    const cure = didYouMean(name, differing, `these differ: ${listed(differing)}`)
    problems.push(problemAt('--mechanisms', 'what differs between the sides', shown(name), cure))
  }
  return named.length === 0 ? undefined : named
}

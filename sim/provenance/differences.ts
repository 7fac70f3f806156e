/**
 * What differs between the inputs of two scenarios, as data: parties, states, obligations and what they cost, who has a stake in them,
 * dates, design, coefficients and what is switched off, each as the two have it; and how well the inputs of each are known. ODD section 6.
 */
import { ATTRIBUTES, MECHANISMS, type Obligation, PARAMETER_GROUPS, type Parameter, type Scenario, type State } from '../model/index.ts'
import type { Library } from '../scenario/index.ts'
import { countGrades, type GradeCount, openLedger } from './ledger.ts'

type Two<T> = readonly [T, T]

/** A scenario whose inputs are looked at. */
export interface Inputs {
  readonly scenario: Scenario
  /** The file that the scenario was resolved from. */
  readonly file: unknown
  readonly library: Library
  /** Position of the case that is looked at. */
  readonly kase: number
}

/** A number that both have, and not the same. */
export interface NumberDifference {
  /** As in a scenario file: `design.escalation.quorum`, `parameters.response.waiting`. */
  readonly path: string
  readonly meaning: string
  readonly unit: string
  readonly values: Two<number>
}

export interface InputDifferences {
  /** Names. */
  readonly respondent: Two<string>
  /** What the respondents are like. */
  readonly respondentNumbers: readonly NumberDifference[]
  readonly claimants: Two<readonly string[]>
  /** How many states each has, how many both have, and how many of those are not the same in both. */
  readonly states: { readonly counts: Two<number>; readonly shared: number; readonly unlike: number }
  /** What the court ordered, in the words of the file. */
  readonly obligations: Two<readonly string[]>
  /** Of obligations that both have, in the same words. */
  readonly obligationNumbers: readonly NumberDifference[]
  /** Names of states, and how ready each is to shield the respondent, 0-1; the readiest first. */
  readonly patrons: Two<readonly NamedValue[]>
  /** Names of states, and the interest of each in the judgment, 0-1; the greatest first. */
  readonly stakes: Two<readonly NamedValue[]>
  readonly dates: Two<{ readonly start: string | null; readonly judgment: number; readonly deadline: number; readonly months: number }>
  /** What happens, and in which month. */
  readonly events: Two<readonly { readonly month: number; readonly label: string }[]>
  readonly design: Two<{ readonly name: string; readonly rungs: readonly string[] }>
  /** Whether rungs and offers are the same, names aside. */
  readonly sameLadder: boolean
  readonly levers: readonly NumberDifference[]
  readonly coefficients: readonly NumberDifference[]
  readonly off: Two<readonly string[]>
  /** How well what the case, the design and the model say is known, and the states with their ties. */
  readonly grades: Two<InputGrades>
}

/** How many inputs of each grade there are. */
export interface InputGrades {
  readonly chosen: GradeCount
  readonly world: GradeCount
}

type NamedValue = readonly [name: string, value: number]

const same = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b)

/** @param grades those of both, where somebody has counted them before: that takes most of the time */
export function inputDifferences(a: Inputs, b: Inputs, grades: Two<InputGrades> = [inputGrades(a), inputGrades(b)]): InputDifferences {
  const both = <T>(of: (inputs: Inputs) => T): Two<T> => [of(a), of(b)]
  const caseOf = ({ scenario, kase }: Inputs) => scenario.cases[kase]!
  const designOf = (inputs: Inputs) => caseOf(inputs).design
  const nameIn = ({ scenario }: Inputs, id: string) => scenario.states.find((state) => state.id === id)?.name ?? id
  const ladder = (inputs: Inputs) => [designOf(inputs).rungs.map(({ name: _, ...rung }) => rung), designOf(inputs).offers]
  return {
    respondent: both((inputs) => nameIn(inputs, caseOf(inputs).respondent)),
    respondentNumbers: respondentNumbers(both((inputs) => inputs.scenario.states.find(({ id }) => id === caseOf(inputs).respondent))),
    claimants: both((inputs) => caseOf(inputs).claimants.map((id) => nameIn(inputs, id))),
    states: statesOf(a.scenario, b.scenario),
    obligations: both((inputs) => caseOf(inputs).obligations.map(({ text }) => text)),
    obligationNumbers: obligationNumbers(both((inputs) => caseOf(inputs).obligations)),
    patrons: both((inputs) => byValue(caseOf(inputs).patrons, (id) => nameIn(inputs, id))),
    stakes: both((inputs) => byValue(caseOf(inputs).stakes, (id) => nameIn(inputs, id))),
    dates: both((inputs) => {
      const { judgment, deadline } = caseOf(inputs)
      const { start, months } = inputs.scenario
      return { start, judgment, deadline, months }
    }),
    events: both(({ scenario }) => scenario.events.map(({ month, label }) => ({ month, label }))),
    design: both((inputs) => ({ name: designOf(inputs).name, rungs: designOf(inputs).rungs.map(({ name }) => name) })),
    sameLadder: same(ladder(a), ladder(b)),
    levers: numbers(
      'design',
      MECHANISMS.map(({ name, levers }) => [name, levers]),
      designOf(a).levers,
      designOf(b).levers,
    ),
    coefficients: numbers(
      'parameters',
      PARAMETER_GROUPS.map(({ name, parameters }) => [name, parameters]),
      a.scenario.parameters,
      b.scenario.parameters,
    ),
    off: both(({ scenario }) => scenario.off),
    grades,
  }
}

function statesOf(a: Scenario, b: Scenario): InputDifferences['states'] {
  const others = new Map(b.states.map((state) => [state.id, state]))
  const pairs = a.states.flatMap((state) => (others.has(state.id) ? [[state, others.get(state.id)!] as const] : []))
  // Where a number of a state comes from is no part of the state.
  const bare = ({ derived: _, ...state }: State) => state
  const unlike = pairs.filter(([one, other]) => !same(bare(one), bare(other))).length
  return { counts: [a.states.length, b.states.length], shared: pairs.length, unlike }
}

function byValue(values: { readonly [state: string]: number }, nameOf: (id: string) => string): readonly NamedValue[] {
  const named = Object.entries(values).map(([id, value]) => [nameOf(id), value] as const)
  return named.filter(([, value]) => value > 0).sort(([, one], [, other]) => other - one)
}

function respondentNumbers([a, b]: Two<State | undefined>): readonly NumberDifference[] {
  if (a === undefined || b === undefined) return []
  return Object.entries(ATTRIBUTES).flatMap(([name, { meaning, unit }]) => {
    const values = [a[name as keyof typeof ATTRIBUTES], b[name as keyof typeof ATTRIBUTES]] as const
    return values[0] === values[1] ? [] : [{ path: `respondent.${name}`, meaning, unit, values }]
  })
}

/** What an obligation says in numbers, and what a person would call it. */
const OF_OBLIGATION = [
  ['domesticCost', 'domestic cost', 'share of GDP per year'],
  ['weight', 'weight', 'index'],
  ['capacityDemand', 'demand on the administration', 'index'],
  ['duration', 'time it takes', 'months'],
  ['fulfilled', 'fulfilled at the start', 'index'],
] as const

function obligationNumbers([a, b]: Two<readonly Obligation[]>): readonly NumberDifference[] {
  return a.flatMap((one) => {
    const other = b.find(({ text }) => text === one.text)
    if (other === undefined) return []
    return OF_OBLIGATION.flatMap(([field, words, unit]) => {
      const values = [one[field], other[field]] as const
      const meaning = `${words}: ${one.text.replace(/\.$/, '')}`
      return values[0] === values[1] ? [] : [{ path: `obligations.${one.id}.${field}`, meaning, unit, values }]
    })
  })
}

type Numbers = { readonly [group: string]: { readonly [name: string]: number } }

function numbers(
  root: string,
  groups: readonly (readonly [group: string, declared: { readonly [name: string]: Parameter }])[],
  a: Numbers,
  b: Numbers,
): readonly NumberDifference[] {
  return groups.flatMap(([group, declared]) =>
    Object.entries(declared).flatMap(([name, { meaning, unit }]) => {
      const values = [a[group]![name]!, b[group]![name]!] as const
      return values[0] === values[1] ? [] : [{ path: `${root}.${group}.${name}`, meaning, unit, values }]
    }),
  )
}

export function inputGrades({ scenario, file, library, kase }: Inputs): InputGrades {
  const { chapters } = openLedger(scenario, file, library, kase)
  const rowsOf = (...parts: readonly string[]) => chapters.filter(({ part }) => parts.includes(part)).flatMap(({ rows }) => rows())
  return { chosen: countGrades(rowsOf('case', 'model')), world: countGrades(rowsOf('world')) }
}

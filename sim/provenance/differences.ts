/**
 * What differs between the inputs of two scenarios, as data: parties, states, obligations, dates, design, coefficients and what is switched
 * off, each as the two have it; and how well the inputs of each are known. ODD section 6.
 */
import { MECHANISMS, PARAMETER_GROUPS, type Parameter, type Scenario, type State } from '../model/index.ts'
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
  readonly claimants: Two<readonly string[]>
  /** How many states each has, how many both have, and how many of those are not the same in both. */
  readonly states: { readonly counts: Two<number>; readonly shared: number; readonly unlike: number }
  /** What the court ordered, in the words of the file. */
  readonly obligations: Two<readonly string[]>
  readonly dates: Two<{ readonly start: string | null; readonly judgment: number; readonly deadline: number; readonly months: number }>
  /** Events at a set month. */
  readonly events: Two<number>
  readonly design: Two<{ readonly name: string; readonly rungs: readonly string[] }>
  /** Whether rungs and offers are the same, names aside. */
  readonly sameLadder: boolean
  readonly levers: readonly NumberDifference[]
  readonly coefficients: readonly NumberDifference[]
  readonly off: Two<readonly string[]>
  /** How well what the case, the design and the model say is known, and the states with their ties. */
  readonly grades: Two<{ readonly chosen: GradeCount; readonly world: GradeCount }>
}

const same = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b)

export function inputDifferences(a: Inputs, b: Inputs): InputDifferences {
  const both = <T>(of: (inputs: Inputs) => T): Two<T> => [of(a), of(b)]
  const caseOf = ({ scenario, kase }: Inputs) => scenario.cases[kase]!
  const designOf = (inputs: Inputs) => caseOf(inputs).design
  const nameIn = ({ scenario }: Inputs, id: string) => scenario.states.find((state) => state.id === id)?.name ?? id
  const ladder = (inputs: Inputs) => [
    designOf(inputs).rungs.map(({ collective, instruments }) => [collective, instruments]),
    designOf(inputs).offers,
  ]
  return {
    respondent: both((inputs) => nameIn(inputs, caseOf(inputs).respondent)),
    claimants: both((inputs) => caseOf(inputs).claimants.map((id) => nameIn(inputs, id))),
    states: statesOf(a.scenario, b.scenario),
    obligations: both((inputs) => caseOf(inputs).obligations.map(({ text }) => text)),
    dates: both((inputs) => {
      const { judgment, deadline } = caseOf(inputs)
      const { start, months } = inputs.scenario
      return { start, judgment, deadline, months }
    }),
    events: both(({ scenario }) => scenario.events.length),
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
    grades: both(gradesOf),
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

function gradesOf({ scenario, file, library, kase }: Inputs): InputDifferences['grades'][0] {
  const { chapters } = openLedger(scenario, file, library, kase)
  const rowsOf = (...parts: readonly string[]) => chapters.filter(({ part }) => parts.includes(part)).flatMap(({ rows }) => rows())
  return { chosen: countGrades(rowsOf('case', 'model')), world: countGrades(rowsOf('world')) }
}

/**
 * The two decisions of the model, the role of a state and the posture of a respondent, described in the same way: who
 * decides, between which options, which terms are kept, which draw decides, and which columns the decision reads.
 * Nothing here knows a formula. ODD section 4, adaptation.
 */
import type { AnyMechanism, DecisionTerm, Scenario, World } from '../model/index.ts'
import { DECISION_TERMS, MECHANISMS, POSTURES, ROLES } from '../model/index.ts'

type ColumnName = AnyMechanism['reads'][number]

/** Who decides what, and where the world and the tape keep it. */
export interface Seat {
  /** The mechanism, which is also the phase of the month. */
  readonly phase: 'coalition' | 'response'
  readonly decides: 'role' | 'posture'
  readonly options: readonly string[]
  /** The last ones are the utilities of the options, in their sequence. */
  readonly terms: readonly DecisionTerm[]
  readonly kase: number
  readonly state: number
  readonly termsColumn: 'coalitionTerms' | 'responseTerms'
  readonly optionColumn: 'role' | 'posture'
  /** Position of the option in its column. */
  readonly optionAt: number
  /** Channels of the tape: whether the decision comes up, and how it falls. */
  readonly review: string
  readonly choose: string
}

/** The seat of a state in a case: that of the respondent is its posture, that of any other its role. */
export function seatOf({ states, cases }: Scenario, state: number, kase: number): Seat {
  const place = { kase, state }
  if (states[state]!.id === cases[kase]!.respondent) {
    return {
      ...place,
      phase: 'response',
      decides: 'posture',
      options: POSTURES,
      terms: DECISION_TERMS.response,
      termsColumn: 'responseTerms',
      optionColumn: 'posture',
      optionAt: kase,
      review: 'response.reviewResponse',
      choose: 'response.choosePosture',
    }
  }
  return {
    ...place,
    phase: 'coalition',
    decides: 'role',
    options: ROLES,
    terms: DECISION_TERMS.coalition,
    termsColumn: 'coalitionTerms',
    optionColumn: 'role',
    optionAt: kase * states.length + state,
    review: 'coalition.reviewRole',
    choose: 'coalition.chooseRole',
  }
}

/** The terms of the decision as the world keeps them, a view that writes through. */
export function termsOf(world: World, seat: Seat): Float64Array {
  const from = seat.optionAt * seat.terms.length
  return world[seat.termsColumn].subarray(from, from + seat.terms.length)
}

/** Position of the draws of a month in the channels of the seat. */
export function drawAt(world: World, seat: Seat, month: number): number {
  const { cases, states } = world.sizes
  const at = month * cases + seat.kase
  return seat.decides === 'posture' ? at : at * states + seat.state
}

export function mechanismOf(name: string): AnyMechanism {
  return MECHANISMS.find((m) => m.name === name)!
}

/** A number that the decision reads, where it lies, and how far it may be moved. */
export interface Input {
  readonly column: ColumnName
  readonly at: number
  /** Column, with the id of the obligation where each obligation has a number of its own. */
  readonly name: string
  readonly unit: string
  readonly meaning: string
  readonly low: number
  readonly high: number
  /** What counts as the whole of its range; null where that is its own present size. */
  readonly span: number | null
  readonly whole: boolean
}

/** Columns that say where things lie or what time it is, not how they stand. */
const STRUCTURE: readonly string[] = ['respondent', 'rungCount', 'peersChanged', 'obligationKind', 'caseForum']
/** Columns that the mechanism keeps itself and reads again. */
const KEPT: { readonly [phase: string]: readonly ColumnName[] } = { coalition: ['peerPull'], response: ['frailty', 'governmentFrailty'] }
const CLOCKS: readonly string[] = ['age', 'reportAge', 'escalated']

/**
 * What counts as the whole range of a quantity whose column may hold far more than ever occurs, by unit: damage of 5 % of GDP per year is
 * that of a broad embargo, trade of 25 % of GDP that with a dominant partner.
 */
const SPANS: { readonly [unit: string]: number | null } = {
  'share of GDP per year': 0.05,
  'share of GDP': 0.25,
  'USD bn per year': null,
  months: 60,
  factor: 4,
}

/** Everything of the state, the case and the order that the decision reads. Ladders and ties, which are lists, are left out. */
export function inputsOf(world: World, seat: Seat, { cases, states }: Scenario): readonly Input[] {
  const declared = new Map(world.columns.map((column) => [column.name, column]))
  const { obligations, design } = cases[seat.kase]!
  const inputs: Input[] = []
  for (const name of [...mechanismOf(seat.phase).reads, ...KEPT[seat.phase]!]) {
    const { shape, unit, meaning, type, range } = declared.get(name)!
    if (STRUCTURE.includes(name)) continue
    const span = SPANS[unit] === undefined ? range[1] - range[0] : SPANS[unit]
    const high = name === 'rung' ? design.rungs.length : range[1]
    const add = (at: number, label: string = name) =>
      inputs.push({
        column: name,
        at,
        name: label,
        unit,
        meaning,
        low: range[0],
        high,
        span: name === 'rung' ? Math.max(1, high) : span,
        whole: type === 'integer',
      })
    if (shape === 'world') add(0)
    else if (shape === 'state') add(seat.state)
    else if (shape === 'case') add(seat.kase)
    else if (shape === 'caseState') add(seat.kase * states.length + seat.state)
    else if (shape === 'obligation')
      for (const [n, { id }] of obligations.entries()) add(world.obligationStart[seat.kase]! + n, `${name}.${id}`)
  }
  return inputs
}

/**
 * Whether the input is a matter of degree. Clocks only say what time it is, and whether a state is a patron is a fact of the
 * scenario, which opens a role to the state.
 */
export function movable({ column, at }: Input, world: World): boolean {
  if (column === 'patronage' && world.patronage[at] === 0) return false
  return !CLOCKS.includes(column)
}

/**
 * Who acted, as the model says it, against what is coded: over months with a rung in force, over states that are neither party nor
 * aggregate. e is the share of worlds with a rung in force in which a state enforces in the month. ODD section 1, patterns.
 */
import { areaUnderCurve } from '../../analysis/index.ts'
import { ENFORCER, ROLES } from '../../model/index.ts'
import { MONTHS_PER_YEAR } from '../../text/index.ts'
import { type CodedCase, codedShare, UNCODED } from './coded.ts'
import { logitForecast } from './logit.ts'
import type { RoleTally } from './tally.ts'

/** How good a guess of who enforces in which month is. */
export interface Discrimination {
  /** Mean squared difference from the record, over states and months. */
  readonly brier: number
  /** Area under the curve over states and months of the case; null without an enforcer, or without another. */
  readonly area: number | null
}

export interface StateShare {
  readonly id: string
  /** Share of world-months in which it enforces. */
  readonly share: number
  /** Share of the same months in which it is coded to. */
  readonly coded: number
  /** Share of all world-months from the second year after the judgment on in which it enforces; null where the run ends before. */
  readonly later: number | null
}

/** A case, scored. Months are weighed by the share of worlds with a rung in force. */
export interface ActorScore {
  readonly scenario: string
  readonly case: string
  readonly title: string
  /** Whether a third state is coded to have enforced. */
  readonly enforced: boolean
  /** Mean e over states and months. */
  readonly meanShare: number
  readonly model: Discrimination
  /** Of one chance for all: the mean share in the other cases; and of the logit that is fitted to them. Null without two others. */
  readonly base: Discrimination | null
  readonly logit: Discrimination | null
  /** Enforcer-months of the model, and those of them that the record bears out; in months of one world. */
  readonly found: number
  readonly borneOut: number
  /** Enforcer-months of the record in the same months. */
  readonly coded: number
  /** Enforcer-months of the model by states that the law lets act; null where nothing says who may. */
  readonly lawful: number | null
  /** Months by the most frequent role in the worlds (row) and the coded role (column), in the sequence of ROLES, summed over states. */
  readonly roles: readonly (readonly number[])[]
  /** In the sequence of the scenario. */
  readonly byState: readonly StateShare[]
}

/** A state in a month in which a rung is in force in some worlds and its role is coded. */
interface Cell {
  /** Share of worlds with a rung in force. */
  readonly weight: number
  /** Position among the states that are scored. */
  readonly at: number
  /** Coded role. */
  readonly happened: number
  /** Share of worlds, by role. */
  readonly counts: readonly number[]
  readonly lawful: number
}

function cellsOf({ scenario, states, months, role }: CodedCase, tally: RoleTally): readonly Cell[] {
  const cells: Cell[] = []
  for (let month = 0; month < Math.min(months, tally.months); month++) {
    const weight = tally.inForce[month]! / Math.max(1, tally.worlds)
    if (weight === 0) continue
    states.forEach((state, at) => {
      const happened = role[month * scenario.states.length + state]!
      if (happened === UNCODED) return
      const cell = month * tally.states + state
      const counts = ROLES.map((_, one) => tally.counts[one * tally.months * tally.states + cell]! / tally.worlds)
      cells.push({ weight, at, happened, counts, lawful: tally.lawful[cell]! / tally.worlds })
    })
  }
  return cells
}

const square = (value: number) => value * value
const enforced = ({ happened }: Cell) => Number(happened === ENFORCER)
const sumOf = (cells: readonly Cell[], of: (cell: Cell) => number) => cells.reduce((sum, cell) => sum + of(cell), 0)

function discrimination(cells: readonly Cell[], chance: (cell: Cell) => number): Discrimination {
  const column = (of: (cell: Cell) => number) => Float64Array.from(cells, of)
  return {
    brier: sumOf(cells, (cell) => cell.weight * square(chance(cell) - enforced(cell))) / sumOf(cells, ({ weight }) => weight),
    area: areaUnderCurve(
      column(chance),
      column(enforced),
      column(({ weight }) => weight),
    ),
  }
}

function laterShare({ months, states, worlds, counts }: RoleTally, state: number, from: number): number | null {
  if (months <= from) return null
  let sum = 0
  for (let month = from; month < months; month++) sum += counts[(ENFORCER * months + month) * states + state]!
  return sum / (worlds * (months - from))
}

/**
 * @param others cases that the base rate and the logit may use
 * @returns null where no rung was in force in any world in a month that is coded
 */
export function scoreActors(coded: CodedCase, tally: RoleTally, others: readonly CodedCase[] = []): ActorScore | null {
  const { scenario, kase, states } = coded
  const { id, title, judgment } = scenario.cases[kase]!
  const cells = cellsOf(coded, tally)
  if (cells.length === 0) return null
  const roles = ROLES.map(() => ROLES.map(() => 0))
  for (const { counts, happened, weight } of cells) roles[counts.indexOf(Math.max(...counts))]![happened]! += weight
  const byState = states.flatMap((state, at): readonly StateShare[] => {
    const own = cells.filter((cell) => cell.at === at)
    if (own.length === 0) return []
    const force = sumOf(own, ({ weight }) => weight)
    const share = sumOf(own, ({ counts }) => counts[ENFORCER]!) / force
    const codedTo = sumOf(own, (cell) => cell.weight * enforced(cell)) / force
    return [{ id: scenario.states[state]!.id, share, coded: codedTo, later: laterShare(tally, state, judgment + MONTHS_PER_YEAR) }]
  })
  const rate = others.reduce((sum, one) => sum + codedShare(one), 0) / others.length
  const learned = others.length < 2 ? null : logitForecast(coded, others)
  const found = sumOf(cells, ({ counts }) => counts[ENFORCER]!)
  return {
    ...{ scenario: scenario.id, case: id, title, enforced: coded.enforced, roles, byState, found },
    meanShare: found / sumOf(cells, ({ weight }) => weight),
    model: discrimination(cells, ({ counts, weight }) => counts[ENFORCER]! / weight),
    base: others.length < 2 ? null : discrimination(cells, () => rate),
    logit: learned === null ? null : discrimination(cells, ({ at }) => learned[at]!),
    borneOut: sumOf(cells, (cell) => cell.counts[ENFORCER]! * enforced(cell)),
    coded: sumOf(cells, (cell) => cell.weight * enforced(cell)),
    lawful: tally.allowed ? sumOf(cells, ({ lawful }) => lawful) : null,
  }
}

/** The JSON of a run: the summary, and from level `series` up the bands of every observable, from `explain` up the states by month. */
import {
  type Bands,
  type Batch,
  type DocketSummary,
  type EnsembleSummary,
  OBSERVABLES,
  observableBands,
  ROLES,
  type Scenario,
} from '../../index.ts'

export interface Report extends EnsembleSummary {
  /** Folder of the world table, where it is the user's own. */
  readonly table?: string
  /** First replicate; the worlds are from..from + worlds - 1. */
  readonly from: number
  /** Replicates asked for; more than `worlds` after an interruption. */
  readonly worldsAsked: number
  readonly note: string
  /** All cases together; absent where there is only one. */
  readonly docket?: DocketSummary
  /** Notes for the user on what was read; absent where there are none. */
  readonly notes?: readonly string[]
  readonly observables?: { readonly [observable: string]: Bands & { readonly unit: string } }
  readonly states?: StateMonths
}

/** State -> share of worlds in each role and means over the worlds, one number per month. */
export type StateMonths = { readonly [state: string]: { readonly [column: string]: readonly number[] } }

/** The bands of every observable that the batches hold, by name. */
export function allBands(batches: readonly Batch[], kase: number): NonNullable<Report['observables']> {
  const recorded = OBSERVABLES.filter(({ name }) => batches[0]!.series[name] !== undefined)
  return Object.fromEntries(recorded.map(({ name, unit }) => [name, { unit, ...observableBands(batches, name, kase) }]))
}

/** What a summary needs of a batch; the rest of a large ensemble would not fit into memory. */
export function slim(batch: Batch, everyObservable: boolean): Batch {
  return { ...batch, series: everyObservable ? batch.series : { compliance: batch.series.compliance! }, detail: null }
}

const MEANS = ['effort', 'perceivedGap', 'opinion', 'senderCost'] as const

/** Adds up the states' detail of one case, batch by batch, over the worlds that came to a judgment. */
export class StateSums {
  #worlds = 0
  readonly #scenario: Scenario
  readonly #kase: number
  /** Column -> month * states + state. */
  readonly #sums = new Map<string, Float64Array>()

  constructor(scenario: Scenario, kase: number) {
    this.#scenario = scenario
    this.#kase = kase
    for (const name of [...ROLES, ...MEANS]) this.#sums.set(name, new Float64Array(scenario.months * scenario.states.length))
  }

  add(batch: Batch): void {
    const detail = batch.detail
    if (detail === null) return
    const size = batch.months * batch.states
    const roles = ROLES.map((role) => this.#sums.get(role)!)
    for (let world = 0; world < batch.to - batch.from; world++) {
      const place = world * batch.cases + this.#kase
      if (batch.outcomes.observed[place] === 0) continue
      this.#worlds++
      for (let at = 0; at < size; at++) {
        const column = roles[detail.role[place * size + at]!]
        if (column !== undefined) column[at]! += 1
      }
      for (const name of MEANS) {
        const sum = this.#sums.get(name)!
        for (let at = 0; at < size; at++) sum[at]! += detail[name][place * size + at]!
      }
    }
  }

  /** Empty where no world came to a judgment. */
  states(): StateMonths {
    if (this.#worlds === 0) return {}
    const { states, months } = this.#scenario
    const byMonth = (sums: Float64Array, state: number) =>
      Array.from({ length: months }, (_, month) => sums[month * states.length + state]! / this.#worlds)
    return Object.fromEntries(
      states.map(({ id }, state) => [id, Object.fromEntries([...this.#sums].map(([name, sums]) => [name, byMonth(sums, state)]))]),
    )
  }
}

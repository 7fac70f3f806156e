/**
 * What replaces a number that no source has: a number set by hand, the typical neighbour, or a line through a kindred
 * index. The rules are those of scenarios/data/SOURCES.md; every number so made is marked. ODD section 6.
 */
import type { EstimatedField, TableEstimate } from './estimates.ts'
import type { Place } from './geography.ts'
import type { Problems } from './problem.ts'
import type { Numbers, StateIndex } from './states.ts'

/** A column without gaps, or with those gaps that the next rule must fill. */
export interface Column {
  readonly numbers: Numbers
  /** Positions whose number does not come from the source. */
  readonly imputed: ReadonlySet<number>
}

/** Numbers set by hand go into blanks only: one beside a number of the source is reported. */
export function fillByHand(
  file: string,
  observed: Numbers,
  field: EstimatedField,
  estimates: readonly TableEstimate[],
  states: StateIndex,
  problems: Problems,
): Column {
  const numbers = [...observed]
  const imputed = new Set<number>()
  for (const { id, value } of estimates.filter((estimate) => estimate.field === field)) {
    const position = states.positionOf.get(id)!
    if (numbers[position] !== null) {
      const cure = 'blank the cell, or remove the line of estimates.csv'
      problems.add(file, `${id}.${field}`, 'a blank where estimates.csv has a number', String(numbers[position]), cure)
    }
    numbers[position] = value
    imputed.add(position)
  }
  return { numbers, imputed }
}

/** Reports every gap left when all rules have been tried; a column without a single number is one problem. */
export function requireAll(file: string, field: string, column: Column, states: StateIndex, problems: Problems): void {
  const cure = 'find a number and its source; gdp, population and position may stand in estimates.csv'
  const gaps = states.ids.filter((_, position) => column.numbers[position] === null)
  const cells = gaps.length === states.ids.length ? [field] : gaps.map((id) => `${id}.${field}`)
  for (const cell of cells) problems.add(file, cell, 'a number for each state', 'a blank', cure)
}

/**
 * Fills each gap with the weighted median of the numbers its neighbours have: those of its subregion, else of its region, else of the
 * world.
 * @param observed the numbers of the source, from which medians are taken
 * @param weights same sequence, positive; here GDP
 */
export function fillByMedian(column: Column, observed: Numbers, weights: readonly number[], places: readonly Place[]): Column {
  const imputed = new Set(column.imputed)
  const numbers = column.numbers.map((number, position) => {
    if (number !== null) return number
    imputed.add(position)
    const { region, subregion } = places[position]!
    return (
      weightedMedian(observed, weights, (other) => places[other]!.subregion === subregion) ??
      weightedMedian(observed, weights, (other) => places[other]!.region === region) ??
      weightedMedian(observed, weights, () => true)
    )
  })
  return { numbers, imputed }
}

/** The least number at which at least half of the weight of the chosen numbers is reached; null when none is chosen. */
export function weightedMedian(numbers: Numbers, weights: readonly number[], chosen: (position: number) => boolean): number | null {
  const points = numbers.flatMap((value, position) => (value !== null && chosen(position) ? [{ value, weight: weights[position]! }] : []))
  points.sort((a, b) => a.value - b.value)
  const half = points.reduce((sum, point) => sum + point.weight, 0) / 2
  let below = 0
  for (const { value, weight } of points) {
    below += weight
    if (below >= half) return value
  }
  return null
}

/**
 * Fills each gap from the least-squares line of the numbers on a kindred index, rounded to 0.01 and cut off at 0 and 1.
 * @param kindred the index without gaps, in any unit
 */
export function fillByLine(observed: Numbers, kindred: readonly number[]): Column {
  const pairs = observed.flatMap((y, position) => (y === null ? [] : [{ x: kindred[position]!, y }]))
  const meanX = pairs.reduce((sum, { x }) => sum + x, 0) / pairs.length
  const meanY = pairs.reduce((sum, { y }) => sum + y, 0) / pairs.length
  const covariance = pairs.reduce((sum, { x, y }) => sum + (x - meanX) * (y - meanY), 0)
  const variance = pairs.reduce((sum, { x }) => sum + (x - meanX) * (x - meanX), 0)
  const slope = variance > 0 ? covariance / variance : 0
  const imputed = new Set<number>()
  const numbers = observed.map((number, position) => {
    if (number !== null || pairs.length === 0) return number
    imputed.add(position)
    const onLine = meanY + slope * (kindred[position]! - meanX)
    return Math.min(1, Math.max(0, Math.round(onLine * 100) / 100))
  })
  return { numbers, imputed }
}

/**
 * Distributions that ordinary cases are drawn from, and the draws: a Latin hypercube (McKay, Beckman and Conover 1979), in which each
 * quality has one case in every slice of its distribution, so that forty cases represent the whole distribution.
 * Which case is in which slice is drawn, by seed, quality and case. ODD section 4.
 */
import { allocateTape, exp, fillTape, keyOf, log, normalQuantile } from '../../random/index.ts'
import { interval, rounded } from '../../text/index.ts'

/** Lognormal, cut at both ends. */
export interface Lognormal {
  readonly median: number
  /** Standard deviation of the logarithm. */
  readonly sigma: number
  readonly low: number
  readonly high: number
}

/** Uniform between the two. */
export interface Uniform {
  readonly low: number
  readonly high: number
}

/** What is drawn for a case, each from its own stream. */
const QUALITIES = [
  'month',
  'deadline',
  'near',
  'pair',
  'respondent',
  'claimant',
  'kind',
  'cost',
  'capacity',
  'capacity2',
  'duration',
  'duration2',
] as const
export type Quality = (typeof QUALITIES)[number]

/** For one quality, the middle of the slice of (0, 1) that a case has. */
export type Draw = (quality: Quality, position: number) => number

/** @param names of the cases, each once */
export function drawsFor(names: readonly string[], seed: string): Draw {
  const channels = QUALITIES.map((name) => ({ name, shape: 'case', per: 'run', meaning: name }) as const)
  const tape = allocateTape(channels, { months: 1, states: [], cases: names })
  fillTape(tape, keyOf(seed), 0)
  const slices = new Map(QUALITIES.map((name) => [name, slicesOf(tape.columns[name]!)]))
  return (quality, position) => slices.get(quality)![position]!
}

/** Middle of the slice of each number, by its rank among all. */
function slicesOf(numbers: Float64Array): Float64Array {
  const sequence = Array.from(numbers, (_, at) => at).sort((a, b) => numbers[a]! - numbers[b]! || a - b)
  const slices = new Float64Array(numbers.length)
  sequence.forEach((at, rank) => {
    slices[at] = (rank + 0.5) / numbers.length
  })
  return slices
}

/** Value at quantile `u`, to two digits. */
export function lognormal({ median, sigma, low, high }: Lognormal, u: number): number {
  return rounded(Math.min(high, Math.max(low, exp(log(median) + sigma * normalQuantile(u)))), 2)
}

/** Value at quantile `u`, to two decimals. */
export function uniform({ low, high }: Uniform, u: number): number {
  return Math.round((low + (high - low) * u) * 100) / 100
}

/** A whole number from low to high, each as likely. */
export function whole({ low, high }: Uniform, u: number): number {
  return low + Math.floor((high - low + 1) * u)
}

/** One of the items, in proportion to its weight. @throws RangeError where nothing weighs anything */
export function pick<T>(items: readonly T[], weightOf: (item: T) => number, u: number): T {
  const weights = items.map(weightOf)
  const total = weights.reduce((sum, weight) => sum + weight, 0)
  if (!(total > 0)) throw new RangeError(`pick: expected weights above 0, got ${total} in all`)
  let left = u * total
  const at = weights.findIndex((weight) => {
    left -= weight
    return left < 0
  })
  return items[at < 0 ? items.length - 1 : at]!
}

/** The distribution in words, as evidence names it. */
export function inWords(of: Lognormal | Uniform): string {
  const range = interval(of.low, of.high, String)
  if (!('median' in of)) return `uniform, ${range}`
  return `lognormal, median ${of.median}, standard deviation of the logarithm ${of.sigma}, cut to ${range}`
}

/**
 * Quantiles of an ensemble, and the bands of a fan chart: for each month the quantiles over the worlds.
 * The definition is type 7 of Hyndman & Fan (1996, The American Statistician 50:361-365), the default of R, NumPy and
 * Julia: linear between the order statistics k and k + 1 at position (n - 1) p. ODD section 4 (observation).
 *
 * `Infinity` may stand for "never": a quantile between a finite value and never is never.
 */

function checkProbability(probability: number): void {
  if (!(probability >= 0 && probability <= 1)) {
    throw new RangeError(`probability: expected a number from 0 to 1, got ${probability}`)
  }
}

/**
 * Type-7 quantile of the first `count` values of an array that is already in ascending sequence.
 * @param sorted ascending, no NaN, any unit
 * @param probability in [0, 1]; 0 is the minimum and 1 the maximum
 * @throws RangeError on a probability out of range or an empty sample
 */
export function quantileOfSorted(sorted: Float64Array, probability: number, count = sorted.length): number {
  checkProbability(probability)
  if (!(count >= 1 && count <= sorted.length)) {
    throw new RangeError(`count: expected 1 to ${sorted.length} values, got ${count}`)
  }
  const position = (count - 1) * probability
  const below = Math.floor(position)
  const weight = position - below
  const low = sorted[below]!
  if (weight === 0) return low
  const high = sorted[below + 1]!
  // Equal neighbours first: Infinity - Infinity would be NaN. The minimum keeps rounding from overshooting `high`.
  return low === high ? low : Math.min(high, low + weight * (high - low))
}

/** Sorts in place; a NaN sorts last, so looking at the last value finds it. */
function sortChecked(scratch: Float64Array): Float64Array {
  scratch.sort()
  if (Number.isNaN(scratch[scratch.length - 1]!)) throw new RangeError('values: expected numbers, got NaN')
  return scratch
}

/**
 * Type-7 quantiles of an unordered sample, which is copied and sorted once for all probabilities.
 * @param values at least one, no NaN, any unit; left as they are
 * @param probabilities each in [0, 1]
 * @returns one quantile per probability, in the sequence given
 * @throws RangeError on an empty sample, a NaN, or a probability out of range
 */
export function quantiles(values: Float64Array, probabilities: readonly number[]): Float64Array {
  if (values.length === 0) throw new RangeError('values: expected at least 1, got 0')
  const sorted = sortChecked(values.slice())
  return Float64Array.from(probabilities, (probability) => quantileOfSorted(sorted, probability))
}

/** The type-7 median of an unordered sample; same requirements as `quantiles`. */
export function median(values: Float64Array): number {
  return quantiles(values, [0.5])[0]!
}

function checkShape(values: Float64Array, worlds: number, months: number): void {
  if (!(Number.isInteger(worlds) && worlds >= 1)) throw new RangeError(`worlds: expected at least 1, got ${worlds}`)
  if (!(Number.isInteger(months) && months >= 0)) throw new RangeError(`months: expected at least 0, got ${months}`)
  if (values.length < worlds * months) {
    throw new RangeError(`values: expected at least ${worlds * months} (worlds x months), got ${values.length}`)
  }
}

/**
 * The bands of a fan chart: quantiles over the worlds, month by month.
 * Only the first `worlds` rows are read, so one buffer that fills up while an ensemble runs is read again and again
 * with a larger `worlds` (32, 128, 512, 1,000), and the last answer is the one a single call would give.
 * @param values `worlds` x `months`, world-major (a world's months lie together), no NaN; may be longer
 * @param probabilities each in [0, 1], e.g. [0.05, 0.25, 0.5, 0.75, 0.95]
 * @param into arrays to write to, one per probability with `months` elements; made when absent
 * @returns one array per probability, `months` long, in the unit of the values
 * @throws RangeError on a shape that does not fit, a NaN, or a probability out of range
 */
export function bands(
  values: Float64Array,
  worlds: number,
  months: number,
  probabilities: readonly number[],
  into: readonly Float64Array[] = probabilities.map(() => new Float64Array(months)),
): readonly Float64Array[] {
  checkShape(values, worlds, months)
  probabilities.forEach(checkProbability)
  if (into.length !== probabilities.length || into.some((band) => band.length < months)) {
    throw new RangeError(`into: expected ${probabilities.length} arrays of at least ${months} months`)
  }
  const scratch = new Float64Array(worlds)
  for (let month = 0; month < months; month++) {
    for (let world = 0, at = month; world < worlds; world++, at += months) scratch[world] = values[at]!
    sortChecked(scratch)
    for (let p = 0; p < probabilities.length; p++) into[p]![month] = quantileOfSorted(scratch, probabilities[p]!)
  }
  return into
}

/**
 * The mean over the worlds, month by month: a plain sum in the sequence of the worlds, divided once at the end.
 * Reads the first `worlds` rows only, like `bands`.
 * @param values `worlds` x `months`, world-major, any unit
 * @returns `months` means
 * @throws RangeError on a shape that does not fit
 */
export function meanByMonth(values: Float64Array, worlds: number, months: number): Float64Array {
  checkShape(values, worlds, months)
  const sum = new Float64Array(months)
  for (let world = 0, at = 0; world < worlds; world++) {
    for (let month = 0; month < months; month++, at++) sum[month] = sum[month]! + values[at]!
  }
  for (let month = 0; month < months; month++) sum[month] = sum[month]! / worlds
  return sum
}

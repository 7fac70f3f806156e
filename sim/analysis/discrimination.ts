/**
 * How well a score tells those to whom something happened from those to whom it did not: the area under the receiver operating
 * characteristic, which is the chance that of one of either kind, drawn at random, the one to whom it happened has the higher score (Hanley
 * & McNeil 1982, Radiology 143:29-36); ties count half. And agreement of two codings beyond chance: Cohen (1960, Educational and
 * Psychological Measurement 20:37-46). ODD section 4 (observation).
 */

/**
 * The area under the curve, of weighted pairs. Something that happened to a part of a unit counts on both sides, by its parts.
 * @param scores finite
 * @param happened as many, shares 0-1
 * @param weights as many, at least 0 (default: 1 each)
 * @returns 0-1, .5 for no relation; null where there is nothing on one of the sides
 * @throws RangeError on unequal lengths
 */
export function areaUnderCurve(
  scores: Float64Array,
  happened: Float64Array,
  weights: Float64Array = new Float64Array(scores.length).fill(1),
): number | null {
  const count = scores.length
  if (happened.length !== count || weights.length !== count) {
    throw new RangeError(`happened, weights: expected ${count} each, got ${happened.length} and ${weights.length}`)
  }
  const sorted = Array.from(scores.keys()).sort((a, b) => scores[a]! - scores[b]! || a - b)
  let [pairs, below, all, none] = [0, 0, 0, 0]
  for (let from = 0; from < count; ) {
    let [yes, no] = [0, 0]
    let to = from
    for (; to < count && scores[sorted[to]!] === scores[sorted[from]!]; to++) {
      const unit = sorted[to]!
      yes += weights[unit]! * happened[unit]!
      no += weights[unit]! * (1 - happened[unit]!)
    }
    pairs += yes * (below + 0.5 * no)
    below += no
    all += yes
    none += no
    from = to
  }
  return all > 0 && none > 0 ? pairs / (all * none) : null
}

export interface Agreement {
  /** Share that both say alike, 0-1. */
  readonly observed: number
  /** Share that would be alike by chance, given how often each says what, 0-1. */
  readonly expected: number
  /** (observed - expected) / (1 - expected); null where both say one thing only. */
  readonly kappa: number | null
}

/**
 * @param table weights by what the one says (row) and what the other says (column), square
 * @throws RangeError on a table that is not square, or empty
 */
export function agreement(table: readonly (readonly number[])[]): Agreement {
  const total = table.reduce((sum, row) => sum + row.reduce((a, b) => a + b, 0), 0)
  if (!(total > 0) || table.some((row) => row.length !== table.length))
    throw new RangeError('table: expected a square with something in it')
  let [observed, expected] = [0, 0]
  for (let at = 0; at < table.length; at++) {
    observed += table[at]![at]! / total
    const row = table[at]!.reduce((a, b) => a + b, 0) / total
    const column = table.reduce((sum, cells) => sum + cells[at]!, 0) / total
    expected += row * column
  }
  return { observed, expected, kappa: expected < 1 ? (observed - expected) / (1 - expected) : null }
}

/**
 * Iterative proportional fitting: a matrix scaled by rows and columns in turn until both add up to known totals; the
 * ratios between flows beyond their row and column totals stay as they were. ODD section 5. Source: Deming and
 * Stephan (1940), Annals of Mathematical Statistics 11(4); converges wherever a matrix with these zeros and totals
 * exists at all.
 */

export interface Balanced {
  readonly flows: Float64Array
  /** Rounds that were needed; each scales rows, then columns. */
  readonly turns: number
  /** No row and no column is off its total by much more than this share of it. */
  readonly error: number
}

/**
 * @param flows n * n, 0 or more; not changed
 * @param rows totals to reach, 0 or more, with the same sum as the columns
 * @param tolerance of `error`; the default is far below the rounding of any trade number
 * @throws RangeError where the totals differ in sum, or one can be reached by no flow at all
 */
export function balanceFlows(
  flows: ArrayLike<number>,
  rows: ArrayLike<number>,
  columns: ArrayLike<number>,
  tolerance = 1e-9,
  most = 5000,
): Balanced {
  const n = rows.length
  const out = Float64Array.from(flows)
  const all = sumOf(rows)
  if (!(Math.abs(all - sumOf(columns)) <= 1e-9 * all)) {
    throw new RangeError(`balance: expected rows and columns of one sum, got ${all} and ${sumOf(columns)}`)
  }
  const sums = new Float64Array(n)
  for (let turn = 1; ; turn++) {
    const error = scaleRows(out, rows, sums)
    // Rows that hardly had to be scaled left the columns as they were: a column moves by a mean of the factors of the rows.
    if (turn > 1 && error <= tolerance) return { flows: out, turns: turn - 1, error }
    scaleColumns(out, columns, sums)
    if (turn === most) return { flows: out, turns: turn, error: rowError(out, rows, sums) }
  }
}

function sumOf(values: ArrayLike<number>): number {
  let sum = 0
  for (let i = 0; i < values.length; i++) sum += values[i]!
  return sum
}

function factorOf(total: number, sum: number, what: string): number {
  if (total === 0) return 0
  if (sum > 0) return total / sum
  throw new RangeError(`balance: expected a flow in ${what}, whose total is ${total}, got none`)
}

/** Greatest deviation of a row. */
function rowError(out: Float64Array, rows: ArrayLike<number>, sums: Float64Array): number {
  const n = rows.length
  let error = 0
  for (let i = 0; i < n; i++) {
    let sum = 0
    for (let j = 0; j < n; j++) sum += out[i * n + j]!
    sums[i] = sum
    if (rows[i]! > 0) error = Math.max(error, Math.abs(sum / rows[i]! - 1))
  }
  return error
}

function scaleRows(out: Float64Array, rows: ArrayLike<number>, sums: Float64Array): number {
  const n = rows.length
  const error = rowError(out, rows, sums)
  for (let i = 0; i < n; i++) {
    const factor = factorOf(rows[i]!, sums[i]!, `row ${i}`)
    for (let j = 0; j < n; j++) out[i * n + j]! *= factor
  }
  return error
}

function scaleColumns(out: Float64Array, columns: ArrayLike<number>, sums: Float64Array): void {
  const n = columns.length
  sums.fill(0)
  for (let at = 0; at < out.length; at++) sums[at % n]! += out[at]!
  for (let j = 0; j < n; j++) sums[j] = factorOf(columns[j]!, sums[j]!, `column ${j}`)
  for (let at = 0; at < out.length; at++) out[at]! *= sums[at % n]!
}

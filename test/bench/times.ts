/** Median and least of some rounds. */
export interface Times {
  readonly median: number
  readonly least: number
}

export function timesOf(values: readonly number[]): Times {
  const sorted = [...values].sort((a, b) => a - b)
  return { median: sorted[sorted.length >> 1]!, least: sorted[0]! }
}

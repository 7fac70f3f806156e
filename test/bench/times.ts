/** Median and least of some rounds, and how far they spread. */
export interface Times {
  readonly median: number
  readonly least: number
}

export function timesOf(values: readonly number[]): Times {
  const sorted = [...values].sort((a, b) => a - b)
  return { median: sorted[sorted.length >> 1]!, least: sorted[0]! }
}

export interface Range extends Times {
  readonly most: number
}

export function rangeOf(values: readonly number[]): Range {
  return { ...timesOf(values), most: Math.max(...values) }
}

/**
 * What a judgment costs at home, in four bands by which bundled cases were gauged: the costs of all its obligations together, as a share of
 * GDP per year. The bounds are judgments, made on the bundled cases before anything was fitted to them. ODD section 6.
 */

export interface CostBand {
  /** As in evidence: `Judged to be a hard demand`. */
  readonly words: string
  /** From the band before it to this, share of GDP per year. */
  readonly high: number
}

/** From the lowest to the highest. */
export const COST_BANDS: readonly CostBand[] = [
  { words: 'a small demand', high: 0.002 },
  { words: 'a moderate demand', high: 0.005 },
  { words: 'a hard demand', high: 0.012 },
  { words: 'a demand for land or power itself', high: 0.03 },
]

/** The band of a cost; null above the highest. */
export function costBand(cost: number): CostBand | null {
  return COST_BANDS.find(({ high }) => cost <= high) ?? null
}

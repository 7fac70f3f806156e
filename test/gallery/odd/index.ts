/** Odd cases by chart, under the names of `PIECES`. */
import type { Odd } from './data.ts'
import { BAND_SCALE, METER, SHARE_BAR } from './gauge.ts'
import { MAP, MATRIX } from './ties.ts'
import { COST, DIFFERENCE, HARM, LADDER, PRESSURE, RIBBON, SCRUBBER, SPARKLINE, TRAJECTORIES } from './time.ts'

export const ODD: { readonly [piece: string]: readonly Odd[] } = {
  shareBar: SHARE_BAR,
  trajectories: TRAJECTORIES,
  ladder: LADDER,
  ribbon: RIBBON,
  pressure: PRESSURE,
  harm: HARM,
  cost: COST,
  difference: DIFFERENCE,
  scrubber: SCRUBBER,
  meter: METER,
  bandScale: BAND_SCALE,
  map: MAP,
  matrix: MATRIX,
  sparkline: SPARKLINE,
}

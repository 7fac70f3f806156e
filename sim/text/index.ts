/**
 * The form of texts, not their content: sentences that wrap in the source, one form for each kind of quantity,
 * comma-separated tables. Knows no simulation and imports nothing, so that any folder, and the charts, can use it.
 */

export { CsvStream, csvLine } from './csv/index.ts'
export { clock, duration, spanWords } from './duration.ts'
export { dollars } from './money.ts'
export { isMonth, MONTHS_PER_YEAR, monthKey, monthsFrom, monthWords, yearMarks, yearOf } from './month.ts'
export {
  bare,
  bounds,
  counted,
  decimalsFor,
  fine,
  given,
  inRow,
  interval,
  plain,
  rounded,
  roundedAway,
  signed,
  significant,
} from './number.ts'
export { prose } from './prose.ts'
export { halfWidthPoints, ofGdp, percent, points, pointsWithin, shareOut, signedPoints } from './share.ts'
export { stateWords } from './state.ts'

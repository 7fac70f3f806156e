/**
 * Text as such, whatever it says: sentences that wrap in the source, one form for each kind of quantity, comma-separated tables. Knows no
 * simulation and imports nothing, so that any room, and the charts, may write with it.
 */

export { CsvStream, csvLine, LONGEST_LINE } from './csv/index.ts'
export { clock, duration, spanWords } from './duration.ts'
export { dollars } from './money.ts'
export { monthIndex, monthKey, monthsFrom, monthWords } from './month.ts'
export { bare, counted, decimalsFor, fine, given, inRow, interval, plain, roundedAway, signed, significant } from './number.ts'
export { prose } from './prose.ts'
export { ofGdp, percent, points } from './share.ts'

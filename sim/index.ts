/** The only door into the core, for page, CLI and users of the library. */
export * from './analysis/index.ts'
export * from './ensemble/index.ts'
export * from './evidence/index.ts'
export * from './experiment/index.ts'
export * from './explain/index.ts'
export * from './generate/index.ts'
export * from './importers/index.ts'
export * from './model/index.ts'
export * from './options/index.ts'
export * from './problems/index.ts'
export * from './provenance/index.ts'
export * from './random/index.ts'
export * from './scenario/index.ts'
export * from './tables/index.ts'
export {
  bare,
  clock,
  counted,
  csvLine,
  dollars,
  duration,
  fine,
  given,
  inRow,
  interval,
  monthIndex,
  monthKey,
  monthsFrom,
  monthWords,
  ofGdp,
  percent,
  plain,
  points,
  prose,
  roundedAway,
  signed,
  significant,
  spanWords,
  yearMarks,
} from './text/index.ts'
export * from './words/index.ts'

/** Where numbers come from: the ledger, and the tips that show it. */
export {
  type Chapter,
  chaptersOf,
  chosenCount,
  countGrades,
  designSource,
  type Entry,
  entriesUnder,
  GRADES,
  type GradeCount,
  type ResultFacts,
  sourceOf,
  statesCount,
  tradeSource,
  valueWords,
  worldCount,
  worldYear,
} from './ledger.ts'
export { CaptionTip, GradeSwatch, ResultTip, SourceNote, SourceTip } from './notes.tsx'

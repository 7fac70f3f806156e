/** What views of several places share; knows no place and no panel. */
export { Brief, BriefButton, BriefChart, type BriefRow, BriefTable } from './brief/index.ts'
export { Command } from './command.tsx'
export { CopyLink } from './copy/index.ts'
export { Dispatch, type Send, useDispatch, useOwn } from './dispatch.ts'
export { useFading } from './fading.ts'
export { Failed } from './failed.tsx'
export { csvText, DataTable, download, Figure, useDrawing } from './figure/index.ts'
export { Finding, NO_RESULT } from './finding.tsx'
export { Glyph } from './glyph.tsx'
export { CaseFacts, Heading } from './heading.tsx'
export { Bar, type Placed, placedOf, reachOf } from './interval.tsx'
export { later, loadLater } from './later.tsx'
export { Link } from './link.tsx'
export { LuckFields } from './luck.tsx'
export { labelled, marksOf } from './marks.ts'
export { NumberField } from './number-field.tsx'
export { Scrubber } from './scrubber.tsx'
export { SheetBar, SheetHead } from './sheets.tsx'
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
  GradeSwatch,
  type ResultFacts,
  ResultTip,
  SourceNote,
  SourceTip,
  sourceOf,
  statesCount,
  tradeSource,
  valueWords,
  worldCount,
  worldYear,
} from './source/index.ts'
export { Status } from './status.tsx'
export { GlossaryList, HoverTermed, Term, Termed, TermsOf, toldBefore } from './terms/index.ts'
export { useUnique } from './unique.ts'
export { PACTA } from './words/index.ts'

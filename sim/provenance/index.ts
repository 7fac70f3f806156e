/** Where every number of a scenario comes from, and how well it is known. ODD section 6. */
export { BASES, type Provenance, tellBacking } from './backing.ts'
export {
  type InputDifferences,
  type InputGrades,
  type Inputs,
  inputDifferences,
  inputGrades,
  type NumberDifference,
} from './differences.ts'
export { countGrades, GRADES, type GradeCount, type Ledger, type LedgerChapter, openLedger } from './ledger.ts'
export { writtenOut } from './written-out.ts'

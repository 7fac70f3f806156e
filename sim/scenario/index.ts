/** Scenario files: unknown JSON -> Scenario, or all problems at once. ODD section 6. */
export { ATTRIBUTE_NAMES, ATTRIBUTES, type Attribute, type Attributes } from './attributes.ts'
export type { Library } from './census.ts'
export { type DesignFile, type ParsedDesign, parseDesignText, withDesign } from './design-file.ts'
export { scenarioHash } from './hash.ts'
export {
  INSTRUMENT_NAMES,
  INSTRUMENTS,
  type Instrument,
  type InstrumentName,
  OFFER_NAMES,
  OFFERS,
  type Offer,
  type OfferName,
  PRESSURE_CHANNELS,
  type PressureChannel,
} from './instruments.ts'
export {
  countGrades,
  GRADES,
  type GradeCount,
  type Ledger,
  type LedgerChapter,
  openLedger,
} from './ledger.ts'
export { didYouMean, listed } from './near.ts'
export { type Parsed, parseScenario, parseScenarioText } from './parse.ts'
export { formatProblem, type Problem } from './problem.ts'
export { BASES, type Backing, type Basis, type Provenance, tellBacking } from './provenance.ts'
export type * from './scenario.ts'
export { LIMITS, type ScenarioFile } from './schema.ts'
export { parseSetting, type Setting, withSettings } from './settings.ts'
export * from './vocabulary.ts'

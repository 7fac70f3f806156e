/**
 * The simulation itself: what happens in one world, month by month. ODD sections 2, 3, 5 and 7.
 * This list has what other folders need; tests may import more.
 */
export { ATTRIBUTE_NAMES, ATTRIBUTES, type Attribute, type Attributes } from './attributes.ts'
export { COST_BANDS, type CostBand, costBand } from './cost-bands.ts'
export { createEngine, type Engine, type Run, type Snapshot } from './engine.ts'
export { FITTED_CASES, FITTED_REGION } from './fitted.ts'
export {
  BY_ANYONE,
  EFFECTS,
  type Effect,
  FORUMS,
  type Forum,
  type Mandate,
  needed,
  type Powers,
  PRESET_NAMES,
  PRESETS,
  type Preset,
  type PresetName,
  shareOf,
  shareWords,
} from './forums/index.ts'
export { BREACH_KINDS } from './gravity.ts'
export { affinityTo, type Coefficients, INITIALISE, PARAMETER_GROUPS } from './initialise/index.ts'
export {
  INSTRUMENT_NAMES,
  INSTRUMENTS,
  type Instrument,
  type InstrumentName,
  OFFER_NAMES,
  OFFERS,
  type Offer,
  type OfferName,
} from './instruments.ts'
export type { AnyMechanism } from './mechanism.ts'
export { MECHANISMS } from './mechanisms/index.ts'
export { OBSERVABLES } from './observables/index.ts'
export { ofCase, packBatch, seriesFrom } from './packing.ts'
export type { Evidence, Parameter, Parameters } from './parameter.ts'
export { LEVER_PRICES } from './prices.ts'
export {
  type Batch,
  buffersOf,
  DEFIANCE,
  FULL,
  HELD,
  OUTCOME_NAMES,
  OUTCOMES,
  type OutcomeName,
  RECORD_LEVELS,
  type RecordLevel,
  type StateDetail,
  SUBSTANTIAL,
  type VoteDetail,
} from './results.ts'
export type * from './scenario.ts'
export { SCHEDULE } from './schedule.ts'
export {
  COALITION_TERMS,
  DECISION_TERMS,
  type DecisionTerm,
  isOpen,
  RESPONSE_TERMS,
  type Side,
} from './terms.ts'
export { makeTies, NOT_GIVEN, sameTies, TIE_COLUMNS, type TieColumn, type Ties } from './ties.ts'
export { ENGINE, standingOf } from './version.ts'
export * from './vocabulary.ts'
export type { World } from './world.ts'

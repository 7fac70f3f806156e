/**
 * Results in sentences, numbers, months and units, for terminal and page alike, so that both say the same. The words
 * for the terms of a decision are in `sim/model/terms.ts`; the formats of numbers and months are in `sim/text`.
 */
export { askedOf, CLAIMS_READING, effectWords } from './claims.ts'
export { aheadWords, contrastFinding, rivalsFinding } from './contrast.ts'
export { COST_BANDS_TOLD, costAtHome, costWords, falseClaim } from './cost.ts'
export { tellDecision } from './decision.ts'
export { type ToldExplanation, type ToldSection, type ToldTable, tellExplanation } from './explanation.ts'
export {
  bandText,
  FACTS_READING,
  FACTS_STANDING,
  type FactsRun,
  factMarks,
  factName,
  factRange,
  factsReport,
  factVerdict,
  statisticVerdict,
  WHO_ACTS_READING,
} from './facts.ts'
export {
  CONFIDENCE_WORDS,
  caseFinding,
  docketFinding,
  flat,
  groupName,
  limits,
  orderedWords,
  PATH_DO,
  PATH_ROW,
  PATH_WORDS,
  RESOLVED_MEANS,
  realityOf,
  realityWords,
  type SentencePart,
} from './finding/index.ts'
export { forumLines, forumOf, forumsOf, mandateWords, membershipWords, type ToldForum, tellForum } from './forums.ts'
export { GLOSSARY, meaningOf, type Word } from './glossary.ts'
export { type InputWords, inputWords } from './inputs.ts'
export { valueWords } from './ledger.ts'
export { LIMITS_IN_SHORT, LIMITS_OF_USE } from './limits.ts'
export { MOVES_HEAD, moveRows, movesFinding, movesReading, WHICH_INPUT, withoutMoves } from './moves.ts'
export { NO_FORECAST, NOT_A_FORECAST } from './not-a-forecast.ts'
export { optionNoun } from './options.ts'
export { correlationWords, OUTCOME_GROUPS, type OutcomeWords, outcomeWords } from './outcomes.ts'
export { BY_LUCK_ALONE, pairingWords, R_MEANS } from './pairing.ts'
export { priceLines } from './prices.ts'
export { type ToldRoll, tellRoll, tellVote, voteLine } from './roll.ts'
export { amountRows, outcomeRows } from './run.ts'
export { type ToldTurns, tellTurns } from './turns.ts'
export { SIDE_WORDS, WORTH_UNIT, weighty, worthWords } from './worth.ts'

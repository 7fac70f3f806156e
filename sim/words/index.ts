/** Results in sentences, numbers, months and units, for terminal and page alike, so that both say the same. */
export { tellDecision } from './decision.ts'
export {
  bandText,
  FACTS_READING,
  FACTS_STANDING,
  type FactScore,
  type FactsRun,
  factFigure,
  factMarks,
  factRange,
  factScore,
  factsReport,
  factVerdict,
  rankedFacts,
  rankedScores,
  type ScoredFact,
  statisticVerdict,
} from './facts.ts'
export { figures, monthWords, percentWords, perMille, roundedAway } from './numbers.ts'

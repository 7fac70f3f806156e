/** The facts that were computed, ranked and counted: misses first. ODD section 1, patterns. */
import type { FactResult } from './fact.ts'

/** A scored fact: in how many worlds per case, whether the score came with the page or from a run of the user, and its engine. */
export interface ScoredFact {
  readonly result: FactResult
  readonly worlds: number
  readonly shipped: boolean
  readonly engine: string
}

const rankOf = ({ met }: FactResult) => (met === null ? 2 : met ? 1 : 0)
const byRank = (a: FactResult, b: FactResult) => rankOf(a) - rankOf(b) || a.fact.row - b.fact.row

/** Missed, met, not computed; each in the sequence of rows. */
export const rankedFacts = (results: readonly FactResult[]): readonly FactResult[] => [...results].sort(byRank)

/** How many of a set, met and computed. */
export interface FactScore {
  readonly met: number
  readonly of: number
}

/** @param heldOut one set only; null for both */
export function factScore(results: readonly FactResult[], heldOut: boolean | null): FactScore {
  const computed = results.filter(({ met, fact }) => met !== null && (heldOut === null || fact.heldOut === heldOut))
  return { met: computed.filter(({ met }) => met === true).length, of: computed.length }
}

/** As `rankedFacts`. */
export const rankedScores = (scored: readonly ScoredFact[]): readonly ScoredFact[] => [...scored].sort((a, b) => byRank(a.result, b.result))

/** The scorecard of facts: what to run, over which cases, and the sequence of the results. */
import { FACT_ARMS, FACTS, type Fact, rankedScores, scenariosOfFacts } from '../../../../sim/index.ts'
import type { Shelf } from '../../../app/index.ts'
import { hashOf, loadTables } from '../prepare.ts'
import type { FactsRequest, Scored, Scoring } from './state.ts'

/** Worlds per case: a quick look, the usual number, and that of the command line. */
export const FACT_WORLDS = [10, 20, 60] as const
export const USUAL_FACT_WORLDS = 20

/** Ids of the mix in byte order, as the command line has them: the sequence of all sums. */
export function mixOf({ scenarios }: Shelf): readonly string[] {
  const historical = scenarios.filter(({ json }) => (json as { readonly kind: string }).kind === 'historical')
  return historical.map(({ id }) => id).sort()
}

/** Ids of every scenario that facts are computed from. */
export const scenariosFor = (facts: readonly Fact[], shelf: Shelf): readonly string[] => scenariosOfFacts(facts, FACT_ARMS, mixOf(shelf))

/** Of every scenario that facts are computed from, as a report names them. Rejects where the world table of one cannot be loaded. */
export async function hashesOf(facts: readonly Fact[], shelf: Shelf): Promise<{ readonly [scenario: string]: string }> {
  const ids = scenariosFor(facts, shelf)
  await loadTables(ids, shelf)
  return Object.fromEntries(ids.map((id) => [id, hashOf(id, shelf)]))
}

/** A request for all facts. */
export const allFacts = (worlds: number): FactsRequest => ({ rows: FACTS.map(({ row }) => row), worlds })

/** The facts of a request. */
export const factsOf = ({ rows }: FactsRequest): readonly Fact[] => FACTS.filter(({ row }) => rows.includes(row))

/** What stands under a head of the scorecard. */
export interface ScoredGroup {
  readonly name: 'missed' | 'met' | 'not computed' | 'not run'
  readonly rows: readonly FactLine[]
}

export interface FactLine {
  readonly fact: Fact
  /** Null where it has not been run. */
  readonly scored: Scored | null
}

/** What can be run at all. */
export const computable = ({ statistics }: Fact): boolean => statistics.length > 0

/** Missed, met, not run, not computed, those that have any; rows in the sequence of the table of facts. */
export function scoredGroups({ results }: Scoring): readonly ScoredGroup[] {
  const lines = FACTS.map((fact): FactLine => ({ fact, scored: results[fact.row] ?? null }))
  const nameOf = ({ fact, scored }: FactLine): ScoredGroup['name'] => {
    if (!computable(fact)) return 'not computed'
    if (scored === null) return 'not run'
    return scored.result.met ? 'met' : 'missed'
  }
  return (['missed', 'met', 'not run', 'not computed'] as const)
    .map((name) => ({ name, rows: lines.filter((line) => nameOf(line) === name) }))
    .filter(({ rows }) => rows.length > 0)
}

/** All that has been scored, misses first. */
export function scoredResults({ results }: Scoring): readonly Scored[] {
  return rankedScores(Object.values(results))
}

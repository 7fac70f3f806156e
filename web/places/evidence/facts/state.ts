/** The facts that were asked for and what was found of them, here or beforehand. Pure. */
import { ENGINE, type FactResult, type ScoredFact } from '../../../../sim/index.ts'

/** Facts to score, in this many worlds per case. */
export interface FactsRequest {
  /** Rows of the table of facts. */
  readonly rows: readonly number[]
  readonly worlds: number
}

/** A fact, the worlds per case that it was scored in, and whether that came with the page. */
export type Scored = ScoredFact

/** The scorecard: what has been found so far, by row of the fact. */
export interface Scoring {
  readonly request: FactsRequest | null
  readonly results: { readonly [row: number]: Scored }
  /** Whether the scorecard that comes with the page has been looked for. */
  readonly shipped: 'unread' | 'read'
}

export type FactsAction =
  | { readonly kind: 'score'; readonly request: FactsRequest }
  | { readonly kind: 'scored'; readonly worlds: number; readonly results: readonly FactResult[] }
  /** What came with the page; nothing where the page cannot show it. */
  | { readonly kind: 'measured'; readonly results: readonly Scored[] }

export const NO_FACTS: Scoring = { request: null, results: {}, shipped: 'unread' }

export function score(own: Scoring, action: FactsAction): Scoring {
  if (action.kind === 'score') return { ...own, request: action.request }
  if (action.kind === 'measured') {
    // What the reader has run stands before what came with the page.
    const shipped = Object.fromEntries(action.results.map((one) => [one.result.fact.row, one]))
    return { ...own, results: { ...shipped, ...own.results }, shipped: 'read' }
  }
  const { worlds } = action
  const found = Object.fromEntries(action.results.map((result) => [result.fact.row, { result, worlds, shipped: false, engine: ENGINE }]))
  return { ...own, results: { ...own.results, ...found } }
}

/** The claims that were asked for and what was found of them, here or beforehand. Pure. */
import { type ClaimResult, ENGINE } from '../../../../sim/index.ts'

/** Claims to run, in this many worlds per arm. */
export interface ClaimsRequest {
  readonly ids: readonly number[]
  readonly worlds: number
}

/** By id of the claim. */
export type ClaimResults = { readonly [claim: number]: ClaimResult }

export interface Examining {
  readonly request: ClaimsRequest | null
  /** What the reader has found so far. */
  readonly results: ClaimResults
  /** What came with the page; null until it has been looked for. */
  readonly measured: ClaimResults | null
  /** That it was measured with. */
  readonly engine: string
}

export type ClaimsAction =
  | { readonly kind: 'examine'; readonly request: ClaimsRequest }
  | { readonly kind: 'examined'; readonly result: ClaimResult }
  /** What came with the page; nothing where the page cannot show it. */
  | { readonly kind: 'claims measured'; readonly engine: string; readonly results: readonly ClaimResult[] }

export const NO_CLAIMS: Examining = { request: null, results: {}, measured: null, engine: ENGINE }

export function examine(own: Examining, action: ClaimsAction): Examining {
  if (action.kind === 'examine') return { ...own, request: action.request }
  if (action.kind === 'examined') return { ...own, results: { ...own.results, [action.result.claim.id]: action.result } }
  const { engine } = action
  return { ...own, engine, measured: Object.fromEntries(action.results.map((result) => [result.claim.id, result])) }
}

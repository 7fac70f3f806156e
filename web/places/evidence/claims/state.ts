/** The claims that were asked for and what was found of them. Pure. */
import type { ClaimResult } from '../../../../sim/index.ts'

/** Claims to be run in so many worlds per arm. */
export interface ClaimsRequest {
  readonly ids: readonly number[]
  readonly worlds: number
}

export interface Examining {
  readonly request: ClaimsRequest | null
  /** What has been found so far, by id of the claim. */
  readonly results: { readonly [claim: number]: ClaimResult }
}

export type ClaimsAction =
  | { readonly kind: 'examine'; readonly request: ClaimsRequest }
  | { readonly kind: 'examined'; readonly result: ClaimResult }

export const NO_CLAIMS: Examining = { request: null, results: {} }

export function examine(own: Examining, action: ClaimsAction): Examining {
  if (action.kind === 'examine') return { ...own, request: action.request }
  return { ...own, results: { ...own.results, [action.result.claim.id]: action.result } }
}

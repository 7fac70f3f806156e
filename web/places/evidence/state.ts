/** What Evidence keeps: which panel is shown, and the claims and facts that were run; and its actions. Pure. */
import type { Evidence as Grade } from '../../../sim/index.ts'
import type { Action } from '../../app/index.ts'
import { type ClaimsAction, type Examining, examine, NO_CLAIMS } from './claims/index.ts'
import { type FactsAction, NO_FACTS, type Scoring, score } from './facts/index.ts'

export const PANELS = ['claims', 'facts', 'numbers', 'limits'] as const

/** What is shown. */
export interface EvidenceView {
  readonly panel: (typeof PANELS)[number]
  /** Numbers of one grade only. */
  readonly grade: Grade | null
}

export interface Evident {
  readonly view: EvidenceView
  readonly claims: Examining
  readonly facts: Scoring
}

export type EvidenceAction = { readonly kind: 'show'; readonly view: EvidenceView } | ClaimsAction | FactsAction

export const FIRST: Evident = { view: { panel: 'claims', grade: null }, claims: NO_CLAIMS, facts: NO_FACTS }

export function reduce(own: Evident, action: EvidenceAction | Action): Evident {
  switch (action.kind) {
    case 'show':
      return { ...own, view: action.view }
    case 'examine':
    case 'examined':
    case 'claims measured':
      return { ...own, claims: examine(own.claims, action) }
    case 'score':
    case 'scored':
    case 'measured':
      return { ...own, facts: score(own.facts, action) }
    default:
      return own
  }
}

/**
 * What happens to the Evidence place: claims are examined or facts are scored, one or the other at a time, and results of them come in.
 * Pure.
 */
import type { ClaimResult, FactResult } from '../../../sim/index.ts'
import type { Computing, Docket, Examining, FactsDocket, Scored, Scoring, State } from '../../app/state.ts'

/** Worlds done, of how many. */
interface Progress {
  readonly worlds: number
  readonly of: number
}

export type EvidenceAction =
  | { readonly kind: 'examine'; readonly docket: Docket }
  | ({ readonly kind: 'examining'; readonly docket: Docket; readonly claim: number } & Progress)
  | { readonly kind: 'examined'; readonly docket: Docket; readonly result: ClaimResult }
  | { readonly kind: 'concluded'; readonly docket: Docket }
  | { readonly kind: 'score'; readonly docket: FactsDocket }
  | ({ readonly kind: 'scoring'; readonly docket: FactsDocket } & Progress)
  /** What came with the page; nothing where it is not of this engine and these scenarios. */
  | { readonly kind: 'measured'; readonly results: readonly Scored[] }
  | { readonly kind: 'scored'; readonly docket: FactsDocket; readonly results: readonly FactResult[] }

/** News of a docket that is no longer asked for changes nothing. */
export function examined(state: State, action: EvidenceAction): State {
  if (action.kind === 'examine') {
    const computing = { kind: 'running', worlds: 0, of: 0, claim: 0 } as const
    return { ...pausedFacts(state), examining: { ...state.examining, docket: action.docket, computing } }
  }
  if (action.kind === 'score') {
    const computing = { kind: 'running', worlds: 0, of: 0 } as const
    return { ...pausedClaims(state), scoring: { ...state.scoring, docket: action.docket, computing } }
  }
  if (action.kind === 'measured') return measured(state, action.results)
  if (action.kind === 'scoring' || action.kind === 'scored') return scored(state, action)
  const { examining: now } = state
  if (action.docket !== now.docket) return state
  if (action.kind === 'examined') {
    const results = { ...now.results, [action.result.claim.id]: action.result }
    return { ...state, examining: { ...now, results } }
  }
  if (action.kind === 'concluded') return { ...state, examining: { ...now, computing: { kind: 'done' } } }
  if (now.computing.kind !== 'running') return state
  const { worlds, of, claim } = action
  return { ...state, examining: { ...now, computing: { kind: 'running', worlds, of, claim } } }
}

/** What the reader has run stands before what came with the page. */
function measured(state: State, results: readonly Scored[]): State {
  const { scoring } = state
  const shipped = Object.fromEntries(results.map((one) => [one.result.fact.row, one]))
  return { ...state, scoring: { ...scoring, results: { ...shipped, ...scoring.results }, shipped: 'read' } }
}

function scored(state: State, action: Extract<EvidenceAction, { readonly kind: 'scoring' | 'scored' }>): State {
  const { scoring: now } = state
  if (action.docket !== now.docket) return state
  if (action.kind === 'scored') {
    const { worlds } = action.docket
    const found = Object.fromEntries(action.results.map((result) => [result.fact.row, { result, worlds, shipped: false }]))
    return { ...state, scoring: { ...now, results: { ...now.results, ...found }, computing: { kind: 'done' } } }
  }
  if (now.computing.kind !== 'running') return state
  const { worlds, of } = action
  return { ...state, scoring: { ...now, computing: { kind: 'running', worlds, of } } }
}

const stopped = <C extends Scoring['computing'] | Examining['computing']>(computing: C) =>
  computing.kind === 'running' ? ({ kind: 'stopped', worlds: computing.worlds } as const) : computing

function pausedFacts(state: State): State {
  const { scoring } = state
  return { ...state, scoring: { ...scoring, computing: stopped(scoring.computing) } }
}

function pausedClaims(state: State): State {
  const { examining } = state
  return { ...state, examining: { ...examining, computing: stopped(examining.computing) } }
}

/** Changes what is said about the computation of the panel the reader is at, or of the one that runs. */
export function evidenceComputing(state: State, how: (now: Computing) => Computing): State {
  const { examining, scoring, evidence } = state
  const { panel } = evidence
  const claimsRun = examining.computing.kind === 'running'
  if (scoring.computing.kind === 'running' || (panel === 'facts' && !claimsRun)) {
    const next = how(scoring.computing)
    const computing = next.kind === 'running' ? { of: 0, ...next } : next
    return { ...state, scoring: { ...scoring, computing } }
  }
  const next = how(examining.computing)
  const computing = next.kind === 'running' ? { of: 0, claim: 0, ...next } : next
  return { ...state, examining: { ...examining, computing } }
}

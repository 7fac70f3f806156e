/** What should be computed now: one thing at a time, that of the place the reader is at. */
import type { Docket, FactsDocket, Pair, State, Subject } from './state.ts'

export type Job =
  | { readonly kind: 'explore'; readonly of: Subject }
  | { readonly kind: 'compare'; readonly of: Pair }
  | { readonly kind: 'examine'; readonly of: Docket }
  | { readonly kind: 'score'; readonly of: FactsDocket }

/** Null while nothing is asked for or all is done. The same `of` is the same job. */
export function jobOf({ place, subject, computing, comparing, examining, scoring }: State): Job | null {
  if (place === 'compare') {
    const { read } = comparing
    return read.kind === 'ready' && comparing.computing.kind === 'running' ? { kind: 'compare', of: read.pair } : null
  }
  if (place === 'evidence') {
    const { docket } = examining
    if (docket !== null && examining.computing.kind === 'running') return { kind: 'examine', of: docket }
    return scoring.docket !== null && scoring.computing.kind === 'running' ? { kind: 'score', of: scoring.docket } : null
  }
  return subject !== null && computing.kind === 'running' ? { kind: 'explore', of: subject } : null
}

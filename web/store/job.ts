/** What should be computed now: one thing at a time, that of the place the reader is at. */
import type { Docket, Pair, State, Subject } from './state.ts'

export type Job =
  | { readonly kind: 'explore'; readonly of: Subject }
  | { readonly kind: 'compare'; readonly of: Pair }
  | { readonly kind: 'examine'; readonly of: Docket }

/** Null while nothing is asked for or all is done. The same `of` is the same job. */
export function jobOf({ place, subject, computing, comparing, examining }: State): Job | null {
  if (place === 'compare') {
    const { read } = comparing
    return read.kind === 'ready' && comparing.computing.kind === 'running' ? { kind: 'compare', of: read.pair } : null
  }
  if (place === 'evidence') {
    const { docket } = examining
    return docket !== null && examining.computing.kind === 'running' ? { kind: 'examine', of: docket } : null
  }
  return subject !== null && computing.kind === 'running' ? { kind: 'explore', of: subject } : null
}

/** What Evidence wants computed: claims or facts, whichever was asked for last, and the scorecard that comes with the page. */
import type { JobOf, State } from '../../app/index.ts'
import { claimsJobs } from './claims/index.ts'
import { factsJobs } from './facts/index.ts'
import type { EvidenceAction, Evident } from './state.ts'

export function jobs({ view, claims, facts }: Evident, { shelf }: State): readonly JobOf<EvidenceAction>[] {
  if (shelf.kind !== 'ready') return []
  return [...claimsJobs(claims, shelf.shelf), ...factsJobs(facts, shelf.shelf, view.panel === 'facts')]
}

/** What a link promises, and whether computing it again gave the same. */
import { ENGINE } from '../../../sim/index.ts'
import type { Experiment } from '../experiment/index.ts'
import type { Place, Result } from '../plugin.ts'
import type { Promised, State } from '../state.ts'

/** Digits of the scenario's hash that a link carries. */
export const HASH_DIGITS = 12

/** A complete result of what is asked for; what a link may promise. */
export type Found = Omit<Promised, 'engine'>

/** The result that the place shows, if it is complete and of what is asked for: what cannot be run has none, whatever is still shown. */
export function foundIn(places: readonly Place[], state: State): Found | null {
  const { experiment, problems } = state
  const place = places.find(({ name }) => name === state.place)
  const result = place?.found?.(state.own[place.name], state) ?? null
  if (problems.length > 0) return null
  return experiment === null || result === null || place === undefined ? null : { place: place.name, experiment, ...result }
}

/** The result of computing a link again. */
export type Reproduction =
  | { readonly kind: 'none' }
  | { readonly kind: 'pending' }
  | { readonly kind: 'verified' }
  | { readonly kind: 'differs'; readonly where: string }

/** The place that judges its own promise: its name, and what else than the experiment must be the same. */
type Judge = Pick<Place, 'name' | 'besides'>

/**
 * Whether what was found is what the link promises; names the first difference.
 * @param experiment the one that is asked for now
 */
export function reproductionOf(judge: Judge, promised: Promised | null, experiment: Experiment | null, found: Result | null): Reproduction {
  if (promised === null || experiment === null || promised.place !== judge.name) return { kind: 'none' }
  if (!sameExperiment(judge, promised.experiment, experiment)) return { kind: 'none' }
  if (found === null) return { kind: 'pending' }
  const { hash, digest } = found
  if (digest === promised.digest) return { kind: 'verified' }
  if (promised.engine !== ENGINE) return { kind: 'differs', where: `it was computed with ${promised.engine}, this is ${ENGINE}` }
  if (hash !== promised.hash) return { kind: 'differs', where: 'the scenario has changed since' }
  const parts = digest.split('.').map((part, at) => ({ part, other: promised.digest.split('.')[at] ?? '' }))
  const { part, other } = parts.find((one) => one.part !== one.other) ?? parts[0]!
  return { kind: 'differs', where: `digest ${part.slice(0, 8)} instead of ${other.slice(0, 8)}` }
}

/** Neither the case nor what other places add changes the digest. */
function sameExperiment({ besides }: Judge, promised: Experiment, now: Experiment): boolean {
  const key = (one: Experiment) => JSON.stringify({ ...one, kase: 0, besides: besides?.asked(one) ?? null })
  return promised === now || key(promised) === key(now)
}

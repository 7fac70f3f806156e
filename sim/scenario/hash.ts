/**
 * The hash that names an experiment: SHA-256 (FIPS 180-4) over everything in a Scenario that determines results, but for the seed.
 * Words for readers (titles, labels, themes, summaries, sources, milestones, places on the map) are left out; numbers stand in their
 * shortest form, lists in a fixed order, so that the same experiment has the same hash in every engine. ODD section 4.
 */
import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'
import type { Case, Design, Pair, Scenario, ScheduledEvent, State } from '../model/index.ts'
import { ATTRIBUTE_NAMES } from '../model/index.ts'

/** Changes when the layout below does. */
const LAYOUT = 'pacta scenario 1'

/** Pairs are most of a scenario and seldom change; their digest is kept as long as the list lives. */
const PAIRS = new WeakMap<readonly Pair[], string>()

/** 64 hexadecimal digits. */
export function scenarioHash(scenario: Scenario): string {
  return digest([
    LAYOUT,
    scenario.months,
    scenario.states.map(stateParts),
    pairsDigest(scenario.pairs),
    scenario.cases.map(caseParts),
    nested(scenario.parameters),
    [...scenario.off].sort(),
    scenario.events.map(eventParts),
  ])
}

function digest(parts: readonly unknown[]): string {
  return bytesToHex(sha256(utf8ToBytes(JSON.stringify(parts))))
}

function pairsDigest(pairs: readonly Pair[]): string {
  const known = PAIRS.get(pairs)
  if (known !== undefined) return known
  const parts = pairs.map((p) => [p.from, p.to, p.exports, p.distance, p.alliance, p.contiguous, p.affinity])
  const made = digest(parts)
  PAIRS.set(pairs, made)
  return made
}

function stateParts(state: State): readonly unknown[] {
  const { id, region, veto, memberships } = state
  return [id, region, veto, entries(memberships), ATTRIBUTE_NAMES.map((name) => state[name])]
}

function caseParts(kase: Case): readonly unknown[] {
  const { id, respondent, claimants, judgment, deadline, breachHazard, obligations } = kase
  return [
    id,
    respondent,
    claimants,
    [judgment, deadline, breachHazard],
    obligations.map((o) => [o.id, o.kind, o.weight, o.domesticCost, o.capacityDemand, o.duration, o.fulfilled]),
    entries(kase.stakes),
    entries(kase.patrons),
    entries(kase.roles),
    designParts(kase.design),
  ]
}

function designParts({ rungs, offers, levers }: Design): readonly unknown[] {
  return [rungs.map((rung) => [rung.collective, entries(rung.instruments)]), entries(offers), nested(levers)]
}

function eventParts({ month, kind, state, other, case: kase, lever, value, resolve }: ScheduledEvent): readonly unknown[] {
  return [month, kind, state, other, kase, lever, value, resolve]
}

/** Entries in byte order of the keys. */
function entries(record: { readonly [key: string]: unknown }): readonly (readonly [string, unknown])[] {
  return Object.entries(record).sort(([a], [b]) => (a < b ? -1 : 1))
}

function nested(record: { readonly [key: string]: { readonly [key: string]: number } }): readonly unknown[] {
  return entries(record).map(([key, inner]) => [key, entries(inner as { readonly [key: string]: unknown })])
}

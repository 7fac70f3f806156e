/**
 * The hash that names an experiment: SHA-256 (FIPS 180-4) over everything in a Scenario that determines results, except for the seed.
 * Words for readers (titles, labels, themes, summaries, sources, milestones, places on the map) are left out; numbers stand in their
 * shortest form, lists in a fixed sequence, so that the same experiment has the same hash in every engine. ODD section 4.
 */
import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'
import type { Case, Design, Forum, Mandate, Scenario, ScheduledEvent, State, Ties } from '../model/index.ts'
import { ATTRIBUTE_NAMES, BODIES, BY_ANYONE, FORUMS, TIE_COLUMNS } from '../model/index.ts'
import { SILENT } from './resolve/index.ts'

/** Changes when the layout below does. */
const LAYOUT = 'pacta scenario 2'

/** Ties are most of a scenario and seldom change; their digest is kept as long as they live. */
const TIES = new WeakMap<Ties, string>()

/** 64 hexadecimal digits. */
export function scenarioHash(scenario: Scenario): string {
  return digest([
    LAYOUT,
    scenario.months,
    scenario.states.map(stateParts),
    tiesDigest(scenario.ties),
    scenario.cases.map(caseParts),
    nested(withoutForums(scenario)),
    [...scenario.off].sort(),
    scenario.events.map(eventParts),
    ...forumParts(scenario),
  ])
}

function digest(parts: readonly unknown[]): string {
  return bytesToHex(sha256(utf8ToBytes(JSON.stringify(parts))))
}

/**
 * SHA-256 over the number of states and then every column as it lies, number by number as IEEE 754 doubles of eight bytes, the lowest byte
 * first on every machine. Ties hold neither NaN nor -0, so that the same numbers are the same bytes. 64 hexadecimal digits.
 */
export function tiesDigest(ties: Ties): string {
  const known = TIES.get(ties)
  if (known !== undefined) return known
  const cells = ties.states * ties.states
  const bytes = new DataView(new ArrayBuffer(8 * (1 + TIE_COLUMNS.length * cells)))
  bytes.setFloat64(0, ties.states, true)
  TIE_COLUMNS.forEach((name, at) => {
    const column = ties[name]
    for (let cell = 0; cell < cells; cell++) bytes.setFloat64(8 * (1 + at * cells + cell), column[cell]!, true)
  })
  const made = bytesToHex(sha256(new Uint8Array(bytes.buffer)))
  TIES.set(ties, made)
  return made
}

/** Bodies count through the heads of a forum, and stand there. */
function stateParts(state: State): readonly unknown[] {
  const { id, region, veto, memberships } = state
  const blocs = entries(memberships).filter(([bloc]) => !BODIES.includes(bloc))
  return [id, region, veto, blocs, ATTRIBUTE_NAMES.map((name) => state[name])]
}

function caseParts(kase: Case): readonly unknown[] {
  const { id, respondent, claimants, judgment, deadline, breachHazard, obligations } = kase
  return [
    id,
    respondent,
    claimants,
    [judgment, deadline, breachHazard],
    obligations.map((o) => [o.id, o.kind, o.weight, o.domesticCost, o.capacityDemand, o.duration, o.fulfilled, o.final]),
    entries(kase.stakes),
    entries(kase.patrons),
    entries(kase.roles),
    designParts(kase.design),
  ]
}

function designParts({ rungs, offers, levers }: Design): readonly unknown[] {
  return [rungs.map((rung) => [rung.collective, entries(rung.instruments)]), entries(offers), nested(levers)]
}

/**
 * Forums, what cases say of them, and who decides each rung. A scenario that says nothing of all this has no such part, and the name that
 * it had before there were forums.
 */
function forumParts({ forums, cases, parameters }: Scenario): readonly unknown[] {
  const said = cases.map(({ forum, ergaOmnes, gravity, rung, design: { rungs, offersBy } }) => [
    ...[forum, ergaOmnes, gravity, rung, offersBy],
    rungs.map((one) => MANDATE.map((name) => one[name])),
  ])
  const silent = cases.map(({ design: { rungs } }) => [
    null,
    false,
    SILENT.gravity,
    0,
    null,
    rungs.map(() => MANDATE.map((name) => BY_ANYONE[name])),
  ])
  if (forums.length === 0 && JSON.stringify(said) === JSON.stringify(silent)) return []
  return [forums.map(seatParts), said, entries(parameters[FORUMS.name] ?? {})]
}

const MANDATE = Object.keys(BY_ANYONE) as readonly (keyof Mandate)[]

/** All of a forum but its name and its powers, which are spent once rungs are resolved. */
function seatParts({ name: _, powers: __, majorities, ...forum }: Forum): readonly unknown[] {
  return [...entries(forum), entries(majorities)]
}

/** Leans count only where there are forums. */
function withoutForums({ parameters }: Scenario): Scenario['parameters'] {
  const { [FORUMS.name]: _, ...rest } = parameters
  return rest
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

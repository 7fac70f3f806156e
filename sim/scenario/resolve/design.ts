/**
 * The enforcement design of each case: the scenario's, overlaid with the case's own, completed with the defaults of all levers. ODD section
 * 6.
 */

import type { Design, InstrumentName, Mandate, Parameters, Rung } from '../../model/index.ts'
import { BY_ANYONE, MECHANISMS, PARAMETER_GROUPS } from '../../model/index.ts'
import { beyondPowers, type ForumsDraft, mandateOf, OWN, writtenForum } from '../forums/index.ts'
import { childAt } from '../path.ts'
import type { ScenarioFile } from '../schema.ts'

type DesignFile = NonNullable<ScenarioFile['design']>

const FREEZES = { 'diplomatic-protest': 1, 'travel-ban': 1, 'asset-freeze': 1 } as const
const FINANCE = { ...FREEZES, 'targeted-finance': 1, 'aid-suspension': 1 } as const

/** The usual ladder, for designs that give none. From the second rung on it needs the institution. */
export const USUAL_LADDER: readonly Rung[] = [
  { ...BY_ANYONE, name: 'Protest and travel bans', collective: false, instruments: { 'diplomatic-protest': 1, 'travel-ban': 1 } },
  { ...BY_ANYONE, name: 'Asset freezes', collective: true, instruments: FREEZES },
  { ...BY_ANYONE, name: 'Targeted finance and aid suspension', collective: true, instruments: FINANCE },
  { ...BY_ANYONE, name: 'Sectoral trade restrictions', collective: true, instruments: { ...FINANCE, 'sectoral-trade': 1 } },
  { ...BY_ANYONE, name: 'Broad trade embargo', collective: true, instruments: { ...FINANCE, 'broad-trade': 1 } },
]

/**
 * @param own id of the forum of the case, null without one: what `by: "own"` means
 * @param forums those that the file writes out
 */
export function resolveDesign(
  scenario: DesignFile = {},
  kase: DesignFile = {},
  own: string | null = null,
  forums: ForumsDraft = {},
): Design {
  const written = kase.rungs ?? scenario.rungs
  const resolved = written?.map((rung) => resolveRung(rung, own, forums))
  const offers = { ...scenario.offers, ...kase.offers }
  return {
    name: kase.name ?? scenario.name ?? '',
    rungs: resolved?.flatMap(({ rung }) => rung ?? []) ?? [...USUAL_LADDER],
    offers: Object.fromEntries(Object.entries(offers).map(([name, offer]) => [name, typeof offer === 'number' ? offer : offer.intensity])),
    offersBy: offersBy(offers, own),
    beyond: resolved?.flatMap(({ beyond }) => beyond ?? []) ?? [],
    levers: completed('levers', [kase, scenario]),
  }
}

type RungFile = NonNullable<DesignFile['rungs']>[number]
interface ResolvedRung {
  readonly rung: Rung | null
  readonly beyond: Design['beyond'][number] | null
}

/**
 * A rung by the case's own forum keeps what that forum has power for. Where this is nothing, those take it who may act instead, and without
 * them it is left out.
 */
function resolveRung(file: RungFile, own: string | null, forums: ForumsDraft): ResolvedRung {
  const { name, collective = false, instruments } = file
  const { forum: named, others } = mandateOf(file)
  const id = named === OWN ? own : named
  const { majority = BY_ANYONE.majority, effect = BY_ANYONE.effect, ends = BY_ANYONE.ends, renews = null } = file
  const { dwell = null, quorum = null, grace = null } = file
  const instead = file.else ?? BY_ANYONE.else
  const of = (mandate: Partial<Mandate>, left: Rung['instruments'] = instruments): Rung => {
    return { ...BY_ANYONE, dwell, quorum, grace, ...mandate, name, collective, instruments: { ...left } }
  }
  if (named === null) return { rung: of({ by: file.by === 'claimants' ? 'claimants' : 'anyone', effect }), beyond: null }
  const forum = id === null ? null : writtenForum(id, forums)
  const asked = Object.keys(instruments) as InstrumentName[]
  const without = named !== OWN ? [] : beyondPowers(forum === null ? {} : forum.powers, { effect, instruments: asked })
  if (named === OWN && (forum === null || (asked.length > 0 && without.length === asked.length))) {
    const by = others === null ? instead : 'anyone'
    return { rung: by === 'none' ? null : of({ by }), beyond: { rung: name, forum: id, without: asked, instead: by } }
  }
  const known = forum !== null && Object.hasOwn(forum.majorities, majority)
  const mandate = { forum: id, majority: known ? majority : BY_ANYONE.majority, effect, else: instead, ends, renews }
  const left = Object.fromEntries(Object.entries(instruments).filter(([one]) => !without.includes(one as InstrumentName)))
  return {
    rung: of({ ...mandate, by: others === null ? 'forum' : 'forum-and-anyone' }, left),
    beyond: without.length === 0 ? null : { rung: name, forum: id, without, instead: null },
  }
}

function offersBy(offers: NonNullable<DesignFile['offers']>, own: string | null): string | null {
  const by = Object.values(offers).flatMap((offer) => (typeof offer === 'object' ? [offer.by] : []))[0]
  return by === OWN ? own : (by ?? null)
}

/** Mechanism -> name -> value for all mechanisms: the first of the layers that gives a value has it, else the default. */
export function completed(
  of: 'parameters' | 'levers',
  layers: readonly unknown[],
): { readonly [mechanism: string]: { readonly [name: string]: number } } {
  const tables: readonly (readonly [group: string, declared: Parameters])[] =
    of === 'levers' ? MECHANISMS.map((m) => [m.name, m.levers]) : PARAMETER_GROUPS.map((m) => [m.name, m.parameters])
  return Object.fromEntries(
    tables.map(([group, declared]) => {
      const values = Object.entries(declared).map(([name, parameter]) => {
        const given = layers.map((layer) => childAt(childAt(layer, group), name))
        return [name, given.find((value) => typeof value === 'number') ?? parameter.default]
      })
      return [group, Object.fromEntries(values)]
    }),
  )
}

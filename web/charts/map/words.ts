/** The map in words and rows: what is said under it, its summary, its table, and the sequence in which the keyboard walks it. */
import { dollars, percent } from '../../../sim/text/index.ts'
import { ordered, type RoleName, roleWord, type Table, tidy } from '../base/index.ts'
import type { MapGround, MapPlace } from './ground.ts'

/** What a state does at the month shown. */
export interface MapState {
  readonly role: RoleName
  /** Share of all leverage over the respondent, 0-1. */
  readonly leverage: number
  /** Effort of an enforcer, 0-1; 0 for others. */
  readonly effort: number
}

/** A month of the map: `states` in the sequence of `ground.places`. */
export interface MapData {
  readonly ground: MapGround
  readonly states: readonly MapState[]
}

/** A partner in trade: its position, and trade both ways in USD bn per year. */
export interface Partner {
  readonly state: number
  readonly value: number
}

/** Position of the respondent; 0 where there is none. */
export function respondentOf({ places }: Pick<MapGround, 'places'>): number {
  return Math.max(
    0,
    places.findIndex(({ part }) => part === 'respondent'),
  )
}

/** The main partners of a state, largest first; ties in trade keep the sequence of the list. */
export function partnersOf({ places, trade }: Pick<MapGround, 'places' | 'trade'>, state: number, most: number): Partner[] {
  return places
    .map((_, other): Partner => ({ state: other, value: other === state ? 0 : trade[state * places.length + other]! }))
    .filter(({ value }) => value > 0)
    .sort((a, b) => b.value - a.value || a.state - b.state)
    .slice(0, most)
}

/** Positions in the sequence of the keyboard: the respondent, then by leverage. */
export function walkOf({ ground, states }: MapData): readonly number[] {
  const own = respondentOf(ground)
  return states
    .map((_, state) => state)
    .sort((a, b) => Number(b === own) - Number(a === own) || states[b]!.leverage - states[a]!.leverage || a - b)
}

/** The state a key leads to; the first press enters at the respondent. */
export function step(key: string, from: number | null, walk: readonly number[]): number | null {
  const moves: Readonly<Record<string, number>> = {
    ArrowRight: 1,
    ArrowDown: 1,
    ArrowLeft: -1,
    ArrowUp: -1,
    PageDown: 10,
    PageUp: -10,
    Home: -walk.length,
    End: walk.length,
  }
  const move = moves[key]
  if (move === undefined || walk.length === 0) return null
  if (from === null) return walk[key === 'End' ? walk.length - 1 : 0]!
  return walk[Math.min(walk.length - 1, Math.max(0, walk.indexOf(from) + move))]!
}

const roleOf = (place: MapPlace, { role, effort }: MapState): string =>
  [
    role,
    ...(role === 'enforcer' && effort < 0.995 ? [`effort ${percent(effort)}`] : []),
    ...(place.part === 'claimant' ? ['claimant'] : []),
    ...(place.folded > 1 ? [`${place.folded} states together`] : []),
  ].join(', ')

/** Two lines about a state: who it is and what it does, then leverage and trade. */
export function readout({ ground, states }: MapData, state: number): readonly [string, string] {
  const place = ground.places[state]!
  const own = respondentOf(ground)
  const count = ground.places.length
  const first = `${place.name}, ${roleOf(place, states[state]!)}`
  if (state === own) {
    const all = partnersOf(ground, state, count).reduce((sum, { value }) => sum + value, 0)
    return [first, `trade with all others ${dollars(all)} per year`]
  }
  const value = ground.trade[state * count + own]!
  const share = percent(states[state]!.leverage)
  return [first, `${share} of leverage, trade with ${ground.places[own]!.name} ${dollars(value)} per year`]
}

/** Two lines about the arcs of a state. */
export function arcWords({ ground }: MapData, state: number, most: number): readonly [string, string] {
  const [first] = partnersOf(ground, state, most)
  const { name } = ground.places[state]!
  if (first === undefined) return [`${name} trades with nobody here`, '']
  return [`${name}: lines to its main trade partners,`, `at most ${dollars(first.value)} per year (${ground.places[first.state]!.name})`]
}

/** Who takes which side where, and the main trade of the respondent. */
export function describe(data: MapData): string {
  const { ground, states } = data
  const own = respondentOf(ground)
  const listed = walkOf(data).filter((state) => state !== own)
  const named = (role: RoleName) => {
    const all = listed.filter((state) => states[state]!.role === role)
    if (all.length === 0) return []
    const names = all.slice(0, 5).map((state) => `${ground.places[state]!.name} (${percent(states[state]!.leverage)})`)
    const rest = all.length > 5 ? ` and ${all.length - 5} more` : ''
    return [`${all.length} ${roleWord(role, all.length)}: ${names.join(', ')}${rest}.`]
  }
  const claimants = ground.places.filter(({ part }) => part === 'claimant').map(({ name }) => name)
  const idle = listed.filter((state) => states[state]!.role === 'bystander').length
  const partners = partnersOf(ground, own, 3).map(({ state, value }) => `${ground.places[state]!.name} (${dollars(value)} per year)`)
  return [
    `Map of ${states.length} states; respondent: ${ground.places[own]?.name ?? 'none'}`,
    claimants.length > 0 ? `; claimant${claimants.length > 1 ? 's' : ''}: ${claimants.join(', ')}` : '',
    '. Shares of leverage follow the names. ',
    [
      ...(['enforcer', 'supporter', 'buster', 'patron'] as const).flatMap(named),
      `${idle} ${roleWord('bystander', idle)}.`,
      ...named('barred'),
    ].join(' '),
    partners.length > 0 ? ` The respondent trades most with ${partners.join(', ')}.` : '',
  ].join('')
}

/** One row a state, by role and then leverage, as the matrix has them. */
export function table({ ground, states }: MapData): Table {
  const own = respondentOf(ground)
  const count = ground.places.length
  const { sequence } = ordered(states.map((state, at) => ({ ...state, ...ground.places[at]! })))
  const rows = sequence.map((state) => {
    const { name, part, folded, at } = ground.places[state]!
    const { role, leverage, effort } = states[state]!
    return [
      name,
      role,
      part === 'claimant' ? 'claimant' : '',
      tidy(leverage),
      tidy(effort),
      tidy(ground.trade[state * count + own]),
      Math.max(1, folded),
      tidy(at[1]),
      tidy(at[0]),
    ]
  })
  const trade = `trade with ${ground.places[own]?.name ?? 'the respondent'}, USD bn per year`
  const columns = ['state', 'role', 'party', 'leverage', 'effort', trade, 'states', 'latitude', 'longitude']
  return { columns, rows }
}

/**
 * The address of a result: scenario, what differs from it, seed, worlds, what is looked at, and the engine and digest that were found.
 * Whoever opens it computes the result again and sees whether it is the same.
 */
import { ENGINE, parseSetting, type Setting } from '../../../sim/index.ts'
import type { Linked } from '../action.ts'
import { type Experiment, USUAL_WORLDS } from '../experiment/index.ts'
import type { Place } from '../plugin.ts'
import type { State } from '../state.ts'
import { foundIn } from './promise.ts'
import { oneOf, wholeIn } from './query.ts'

const MOST_WORLDS = 20_000

/** A setting as a link has it: `design.escalation.quorum=0.7`. */
export function settingText({ path, value }: Setting): string {
  return `${path}=${Array.isArray(value) ? value.join(',') : typeof value === 'string' ? value : JSON.stringify(value)}`
}

/** The fragment of the address, without `#`; empty while there is nothing to link to. */
export function linkOf(places: readonly Place[], state: State): string {
  const { experiment, month, place } = state
  if (experiment === null) return ''
  const query = new URLSearchParams([['scenario', experiment.scenario]])
  if (place !== places[0]!.name) query.set('place', place)
  for (const setting of experiment.settings) query.append('set', settingText(setting))
  if (experiment.seed !== null) query.set('seed', experiment.seed)
  query.set('worlds', String(experiment.worlds))
  if (experiment.kase > 0) query.set('case', String(experiment.kase))
  if (month !== null) query.set('month', String(month))
  if (state.sheet === 'brief') query.set('sheet', 'brief')
  for (const { name, address } of places) address?.write(query, state.own[name], { here: name === place, experiment })
  const found = foundIn(places, state)
  if (found !== null) {
    query.set('engine', ENGINE)
    query.set('hash', found.hash)
    query.set('digest', found.digest)
  }
  return query.toString()
}

/** The fragment of another scenario, as it stands in its file. */
export function linkTo(scenario: string, place: string, worlds: number): string {
  return new URLSearchParams({ scenario, place, worlds: String(worlds) }).toString()
}

/** What a fragment says; null when it names no scenario. Whatever cannot be understood is left out. */
export function readLink(places: readonly Place[], fragment: string): Linked | null {
  const query = new URLSearchParams(fragment)
  const scenario = query.get('scenario')
  if (scenario === null || scenario === '') return null
  const experiment: Experiment = {
    scenario,
    settings: readSettings(query),
    seed: query.get('seed')?.slice(0, 120) || null,
    worlds: wholeIn(query.get('worlds'), 1, MOST_WORLDS) ?? USUAL_WORLDS,
    kase: wholeIn(query.get('case'), 0, 59) ?? 0,
    besides: readBesides(places, query),
  }
  const names = places.map(({ name }) => name)
  const place = oneOf(query.get('place'), names) ?? names[0]!
  const [engine, hash, digest] = [query.get('engine'), query.get('hash'), query.get('digest')]
  // A place without results of its own promises a result of the first place.
  const promises = places.find(({ name }) => name === place)?.found === undefined ? names[0]! : place
  return {
    place,
    experiment,
    month: wholeIn(query.get('month'), 0, 1199),
    promised: engine === null || hash === null || digest === null ? null : { place: promises, experiment, engine, hash, digest },
    sheet: oneOf(query.get('sheet'), ['brief']),
    query: fragment,
  }
}

/** The place that a fragment names, with or without a scenario; null where it names none. */
export function placeIn(places: readonly Place[], fragment: string): string | null {
  return oneOf(
    new URLSearchParams(fragment).get('place'),
    places.map(({ name }) => name),
  )
}

/** The settings of a link under a name; whatever cannot be understood is left out. */
export function readSettings(query: URLSearchParams, name = 'set'): readonly Setting[] {
  return query.getAll(name).flatMap((text) => {
    const setting = parseSetting(text)
    if ('rule' in setting) return []
    const { path, value } = setting
    return [{ path, value: path === 'off' ? String(value).split(',') : value }]
  })
}

function readBesides(places: readonly Place[], query: URLSearchParams): Experiment['besides'] {
  return Object.fromEntries(
    places.flatMap(({ name, besides }) => {
      const part = besides?.read(query)
      return part === undefined ? [] : [[name, part]]
    }),
  )
}

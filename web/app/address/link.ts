/**
 * The address of a result: scenario, what differs from it, seed, worlds, what is looked at, and the engine and digest that were found.
 * Whoever opens it computes anew and is told whether the same came out.
 */
import { ENGINE, parseSetting, type Setting } from '../../../sim/index.ts'
import { GRADES } from '../../parts/source/ledger.ts'
import { sidesOf } from '../../places/compare/sides.ts'
import { type Linked, USUAL_WORLDS } from '../experiment/changes.ts'
import { type Claim, type Experiment, PLACES, type Side, type State, TIES, type Two } from '../state.ts'

/** Digits of the scenario's hash that a link carries. */
const HASH_DIGITS = 12
const MOST_WORLDS = 20_000
const PANELS = ['claims', 'facts', 'numbers', 'limits'] as const

function settingText({ path, value }: Setting): string {
  return `${path}=${Array.isArray(value) ? value.join(',') : typeof value === 'string' ? value : JSON.stringify(value)}`
}

/** A complete result of what is asked for; what a link may promise. */
export type Found = Omit<Claim, 'engine'>

/** The result that the place shows, if it is complete and of what is asked for. */
export function foundIn({ place, experiment, subject, shown, comparing }: State): Found | null {
  if (experiment === null) return null
  if (place === 'compare') {
    const { read, shown: compared } = comparing
    if (read.kind !== 'ready' || compared?.pair !== read.pair || !compared.complete) return null
    const { arms } = compared.contrast.comparison
    const hash = compared.pair.hashes.map((one) => one.slice(0, HASH_DIGITS)).join('.')
    return { place, experiment, hash, digest: arms.map(({ digest }) => digest).join('.') }
  }
  if (place === 'evidence' || !shown?.complete || shown.subject !== subject) return null
  const hash = shown.subject.hash.slice(0, HASH_DIGITS)
  return { place: 'explore', experiment, hash, digest: shown.picture.summary.digest }
}

function writeSides(query: URLSearchParams, sides: Two<Side>): void {
  for (const [at, name] of (['a', 'b'] as const).entries()) {
    const { design, off } = sides[at]!
    query.set(name, design)
    if (off !== null) query.set(`${name}-off`, off)
  }
}

/** The fragment of the address, without `#`; empty while there is nothing to link to. */
export function linkOf(state: State): string {
  const { experiment, followed, month, place, evidence, ties } = state
  if (experiment === null) return ''
  const query = new URLSearchParams([['scenario', experiment.scenario]])
  if (place !== 'explore') query.set('place', place)
  if (place === 'evidence' && evidence.panel !== 'claims') query.set('show', evidence.panel)
  if (place === 'evidence' && evidence.grade !== null) query.set('grade', evidence.grade)
  for (const setting of experiment.settings) query.append('set', settingText(setting))
  if (experiment.seed !== null) query.set('seed', experiment.seed)
  query.set('worlds', String(experiment.worlds))
  if (experiment.kase > 0) query.set('case', String(experiment.kase))
  if (place === 'compare' || experiment.sides !== null) writeSides(query, sidesOf(experiment))
  if (followed.kind === 'world') query.set('follow', String(followed.replicate))
  if (month !== null) query.set('month', String(month))
  if (place === 'explore' && ties !== 'matrix') query.set('ties', ties)
  const found = foundIn(state)
  if (found !== null) {
    query.set('engine', ENGINE)
    query.set('hash', found.hash)
    query.set('digest', found.digest)
  }
  return query.toString()
}

const wholeIn = (text: string | null, low: number, high: number): number | null =>
  text !== null && /^\d{1,9}$/.test(text) && Number(text) >= low && Number(text) <= high ? Number(text) : null

const oneOf = <T extends string>(text: string | null, of: readonly T[]): T | null => of.find((one) => one === text) ?? null

function readSides(query: URLSearchParams): Experiment['sides'] {
  const [a, b] = (['a', 'b'] as const).map((name): Side | null => {
    const design = query.get(name)
    return design === null || design === '' ? null : { design, off: query.get(`${name}-off`) || null }
  })
  return a && b ? [a, b] : null
}

/** What a fragment says; null when it names no scenario. Whatever cannot be understood is left out. */
export function readLink(fragment: string): Linked | null {
  const query = new URLSearchParams(fragment)
  const scenario = query.get('scenario')
  if (scenario === null || scenario === '') return null
  const settings = query.getAll('set').flatMap((text) => {
    const setting = parseSetting(text)
    return 'rule' in setting ? [] : [setting]
  })
  const experiment: Experiment = {
    scenario,
    settings: settings.map(({ path, value }) => ({ path, value: path === 'off' ? String(value).split(',') : value })),
    seed: query.get('seed')?.slice(0, 120) || null,
    worlds: wholeIn(query.get('worlds'), 1, MOST_WORLDS) ?? USUAL_WORLDS,
    kase: wholeIn(query.get('case'), 0, 59) ?? 0,
    sides: readSides(query),
  }
  const replicate = wholeIn(query.get('follow'), 0, 2 ** 30)
  const place = oneOf(query.get('place'), PLACES) ?? 'explore'
  const [engine, hash, digest] = [query.get('engine'), query.get('hash'), query.get('digest')]
  const promised = place === 'compare' ? 'compare' : 'explore'
  return {
    experiment,
    claim: engine === null || hash === null || digest === null ? null : { place: promised, experiment, engine, hash, digest },
    view: {
      followed: replicate === null ? { kind: 'typical' } : { kind: 'world', replicate },
      month: wholeIn(query.get('month'), 0, 1199),
      ties: oneOf(query.get('ties'), TIES) ?? 'matrix',
      place,
      evidence: {
        panel: oneOf(query.get('show'), PANELS) ?? 'claims',
        grade: oneOf(query.get('grade'), GRADES),
      },
    },
  }
}

/** What came of computing a link anew. */
export type Verdict =
  | { readonly kind: 'none' }
  | { readonly kind: 'pending' }
  | { readonly kind: 'verified' }
  | { readonly kind: 'differs'; readonly where: string }

/** Whether what was found is what the link claims; says first what differs first. `experiment` is the one that is asked for now. */
export function verdictOf(claim: Claim | null, experiment: Experiment | null, found: Found | null): Verdict {
  if (claim === null || experiment === null || !sameExperiment(claim, experiment)) return { kind: 'none' }
  if (found === null) return { kind: 'pending' }
  if (found.place !== claim.place) return { kind: 'none' }
  const { hash, digest } = found
  if (digest === claim.digest) return { kind: 'verified' }
  if (claim.engine !== ENGINE) return { kind: 'differs', where: `it was computed with ${claim.engine}, this is ${ENGINE}` }
  if (hash !== claim.hash) return { kind: 'differs', where: 'the scenario has changed since' }
  const parts = digest.split('.').map((part, at) => ({ part, other: claim.digest.split('.')[at] ?? '' }))
  const { part, other } = parts.find((one) => one.part !== one.other) ?? parts[0]!
  return { kind: 'differs', where: `digest ${part.slice(0, 8)} instead of ${other.slice(0, 8)}` }
}

/** The case makes no digest differ, and what is compared makes none of one ensemble differ. */
function sameExperiment({ place, experiment }: Claim, now: Experiment): boolean {
  const key = (one: Experiment) => JSON.stringify({ ...one, kase: 0, sides: place === 'compare' ? sidesOf(one) : null })
  return experiment === now || key(experiment) === key(now)
}

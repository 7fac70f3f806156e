/**
 * The address of a result: scenario, what differs from it, seed, worlds, what is looked at, and the engine and digest that were found. Whoever
 * opens it computes anew and is told whether the same came out.
 */
import { ENGINE, parseSetting, type Setting } from '../../sim/index.ts'
import { type LinkedView, USUAL_WORLDS } from './actions.ts'
import type { Claim, Experiment, Shown, State } from './state.ts'

/** Digits of the scenario's hash that a link carries. */
export const HASH_DIGITS = 12
const MOST_WORLDS = 20_000

export interface Linked {
  readonly experiment: Experiment
  readonly claim: Claim | null
  readonly view: LinkedView
}

function settingText({ path, value }: Setting): string {
  return `${path}=${Array.isArray(value) ? value.join(',') : typeof value === 'string' ? value : JSON.stringify(value)}`
}

/** The fragment of the address, without `#`; empty while there is nothing to link to. */
export function linkOf(state: State): string {
  const { experiment, subject, shown, followed, month } = state
  if (experiment === null) return ''
  const query = new URLSearchParams([['scenario', experiment.scenario]])
  for (const setting of experiment.settings) query.append('set', settingText(setting))
  if (experiment.seed !== null) query.set('seed', experiment.seed)
  query.set('worlds', String(experiment.worlds))
  if (experiment.kase > 0) query.set('case', String(experiment.kase))
  if (followed.kind === 'world') query.set('follow', String(followed.replicate))
  if (month !== null) query.set('month', String(month))
  if (shown?.complete && shown.subject === subject) {
    query.set('engine', ENGINE)
    query.set('hash', shown.subject.hash.slice(0, HASH_DIGITS))
    query.set('digest', shown.picture.summary.digest)
  }
  return query.toString()
}

const wholeIn = (text: string | null, low: number, high: number): number | null =>
  text !== null && /^\d{1,9}$/.test(text) && Number(text) >= low && Number(text) <= high ? Number(text) : null

/** What a fragment says; null when it names no scenario. Whatever cannot be understood is left out. */
export function readLink(fragment: string): Linked | null {
  const query = new URLSearchParams(fragment)
  const scenario = query.get('scenario')
  if (scenario === null || scenario === '') return null
  const settings = query.getAll('set').flatMap((text) => {
    const setting = parseSetting(text)
    return 'rule' in setting ? [] : [setting]
  })
  const experiment = {
    scenario,
    settings: settings.map(({ path, value }) => ({ path, value: path === 'off' ? String(value).split(',') : value })),
    seed: query.get('seed')?.slice(0, 120) || null,
    worlds: wholeIn(query.get('worlds'), 1, MOST_WORLDS) ?? USUAL_WORLDS,
    kase: wholeIn(query.get('case'), 0, 59) ?? 0,
  }
  const replicate = wholeIn(query.get('follow'), 0, 2 ** 30)
  const [engine, hash, digest] = [query.get('engine'), query.get('hash'), query.get('digest')]
  return {
    experiment,
    claim: engine === null || hash === null || digest === null ? null : { experiment, engine, hash, digest },
    view: {
      followed: replicate === null ? { kind: 'typical' } : { kind: 'world', replicate },
      month: wholeIn(query.get('month'), 0, 1199),
    },
  }
}

/** What came of computing a link anew. */
export type Verdict =
  | { readonly kind: 'none' }
  | { readonly kind: 'pending' }
  | { readonly kind: 'verified' }
  | { readonly kind: 'differs'; readonly where: string }

/** Whether the result shown is the one the link claims; says first what differs first. */
export function verdictOf(claim: Claim | null, experiment: Experiment | null, shown: Shown | null): Verdict {
  if (claim === null || experiment === null || !sameExperiment(claim.experiment, experiment)) return { kind: 'none' }
  if (shown === null || !shown.complete || !sameExperiment(shown.subject.experiment, experiment))
    return { kind: 'pending' }
  const { hash } = shown.subject
  const { digest } = shown.picture.summary
  if (digest === claim.digest) return { kind: 'verified' }
  if (claim.engine !== ENGINE)
    return { kind: 'differs', where: `it was computed with ${claim.engine}, this is ${ENGINE}` }
  if (!hash.startsWith(claim.hash)) return { kind: 'differs', where: 'the scenario has changed since' }
  return { kind: 'differs', where: `digest ${digest.slice(0, 8)} instead of ${claim.digest.slice(0, 8)}` }
}

function sameExperiment(a: Experiment, b: Experiment): boolean {
  return a === b || JSON.stringify({ ...a, kase: 0 }) === JSON.stringify({ ...b, kase: 0 })
}

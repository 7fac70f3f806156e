/** The scorecard in words: how many facts are met, of how many, and the numbers of each. */
import {
  bandText,
  bare,
  ENGINE,
  FACTS,
  type FactScore,
  factRange,
  factScore,
  type Interval,
  NO_FORECAST,
  percent,
  plain,
  prose,
  type StatisticResult,
} from '../../../../sim/index.ts'
import { computable } from './scorecard.ts'
import type { Scored } from './state.ts'

/** As the command line writes it, with a true minus. */
export const numberWords = bare
export const rangeWords = (limits: Interval | null) => factRange(limits)
export const bandWords = (band: StatisticResult['statistic']['band']) => bandText(band)

/** `9 of 25`. */
export const scoreWords = ({ met, of }: FactScore) => `${met} of ${of}`

/** How many facts can be computed at all. */
export const COMPUTABLE = FACTS.filter(computable).length

/** In how many worlds per case: `20`, `10 or 60`. */
function worldsWords(scored: readonly Scored[]): string {
  return [...new Set(scored.map(({ worlds }) => worlds))]
    .sort((a, b) => a - b)
    .map((worlds) => plain(worlds))
    .join(' or ')
}

/**
 * Where results come from: `measured with 60 worlds per case, engine pacta 0.2.0, shipped with this page`, `run here in 10 worlds per
 * case`, or how many of each.
 */
export function originWords(scored: readonly Scored[]): string {
  const computed = scored.filter(({ result }) => result.met !== null)
  const shipped = computed.filter((one) => one.shipped)
  const own = computed.filter((one) => !one.shipped)
  const counted = (some: readonly Scored[]) => (some.length === computed.length ? '' : `${some.length} `)
  const parts = [
    shipped.length > 0 &&
      `${counted(shipped)}measured with ${worldsWords(shipped)} worlds per case, engine ${ENGINE}, shipped with this page`,
    own.length > 0 && `${counted(own)}run here in ${worldsWords(own)} worlds per case`,
  ]
  return parts.filter((part) => part !== false).join('; ')
}

const sentence = (words: string) => `${words[0]!.toUpperCase()}${words.slice(1)}.`

/** What the whole comes to, in two parts. */
export interface Finding {
  /** `9 of 25 facts`, `1 of 2 facts scored so far`. */
  readonly head: string
  /** `are met ...`, to the end. */
  readonly rest: string
}

/** Null before anything was computed. */
export function factsFinding(scored: readonly Scored[]): Finding | null {
  const results = scored.map(({ result }) => result)
  const all = factScore(results, null)
  if (all.of === 0) return null
  const sets = `${scoreWords(factScore(results, false))} fitted, ${scoreWords(factScore(results, true))} held out`
  return {
    head: `${scoreWords(all)} ${all.of === 1 ? 'fact' : 'facts'}${all.of < COMPUTABLE ? ' scored so far' : ''}`,
    rest: prose`
      ${all.met === 1 ? 'is' : 'are'} met: ${sets}. ${sentence(originWords(scored))} ${NO_FORECAST}`,
  }
}

/** What the draws say: `35 % of draws in the band`; empty without draws. */
export const drawsWords = ({ drawsMet }: StatisticResult) => (drawsMet === null ? '' : `${percent(drawsMet)} of draws in the band`)

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
  prose,
  type StatisticResult,
} from '../../../../sim/index.ts'
import { earlierWords, originWords, sentenceOf } from '../origin.ts'
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

/** Where the results that were computed come from. */
export function factsOrigin(scored: readonly Scored[]): string {
  const computed = scored.filter(({ result }) => result.met !== null)
  const worldsOf = (shipped: boolean) => computed.filter((one) => one.shipped === shipped).map(({ worlds }) => worlds)
  return originWords(worldsOf(true), worldsOf(false), 'case', engineOfShipped(scored))
}

/** Of what came with the page, which is of one engine; this one where nothing did. */
const engineOfShipped = (scored: readonly Scored[]): string => scored.find(({ shipped }) => shipped)?.engine ?? ENGINE

/** That what came with the page was measured with an earlier engine; empty where it was not. */
export const factsEarlier = (scored: readonly Scored[]): string => earlierWords(engineOfShipped(scored))

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
      ${all.met === 1 ? 'is' : 'are'} met: ${sets}. ${sentenceOf(factsOrigin(scored))} ${NO_FORECAST}`,
  }
}

/** What the draws say: `35 % of draws in the band`; empty without draws. */
export const drawsWords = ({ drawsMet }: StatisticResult) => (drawsMet === null ? '' : `${percent(drawsMet)} of draws in the band`)

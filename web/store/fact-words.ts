/** The scorecard in words: how many facts are met of how many, and the figures of each. */
import {
  bandText,
  FACTS,
  FACTS_FITTED,
  type FactResult,
  type FactScore,
  factFigure,
  factRange,
  factScore,
  type StatisticResult,
} from '../../sim/index.ts'
import { percent, plain } from '../charts/number.ts'
import { computable } from './scorecard.ts'
import type { Scored } from './state.ts'

const minus = (text: string) => text.replaceAll('-', '\u2212')

/** As the command line writes it, with a true minus. */
export const figureWords = (value: number) => minus(factFigure(value))
export const rangeWords = (limits: readonly [number, number] | null) => minus(factRange(limits))
export const bandWords = (band: StatisticResult['statistic']['band']) => minus(bandText(band))

/** `9 of 25`. */
export const scoreWords = ({ met, of }: FactScore) => `${met} of ${of}`

/** How many facts can be computed at all. */
export const COMPUTABLE = FACTS.filter(computable).length

/** In how many worlds a case: `20`, `10 or 60`. */
export function worldsWords(scored: readonly Scored[]): string {
  return [...new Set(scored.map(({ worlds }) => worlds))]
    .sort((a, b) => a - b)
    .map((worlds) => plain(worlds))
    .join(' or ')
}

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
  const open = FACTS_FITTED ? 'fitted' : 'open to fitting'
  const sets = `${scoreWords(factScore(results, false))} ${open}, ${scoreWords(factScore(results, true))} held out`
  return {
    head: `${scoreWords(all)} ${all.of === 1 ? 'fact' : 'facts'}${all.of < COMPUTABLE ? ' scored so far' : ''}`,
    rest: `${all.met === 1 ? 'is' : 'are'} met in ${worldsWords(scored)} worlds a case: ${sets}. A score of the model against the record, not a forecast.`,
  }
}

/** What the draws say: `35 % of draws in the band`; empty without draws. */
export const drawsWords = ({ drawsMet }: StatisticResult) =>
  drawsMet === null ? '' : `${percent(drawsMet)} of draws in the band`

/** The results that were scored in the same worlds as most: what one report can hold. At least one result. */
export function sameWorlds(scored: readonly Scored[]): {
  readonly worlds: number
  readonly results: readonly FactResult[]
} {
  const countOf = (worlds: number) => scored.filter((one) => one.worlds === worlds).length
  const worlds = scored.reduce(
    (best, one) => (countOf(one.worlds) > countOf(best) ? one.worlds : best),
    scored[0]!.worlds,
  )
  return { worlds, results: scored.filter((one) => one.worlds === worlds).map(({ result }) => result) }
}

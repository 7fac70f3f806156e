/**
 * What a comparison on the same luck says in sentences: which side brings more compliance, by how much and how surely, and what it costs
 * civilians. Of two sides, or of one side and several others.
 */
import type { PairedEffect } from '../analysis/index.ts'
import { type Comparison, type EffectWord, effectWord } from '../ensemble/index.ts'
import { counted, inRow, interval, ofGdp, plain, pointsWithin, shareOut } from '../text/index.ts'
import { plainly, type SentencePart, strong } from './finding/index.ts'
import { outcomeWords } from './outcomes.ts'

/** The two sides as they are named after `compliance is higher`: `under Gradual ladder`, `without settlement`. */
type Sides = readonly [first: string, second: string]

type Compared = Pick<Comparison, 'worlds' | 'effects'>

/** Civilian harm that differs by no more than this share of a year's GDP counts as about the same. */
const SAME_HARM = 0.0005

/** The finding: which side brings more compliance and by how much, and what it costs civilians. */
export function contrastFinding({ worlds, effects }: Compared, sides: Sides): readonly SentencePart[] {
  return [
    plainly(`On identical luck in ${counted(worlds, 'world')}, `),
    ...complianceParts(effects.meanCompliance, sides),
    plainly(' '),
    ...harmParts(effects.civilianHarm, sides),
  ]
}

function complianceParts(effect: PairedEffect, [a, b]: Sides): readonly SentencePart[] {
  const word = effectWord(effect, 0)
  if (word === 'no difference') return [plainly('compliance is '), strong('the same'), plainly(` ${a} and ${b}, world by world.`)]
  const { sizeOf, unitOf } = pointsWithin(effect)
  if (word === 'too close to call') {
    const range = unitOf(interval(effect.low, effect.high, sizeOf))
    return [plainly('it is '), strong(word), plainly(` whether compliance is higher ${b} or ${a} (${range}).`)]
  }
  const [more, less] = word === 'higher' ? [b, a] : [a, b]
  const [low, high] = [effect.low, effect.high].map(Math.abs).sort((x, y) => x - y) as [number, number]
  return [
    plainly('compliance averages '),
    strong(`${unitOf(sizeOf(Math.abs(effect.estimate)))} higher`),
    plainly(' '),
    strong(more),
    plainly(` than ${less} (${interval(low, high, sizeOf)}).`),
  ]
}

function harmParts(effect: PairedEffect, [a, b]: Sides): readonly SentencePart[] {
  const { low, high, estimate, baseline, treated } = effect
  const word = effectWord(effect, 0)
  if (Math.max(baseline, treated) < SAME_HARM) return [plainly('There is almost no civilian harm on either side.')]
  if (Math.max(Math.abs(low), Math.abs(high)) <= SAME_HARM) {
    return [plainly('Civilian harm is '), strong('about the same'), plainly('.')]
  }
  if (word === 'too close to call') return [plainly('The difference in civilian harm is '), strong(word), plainly('.')]
  const [more, most, least] = word === 'higher' ? [b, treated, baseline] : [a, baseline, treated]
  const [of, against] = [ofGdp(most), ofGdp(least)]
  // In the digits of the tables the two may be the same.
  const size = of === against ? `by ${outcomeWords('civilianHarm').size(Math.abs(estimate))}` : `${of} of a year’s GDP against ${against}`
  return [plainly('Civilian harm is '), strong('higher'), plainly(` ${more}: `), strong(size), plainly('.')]
}

/** In how many worlds each side is ahead: worlds in which mean compliance is higher on the second side, equal, or lower. */
export function aheadWords(worlds: { readonly higher: number; readonly equal: number; readonly lower: number }, [a, b]: Sides): string {
  const [higher, lower, equal] = shareOut([worlds.higher, worlds.lower, worlds.equal])
  const same = worlds.equal === 0 ? '' : `, and the same in ${equal}`
  return `World by world, compliance is higher ${b} in ${higher} of them, ${a} in ${lower}${same}.`
}

/** A design compared with the first side: as it is named after `compliance is higher`, and the comparison. */
interface Rival {
  readonly phrase: string
  readonly comparison: Compared
}

type Outcome = 'meanCompliance' | 'civilianHarm'

const HEADS: { readonly [O in Outcome]: string } = { meanCompliance: 'Compliance averages ', civilianHarm: 'Civilian harm is ' }

/** Compliance and civilian harm of each rival against the first side. @param first name of the first side @param rivals at least one */
export function rivalsFinding(first: string, rivals: readonly Rival[]): readonly SentencePart[] {
  const who = rivals.length === 1 ? 'One design' : `Each of ${plain(rivals.length)} designs`
  return [
    plainly(`${who} meets A (${first}) on identical luck in ${counted(rivals[0]!.comparison.worlds, 'world')}. `),
    ...outcomeParts(rivals, 'meanCompliance'),
    plainly(' '),
    ...outcomeParts(rivals, 'civilianHarm'),
  ]
}

function outcomeParts(rivals: readonly Rival[], outcome: Outcome): readonly SentencePart[] {
  const { change } = outcomeWords(outcome)
  const effectOf = ({ comparison }: Rival) => comparison.effects[outcome]
  const among = (word: EffectWord) => rivals.filter((one) => effectWord(effectOf(one), 0) === word)
  const groups = (['higher', 'lower', 'no difference', 'too close to call'] as const)
    .map((word) => ({ word, others: among(word) }))
    .filter(({ others }) => others.length > 0)
  const named = (one: Rival) => `${one.phrase} (${change(effectOf(one).estimate)})`
  const clauses = groups.flatMap(({ word, others }, at) => [
    plainly(at === 0 ? '' : '; '),
    strong(word === 'no difference' ? 'the same' : word),
    plainly(` ${inRow(others.map(word === 'no difference' ? ({ phrase }) => phrase : named))}`),
  ])
  return [plainly(HEADS[outcome]), ...clauses, plainly('.')]
}

/**
 * What the page says about a comparison: the sentence on top, what the shared luck was worth, and the command that
 * gives the same result.
 */
import {
  commandLine,
  counted,
  declared,
  effectWord,
  interval,
  ofGdp,
  outcomeWords,
  type PairedEffect,
  percent,
  plain,
  plainly,
  points,
  prose,
  type SentencePart,
  strong,
  written,
} from '../../../sim/index.ts'
import { PACTA } from '../../parts/index.ts'
import type { Contrast, Two } from '../../worker/index.ts'
import type { Pair } from './pair.ts'
import { OWN } from './sides.ts'
import type { Compared } from './state.ts'

const SPACE = '\u00a0'

/** Civilian harm within so much of a year's GDP either way counts as about the same. */
const SAME_HARM = 0.0005

/** Hundredths as a person would say them: as many digits as the interval bears. */
function hundredths({ low, high }: PairedEffect): (value: number) => string {
  const wide = (high - low) * 100
  const digits = wide >= 2 ? 0 : wide >= 0.2 ? 1 : 2
  return (value) => plain(value * 100, digits)
}

/** The finding: who brings more compliance and by how much, and what it costs civilians. */
export function contrastSentence({ phrases }: Pair, { comparison }: Contrast): readonly SentencePart[] {
  const { worlds, effects } = comparison
  const [a, b] = phrases
  const effect = effects.meanCompliance
  const head = plainly(`On identical luck in ${plain(worlds)} worlds, `)
  const harm = harmParts(effects.civilianHarm, phrases)
  const word = effectWord(effect, 0)
  if (word === 'no difference') {
    return [head, plainly('compliance is '), strong('the same'), plainly(` ${a} and ${b}, world by world. `), ...harm]
  }
  const say = hundredths(effect)
  if (word === 'too close to call') {
    const range = `${interval(effect.low, effect.high, say)}${SPACE}points`
    return [head, plainly(`it is `), strong(word), plainly(` whether compliance is higher ${b} or ${a} (${range}). `), ...harm]
  }
  const [more, less] = word === 'higher' ? [b, a] : [a, b]
  const [low, high] = [effect.low, effect.high].map(Math.abs).sort((x, y) => x - y) as [number, number]
  const size = say(Math.abs(effect.estimate))
  return [
    head,
    plainly('compliance averages '),
    strong(`${size}${SPACE}${size === '1' ? 'point' : 'points'} higher`),
    plainly(' '),
    strong(more),
    plainly(` than ${less} (${interval(low, high, say)}). `),
    ...harm,
  ]
}

function harmParts(effect: PairedEffect, [a, b]: Two<string>): readonly SentencePart[] {
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

/** In how many worlds each side is ahead. */
export function worldsWords({ phrases }: Pair, { worlds }: Contrast): string {
  const of = worlds.higher + worlds.equal + worlds.lower
  const same = worlds.equal === 0 ? '' : `, and the same in ${percent(worlds.equal / of)}`
  const [a, b] = phrases
  return prose`
    World by world, compliance is higher ${b} in ${percent(worlds.higher / of)} of them, ${a} in ${percent(worlds.lower / of)}${same}.`
}

/** What holds on both sides and what makes the difference, where the reader has changed something. */
export function changesWords({ read }: Pair): string {
  const [a, b] = read.map(({ made }) => made)
  const both = a!.filter((one) => b!.some((other) => JSON.stringify(one) === JSON.stringify(other)))
  const yours = (count: number) => (count === 1 ? 'Your change' : `Your ${counted(count, 'change')}`)
  const told = (count: number, where: string) => (count === 0 ? [] : [`${yours(count)} ${count === 1 ? 'applies' : 'apply'} to ${where}.`])
  return [
    ...told(both.length, 'both sides'),
    ...told(a!.length - both.length, 'A alone'),
    ...told(b!.length - both.length, 'B alone'),
  ].join(' ')
}

/** The command line that gives the same digests. @param fileOf the id of a bundled scenario, or the name of the file it was opened from */
export function compareCommand({ subject, read, shared, alone }: Pair, fileOf: (id: string) => string): string {
  const { experiment, seed } = subject
  const [a, b] = read.map(({ side }) => side.design)
  const [first, second] = read.map(({ off }) => off)
  const both = first && second ? first.filter((name) => second.includes(name)) : []
  const sideWords = (side: 'a' | 'b', at: 0 | 1) => [
    ...written(declared.settings(side), alone[at]),
    ...(first && second
      ? written(
          declared.off(side),
          read[at].off!.filter((name) => !both.includes(name)),
        )
      : written(declared.settings(side), [{ path: 'off', value: read[at].scenario.off }])),
  ]
  const files = read.map(({ side }) => fileOf(side.scenario ?? experiment.scenario)) as [string, string]
  const { kase, base } = read[0]
  const words = [
    ...written(declared.otherFile(), files[0] === files[1] ? null : files[1]),
    ...written(declared.designs(), a !== OWN ? [a!, b!] : b !== OWN ? [b!] : []),
    ...written(declared.settings(), shared),
    ...written(declared.off(), both),
    ...sideWords('a', 0),
    ...sideWords('b', 1),
    ...written(declared.worlds(), worldsCompared(experiment.worlds)),
    ...written(declared.seed(), seed === base.seed ? null : seed),
    // Of a case that the first scenario has not, the command compares the first; the digests are those of all cases.
    ...written(declared.kase(), kase > 0 ? base.cases[kase]!.id : null),
  ]
  return commandLine(['compare', files[0], ...words], PACTA)
}

/** A comparison needs two worlds at least. */
export const worldsCompared = (worlds: number): number => Math.max(2, worlds)

/** The result in a few words, for where there is no room for more. */
export const resultWords = (shown: Compared | null): string | null =>
  shown === null ? null : `${points(shown.contrast.comparison.effects.meanCompliance.estimate)} of compliance, B minus A`

/** What several designs do compared with the first side, in sentences: higher, lower, and what is too close to call. */
import { type EffectWord, effectWord, inRow, outcomeWords, plain, plainly, type SentencePart, strong } from '../../../../sim/index.ts'
import type { Contrast } from '../../../worker/index.ts'
import type { Pair } from '../pair.ts'

/** The first side and one other, compared. */
export interface Against {
  readonly pair: Pair
  readonly contrast: Contrast
}

type Outcome = 'meanCompliance' | 'civilianHarm'

const HEADS: { readonly [O in Outcome]: string } = { meanCompliance: 'Compliance averages ', civilianHarm: 'Civilian harm is ' }

/** Compliance and civilian harm of all others against the first side. At least one other. */
export function againstAll(all: readonly Against[]): readonly SentencePart[] {
  const [{ pair, contrast }] = all as readonly [Against]
  return [
    plainly(
      `${all.length === 1 ? 'One design' : `Each of ${plain(all.length)} designs`} meets A (${pair.arms[0].label}) on identical luck in `,
    ),
    plainly(`${plain(contrast.comparison.worlds)} worlds. `),
    ...outcomeParts(all, 'meanCompliance'),
    plainly(' '),
    ...outcomeParts(all, 'civilianHarm'),
  ]
}

function outcomeParts(all: readonly Against[], outcome: Outcome): readonly SentencePart[] {
  const { change } = outcomeWords(outcome)
  const effectOf = ({ contrast }: Against) => contrast.comparison.effects[outcome]
  const among = (word: EffectWord) => all.filter((one) => effectWord(effectOf(one), 0) === word)
  const groups = (['higher', 'lower', 'no difference', 'too close to call'] as const)
    .map((word) => ({ word, others: among(word) }))
    .filter(({ others }) => others.length > 0)
  const told = (one: Against) => `${one.pair.phrases[1]} (${change(effectOf(one).estimate)})`
  const clauses = groups.flatMap(({ word, others }, at) => [
    plainly(at === 0 ? '' : '; '),
    strong(word === 'no difference' ? 'the same' : word),
    plainly(` ${inRow(word === 'no difference' ? others.map(({ pair }) => pair.phrases[1]) : others.map(told))}`),
  ])
  return [plainly(HEADS[outcome]), ...clauses, plainly('.')]
}

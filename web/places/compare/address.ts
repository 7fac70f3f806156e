/** What a link says of Compare: both sides, which are part of the experiment. And the result that it may promise. */
import { type Experiment, HASH_DIGITS, type PlaceOf } from '../../app/index.ts'
import type { Two } from '../../worker/index.ts'
import { chosenSides, MINE, type Side, sidesOf } from './sides.ts'
import type { Comparing } from './state.ts'

type Compare = PlaceOf<Comparing, never>

const SIDES = ['a', 'b'] as const

export const address: NonNullable<Compare['address']> = {
  write(query, _, { here, experiment }) {
    if (!here && chosenSides(experiment) === null) return
    for (const [at, name] of SIDES.entries()) {
      const { design, off } = sidesOf(experiment)[at]!
      query.set(name, design)
      if (off !== null) query.set(`${name}-off`, off)
    }
  },
  read: (_, own) => own,
}

export const besides: NonNullable<Compare['besides']> = {
  read(query): Two<Side> | undefined {
    const [a, b] = SIDES.map((name): Side | null => {
      const design = query.get(name)
      return design === null || design === '' ? null : { design, off: query.get(`${name}-off`) || null }
    })
    return a && b ? [a, b] : undefined
  },
  // The reader's changes are gone there, and so is a side that consists of them.
  elsewhere: (part) => ((part as Two<Side> | undefined)?.some(({ design }) => design === MINE) ? undefined : part),
  asked: (experiment: Experiment) => sidesOf(experiment),
}

export const found: NonNullable<Compare['found']> = ({ read, shown }) => {
  if (read.kind !== 'ready' || shown?.pair !== read.pair || !shown.complete) return null
  const hash = shown.pair.hashes.map((one) => one.slice(0, HASH_DIGITS)).join('.')
  return { hash, digest: shown.contrast.comparison.arms.map(({ digest }) => digest).join('.') }
}

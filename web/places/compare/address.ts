/** What a link says about Compare: both sides, which are part of the experiment, and the result that it may promise. */
import { type Experiment, HASH_DIGITS, MOST_NAME, oneOf, type PlaceOf, readSettings, settingText } from '../../app/index.ts'
import { type Changes, type Chosen, chosenSides, elsewhere, furtherOf, MOST_FURTHER, OWN, type Side, sidesOf } from './sides.ts'
import type { Comparing } from './state.ts'

type Compare = PlaceOf<Comparing, never>

/** Names of both sides, and of the further designs in a brief. */
const SIDES = ['a', 'b', 'c', 'd', 'e'] as const
const CHANGES = ['none', 'model', 'all'] as const
/** What version 0.2.0 called the scenario with the reader's changes, beside designs. */
const MINE = 'mine'

export const address: NonNullable<Compare['address']> = {
  write(query, _, { here, experiment }) {
    if (!here && chosenSides(experiment) === null) return
    const changed = experiment.settings.length > 0
    for (const [at, side] of [...sidesOf(experiment), ...furtherOf(experiment)].entries()) {
      const name = SIDES[at]!
      const { scenario, design, changes, off, called } = side
      if (scenario !== null) query.set(`${name}-scenario`, scenario)
      query.set(name, design)
      if (typeof changes !== 'string') {
        query.set(`${name}-changes`, 'held')
        for (const setting of changes) query.append(`${name}-set`, settingText(setting))
      } else if (changed || changes !== 'all') query.set(`${name}-changes`, changes)
      if (off !== null) query.set(`${name}-off`, off)
      if (called !== null) query.set(`${name}-name`, called)
    }
  },
  read: (_, own) => own,
}

/** The changes of a side where the link says nothing of them: as version 0.2.0 distributed them. */
function changesBefore(query: URLSearchParams, design: string, other: string): Changes {
  if (design === MINE) return 'all'
  if (design === OWN && other === MINE) return 'none'
  return query.has('set') ? 'model' : 'all'
}

function readSide(query: URLSearchParams, name: string, other: string): Side | null {
  const design = query.get(name)
  if (design === null || design === '') return null
  const held = query.get(`${name}-changes`) === 'held' ? readSettings(query, `${name}-set`) : null
  const changes = held ?? oneOf(query.get(`${name}-changes`), CHANGES) ?? changesBefore(query, design, query.get(other) ?? '')
  const scenario = query.get(`${name}-scenario`) || null
  const called = typeof changes === 'string' ? null : query.get(`${name}-name`)?.slice(0, MOST_NAME) || null
  return { scenario, design: design === MINE ? OWN : design, changes, off: query.get(`${name}-off`) || null, called }
}

export const besides: NonNullable<Compare['besides']> = {
  read(query): Chosen | undefined {
    const [a, b] = [readSide(query, 'a', 'b'), readSide(query, 'b', 'a')]
    const further = SIDES.slice(2, 2 + MOST_FURTHER).flatMap((name) => readSide(query, name, 'a') ?? [])
    return a && b ? [a, b, ...further] : undefined
  },
  elsewhere: (part) => (part === undefined ? undefined : (elsewhere(part as Chosen) ?? undefined)),
  asked: (experiment: Experiment) => sidesOf(experiment),
}

export const found: NonNullable<Compare['found']> = ({ read, shown }) => {
  if (read.kind !== 'ready' || shown?.pair !== read.pair || !shown.complete) return null
  const hash = shown.pair.hashes.map((one) => one.slice(0, HASH_DIGITS)).join('.')
  return { hash, digest: shown.contrast.comparison.arms.map(({ digest }) => digest).join('.') }
}

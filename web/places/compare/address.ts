/** What a link says of Compare: both sides, which are part of the experiment. And the result that it may promise. */
import { type Experiment, HASH_DIGITS, oneOf, type PlaceOf, readSettings, settingText } from '../../app/index.ts'
import type { Two } from '../../worker/index.ts'
import { type Changes, chosenSides, elsewhere, OWN, type Side, sidesOf } from './sides.ts'
import type { Comparing } from './state.ts'

type Compare = PlaceOf<Comparing, never>

const SIDES = ['a', 'b'] as const
const CHANGES = ['none', 'model', 'all'] as const
/** What 0.2.0 called the scenario with the reader's changes, beside designs. */
const MINE = 'mine'

export const address: NonNullable<Compare['address']> = {
  write(query, _, { here, experiment }) {
    if (!here && chosenSides(experiment) === null) return
    const changed = experiment.settings.length > 0
    for (const [at, name] of SIDES.entries()) {
      const { scenario, design, changes, off } = sidesOf(experiment)[at]!
      if (scenario !== null) query.set(`${name}-scenario`, scenario)
      query.set(name, design)
      if (typeof changes !== 'string') {
        query.set(`${name}-changes`, 'held')
        for (const setting of changes) query.append(`${name}-set`, settingText(setting))
      } else if (changed || changes !== 'all') query.set(`${name}-changes`, changes)
      if (off !== null) query.set(`${name}-off`, off)
    }
  },
  read: (_, own) => own,
}

/** The changes of a side where the link says nothing of them: as 0.2.0 shared them out. */
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
  return { scenario, design: design === MINE ? OWN : design, changes, off: query.get(`${name}-off`) || null }
}

export const besides: NonNullable<Compare['besides']> = {
  read(query): Two<Side> | undefined {
    const [a, b] = [readSide(query, 'a', 'b'), readSide(query, 'b', 'a')]
    return a && b ? [a, b] : undefined
  },
  elsewhere: (part) => (part === undefined ? undefined : (elsewhere(part as Two<Side>) ?? undefined)),
  asked: (experiment: Experiment) => sidesOf(experiment),
}

export const found: NonNullable<Compare['found']> = ({ read, shown }) => {
  if (read.kind !== 'ready' || shown?.pair !== read.pair || !shown.complete) return null
  const hash = shown.pair.hashes.map((one) => one.slice(0, HASH_DIGITS)).join('.')
  return { hash, digest: shown.contrast.comparison.arms.map(({ digest }) => digest).join('.') }
}

/**
 * Which input makes the difference, in words: what each group of inputs of side B alone does to side A, and what all of them do together.
 * ODD section 4, observation.
 */
import type { PairedEffect } from '../analysis/index.ts'
import { effectWord } from '../ensemble/index.ts'
import type { Factor, Moves } from '../experiment/index.ts'
import { counted, pointsWithin, prose } from '../text/index.ts'
import { plainly, type SentencePart, strong } from './finding/index.ts'
import { outcomeWords } from './outcomes.ts'

export const WHICH_INPUT = 'Which input makes the difference?'

/** How to read the table. */
export function movesReading({ moves }: Moves): string {
  const respondent = moves.some(({ name }) => name === 'respondent')
  const size = respondent ? ' Size and trade of the respondent are part of the states and their ties.' : ''
  return prose`
    Each line takes one group of inputs from B and leaves all others as in A, on the luck of A; 95 % intervals in brackets. What groups
    change alone need not add up, because inputs work together.${size}`
}

const NAMES: { readonly [factor: string]: string } = {
  ladder: 'rungs of the ladder',
  offers: 'what is offered',
  schedule: 'set events',
  obligations: 'what was ordered, its cost and its deadline',
  respondent: 'what the respondent is like',
  world: 'states, their ties and who takes part',
  rest: 'levers and coefficients',
}

/** A group of inputs: `what the respondent is like`, `monitoring (2 numbers)`. */
function groupWords({ name, changes }: Factor): string {
  const numbers = ` (${counted(changes.length, 'number').replace(' ', '\u00a0')})`
  return `${NAMES[name] ?? name}${NAMES[name] === undefined || name === 'rest' ? numbers : ''}`
}

/** Why there is nothing to run; null where groups can be moved. @param groups null where inputs of one side cannot be put into the other */
export function withoutMoves(groups: readonly Factor[] | null): string | null {
  if (groups === null) {
    return prose`
      Inputs cannot be moved one by one between these sides: that takes runs of the same length, and one case on each side or the same
      cases.`
  }
  const [only, ...others] = groups
  if (only === undefined) return 'No input differs between A and B.'
  return others.length > 0 ? null : `Nothing but one group of inputs differs between A and B: ${groupWords(only)}.`
}

const certain = (effect: PairedEffect) => ['higher', 'lower'].includes(effectWord(effect, 0))

/** `it by +12 points (9 to 15)`, after `change`. */
function changed(effect: PairedEffect): readonly SentencePart[] {
  const { sizeOf, unitOf } = pointsWithin(effect)
  const { range } = outcomeWords('meanCompliance')
  const within = range(effect.low, effect.high)
  if (effectWord(effect, 0) === 'no difference') return [strong('nothing')]
  if (!certain(effect)) return [plainly('it in a way that is '), strong('too close to call'), plainly(` (${within} points)`)]
  return [
    plainly('it by '),
    strong(`${effect.estimate > 0 ? '+' : '−'}${unitOf(sizeOf(Math.abs(effect.estimate)))}`),
    plainly(` (${within})`),
  ]
}

/** Which group changes compliance most. */
function mostParts(moves: Moves['moves']): readonly SentencePart[] {
  const most = moves.find(({ effects }) => certain(effects.meanCompliance))
  if (most !== undefined) {
    const head = plainly('one group of inputs of B changes mean compliance in A most: ')
    return [head, strong(groupWords(most)), plainly(' alone would change '), ...changed(most.effects.meanCompliance), plainly('.')]
  }
  if (moves.some(({ effects }) => effectWord(effects.meanCompliance, 0) !== 'no difference')) {
    return [plainly('it is '), strong('too close to call'), plainly(' which group of inputs of B changes mean compliance in A most.')]
  }
  return [strong('no group'), plainly(' of inputs of B alone changes mean compliance in A.')]
}

/** Which group changes compliance most, and what all do together. */
export function movesFinding({ worlds, moves, together, whole }: Moves): readonly SentencePart[] {
  const all = [plainly(' All groups together change '), ...changed(together.meanCompliance), plainly('.')]
  const rest = whole ? [] : [plainly(' From that, B itself differs only by the luck of its own case.')]
  return [plainly(`In ${counted(worlds, 'world')}, `), ...mostParts(moves), ...all, ...rest]
}

const HEADS = ['meanCompliance', 'civilianHarm'] as const

/** Heads of the columns: the group, then for each outcome its name and the unit of the change. */
export const MOVES_HEAD: readonly string[] = [
  'taken from B',
  ...HEADS.map((name) => `${outcomeWords(name).meaning}, ${outcomeWords(name).differenceUnit}`),
]

/** A line for each group and one for all: the change of each outcome with its 95 % interval. */
export function moveRows({ moves, together }: Moves): readonly (readonly string[])[] {
  const numbers = (effects: Moves['together']) =>
    HEADS.map((name) => {
      const { difference, range } = outcomeWords(name)
      const { estimate, low, high } = effects[name]
      return low === 0 && high === 0 ? 'no change' : `${difference(estimate)} (${range(low, high)})`
    })
  return [...moves.map((move) => [groupWords(move), ...numbers(move.effects)]), ['all together', ...numbers(together)]]
}

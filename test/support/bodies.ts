/** Random bodies and who decides a ladder, for the random scenarios of the laws. */
import fc from 'fast-check'
import { type Design, EFFECTS, type Forum, type Rung, type State } from '../../sim/model/index.ts'
import { makeForum } from './scenarios.ts'

/** A place in a range, 0-1. */
export type Place = number

const INSTEAD = ['none', 'claimants', 'anyone'] as const

/** A body: who sits in it, one head each or several for the first one, and its rule. */
export interface Body {
  readonly members: readonly number[]
  readonly heads: number
  readonly vetoes: readonly number[]
  readonly tests: readonly (readonly [cast: boolean, people: boolean, numerator: number])[]
  readonly unanimous: boolean
  readonly respondentVotes: boolean
  readonly exclusive: boolean
  readonly meets: number
  readonly renews: number
  readonly lean: Place
}

/** Who decides a rung: anyone, claimants, or a body with some force. */
export interface Deciding {
  readonly body: number
  readonly by: number
  readonly effect: number
  readonly instead: number
  readonly vote: boolean
  /** Months of renewal, months of dwell and of grace, quorum; -1 for as elsewhere. */
  readonly pace: readonly [renews: number, dwell: number, grace: number, quorum: number]
}

/** The forum that a recipe of a body describes. */
export function forumOf(body: Body, n: number, states: readonly State[]): Forum {
  const seats = states.map((_, i) => body.members.includes(i))
  return makeForum(states.length, {
    id: `body${n}`,
    majorities: {
      usual: body.tests.map(([cast, people, numerator]) => ({
        of: cast ? 'cast' : 'all',
        weigh: people ? 'people' : 'heads',
        share: { numerator, denominator: 6 },
      })),
    },
    unanimous: body.unanimous,
    respondentVotes: body.respondentVotes,
    exclusive: body.exclusive,
    meets: body.meets,
    renews: body.renews,
    // Utilities are of the size of thousandths.
    lean: 0.002 * body.lean - 0.001,
    heads: seats.map((sits, i) => (sits ? (i === body.members[0] ? body.heads : 1) : 0)),
    seats: seats.map((sits, i) => (sits ? 1 + (i % 2) : 0)),
    people: states.map(({ population }, i) => (seats[i] ? population : 0)),
    vetoing: seats.map((sits, i) => sits && body.vetoes.includes(i)),
  })
}

/** Who decides the rungs of a ladder, from the first one on. */
export function decided(rungs: Design['rungs'], given: readonly Deciding[], bodies: number): Design['rungs'] {
  return rungs.map((rung, n): Rung => {
    const one = given[n]
    if (one === undefined) return rung
    const own = (value: number) => (value < 0 ? null : value)
    const [renews, dwell, grace, quorum] = one.pace
    const pace = { renews: own(renews), dwell: own(dwell), grace: own(grace), quorum: own(quorum) }
    if (one.by < 2 || bodies === 0) return { ...rung, ...pace, by: one.by === 1 ? 'claimants' : 'anyone' }
    const by = one.by === 2 ? 'forum' : 'forum-and-anyone'
    const force = { effect: EFFECTS[one.effect]!, else: INSTEAD[one.instead]!, ends: one.vote ? 'vote' : 'itself' } as const
    return { ...rung, ...pace, ...force, by, forum: `body${one.body % bodies}` }
  })
}

/** A place in a range, at its ends as often as within. */
export const place: fc.Arbitrary<Place> = fc.oneof(
  fc.constantFrom(0, 1),
  fc.integer({ min: 0, max: 100 }).map((n) => n / 100),
)
/** A state of a recipe, whose number is taken modulo that of the states. */
export const someone = fc.nat({ max: 11 })

export const body: fc.Arbitrary<Body> = fc.record({
  members: fc.uniqueArray(someone, { minLength: 1, maxLength: 12 }),
  heads: fc.constantFrom(1, 1, 9),
  vetoes: fc.array(someone, { maxLength: 1 }),
  tests: fc.array(fc.tuple(fc.boolean(), fc.boolean(), fc.nat({ max: 6 })), { maxLength: 2 }),
  unanimous: fc.constantFrom(false, false, true),
  respondentVotes: fc.boolean(),
  exclusive: fc.boolean(),
  meets: fc.integer({ min: 1, max: 4 }),
  renews: fc.constantFrom(0, 6),
  lean: place,
})

export const deciding: fc.Arbitrary<Deciding> = fc.record({
  body: fc.nat({ max: 2 }),
  by: fc.nat({ max: 3 }),
  effect: fc.nat({ max: 3 }),
  instead: fc.nat({ max: 2 }),
  vote: fc.boolean(),
  pace: fc.tuple(fc.constantFrom(-1, -1, 5), fc.constantFrom(-1, 1), fc.constantFrom(-1, 0), fc.constantFrom(-1, -1, 0, 0.1)),
})

/** Who sits in a forum: heads, seats, people and vetoes of the states of a scenario, in whole heads. ODD section 6. */
import { type Forum, type State, shareOf } from '../../model/index.ts'
import type { Members, WrittenForum } from './written.ts'

/** A state, or an aggregate that stands for several. */
export type Sitting = Pick<State, 'id' | 'members' | 'memberships' | 'population'>

/** How many of the states that it stands for belong to the members. */
export function headsIn({ id, members, memberships }: Sitting, of: Members): number {
  if (of === 'everyone') return members.length
  if (typeof of !== 'string') return of.includes(id) ? members.length : members.filter((member) => of.includes(member)).length
  return Object.hasOwn(memberships, of) ? Math.round(memberships[of]! * members.length) : 0
}

/** The rule of a forum and who sits in it. @param forum well-formed @param states in the sequence of the scenario */
export function seatForum(id: string, forum: WrittenForum, states: readonly Sitting[]): Forum {
  const { name, members, majorities, veto, seats, respondentVotes, meets, renews, exclusive, lean, powers } = forum
  const heads = states.map((state) => headsIn(state, members))
  const each = states.map((state, i) => seats !== undefined && heads[i]! > 0 && headsIn(state, seats.each) > 0)
  const others = heads.reduce((sum, count, i) => sum + (each[i] ? 0 : count), 0)
  const voteOf = (one: boolean) => (seats === undefined || others === 0 ? 1 : one ? others : seats.others)
  return {
    ...{ id, name, respondentVotes, meets, renews, exclusive, lean, powers },
    majorities: Object.fromEntries(
      Object.entries(majorities).map(([key, tests]) => [key, tests.map((test) => ({ ...test, share: shareOf(test.share)! }))]),
    ),
    unanimous: veto === 'everybody',
    heads,
    seats: states.map((_, i) => (heads[i] === 0 ? 0 : voteOf(each[i]!))),
    people: states.map((state, i) => (state.population * heads[i]!) / state.members.length),
    vetoing: states.map((state, i) => heads[i]! > 0 && veto !== 'everybody' && headsIn(state, veto) > 0),
  }
}

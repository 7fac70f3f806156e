/** Forums in words: who sits, by what majority they carry, when they meet, and what they may decide. ODD section 7, escalation. */
import { EFFECTS, type Forum, needed, type Rung, type Scenario, shareWords } from '../model/index.ts'
import { counted, inRow, stateWords } from '../text/index.ts'

/** Of a body whose seats are all alike, the votes in whole heads too. */
function testWords(test: Forum['majorities'][string][number], forum: Forum): string {
  const share = shareWords(test.share)
  if (test.weigh === 'people') return `${share} of the people`
  if (test.of === 'cast') return `${share} of the votes cast`
  const alike = new Set(forum.seats.filter((seat) => seat > 0)).size <= 1
  const votes = alike ? seatsIn(forum) : 0
  return alike ? `${share} of all members (${needed(test.share, votes)} of ${votes})` : `${share} of all seats`
}

const seatsIn = ({ heads, seats }: Forum): number => heads.reduce((sum, count, i) => sum + count * seats[i]!, 0)

/** How many members a forum has. */
const membersIn = ({ heads }: Forum): number => heads.reduce((sum, count) => sum + count, 0)

function rhythmWords({ meets, renews }: Forum): string {
  const often = meets === 1 ? 'every month' : `every ${meets} months`
  const lasts = renews === 0 ? 'until a vote lifts it' : `for ${counted(renews, 'month')} unless voted again`
  return `It meets ${often}; what it adopts stands ${lasts}.`
}

/** What its decision about a measure does. */
const POWER: { readonly [E in Rung['effect']]: string } = {
  recommends: 'recommends',
  permits: 'permits',
  binds: 'binds its members to',
  acts: 'takes by its own organs',
}

/** A line for each thing there is to know of a forum, but who its members are. @param vetoing names of those whose no is enough */
export function forumLines(forum: Forum, vetoing: readonly string[]): readonly string[] {
  const majorities = Object.entries(forum.majorities).map(([name, tests]) => {
    const all = tests.map((test) => testWords(test, forum))
    const alone = forum.unanimous ? 'no member says no' : 'no vote is needed'
    return `${name} majority: ${all.length === 0 ? alone : inRow(all)}`
  })
  const blocks = forum.unanimous && Object.values(forum.majorities).some((tests) => tests.length > 0)
  const powers = EFFECTS.flatMap((effect) => {
    const instruments = forum.powers?.[effect] ?? []
    return instruments.length === 0 ? [] : [`It ${POWER[effect]}: ${instruments.map((one) => one.replaceAll('-', ' ')).join(', ')}.`]
  })
  return [
    ...majorities,
    ...(blocks ? ['one no of any member is enough to block'] : []),
    ...(vetoing.length > 0 ? [`one no of ${inRow(vetoing, 'or')} is enough to block`] : []),
    forum.respondentVotes ? 'The respondent has its vote, if it is a member.' : 'The respondent has no vote.',
    rhythmWords(forum),
    ...(forum.exclusive ? ['Members may not act beside it.'] : []),
    ...(forum.powers === null ? ['It may decide anything.'] : powers),
  ]
}

/** A forum with its members, for a reader who looks at one scenario. */
export interface ToldForum {
  readonly id: string
  readonly name: string
  /** `47 members`. */
  readonly size: string
  /** `Austria, Belgium, Rest of Europe (12 members)`; empty for a body of nobody. */
  readonly members: string
  /** Its rule. */
  readonly lines: readonly string[]
}

/** The forum as the states of the scenario sit in it. */
export function tellForum(forum: Forum, states: Scenario['states']): ToldForum {
  const { id, name, heads, vetoing } = forum
  const seated = (count: number) => (count > 1 ? ` (${counted(count, 'member')})` : '')
  const members = states.flatMap((state, at) => (heads[at]! > 0 ? [`${state.name}${seated(heads[at]!)}`] : []))
  const blocking = states.filter((_, at) => vetoing[at]).map((state) => stateWords(state.name))
  return { id, name, size: membershipWords(forum), members: members.join(', '), lines: forumLines(forum, blocking) }
}

/** The body that the case is before; null where there is none. */
export function forumOf({ forums, cases }: Pick<Scenario, 'forums' | 'cases'>, kase: number): Forum | null {
  return forums.find(({ id }) => id === cases[kase]!.forum) ?? null
}

/** The bodies that have a say in a case: its own, then those that decide a rung or an offer. */
export function forumsOf(scenario: Scenario, kase: number): readonly Forum[] {
  const { forum, design } = scenario.cases[kase]!
  const named = [forum, ...design.rungs.map((rung) => rung.forum), design.offersBy]
  return [...new Set(named)].flatMap((id) => scenario.forums.filter((one) => one.id === id))
}

/** In a sentence: `the UN Security Council`. */
export const bodyWords = (name: string): string => (/^the /i.test(name) ? name : `the ${name}`)

const FORCE: { readonly [E in Rung['effect']]: string } = {
  recommends: 'which recommends',
  permits: 'which permits',
  binds: 'which binds its members',
  acts: 'which acts itself',
}

/** Who decides a rung and with what force: `by the UN Security Council, which binds its members`, `each state alone`. */
export function mandateWords({ by, forum, effect, collective }: Rung, forums: readonly Forum[]): string {
  if (by === 'anyone') return collective ? 'jointly' : 'each state alone'
  if (by === 'claimants') return 'by the claimants'
  const name = forums.find(({ id }) => id === forum)?.name ?? forum ?? ''
  return `by ${bodyWords(name)}, ${FORCE[effect]}${by === 'forum' ? '' : '; others may join in'}`
}

/** `47 members`. */
export const membershipWords = (forum: Forum): string => counted(membersIn(forum), 'member')

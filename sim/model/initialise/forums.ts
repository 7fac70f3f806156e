/** Fills what decides: forums with their members and majorities, and for every rung, offer and case whose decision it is. ODD section 5. */
import { EFFECTS, FORUMS, type Forum } from '../forums/index.ts'
import { INSTRUMENT_NAMES, INSTRUMENTS, PRESSURE_CHANNELS } from '../instruments.ts'
import { defaultsOf } from '../parameter.ts'
import type { Case, Rung, Scenario } from '../scenario.ts'
import { ANYONE, CLAIMANTS, FORUM, PERMITS } from '../vocabulary.ts'
import type { World } from '../world.ts'

/** No forum, no majority, no pace of its own. */
const NONE = -1
const SLOTS = PRESSURE_CHANNELS.length
/** Who may go on where a forum is blocked, in the sequence of their numbers. */
const OTHERWISE: readonly Rung['else'][] = ['none', 'claimants', 'anyone']
const DECIDERS: { readonly [B in Rung['by']]: number } = { anyone: ANYONE, claimants: CLAIMANTS, forum: FORUM, 'forum-and-anyone': FORUM }

/** Row of each majority of each forum: forums in the sequence of the scenario, majorities in that of the forum. */
type Rows = ReadonlyMap<string, number>

const rowKey = (forum: string, majority: string) => `${forum} ${majority}`

/** How many majorities and tests there are over all forums. */
export function majoritiesOf({ forums }: Scenario): { readonly majorities: number; readonly tests: number } {
  const rows = forums.flatMap(({ majorities }) => Object.values(majorities))
  return { majorities: rows.length, tests: rows.reduce((sum, tests) => sum + tests.length, 0) }
}

function fillMajorities(forums: readonly Forum[], world: World): Rows {
  const rows = new Map<string, number>()
  let next = 0
  for (const { id, majorities } of forums) {
    for (const [name, tests] of Object.entries(majorities)) {
      for (const { of, weigh, share } of tests) {
        world.testCast[next] = of === 'cast' ? 1 : 0
        world.testPeople[next] = weigh === 'people' ? 1 : 0
        world.testNumerator[next] = share.numerator
        world.testDenominator[next] = share.denominator
        next++
      }
      rows.set(rowKey(id, name), rows.size)
      world.testStart[rows.size] = next
    }
  }
  return rows
}

function fillForum(forum: Forum, f: number, leans: { readonly [name: string]: number }, world: World): void {
  const { states } = world.sizes
  world.forumMeets[f] = forum.meets
  world.forumRenews[f] = forum.renews
  world.forumExclusive[f] = forum.exclusive ? 1 : 0
  world.forumUnanimous[f] = forum.unanimous ? 1 : 0
  world.forumRespondentVotes[f] = forum.respondentVotes ? 1 : 0
  world.forumLean[f] = typeof forum.lean === 'number' ? forum.lean : leans[forum.lean]!
  for (let i = 0; i < states; i++) {
    const at = f * states + i
    world.heads[at] = forum.heads[i]!
    world.seat[at] = forum.seats[i]!
    world.people[at] = forum.people[i]!
    world.vetoing[at] = forum.vetoing[i] ? 1 : 0
    world.forumSeats[f] = world.forumSeats[f]! + forum.heads[i]! * forum.seats[i]!
    world.forumPeople[f] = world.forumPeople[f]! + forum.people[i]!
  }
}

/** Share of the bite of a rung that breaks a duty owed to the respondent unless law allows it. */
function countermeasureIn({ instruments }: Rung): number {
  let all = 0
  let part = 0
  for (const name of INSTRUMENT_NAMES) {
    const bite = (instruments[name] ?? 0) * INSTRUMENTS[name].bite
    all += bite
    if (INSTRUMENTS[name].kind === 'countermeasure') part += bite
  }
  return all > 0 ? part / all : 0
}

function fillRung(rung: Rung, at: number, forums: readonly string[], rows: Rows, world: World): void {
  const { forum, by, majority, effect, ends, renews, dwell, quorum, grace } = rung
  world.rungForum[at] = forum === null ? NONE : forums.indexOf(forum)
  world.rungBy[at] = DECIDERS[by]
  world.rungAlso[at] = by === 'forum-and-anyone' ? 1 : 0
  world.rungEffect[at] = EFFECTS.indexOf(effect)
  world.rungMajority[at] = forum === null ? NONE : rows.get(rowKey(forum, majority))!
  world.rungElse[at] = OTHERWISE.indexOf(rung.else)
  world.rungEnds[at] = ends === 'vote' ? 1 : 0
  world.rungRenews[at] = renews ?? NONE
  world.rungDwell[at] = dwell ?? NONE
  world.rungQuorum[at] = quorum ?? NONE
  world.rungGrace[at] = grace ?? NONE
  world.rungCountermeasure[at] = countermeasureIn(rung)
  world.rungSuspension[at] = rung.instruments['suspension-of-membership'] ?? 0
}

function fillCase({ forum, ergaOmnes, rung, design }: Case, c: number, forums: readonly string[], rows: Rows, world: World): void {
  const { rungs } = world.sizes
  world.caseForum[c] = forum === null ? NONE : forums.indexOf(forum)
  world.ergaOmnes[c] = ergaOmnes ? 1 : 0
  world.rung[c] = rung
  world.offerForum[c] = design.offersBy === null ? NONE : forums.indexOf(design.offersBy)
  world.offerMajority[c] = design.offersBy === null ? NONE : rows.get(rowKey(design.offersBy, 'usual'))!
  for (const [n, one] of design.rungs.entries()) fillRung(one, (c * rungs + n + 1) * SLOTS, forums, rows, world)
}

export function fillForums(scenario: Scenario, world: World): void {
  const { forums, cases } = scenario
  const { rungForum, rungMajority, rungRenews, rungDwell, rungQuorum, rungGrace, rungEffect } = world
  for (const column of [rungForum, rungMajority, rungRenews, rungDwell, rungQuorum, rungGrace]) column.fill(NONE)
  rungEffect.fill(PERMITS)
  const rows = fillMajorities(forums, world)
  const leans: { readonly [name: string]: number } = { ...defaultsOf(FORUMS.parameters), ...scenario.parameters[FORUMS.name] }
  const ids = forums.map(({ id }) => id)
  for (const [f, forum] of forums.entries()) fillForum(forum, f, leans, world)
  for (const [c, kase] of cases.entries()) fillCase(kase, c, ids, rows, world)
}

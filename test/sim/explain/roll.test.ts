import { describe, expect, it } from 'vitest'
import { explainVote } from '../../../sim/explain/roll.ts'
import { createEngine, DECISION_TERMS, type Forum, type Scenario } from '../../../sim/model/index.ts'
import { ladderBy, makeCase, makeDesign, makeForum, makeScenario } from '../../support/scenarios.ts'

const STATES = 9
const PATRONS = ['S002', 'S003', 'S004', 'S005'] as const

/** A body of nine, the respondent S001 among them, of whom as many as said shield it; all others lean towards measures. */
function body(shields: number, changes: Partial<Forum> = {}): Scenario {
  const roles = Object.fromEntries(PATRONS.slice(0, shields).map((id) => [id, 'patron' as const]))
  const design = makeDesign({ escalation: { dwell: 2 } }, { rungs: ladderBy('body', { effect: 'recommends' }) })
  const cases = [makeCase('S001', 'S000', { roles, design, patrons: Object.fromEntries(Object.keys(roles).map((id) => [id, 1])) })]
  // Nobody reviews, so that roles are as they began and the judgment stays open.
  const off = ['coalition', 'response', 'implementation']
  return makeScenario(STATES, { forums: [makeForum(STATES, { lean: 0.01, ...changes })], cases, months: 30, off })
}

const asked = { seed: 'roll', world: 0, kase: 0, month: 29 }
const rollOf = (scenario: Scenario, month = 29) => explainVote(createEngine(scenario), { ...asked, month }).roll

describe('an explained vote', () => {
  it('is the last one up to the month, with votes, tally and terms that add up to what it was worth', () => {
    const roll = rollOf(body(2))!
    expect([roll.motion, roll.forum, roll.carried, roll.ayes, roll.noes, roll.abstentions]).toEqual(['climb', 'body', true, 6, 3, 0])
    const votes = Object.fromEntries(roll.ballots.map(({ state, vote }) => [state, vote]))
    expect([votes.S001, votes.S002, votes.S003, votes.S004]).toEqual(['no', 'no', 'no', 'yes'])
    for (const { terms, stance, state } of roll.ballots) {
      expect(terms.length).toBe(DECISION_TERMS.vote.length - 1)
      if (state !== 'S001') expect(terms.reduce((sum, { value }) => sum + value, 0)).toBeCloseTo(stance, 6)
    }
    expect(rollOf(body(2), 3)).toBeNull()
  })

  it('names those who could have turned it alone, or else the nearest who could have together', () => {
    // Five of nine carry: with three against beside the respondent one more no is enough.
    const close = rollOf(body(3))!
    expect([close.ayes, close.noes, close.turning.length]).toEqual([5, 4, 1])
    expect(close.ballots.filter(({ pivotal }) => pivotal).map(({ vote }) => vote)).toEqual(['yes', 'yes', 'yes', 'yes', 'yes'])
    const clear = rollOf(body(2))!
    expect([clear.ballots.some(({ pivotal }) => pivotal), clear.turning.length]).toEqual([false, 2])
    // A veto alone turns a motion that the others carry.
    const vetoing = Array.from({ length: STATES }, (_, i) => i === 2)
    const vetoed = rollOf(body(1, { vetoing }))!
    expect([vetoed.carried, vetoed.ballots.filter(({ pivotal }) => pivotal).map(({ state }) => state), vetoed.turning]).toEqual([
      false,
      ['S002'],
      expect.arrayContaining(['S002']),
    ])
  })

  it('is none where no forum decides anything, and refuses a case that is not there', () => {
    expect(rollOf(makeScenario(4, { months: 30 }))).toBeNull()
    expect(() => explainVote(createEngine(body(1)), { ...asked, kase: 1 })).toThrow('case: expected')
  })
})

/** Who acts beside whom, worked by hand on one world of six months. */
import { describe, expect, it } from 'vitest'
import { actingOf, countedStates, exitRate, membersOf } from '../../../../sim/evidence/facts/acting.ts'
import type { Batch, Role, Scenario } from '../../../../sim/model/index.ts'
import { ROLES } from '../../../../sim/model/index.ts'
import { tiesOf } from '../../../support/scenarios.ts'
import { emptyBatch, SCENARIO } from '../../cli/canned.ts'

const base = SCENARIO.states[0]!
/** Positions in votes 0 to 4; AAA is the respondent, BBB the claimant, R-REST an aggregate. */
const states = ['AAA', 'BBB', 'CCC', 'DDD', 'EEE', 'R-REST'].map((id, at) => ({
  ...base,
  ...{ id, name: id, members: id === 'R-REST' ? ['YYY', 'ZZZ'] : [id], gdp: 10 + at, democracy: 0.1 * at, position: at },
}))
const kase = { ...SCENARIO.cases[0]!, judgment: 1, claimants: ['BBB'] }
const plain: Scenario = { ...SCENARIO, states, ties: tiesOf(states, []), cases: [kase] }
const NAMES: { readonly [letter: string]: Role } = { b: 'bystander', s: 'supporter', e: 'enforcer', u: 'buster', p: 'patron' }

/** Roles of BBB, CCC, DDD, EEE and R-REST as letters, month by month. */
function batchOf(rung: readonly number[], months: readonly string[]): Batch {
  const batch = emptyBatch(0, 1, months.length, 1, ['compliance', 'rung'])
  batch.series.rung!.set(rung)
  const role = Int8Array.from(months.flatMap((letters) => [-1, ...[...letters].map((letter) => ROLES.indexOf(NAMES[letter]!))]))
  const none = new Float32Array(0)
  const rest = { may: new Int8Array(0), vote: new Int8Array(0), stance: none, effort: none, perceivedGap: none, opinion: none }
  const terms = { senderCost: none, coalitionTerms: none, responseTerms: none, bound: new Int8Array(0), votes: null }
  return { ...batch, states: states.length, detail: { role, ...rest, ...terms } }
}

// The first month is before the judgment, the last without a rung.
const batch = batchOf([1, 1, 1, 1, 1, 0], ['eeeee', 'beebe', 'beebb', 'bebub', 'bebbe', 'eeeee'])
const acting = (scenario = plain) => actingOf(scenario, scenario.cases[0]!, batch, 0)

describe('who acts', () => {
  it('counts states kept whole that are no party, after the judgment, under a rung', () => {
    expect(countedStates(plain, kase)).toEqual([2, 3, 4])
    const found = acting()
    expect(found.force).toBe(4)
    expect([...found.enforcing]).toEqual([0, 0, 4, 2, 0, 0])
    expect([...found.busting]).toEqual([0, 0, 0, 0, 1, 0])
  })

  it('has the leader with the greatest GDP times months, and what followers have more of', () => {
    // CCC: 12 in four months; DDD: 13 in two.
    const found = acting()
    expect(found.leader).toBe(2)
    // DDD, nearer to CCC than EEE, enforces half of the time: half an enforcer, right of .5 against 1 and .5 against its other half.
    expect(found.nearLeader!.enforcers).toBe(0.5)
    expect(found.nearLeader!.value).toBeCloseTo((0.5 * 1 + 0.5 * 0.25) / (0.5 * 1.5), 12)
    // EEE is the more democratic one: only the ties with itself.
    expect(found.democracy!.value).toBeCloseTo((0.5 * 0.25) / (0.5 * 1.5), 12)
    expect(found.tied!.value).toBe(0.5)
    expect(found.western).toBe(false)
    const worldwide = { ...plain, states: states.map((state) => ({ ...state, memberships: { un: 1, nato: 0 } })) }
    expect(acting(worldwide).tied!.value).toBe(0.5)
    const west = { ...plain, states: states.map((state, at) => (at === 2 || at === 3 ? { ...state, memberships: { nato: 1 } } : state)) }
    expect(acting(west).western).toBe(true)
    expect(acting(west).tied!.value).toBeCloseTo((0.5 * 1 + 0.5 * 0.25) / (0.5 * 1.5), 12)
  })

  it('has company, exits and ends', () => {
    const found = acting()
    expect(found.company).toBe((2 + 2 + 1 + 1) / 4)
    // CCC stays three times, DDD once and leaves once; after the fourth month no rung is left.
    expect([found.exits, found.atRisk]).toEqual([1, 5])
    expect(exitRate([found, found])).toBe(12 / 5)
    expect(found.apart).toBe(true)
    const alone = actingOf(plain, kase, batchOf([1, 1, 1], ['bbbbb', 'bebbb', 'bebbb']), 0)
    expect([alone.apart, alone.company, alone.nearLeader]).toEqual([null, 1, null])
    const nobody = actingOf(plain, kase, batchOf([0, 0], ['eeeee', 'eeeee']), 0)
    expect(nobody).toMatchObject({ force: 0, leader: -1, company: null, turnout: null, tied: null, farFromRespondent: null })
    expect(exitRate([nobody])).toBeNaN()
  })

  it('has the members of the body that decides, by forum or by court', () => {
    expect(membersOf(plain, kase)).toBeNull()
    const european = { ...kase, court: 'European Court of Human Rights' }
    const members = states.map((state, at) => ({ ...state, memberships: at < 3 ? { coe: 1 } : { coe: 0.2 } }))
    const scenario = { ...plain, states: members, cases: [european] }
    expect(membersOf(scenario, european)).toEqual([true, true, true, false, false, false])
    // CCC is the only member that is counted, and it always enforces.
    expect(acting(scenario).turnout).toBe(1)
    const forum = { id: 'own', heads: [1, 0, 0, 1, 1, 2] } as unknown as Scenario['forums'][number]
    const named = { ...plain, forums: [forum], cases: [{ ...kase, forum: 'own' }] }
    expect(membersOf(named, named.cases[0]!)).toEqual([true, false, false, true, true, true])
    expect(acting(named).turnout).toBe(0.5)
  })
})

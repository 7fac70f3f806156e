import { describe, expect, it } from 'vitest'
import { COALITION_TERMS, RESPONSE_TERMS, ROLES, type StateDetail } from '../../../../../sim/index.ts'
import { decisionAt } from '../../../../../web/places/explore/reasons/index.ts'
import { actorsAt, matrixAt, tradeShares } from '../../../../../web/places/explore/ties/month.ts'
import type { Trace } from '../../../../../web/worker/index.ts'
import { makeCase, makeScenario } from '../../../../support/scenarios.ts'

const made = makeScenario(3)
const scenario = { ...made, months: 2, cases: [makeCase(made.states[0]!.id, made.states[1]!.id)] }
const ids = scenario.states.map(({ id }) => id)

/** Two months of three states: the first is the respondent, the second enforces, the third busts in the second month. */
function madeTrace(): Trace {
  const cells = 2 * 3
  const coalition = new Float32Array(cells * COALITION_TERMS.length)
  const at = (month: number, state: number, term: (typeof COALITION_TERMS)[number]) =>
    (month * 3 + state) * COALITION_TERMS.length + COALITION_TERMS.indexOf(term)
  coalition[at(1, 2, 'profit')] = 0.25
  coalition[at(1, 2, 'paid')] = -0.5
  coalition[at(1, 2, 'utilityBuster')] = 0.125
  coalition[at(1, 2, 'utilityPatron')] = -1
  const response = new Float32Array(2 * RESPONSE_TERMS.length)
  response[RESPONSE_TERMS.length + RESPONSE_TERMS.indexOf('sanctions')] = 0.5
  // Waiting is worth something to the respondent, and so speaks against complying.
  response[RESPONSE_TERMS.length + RESPONSE_TERMS.indexOf('gamble')] = 0.25
  const detail: StateDetail = {
    role: Int8Array.from([-1, ROLES.indexOf('enforcer'), 0, -1, ROLES.indexOf('enforcer'), ROLES.indexOf('buster')]),
    effort: Float32Array.from([0, 0.5, 0, 0, 0.75, 0]),
    ...{ may: new Int8Array(cells), vote: new Int8Array(cells), stance: new Float32Array(cells) },
    perceivedGap: new Float32Array(cells),
    opinion: new Float32Array(cells),
    senderCost: new Float32Array(cells),
    coalitionTerms: coalition,
    responseTerms: response,
    bound: new Int8Array(cells),
    votes: null,
  }
  const batch = {
    from: 0,
    to: 1,
    months: 2,
    cases: 1,
    states: 3,
    series: { posture: Float64Array.from([0, 4]) },
    detail,
  }
  return { replicate: 0, batch: batch as unknown as Trace['batch'], leverage: Float64Array.from([0, 0.75, 0.25]) }
}
const trace = madeTrace()

describe('tradeShares', () => {
  it('every state’s shares sum to one, with nothing on the diagonal', () => {
    const shares = tradeShares(scenario.ties)
    for (let i = 0; i < 3; i++) {
      expect(shares[i * 3]! + shares[i * 3 + 1]! + shares[i * 3 + 2]!).toBeCloseTo(1, 12)
      expect(shares[i * 3 + i]).toBe(0)
    }
  })
})

describe('a month of the followed world', () => {
  it('lists who acts first, by role and leverage', () => {
    const words = actorsAt(scenario, trace, 0, 1).map(({ id, role, leverage, effort }) => [id, role, leverage, effort])
    expect(words).toEqual([
      [ids[0], 'respondent', 0, 0],
      [ids[1], 'enforcer', 0.75, 0.75],
      [ids[2], 'buster', 0.25, 0],
    ])
  })

  it('months with the same roles share their matrix, others do not', () => {
    const first = matrixAt(scenario, trace, 0, 0)
    expect(first.states.map(({ role }) => role)).toEqual(['respondent', 'enforcer', 'bystander'])
    expect(matrixAt(scenario, trace, 0, 0)).toBe(first)
    expect(matrixAt(scenario, trace, 0, 1).states[2]!.role).toBe('buster')
  })

  it('tells bystanders that may not act from those that may, where a body decides', () => {
    const votes = {} as NonNullable<StateDetail['votes']>
    const of = (may: number): Trace => {
      const detail = { ...trace.batch.detail!, may: new Int8Array(6).fill(may), votes }
      return { ...trace, batch: { ...trace.batch, detail } }
    }
    const roles = (one: Trace) => matrixAt(scenario, one, 0, 0).states.map(({ role }) => role)
    expect(roles(of(0))).toEqual(['respondent', 'enforcer', 'barred'])
    expect(roles(of(1))).toEqual(['respondent', 'enforcer', 'bystander'])
    expect(actorsAt(scenario, of(0), 0, 0).map(({ role, may }) => [role, may])).toContainEqual(['barred', false])
  })

  it('names the terms of a decision; a choice that is not open is none', () => {
    const own = decisionAt(scenario, trace, 0, 1, null)
    expect(own).toMatchObject({ role: 'respondent', chosen: 'comply' })
    expect(own.weighed).toEqual([
      { side: 'complying', terms: [{ name: 'the measures in force', value: 0.5 }] },
      { side: 'resisting', terms: [{ name: 'the hope that the coalition breaks up', value: 0.25 }] },
    ])
    expect(own.choices.map(({ name }) => name)).toEqual(['defiance', 'delay', 'partial compliance', 'negotiation', 'compliance'])
    const buster = decisionAt(scenario, trace, 0, 1, ids[2]!)
    expect(buster.chosen).toBe('buster')
    expect(buster.weighed).toEqual([
      { side: 'enforcing', terms: [{ name: 'trade lost to the measures', value: -0.5 }] },
      { side: 'other roles', terms: [{ name: 'profit from diverted trade', value: 0.25 }] },
    ])
    expect(buster.choices.find(({ name }) => name === 'buster')!.value).toBe(0.125)
    expect(buster.choices.map(({ name }) => name)).not.toContain('patron')
  })
})

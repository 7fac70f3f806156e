import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Decision, type Explanation, explainDecision } from '../../../sim/explain/explanation.ts'
import { COALITION_TERMS, createEngine, POSTURES, RESPONSE_TERMS, ROLES, type Scenario } from '../../../sim/model/index.ts'
import { recipes, scenarioOf, settings } from '../../support/arbitrary.ts'
import { makeCase, makeScenario } from '../../support/scenarios.ts'

const SEED = 'why'

/** A world of eight states in which measures are taken. */
const scenario = makeScenario(8, { months: 60 })
const engine = createEngine(scenario)
const RESPONDENT = scenario.states.findIndex(({ id }) => id === scenario.cases[0]!.respondent)

function ask(state: number, month: number, world = 0, of = engine): Explanation {
  return explainDecision(of, { seed: SEED, world, state, kase: 0, month })
}

/** Every decision in force in a month of a world. */
function decisions(month: number, world: number): readonly { state: number; decision: Decision }[] {
  return scenario.states.flatMap((_, state) => {
    const { decision } = ask(state, month, world)
    return decision === null ? [] : [{ state, decision }]
  })
}

describe('the decision explained', () => {
  it('is the one that the recorder finds in force, with the same terms', () => {
    const { detail } = engine.run(SEED, 2, 3, 'explain')
    const { length } = scenario.states
    const found = scenario.states.map((_, state) => {
      const { inForce, decides, decision } = ask(state, 41, 2)
      if (decides === 'posture') {
        const terms = detail!.responseTerms.subarray(41 * RESPONSE_TERMS.length, 42 * RESPONSE_TERMS.length)
        expect(decision!.terms.map(({ value }) => Math.fround(value))).toEqual([...terms.subarray(0, 9)])
        expect(decision!.options.map(({ utility }) => Math.fround(utility))).toEqual([...terms.subarray(9)])
      } else {
        const at = 41 * length + state
        expect(inForce).toBe(ROLES[detail!.role[at]!])
        const kept = detail!.coalitionTerms.subarray(at * COALITION_TERMS.length, (at + 1) * COALITION_TERMS.length)
        if (decision === null) return 0
        expect(decision.after).toBe(inForce)
        const values = [...decision.terms.map(({ value }) => value), ...decision.options.map(({ utility }) => utility)]
        expect(values.map(Math.fround)).toEqual([...kept])
      }
      return 1
    })
    expect(found.filter((one) => one === 1).length).toBeGreaterThan(4)
  })

  it('says when the first one comes where none was taken yet', () => {
    const undecided = scenario.states.map((_, state) => ask(state, 0)).filter(({ decision }) => decision === null)
    expect(undecided.length).toBeGreaterThan(2)
    for (const { state, next, inForce } of undecided) {
      const at = scenario.states.findIndex(({ id }) => id === state)
      const last = next ?? scenario.months - 1
      if (next !== null) expect(ask(at, next)).toMatchObject({ next: null, decision: { month: next, before: inForce } })
      expect(ask(at, last - (next === null ? 0 : 1))).toMatchObject({ decision: null, next, inForce })
    }
  })

  it('was taken in a month up to the one asked for, and is the same from any later month without a review', () => {
    const late = ask(0, 59)
    const { month } = late.decision!
    expect(month).toBeLessThanOrEqual(59)
    expect(ask(0, month).decision).toEqual(late.decision)
    if (month > 0) expect(ask(0, month - 1).decision?.month ?? -1).toBeLessThan(month)
  })

  it('adds up: the terms that count for enforcing are its utility', () => {
    for (const { decision } of decisions(30, 1).filter(({ state }) => state !== RESPONDENT)) {
      const sum = (side: 'enforcer') =>
        decision.terms.filter(({ sides }) => sides.includes(side)).reduce((total, { value }) => total + value, 0)
      const enforcing = decision.options.find(({ name }) => name === 'enforcer')!
      // The model adds the same numbers in the same sequence.
      expect(sum('enforcer')).toBe(enforcing.utility)
    }
  })

  it('has the chances of the logit, though they are found by trying draws', () => {
    for (const { state, decision } of decisions(30, 1)) {
      const responds = state === RESPONDENT
      const { temperature } = scenario.parameters[responds ? 'response' : 'coalition']!
      const stake = decision.terms.reduce((sum, { value }) => sum + value, 0)
      const noise = responds ? temperature! * stake + 1e-9 : temperature!
      const weights = decision.options.map(({ utility }) => Math.exp(utility / noise))
      const total = weights.reduce((sum, weight) => sum + weight, 0)
      for (const [at, { probability }] of decision.options.entries()) {
        // Draws are halved 40 times, which leaves 1e-12.
        expect(Math.abs(probability - weights[at]! / total)).toBeLessThan(1e-11)
      }
      const chosen = decision.options.find(({ name }) => name === decision.after)!
      expect(decision.draw >= chosen.from && decision.draw <= chosen.to).toBe(true)
    }
  })

  it('sees the world as it is before the phase, and peers as far as they had decided', () => {
    const { decision } = ask(0, 45, 3)
    const run = engine.start(SEED, 3)
    run.advance(decision!.month)
    for (const name of run.phases.slice(0, run.phases.indexOf('coalition'))) run.phase(name, decision!.month)
    const saw = (name: string) => decision!.saw.find((one) => one.name === name)!.value
    expect(saw('perceivedGap')).toBe(run.world.perceivedGap[0])
    expect(saw('rung')).toBe(run.world.rung[0])
    // The first in the sequence sees nobody's new role.
    expect(saw('peerPull')).toBe(run.world.peerPull[0])
    expect(decision!.peers.map(({ weight }) => weight)).toEqual(decision!.peers.map(({ weight }) => weight).sort((a, b) => b - a))
    // Weights of a row sum to one except for rounding.
    expect(decision!.peers.reduce((sum, { weight }) => sum + weight, 0)).toBeCloseTo(1, 12)
  })

  it('says what brought the respondent to decide', () => {
    const occasions = new Set<string>()
    for (let month = 0; month < 30; month++) {
      const { decision } = ask(RESPONDENT, month)
      if (decision?.month === month) occasions.add(decision.occasion)
    }
    expect(occasions).toContain('report')
    expect(ask(RESPONDENT, 0).decision).toMatchObject({ month: 0, occasion: 'judgment', before: 'defy' })
    expect(POSTURES).toContain(ask(RESPONDENT, 0).inForce)
  })

  it('is none before the judgment and before the first review', () => {
    const waiting = createEngine({ ...scenario, cases: [{ ...scenario.cases[0]!, judgment: 20 }] })
    expect(ask(4, 19, 0, waiting)).toMatchObject({ judged: false, decision: null, inForce: 'bystander' })
    const never = Object.entries(scenario.parameters).map(([name, values]) => [name, { ...values, review: 0 }])
    const still = createEngine({ ...scenario, parameters: Object.fromEntries(never) } as Scenario)
    expect(ask(0, 59, 0, still)).toMatchObject({ judged: true, decision: null, inForce: 'enforcer' })
  })

  it('refuses what is not there', () => {
    expect(() => ask(8, 0)).toThrow('state: expected 0 to 7, got 8')
    expect(() => ask(0, 60)).toThrow('month: expected 0 to 59, got 60')
    expect(() => explainDecision(engine, { seed: SEED, world: 0, state: 0, kase: 1, month: 0 })).toThrow('case')
    const without = createEngine({ ...scenario, off: ['coalition'] })
    expect(() => ask(0, 5, 0, without)).toThrow('expected coalition to be on')
    expect(ask(RESPONDENT, 5, 0, without).decision).not.toBeNull()
  })

  it('is of the case asked for', () => {
    const second = makeCase('S004', 'S005', { id: 'second' })
    const both = createEngine({ ...scenario, cases: [...scenario.cases, second] })
    const told = explainDecision(both, { seed: SEED, world: 0, state: 4, kase: 1, month: 30 })
    expect(told).toMatchObject({ case: 'second', state: 'S004', decides: 'posture' })
    expect(explainDecision(both, { seed: SEED, world: 0, state: 4, kase: 0, month: 30 }).decides).toBe('role')
  })
})

describe('asking', () => {
  it('changes nothing: the world continues exactly as before, and the same question has the same answer', () => {
    fc.assert(
      fc.property(recipes({ months: 18 }), fc.nat({ max: 11 }), (recipe, someone) => {
        const random = scenarioOf(recipe)
        const own = createEngine(random)
        const before = own.run(SEED, 0, 3, 'summary').digests
        const state = someone % random.states.length
        const question = { seed: SEED, world: 1, state, kase: 0, month: random.months - 1 }
        const answer = explainDecision(own, question)
        expect(own.run(SEED, 0, 3, 'summary').digests).toEqual(before)
        expect(explainDecision(own, question)).toEqual(answer)
      }),
      settings(15),
    )
  })
})

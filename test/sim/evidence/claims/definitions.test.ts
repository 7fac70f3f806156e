/** The claims are the theory's, whole and in its words, and each is an experiment that can be run. Nothing here looks at a verdict. */
import { describe, expect, it } from 'vitest'
import { SCALARS } from '../../../../sim/ensemble/index.ts'
import { armsOf, ensemblesOf } from '../../../../sim/evidence/claims/claim.ts'
import { CLAIMS } from '../../../../sim/evidence/claims/index.ts'
import { WORLDS } from '../../../../sim/evidence/claims/worlds.ts'
import { scenarioHash } from '../../../../sim/scenario/index.ts'
import { scenarioOf } from '../../../support/committed.ts'
import { pairsIn } from '../../../support/scenarios.ts'
import { prepare } from './prepared.ts'
import { TEXTS } from './texts.ts'

it('all claims are there, in sequence and in the words of the theory', () => {
  expect(CLAIMS.map(({ id, text }) => [id, text])).toEqual(TEXTS.map((text, at) => [at + 1, text]))
})

describe.each(CLAIMS.map((claim) => [claim.id, claim] as const))('claim %d', (_, claim) => {
  it('is tested in two worlds at least, one of them real and one made up', () => {
    const kinds = [...new Set(claim.tests.map(({ scenario }) => scenario))].map((id) => scenarioOf(id).kind)
    expect(kinds.length).toBeGreaterThanOrEqual(2)
    expect(new Set(kinds)).toEqual(new Set(['historical', 'synthetic']))
  })

  it('asks the same of every world', () => {
    const asked = (id: string) =>
      claim.tests
        .filter(({ scenario }) => scenario === id)
        .map(({ lever, outcome, expected, negligible, condition }) => [lever, outcome, expected, negligible, condition?.label])
    for (const { scenario } of claim.tests) expect(asked(scenario)).toEqual(asked(claim.tests[0]!.scenario))
  })

  it('has arms that parse and that are different experiments', () => {
    for (const test of claim.tests) {
      const hashes = armsOf(test).map((settings) => scenarioHash(prepare(test.scenario, settings)))
      expect(hashes.length).toBe(test.against !== undefined ? 1 : test.condition === undefined ? 2 : 4)
      expect(new Set(hashes).size, `${test.scenario}: ${test.lever}`).toBe(hashes.length)
    }
  })

  it('names outcomes that there are, and sizes in their units', () => {
    for (const { outcome, negligible, expected, lever } of claim.tests) {
      expect(Object.keys(SCALARS)).toContain(outcome)
      expect(negligible).toBeGreaterThanOrEqual(0)
      expect([1, -1]).toContain(expected)
      expect(lever).toMatch(/^[a-z]/)
    }
  })

  it('puts no question twice', () => {
    const questions = claim.tests.map((test) => JSON.stringify([test.scenario, armsOf(test), test.outcome]))
    expect(new Set(questions).size).toBe(questions.length)
    expect(ensemblesOf(claim)).toBeLessThanOrEqual(claim.tests.flatMap(armsOf).length)
  })

  it('tells what was found in whole sentences, if anything', () => {
    const { finding = 'Nothing is told here, which is a sentence.' } = claim
    expect(finding).toMatch(/^[A-Z].{30,600}\.$/)
  })
})

describe.each(WORLDS.map((world) => [world.scenario, world] as const))('the world %s', (id, world) => {
  const scenario = scenarioOf(id)
  const states = scenario.states.map((state) => state.id)

  it('has the states that claims speak of, each on one side', () => {
    const { respondent, patron, powers, many } = world
    expect(scenario.cases[0]!.respondent).toBe(respondent)
    for (const state of [respondent, patron, ...powers, ...many]) expect(states).toContain(state)
    const sides = [respondent, patron, ...powers, ...many]
    expect(new Set(sides).size).toBe(sides.length)
    expect(many.length).toBeGreaterThan(powers.length)
  })

  it('has the obligations that claims set the cost of', () => {
    expect(scenario.cases[0]!.obligations.length).toBe(world.obligations)
  })

  it('gives the few powers more trade with the respondent than the many', () => {
    const traded = (ids: readonly string[]) =>
      pairsIn(scenario)
        .filter(({ from, to }) => (from === world.respondent && ids.includes(to)) || (to === world.respondent && ids.includes(from)))
        .reduce((sum, { exports }) => sum + exports, 0)
    expect(traded(world.powers)).toBeGreaterThan(traded(world.many))
  })
})

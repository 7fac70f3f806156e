import { describe, expect, it } from 'vitest'
import { pairedEffect } from '../../../../sim/analysis/index.ts'
import type { Plan, Runner } from '../../../../sim/ensemble/index.ts'
import {
  armsOf,
  type Claim,
  type ClaimTest,
  ensemblesOf,
  jointVerdict,
  type Prepare,
  runClaim,
  runTest,
} from '../../../../sim/evidence/claims/claim.ts'
import type { Setting } from '../../../../sim/scenario/index.ts'
import { emptyBatch, SCENARIO } from '../../cli/canned.ts'

const set = (path: string, value: number): Setting => ({ path, value })

/** A scenario whose title is what was set in it: later settings win. */
const prepare: Prepare = (id, settings) => ({
  ...SCENARIO,
  id,
  title: JSON.stringify(Object.fromEntries(settings.map(({ path, value }) => [path, value]))),
})

/** Mean compliance of a world is luck plus what was set: 0.1 lever + 0.3 lever x condition + 0.2 base. */
function fakeRunner() {
  const plans: Plan[] = []
  const runner: Runner = {
    run(plan) {
      plans.push(plan)
      const { lever = 0, condition = 0, base = 0 } = JSON.parse(plan.scenario.title)
      const batch = emptyBatch(plan.from, plan.to, 2, 1)
      for (let world = 0; world < plan.to; world++) {
        const luck = ((world * 7) % 5) / 10
        // The lever works a little better in some worlds than in others.
        const lift = (0.1 + 0.3 * condition) * lever * (1 + (world % 3) / 100)
        batch.outcomes.meanCompliance[world] = luck + lift + 0.2 * base
      }
      return { done: Promise.resolve([batch]), cancel() {} }
    },
    close() {},
  }
  return { runner, plans }
}

const TEST: ClaimTest = {
  scenario: 'canned',
  lever: 'a lever',
  low: [set('lever', 0)],
  high: [set('lever', 1)],
  outcome: 'meanCompliance',
  expected: 1,
  negligible: 0.01,
}

const resultOf = async (changes: Partial<ClaimTest>) => runTest(fakeRunner().runner, prepare, { ...TEST, ...changes }, 12)

describe('armsOf', () => {
  it('gives high and low on the base, first where the condition holds', () => {
    const condition = { label: 'it holds', with: [set('condition', 1)], without: [set('condition', 0)] }
    expect(armsOf(TEST)).toEqual([[set('lever', 1)], [set('lever', 0)]])
    expect(armsOf({ ...TEST, base: [set('base', 1)], condition })).toEqual([
      [set('base', 1), set('condition', 1), set('lever', 1)],
      [set('base', 1), set('condition', 1), set('lever', 0)],
      [set('base', 1), set('condition', 0), set('lever', 1)],
      [set('base', 1), set('condition', 0), set('lever', 0)],
    ])
    expect(armsOf({ ...TEST, against: 0.5 })).toEqual([[set('lever', 1)]])
  })
})

describe('runTest', () => {
  it('moves the lever on the same luck', async () => {
    const { effect, verdict, worlds } = await resultOf({})
    // 0.1 times the mean of 1, 1.01 and 1.02.
    expect(effect.estimate).toBeCloseTo(0.101, 12)
    expect(effect.correlation).toBeGreaterThan(0.99)
    expect([verdict, worlds]).toEqual(['supported', 12])
  })

  it('asks how much more the lever does where the condition holds', async () => {
    const condition = { label: 'it holds', with: [set('condition', 1)], without: [set('condition', 0)] }
    const { effect, verdict } = await resultOf({ condition })
    expect(effect.treated).toBeCloseTo(0.404, 12)
    expect(effect.baseline).toBeCloseTo(0.101, 12)
    expect(effect.estimate).toBeCloseTo(0.303, 12)
    expect(verdict).toBe('supported')
  })

  it('compares with a constant where there is one', async () => {
    const { effect } = await resultOf({ against: 0.5, base: [set('base', 1)] })
    const values = Float64Array.from({ length: 12 }, (_, w) => ((w * 7) % 5) / 10 + 0.1 * (1 + (w % 3) / 100) + 0.2)
    expect(effect.estimate).toBeCloseTo(pairedEffect(values, new Float64Array(12).fill(0.5)).estimate, 12)
    expect(effect.correlation).toBeNull()
  })

  it('turns against a claim that has the sign wrong, and calls a lever that does nothing not supported', async () => {
    expect((await resultOf({ expected: -1 })).verdict).toBe('opposite')
    const { effect, verdict } = await resultOf({ high: [set('lever', 0)] })
    expect([effect.estimate, effect.low, effect.high, verdict]).toEqual([0, 0, 0, 'not supported'])
    expect((await resultOf({ negligible: 0.5 })).verdict).toBe('not supported')
  })

  it('runs each scenario on its own seed from world 0', async () => {
    const { runner, plans } = fakeRunner()
    await runTest(runner, prepare, TEST, 12)
    expect(plans.map(({ seed, from, to, level }) => [seed, from, to, level])).toEqual([
      ['tin', 0, 12, 'summary'],
      ['tin', 0, 12, 'summary'],
    ])
  })
})

describe('runClaim', () => {
  const claim: Claim = {
    id: 99,
    text: 'A lever lifts',
    tests: [TEST, { ...TEST, expected: -1 }, { ...TEST, scenario: 'other' }, { ...TEST, base: [set('base', 1)] }],
  }

  it('runs arms that tests share once', async () => {
    const { runner, plans } = fakeRunner()
    const result = await runClaim(runner, prepare, claim, 12)
    expect(plans.length).toBe(6)
    expect(ensemblesOf(claim)).toBe(6)
    expect(result.tests.map(({ verdict }) => verdict)).toEqual(['supported', 'opposite', 'supported', 'supported'])
    expect([result.verdict, result.claim]).toEqual(['opposite', claim])
  })

  it('fails with what the preparation says', async () => {
    const failing: Prepare = () => {
      throw new Error('no such lever')
    }
    await expect(runClaim(fakeRunner().runner, failing, claim, 12)).rejects.toThrow('no such lever')
  })
})

describe('jointVerdict', () => {
  it('counts a claim for no more than its weakest test', () => {
    expect(jointVerdict(['supported', 'supported'])).toBe('supported')
    expect(jointVerdict(['supported', 'too close to call'])).toBe('too close to call')
    expect(jointVerdict(['too close to call', 'not supported', 'supported'])).toBe('not supported')
    expect(jointVerdict(['not supported', 'opposite', 'supported'])).toBe('opposite')
    expect(jointVerdict([])).toBe('too close to call')
  })
})

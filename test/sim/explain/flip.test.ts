import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { seatOf } from '../../../sim/explain/decision.ts'
import { explainDecision } from '../../../sim/explain/explanation.ts'
import { type Flip, flipsOf } from '../../../sim/explain/flip.ts'
import type { Retry } from '../../../sim/explain/replay.ts'
import { createEngine, type Engine, POSTURES, ROLES, type Scenario } from '../../../sim/model/index.ts'
import { MECHANISMS } from '../../../sim/model/mechanisms/index.ts'
import { recipes, scenarioOf, settings } from '../../support/arbitrary.ts'
import { makeScenario } from '../../support/scenarios.ts'

const SEED = 'flip'

function withCoefficient(scenario: Scenario, path: string, value: number): Scenario {
  const [mechanism, name] = path.split('.') as [string, string]
  const table = { ...scenario.parameters[mechanism], [name]: value }
  return { ...scenario, parameters: { ...scenario.parameters, [mechanism]: table } }
}

/** Role or posture at the end of the month under the value: on an engine of its own, for what is a coefficient. */
function outcome(engine: Engine, flip: Flip, value: number, month: number, state: number, world: number): string {
  const { scenario } = engine
  const before = engine.start(SEED, world)
  before.advance(month)
  const morning = before.snapshot()
  const own = flip.kind === 'coefficient' ? createEngine(withCoefficient(scenario, flip.name, value)) : engine
  const run = own.fork(morning)
  if (flip.kind === 'lever') run.world.levers[run.leverAt(flip.name, 0)] = value
  const posture = scenario.states[state]!.id === scenario.cases[0]!.respondent
  for (const name of run.phases) {
    if (flip.kind === 'situation' && name === (posture ? 'response' : 'coalition')) {
      const [column, obligation] = flip.name.split('.') as [string, string | undefined]
      const declared = run.world.columns.find((one) => one.name === column)!
      const at =
        obligation !== undefined
          ? scenario.cases[0]!.obligations.findIndex(({ id }) => id === obligation)
          : declared.shape === 'state' || declared.shape === 'caseState'
            ? state
            : 0
      run.world[column as 'perceivedGap'][at] = value
    }
    run.phase(name, month)
  }
  return posture ? POSTURES[run.world.posture[0]!]! : ROLES[run.world.role[state]!]!
}

function checkFlips(scenario: Scenario, state: number, world: number): readonly Flip[] {
  const engine = createEngine(scenario)
  const { decision } = explainDecision(engine, { seed: SEED, world, state, kase: 0, month: scenario.months - 1 })
  if (decision === null) return []
  for (const flip of decision.flips) {
    const at = (value: number) => outcome(engine, flip, value, decision.month, state, world)
    expect([flip.name, at(flip.to)]).toEqual([flip.name, flip.becomes])
    expect([flip.name, at(flip.holds)]).toEqual([flip.name, decision.after])
    expect(flip.becomes).not.toBe(decision.after)
    // Whole numbers are one step apart; others are halved 40 times.
    const gap = Math.abs(flip.to - flip.holds)
    expect(gap <= 1e-9 * Math.max(1, Math.abs(flip.to - flip.from)) || gap === 1).toBe(true)
    expect(Math.abs(flip.holds - flip.from)).toBeLessThan(Math.abs(flip.to - flip.from))
  }
  expect(decision.flips.map(({ share }) => share)).toEqual(decision.flips.map(({ share }) => share).sort((a, b) => a - b))
  return decision.flips
}

describe('a flip', () => {
  it('flips when the month is run with it on another engine, and a slightly smaller change does not', () => {
    const scenario = makeScenario(7, { months: 40 })
    const flips = [0, 1, 2].flatMap((state) => [0, 1].flatMap((world) => checkFlips(scenario, state, world)))
    expect(new Set(flips.map(({ kind }) => kind)).size).toBeGreaterThan(1)
    expect(flips.length).toBeGreaterThan(20)
  })

  it('flips in random worlds', () => {
    let flips = 0
    fc.assert(
      fc.property(recipes({ months: 12 }), fc.nat({ max: 11 }), fc.nat({ max: 5 }), (recipe, someone, world) => {
        const scenario = scenarioOf(recipe)
        flips += checkFlips(scenario, someone % scenario.states.length, world).length
      }),
      settings(12),
    )
    expect(flips).toBeGreaterThan(10)
  })

  it('is never a change that has no influence on the choice', () => {
    const scenario = makeScenario(7, { months: 30 })
    const names = new Set([0, 1, 3].flatMap((state) => checkFlips(scenario, state, 2).map(({ name }) => name)))
    // How the respondent learns from the coalition comes after the choice; when a decision comes up is no part of it.
    for (const name of ['coalition.steadiness', 'coalition.alarm', 'coalition.review', 'response.review', 'age']) {
      expect(names).not.toContain(name)
    }
    // Speed of effort and the plan follow the posture.
    expect(names).not.toContain('response.effortSpeed')
  })

  it('may be of a lever, and takes whole numbers where the lever does', () => {
    const plain = makeScenario(7, { months: 30 })
    // Where leaving costs members dearly, how far they are locked in decides.
    const scenario = withCoefficient(plain, 'coalition.lockInWorth', 0.05)
    const flips = [0, 2, 3].flatMap((state) => checkFlips(scenario, state, 0))
    const levers = flips.filter(({ kind }) => kind === 'lever')
    expect(levers.map(({ name }) => name)).toContain('coalition.lockIn')
    for (const { name, to } of levers) {
      const [mechanism, lever] = name.split('.') as [string, string]
      const { integer, range } = MECHANISMS.find((m) => m.name === mechanism)!.levers[lever]!
      if (integer) expect(Number.isInteger(to)).toBe(true)
      expect(to >= range[0] && to <= range[1]).toBe(true)
    }
  })
})

describe('the search', () => {
  const scenario = makeScenario(4)
  const seat = seatOf(scenario, 0, 0)
  const world = createEngine(scenario).start(SEED, 0).world
  const SUPPORTER = ROLES.indexOf('supporter')
  const ENFORCER = ROLES.indexOf('enforcer')

  /** A state that chooses by the value of a lever alone. */
  function byLever(path: string, value: number, choice: (value: number) => number): Retry {
    return {
      choice: (change) => (change.kind === 'lever' && change.path === path ? choice(change.value) : ENFORCER),
      lever: () => value,
      eve: () => world,
      seen: () => world,
    }
  }

  it('finds the edge, from both sides the nearer', () => {
    const path = 'coalition.lockIn'
    const outside = (value: number) => (value < 0.25 || value > 0.8 ? SUPPORTER : ENFORCER)
    const [low] = flipsOf(scenario, seat, byLever(path, 0.5, outside), ENFORCER)
    expect(low).toMatchObject({ kind: 'lever', name: path, from: 0.5, holds: 0.25, becomes: 'supporter' })
    // 0.5 is halved to 2^-40 of itself.
    expect(low!.to).toBeCloseTo(0.25, 11)
    expect(low!.share).toBeCloseTo(0.25, 11)
    const [high] = flipsOf(scenario, seat, byLever(path, 0.6, outside), ENFORCER)
    expect(high!.to).toBeCloseTo(0.8, 11)
    expect(high!.to).toBeGreaterThan(0.8)
  })

  it('walks whole numbers one by one', () => {
    const [flip] = flipsOf(
      scenario,
      seat,
      byLever('escalation.dwell', 9, (months) => (months === 13 ? SUPPORTER : ENFORCER)),
      ENFORCER,
    )
    expect(flip).toMatchObject({ name: 'escalation.dwell', from: 9, holds: 12, to: 13 })
  })

  it('reaches the ends of the range and no further', () => {
    const path = 'coalition.lockIn'
    const atTheEnd = byLever(path, 0.5, (value) => (value === 1 ? SUPPORTER : ENFORCER))
    expect(flipsOf(scenario, seat, atTheEnd, ENFORCER)).toMatchObject([{ to: 1 }])
    const beyond = byLever(path, 0.5, (value) => (value > 1 ? SUPPORTER : ENFORCER))
    expect(flipsOf(scenario, seat, beyond, ENFORCER)).toEqual([])
  })

  it('does not take a decision that does not come up for another decision', () => {
    expect(
      flipsOf(
        scenario,
        seat,
        byLever('coalition.lockIn', 0.5, () => -1),
        ENFORCER,
      ),
    ).toEqual([])
  })
})

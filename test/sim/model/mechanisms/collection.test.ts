/** What measures take from a respondent against its will, by hand. Twelve digits: a few roundings of 1e-16 each. */
import { expect, it } from 'vitest'
import { measures } from '../../../../sim/model/mechanisms/measures.ts'
import { BYSTANDER, ENFORCER, RESPONDENT, SUPPORTER } from '../../../../sim/model/vocabulary.ts'
import { alone, type Example } from '../../../support/alone.ts'

it('penalties and attached property are collected as they fall due, apart from compliance', () => {
  const { world, step } = alone(measures, {
    sizes: { states: 2, rungs: 2 },
    world: {
      role: [RESPONDENT, ENFORCER],
      gdp: 100,
      rung: 1,
      rungCount: 2,
      rungBite: [0, 0, 0, 0, 0, 0, 0, 0, 0, 0.024],
      executionLaw: [0, 1],
      propertyLeft: [0, 0.06],
      compliance: 0.3,
      trueGap: 0.7,
    },
    p: { onset: 1, seizing: 0.1 },
    d: { institution: 0.5, jurisdictionalCapture: 0.2 },
  })
  step(0)
  step(0)
  // Two months of a penalty of 0.012 per year; a fiftieth of 0.06 attached, then a fiftieth of what is left.
  expect(world.attachment[0]).toBeCloseTo(12 * 0.0588 * 0.02, 12)
  expect(world.recovered[0]).toBeCloseTo(0.0012 + 0.0588 * 0.02, 12)
  expect(world.collected[0]).toBeCloseTo((2 * 0.012) / 12 + world.recovered[0]!, 12)
  expect(world.compliance[0]).toBe(0.3)
})

/** An enforcer and a bystander with property of the respondent within reach, and a rung that freezes. */
function property(world: Example['world'] = {}, jurisdictionalCapture = 0) {
  return alone(measures, {
    sizes: { states: 3, rungs: 2 },
    world: {
      role: [RESPONDENT, ENFORCER, BYSTANDER],
      effort: [0, 0.5, 0],
      gdp: 100,
      rung: 1,
      rungCount: 2,
      rungBite: [0, 0, 0, 0, 0, 0, 0, 0, 0.1, 0],
      rungFreeze: [0, 0, 0, 0, 0, 1, 0, 0, 0, 0],
      executionLaw: [0, 0.5, 1],
      propertyLeft: [0, 0.02, 0.01],
      trueGap: 1,
      ...world,
    },
    p: { onset: 1, seizing: 0.1 },
    d: { jurisdictionalCapture },
  })
}

it('creditors use property up through the courts of all states, in the coalition or not, with no rung in force', () => {
  const { world, step } = property({ rung: 0 }, 0.5)
  step(0)
  expect([...world.propertyLeft]).toEqual([0, 0.0195, 0.0095].map((x) => expect.closeTo(x, 12)))
  expect(world.recovered[0]).toBeCloseTo(0.001, 12)
  const first = world.attachment[0]!
  step(1)
  expect(world.attachment[0]).toBeLessThan(first)
})

it('creditors take nothing where nothing is owed', () => {
  const { world, step } = property({ trueGap: 0 }, 1)
  step(0)
  expect([world.attachment[0], world.recovered[0]]).toEqual([0, 0])
})

it('what is frozen stays so as effort fades, and is given back with the rung or by a state that leaves', () => {
  const { world, step } = property()
  step(0)
  expect([...world.frozen]).toEqual([0, 0.5, 0])
  const before = world.grossDamage[0]!
  world.effort[1] = 0.2
  step(1)
  expect([world.frozen[1], world.grossDamage[0]]).toEqual([0.5, before])
  world.role[1] = SUPPORTER
  step(2)
  expect(world.frozen[1]).toBe(0)
  world.role[1] = ENFORCER
  step(3)
  world.rung[0] = 0
  step(4)
  expect(world.frozen[1]).toBe(0)
})

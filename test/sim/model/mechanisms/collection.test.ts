/** What measures take from a respondent against its will, by hand. Twelve digits: a few roundings of 1e-16 each. */
import { expect, it } from 'vitest'
import { measures } from '../../../../sim/model/mechanisms/measures.ts'
import { ENFORCER, RESPONDENT } from '../../../../sim/model/vocabulary.ts'
import { alone } from '../../../support/alone.ts'

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
      exposureAssets: [0, 0.06],
      compliance: 0.3,
    },
    p: { onset: 1 },
    d: { institution: 0.5, jurisdictionalCapture: 0.2 },
  })
  step(0)
  step(0)
  // Two months of a penalty of 0.012 per year and of 0.012 attached.
  expect(world.attachment[0]).toBeCloseTo(0.012, 12)
  expect(world.collected[0]).toBeCloseTo((2 * 0.024) / 12, 12)
  expect(world.compliance[0]).toBe(0.3)
})

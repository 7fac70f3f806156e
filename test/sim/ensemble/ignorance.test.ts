import { describe, expect, it } from 'vitest'
import { ASSUMED_COEFFICIENTS, coefficientsOfDraw, DRAWS, factorsOfDraw, PRIOR_SPREAD } from '../../../sim/ensemble/ignorance.ts'
import { FITTED_REGION, type Parameters } from '../../../sim/model/index.ts'
import { MECHANISMS } from '../../../sim/model/mechanisms/index.ts'
import { log } from '../../../sim/random/index.ts'
import { scenarioOf } from '../../support/committed.ts'

const scenario = scenarioOf('two-blocs')
const declared = MECHANISMS.flatMap(({ name, parameters }) =>
  Object.entries(parameters as Parameters).map(([parameter, one]) => ({ name, parameter, one })),
)

describe('a draw of the coefficients', () => {
  it('has a factor for each assumption and is the same whenever it is asked for', () => {
    const factors = factorsOfDraw(3)
    expect(Object.keys(factors).length).toBe(ASSUMED_COEFFICIENTS)
    expect(factorsOfDraw(3)).toEqual(factors)
    expect(factorsOfDraw(4)).not.toEqual(factors)
  })

  it('is a point of the fit: all coefficients of one place in its lists', () => {
    const names = Object.keys(FITTED_REGION)
    expect(names.length).toBeGreaterThan(ASSUMED_COEFFICIENTS / 2)
    for (const name of names) expect(FITTED_REGION[name]!.length, name).toBe(DRAWS)
    const factors = factorsOfDraw(7)
    for (const name of names) expect(factors[name], name).toBe(FITTED_REGION[name]![7])
  })

  it('has factors from the prior where nothing was fitted, and the fit of one changes no other', () => {
    const all = Array.from({ length: DRAWS }, (_, draw) => factorsOfDraw(draw, {}))
    const logs = all.flatMap((factors) => Object.values(factors).map(log))
    const mean = logs.reduce((sum, one) => sum + one, 0) / logs.length
    const deviation = Math.sqrt(logs.reduce((sum, one) => sum + (one - mean) ** 2, 0) / logs.length)
    // Five standard errors of mean and deviation of that many normal draws.
    expect(Math.abs(mean)).toBeLessThan((5 * PRIOR_SPREAD) / Math.sqrt(logs.length))
    expect(Math.abs(deviation - PRIOR_SPREAD)).toBeLessThan((5 * PRIOR_SPREAD) / Math.sqrt(2 * logs.length))
    const [name] = Object.keys(all[0]!)
    expect(factorsOfDraw(0, { [name!]: [2] })).toEqual({ ...all[0], [name!]: 2 })
  })

  it('moves assumptions only, within their ranges, and leaves zeros and the scenario as they are', () => {
    const before = JSON.stringify(scenario)
    const drawn = coefficientsOfDraw(scenario, factorsOfDraw(0))
    expect(JSON.stringify(scenario)).toBe(before)
    let moved = 0
    for (const { name, parameter, one } of declared) {
      const was = scenario.parameters[name]![parameter]!
      const is = drawn[name]?.[parameter] ?? was
      if (one.evidence !== 'assumption' || one.held === true || was === 0) expect(is).toBe(was)
      expect(is >= one.range[0] && is <= one.range[1], `${name}.${parameter}`).toBe(true)
      if (is !== was) moved++
    }
    expect(moved).toBeGreaterThan(ASSUMED_COEFFICIENTS / 2)
  })
})

import { describe, expect, it } from 'vitest'
import { ASSUMED_COEFFICIENTS, coefficientsOfDraw, factorsOfDraw, SPREAD } from '../../../sim/experiment/ignorance.ts'
import { MECHANISMS } from '../../../sim/mechanisms/index.ts'
import type { Parameters } from '../../../sim/parameter.ts'
import { log } from '../../../sim/random/index.ts'
import { scenarioOf } from '../../scenarios/committed.ts'

const scenario = scenarioOf('two-blocs')
const declared = MECHANISMS.flatMap(({ name, parameters }) =>
  Object.entries(parameters as Parameters).map(([parameter, one]) => ({ name, parameter, one })),
)

describe('a draw of the coefficients', () => {
  it('has a factor for each assumption and is the same whenever it is asked for', () => {
    const factors = factorsOfDraw('facts', 3)
    expect(Object.keys(factors).length).toBe(ASSUMED_COEFFICIENTS)
    expect(factorsOfDraw('facts', 3)).toEqual(factors)
    expect(factorsOfDraw('facts', 4)).not.toEqual(factors)
    expect(factorsOfDraw('other', 3)).not.toEqual(factors)
  })

  it('has factors around one with the spread that is stated', () => {
    const logs = Array.from({ length: 40 }, (_, draw) => Object.values(factorsOfDraw('facts', draw)).map(log)).flat()
    const mean = logs.reduce((sum, one) => sum + one, 0) / logs.length
    const deviation = Math.sqrt(logs.reduce((sum, one) => sum + (one - mean) ** 2, 0) / logs.length)
    // Five standard errors of mean and deviation of that many normal draws.
    expect(Math.abs(mean)).toBeLessThan((5 * SPREAD) / Math.sqrt(logs.length))
    expect(Math.abs(deviation - SPREAD)).toBeLessThan((5 * SPREAD) / Math.sqrt(2 * logs.length))
  })

  it('moves assumptions only, within their ranges, and leaves zeros and the scenario as they are', () => {
    const before = JSON.stringify(scenario)
    const drawn = coefficientsOfDraw(scenario, factorsOfDraw('facts', 0))
    expect(JSON.stringify(scenario)).toBe(before)
    let moved = 0
    for (const { name, parameter, one } of declared) {
      const was = scenario.parameters[name]![parameter]!
      const is = drawn[name]?.[parameter] ?? was
      if (one.evidence !== 'assumption' || was === 0) expect(is).toBe(was)
      expect(is >= one.range[0] && is <= one.range[1], `${name}.${parameter}`).toBe(true)
      if (is !== was) moved++
    }
    expect(moved).toBeGreaterThan(ASSUMED_COEFFICIENTS / 2)
  })
})

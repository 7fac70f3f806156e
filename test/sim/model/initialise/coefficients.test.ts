import { describe, expect, it } from 'vitest'
import { compile } from '../../../../sim/model/compile.ts'
import { COEFFICIENTS, coefficientPosition, setCoefficients } from '../../../../sim/model/initialise/coefficients.ts'
import { makeScenario } from '../../../support/scenarios.ts'

const made = makeScenario(3)
const at = (path: string) => coefficientPosition(path)

describe('coefficients', () => {
  it('are listed once each and lie where their position says', () => {
    expect(new Set(COEFFICIENTS.map(({ path }) => path)).size).toBe(COEFFICIENTS.length)
    const { world } = compile({ ...made, parameters: { ...made.parameters, order: { ...made.parameters.order, speed: 0.123 } } })
    expect(world.coefficients.length).toBe(COEFFICIENTS.length)
    COEFFICIENTS.forEach(({ path, parameter }, n) => {
      expect([path, world.coefficients[n]]).toEqual([path, path === 'order.speed' ? 0.123 : parameter.default])
    })
  })

  it('that nobody declares have no position', () => {
    expect(() => at('order.courage')).toThrow('no mechanism declares the coefficient order.courage')
  })
})

describe('turnover', () => {
  const event = { month: 5, kind: 'leader', label: '', other: null, case: null, lever: null, value: 1, resolve: 0.5 } as const
  const scenario = {
    ...made,
    states: made.states.map((state) => ({ ...state, democracy: 0.5 })),
    events: [{ ...event, state: made.states[1]!.id }],
  }

  it('has a monthly hazard between that of democracies and that of autocracies, whoever is on the calendar', () => {
    const { world } = compile(scenario)
    setCoefficients(world, { events: { turnoverDemocracy: 0.24, turnoverAutocracy: 0.12 } })
    // (0.5 x 0.24 + 0.5 x 0.12) / 12
    expect([...world.turnoverHazard]).toEqual([0.015, 0.015, 0.015])
    expect([at('events.turnoverDemocracy'), at('events.turnoverAutocracy')].map((n) => world.coefficients[n])).toEqual([0.24, 0.12])
  })
})

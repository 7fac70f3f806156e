import { describe, expect, it } from 'vitest'
import { compile } from '../../../../sim/model/compile.ts'
import { INITIALISE, initialValuesOf } from '../../../../sim/model/initialise/parameters.ts'
import { bytesOf, changed } from '../../../support/bytes.ts'
import { makeScenario } from '../../../support/scenarios.ts'

const made = makeScenario(20)

describe('what the world starts from', () => {
  it('is what the scenario says, and the default where it is silent', () => {
    const parameters = { ...made.parameters, initialise: { durability: 0.9 } }
    const { world } = compile({ ...made, parameters })
    expect(world.durability[0]).toBe(0.9)
    expect(world.legitimacy[0]).toBe(INITIALISE.parameters.legitimacy.default)
    expect(initialValuesOf({ parameters }).peers).toBe(12)
  })

  it.each(Object.entries(INITIALISE.parameters))(
    'moves the world before the first month: %s',
    (name, { range: [low, high], default: value }) => {
      // States that enforce, patrons, borders and allies are all there; donors only where somebody gives aid.
      const scenario = {
        ...made,
        states: made.states.map((state, i) => ({ ...state, gdp: state.gdp * (1 + i), aidDependence: i === 0 ? 0.1 : 0 })),
        cases: made.cases.map((kase) => ({
          ...kase,
          gravity: 0.9,
          roles: { [made.states[3]!.id]: 'enforcer' as const },
          patrons: { [made.states[4]!.id]: 0.9 },
        })),
      }
      const other = value === high ? low : name === 'peers' ? 5 : Math.min(high, 1.3 * value)
      const parameters = { ...scenario.parameters, initialise: { ...scenario.parameters.initialise, [name]: other } }
      const before = compile(scenario)
      const after = compile({ ...scenario, parameters })
      if (before.initial.length !== after.initial.length) return
      expect(changed(after.world, bytesOf(before.world)).filter((column) => column !== 'coefficients')).not.toEqual([])
    },
  )
})

/** Fills the state columns: numbers as given, shares of world finance and aid derived from income and rule of law. ODD section 5. */
import { ATTRIBUTE_NAMES } from '../attributes.ts'
import { MIDDLE } from '../definitions.ts'
import type { Scenario } from '../scenario.ts'
import type { World } from '../world.ts'
import { initialValuesOf } from './parameters.ts'

function normalise(column: Float64Array): void {
  let sum = 0
  for (const value of column) sum += value
  if (sum > 0) for (let i = 0; i < column.length; i++) column[i] = column[i]! / sum
}

export function fillStates(scenario: Scenario, world: World): void {
  const { donorIncome, smallGdp, capitalFloor, leaderTenure, leaderResolve } = initialValuesOf(scenario)
  scenario.states.forEach((state, i) => {
    for (const name of ATTRIBUTE_NAMES) if (name !== 'population') world[name][i] = state[name]
    const income = state.gdp / state.population
    world.capitalShare[i] = state.gdp * (capitalFloor + (1 - capitalFloor) * state.ruleOfLaw)
    world.donorShare[i] = state.gdp * state.ruleOfLaw * (income / (income + donorIncome))
    world.smallness[i] = smallGdp / (smallGdp + state.gdp)
    world.veto[i] = state.veto ? 1 : 0
    world.leaderTenure[i] = leaderTenure
    world.leaderResolve[i] = leaderResolve
    // It has neither enforced nor busted.
    world.standing[i] = MIDDLE
  })
  normalise(world.capitalShare)
  normalise(world.donorShare)
  const order = scenario.parameters.order!
  world.normStrength[0] = order.initialNorm!
  world.courtAuthority[0] = order.initialAuthority!
}

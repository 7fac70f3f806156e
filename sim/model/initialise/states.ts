/** Fills the state columns: figures as given, shares of world finance and aid derived from income and rule of law. ODD section 5. */
import { ATTRIBUTE_NAMES } from '../attributes.ts'
import type { Scenario } from '../scenario.ts'
import type { World } from '../world.ts'

/** Income per head in USD thousand at which a state gives aid at half its weight. */
const DONOR_INCOME = 25
/** GDP in USD bn at which a fixed cost weighs half as much as on the smallest. */
const SMALL_GDP = 100

function normalise(column: Float64Array): void {
  let sum = 0
  for (const value of column) sum += value
  if (sum > 0) for (let i = 0; i < column.length; i++) column[i] = column[i]! / sum
}

export function fillStates(scenario: Scenario, world: World): void {
  scenario.states.forEach((state, i) => {
    for (const name of ATTRIBUTE_NAMES) if (name !== 'population') world[name][i] = state[name]
    const income = state.gdp / state.population
    world.capitalShare[i] = state.gdp * (0.1 + 0.9 * state.ruleOfLaw)
    world.donorShare[i] = state.gdp * state.ruleOfLaw * (income / (income + DONOR_INCOME))
    world.smallness[i] = SMALL_GDP / (SMALL_GDP + state.gdp)
    world.veto[i] = state.veto ? 1 : 0
    world.leaderTenure[i] = 24
    world.leaderResolve[i] = 0.5
    world.standing[i] = 0.5
  })
  normalise(world.capitalShare)
  normalise(world.donorShare)
  const order = scenario.parameters.order!
  world.normStrength[0] = order.initialNorm!
  world.courtAuthority[0] = order.initialAuthority!
}

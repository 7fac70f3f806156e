/**
 * Fills the columns of cases, obligations and of cases by state: exposure, leverage, dependence, affinity, proximity, stakes and
 * patrons from the numbers of the scenario, and where everything starts. ODD section 5.
 */
import { MIDDLE } from '../definitions.ts'
import type { Case, Scenario } from '../scenario.ts'
import type { Ties } from '../ties.ts'
import { BUSTER, BYSTANDER, DEFY, ENFORCER, OBLIGATION_KINDS, PATRON, RESPONDENT, ROLES, SUPPORTER } from '../vocabulary.ts'
import type { World } from '../world.ts'
import { initialValuesOf } from './parameters.ts'
import type { Trade } from './trade.ts'

/** Bounds of exposure and dependence, as of their columns. */
const MOST = 10
/** Added to trade that is divided by, so that it is never zero, USD bn. */
const NO_TRADE = 1e-9
/** No forum decides the next rung. */
const OPEN = -1
/** No state leads the action. */
const NO_LEAD = -1
/** It is not settled yet for any rung who may act, or who leads. */
const UNSETTLED = -1

type Values = ReturnType<typeof initialValuesOf>

function fillObligations(kase: Case, c: number, world: World): void {
  const start = world.obligationStart[c]!
  world.obligationStart[c + 1] = start + kase.obligations.length
  let compliance = 0
  kase.obligations.forEach((o, n) => {
    const at = start + n
    world.obligationKind[at] = OBLIGATION_KINDS.indexOf(o.kind)
    world.obligationFinal[at] = o.final ? 1 : 0
    world.obligationWeight[at] = o.weight
    world.domesticCost[at] = o.domesticCost
    world.capacityDemand[at] = o.capacityDemand
    world.duration[at] = o.duration
    world.fulfilment[at] = o.fulfilled
    world.owed[at] = 1
    compliance += o.weight * o.fulfilled
  })
  world.compliance[c] = Math.min(1, compliance)
  world.trueGap[c] = 1 - world.compliance[c]!
  world.reportedGap[c] = world.trueGap[c]!
}

function fillStart(kase: Case, c: number, r: number, scenario: Scenario, values: Values, world: World): void {
  world.respondent[c] = r
  world.judgment[c] = kase.judgment
  world.deadline[c] = kase.deadline
  world.breachHazard[c] = kase.breachHazard
  world.waivable[c] = kase.claimants.length > 0 ? 1 : 0
  world.mandated[c] = UNSETTLED
  world.outlook[c] = OPEN
  world.lead[c] = NO_LEAD
  world.leadRung[c] = UNSETTLED
  world.age[c] = -1
  world.demand[c] = 1
  world.reportAge[c] = 1
  world.gravity[c] = kase.gravity
  world.graver[c] = values.gravityWeight * ((kase.gravity - MIDDLE) / MIDDLE)
  world.attention[c] = Math.min(1, 1 + world.graver[c]!)
  world.durability[c] = values.durability
  world.frailty[c] = 1
  world.governmentFrailty[c] = 1
  // Until the judgment there is nothing to decide and nothing is done.
  world.posture[c] = DEFY
  world.respondentEffort[c] = 0
  world.alignment[c] = values.alignment * scenario.states[r]!.ruleOfLaw
  world.legitimacy[c] = values.legitimacy
}

/** Exposure of the respondent to state i and what i would lose, all as shares of GDP. */
function fillExposure(c: number, i: number, r: number, scenario: Scenario, trade: Trade, values: Values, world: World): void {
  const n = scenario.states.length
  const k = c * n + i
  const respondent = scenario.states[r]!
  const flow = trade.exports[r * n + i]! + trade.exports[i * n + r]!
  world.exposureTrade[k] = Math.min(MOST, flow / respondent.gdp)
  world.exposureFinance[k] = values.finance * respondent.marketExposure * world.capitalShare[i]!
  world.exposureAid[k] = respondent.aidDependence * world.donorShare[i]!
  world.propertyLeft[k] = values.property * world.capitalShare[i]!
  world.dependence[k] = Math.min(MOST, flow / scenario.states[i]!.gdp)
  const near = 1 / (1 + trade.distance[i * n + r]! / values.nearDistance)
  world.proximity[k] = Math.max(near, values.borderProximity * trade.contiguous[i * n + r]!)
  world.absorption[k] =
    (trade.total[i]! / (trade.total[i]! + values.absorptionScale * trade.total[r]! + NO_TRADE)) *
    (values.absorptionFloor + (1 - values.absorptionFloor) * near)
}

/** What hostility leaves of affinity: each class of it has a ceiling, which holds for its share of the pairs of members. */
function curbed(friendly: number, at: number, ties: Ties, values: Values): number {
  const over = (share: number, ceiling: number) => share * Math.max(0, friendly - ceiling)
  const lost =
    over(ties.enemies[at]!, values.enemyAffinity) +
    over(ties.hostile[at]!, values.hostileAffinity) +
    over(ties.rivals[at]!, values.rivalAffinity) +
    over(ties.claims[at]!, values.claimAffinity)
  return Math.max(0, friendly - lost)
}

/** Affinity of state i to state r before leaders shift it, 0-1. */
export function affinityTo(scenario: Scenario, i: number, r: number, values: Values = initialValuesOf(scenario)): number {
  const { states, ties } = scenario
  const { affinitySpan, positionWeight } = scenario.parameters.events!
  const at = i * states.length + r
  const given = ties.affinity[at]!
  if (given >= 0) return given
  const near = 1 - Math.abs(states[i]!.position - states[r]!.position) / affinitySpan!
  const friendly = Math.min(1, Math.max(0, positionWeight! * near + values.allianceAffinity * ties.alliance[at]!))
  return curbed(friendly, at, ties, values)
}

/** Stake of a state that is no claimant: more next door, more for allies of a claimant and for those who trade with claimants. */
function derivedStake(kase: Case, c: number, i: number, r: number, scenario: Scenario, trade: Trade, values: Values, world: World): number {
  const n = scenario.states.length
  let [bound, traded] = [0, 0]
  for (let j = 0; j < n; j++) {
    if (j === i || !kase.claimants.includes(scenario.states[j]!.id)) continue
    bound = Math.max(bound, world.bond[i * n + j]!)
    traded += trade.exports[i * n + j]! + trade.exports[j * n + i]!
  }
  const share = trade.total[i]! > 0 ? traded / trade.total[i]! : 0
  const next = values.stakeFloor + values.borderStake * trade.contiguous[i * n + r]!
  return Math.min(1, (next + values.bondStake * bound + values.tradeStake * share) * (1 + world.graver[c]!))
}

function fillAttitude(kase: Case, c: number, i: number, r: number, scenario: Scenario, trade: Trade, values: Values, world: World): void {
  const n = scenario.states.length
  const k = c * n + i
  const state = scenario.states[i]!
  world.affinityBase[k] = affinityTo(scenario, i, r, values)
  world.affinity[k] = world.affinityBase[k]!
  const claimant = kase.claimants.includes(state.id)
  world.stake[k] = kase.stakes[state.id] ?? (claimant ? 1 : derivedStake(kase, c, i, r, scenario, trade, values, world))
  world.claimant[k] = claimant ? 1 : 0
  world.may[k] = 1
  world.leadNear[k] = MIDDLE
  world.patronage[k] = kase.patrons[state.id] ?? 0
  const role = kase.roles[state.id]
  world.role[k] = role === undefined ? BYSTANDER : ROLES.indexOf(role)
  world.effort[k] = world.role[k] === ENFORCER ? values.enforcerEffort : 0
  world.perceivedGap[k] = world.trueGap[c]!
  world.opinion[k] = values.opinion
}

/** Share of its trade that state i has with the patrons of the respondent, scaled by how strongly each shields it. */
function patronPull(kase: Case, i: number, scenario: Scenario, trade: Trade, values: Values): number {
  const n = scenario.states.length
  let pull = 0
  scenario.states.forEach((patron, j) => {
    const shields = kase.patrons[patron.id] ?? 0
    if (shields === 0 || j === i || trade.total[i] === 0) return
    const share = (trade.exports[i * n + j]! + trade.exports[j * n + i]!) / trade.total[i]!
    // What a patron can make a state feel hangs on how large it is beside the state.
    const size = 1 - values.patronSize * (scenario.states[i]!.gdp / (patron.gdp + scenario.states[i]!.gdp))
    pull += shields * size * (values.patronTrade * share + values.patronAlliance * trade.alliance[i * n + j]!)
  })
  return Math.min(1, pull)
}

/** Who stands where before the first review, as shares of all leverage. */
function fillSides(c: number, world: World): void {
  const { states } = world.sizes
  for (let k = c * states; k < c * states + states; k++) {
    const share = world.leverageShare[k]!
    const role = world.role[k]!
    world.leverage[c] = world.leverage[c]! + share * world.effort[k]!
    if (role === ENFORCER) world.members[c]!++
    else if (role === SUPPORTER) world.supporterShare[c] = world.supporterShare[c]! + share
    else if (role === BUSTER) world.busterShare[c] = world.busterShare[c]! + share
    else if (role === PATRON) world.patronShare[c] = world.patronShare[c]! + share
  }
}

export function fillCases(scenario: Scenario, trade: Trade, world: World): void {
  const values = initialValuesOf(scenario)
  const n = scenario.states.length
  scenario.cases.forEach((kase, c) => {
    const r = scenario.states.findIndex((s) => s.id === kase.respondent)
    fillObligations(kase, c, world)
    fillStart(kase, c, r, scenario, values, world)
    let leverage = 0
    for (let i = 0; i < n; i++) {
      const k = c * n + i
      if (i === r) {
        world.role[k] = RESPONDENT
        world.opinion[k] = 1
        continue
      }
      fillExposure(c, i, r, scenario, trade, values, world)
      fillAttitude(kase, c, i, r, scenario, trade, values, world)
      world.patronPull[k] = patronPull(kase, i, scenario, trade, values)
      world.leverageShare[k] = world.exposureTrade[k]! + world.exposureFinance[k]! + world.exposureAid[k]!
      leverage += world.leverageShare[k]!
    }
    for (let k = c * n; k < c * n + n; k++) world.leverageShare[k] = leverage > 0 ? world.leverageShare[k]! / leverage : 0
    fillSides(c, world)
  })
}

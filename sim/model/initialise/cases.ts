/**
 * Fills the columns of cases, obligations and of cases by state: exposure, leverage, dependence, affinity, proximity, stakes and
 * patrons from the figures of the scenario, and where everything starts. ODD section 5.
 */
import type { Case, Scenario } from '../scenario.ts'
import { BYSTANDER, DELAY, ENFORCER, OBLIGATION_KINDS, RESPONDENT, ROLES } from '../vocabulary.ts'
import type { World } from '../world.ts'
import type { Trade } from './trade.ts'

/** Foreign finance over GDP of a fully exposed respondent. */
const FINANCE = 0.5
/** Property abroad over GDP. */
const PROPERTY = 0.04
/** Distance in km at which proximity is one half. */
const NEAR = 1500
const OPEN_GAP_OPINION = 0.75

function fillObligations(kase: Case, c: number, world: World): void {
  const start = world.obligationStart[c]!
  world.obligationStart[c + 1] = start + kase.obligations.length
  let compliance = 0
  kase.obligations.forEach((o, n) => {
    const at = start + n
    world.obligationKind[at] = OBLIGATION_KINDS.indexOf(o.kind)
    world.obligationWeight[at] = o.weight
    world.domesticCost[at] = o.domesticCost
    world.capacityDemand[at] = o.capacityDemand
    world.duration[at] = o.duration
    world.fulfilment[at] = o.fulfilled
    compliance += o.weight * o.fulfilled
  })
  world.compliance[c] = Math.min(1, compliance)
  world.trueGap[c] = 1 - world.compliance[c]!
  world.reportedGap[c] = world.trueGap[c]!
}

function fillStart(kase: Case, c: number, r: number, scenario: Scenario, world: World): void {
  world.respondent[c] = r
  world.judgment[c] = kase.judgment
  world.deadline[c] = kase.deadline
  world.breachHazard[c] = kase.breachHazard
  world.age[c] = -1
  world.demand[c] = 1
  world.reportAge[c] = 1
  world.attention[c] = 1
  world.durability[c] = 0.4
  world.frailty[c] = 1
  world.posture[c] = DELAY
  world.respondentEffort[c] = 0.1
  world.alignment[c] = 0.5 * scenario.states[r]!.ruleOfLaw
  world.legitimacy[c] = 0.55
}

/** Exposure of the respondent to state i and what i would lose, all as shares of GDP. */
function fillExposure(c: number, i: number, r: number, scenario: Scenario, trade: Trade, world: World): void {
  const n = scenario.states.length
  const k = c * n + i
  const respondent = scenario.states[r]!
  const flow = trade.exports[r * n + i]! + trade.exports[i * n + r]!
  world.exposureTrade[k] = Math.min(10, flow / respondent.gdp)
  world.exposureFinance[k] = FINANCE * respondent.marketExposure * world.capitalShare[i]!
  world.exposureAid[k] = respondent.aidDependence * world.donorShare[i]!
  world.exposureAssets[k] = PROPERTY * world.capitalShare[i]!
  world.dependence[k] = Math.min(10, flow / scenario.states[i]!.gdp)
  const near = 1 / (1 + trade.distance[i * n + r]! / NEAR)
  world.proximity[k] = Math.max(near, 0.7 * trade.contiguous[i * n + r]!)
  world.absorption[k] = (trade.total[i]! / (trade.total[i]! + 20 * trade.total[r]! + 1e-9)) * (0.5 + 0.5 * near)
}

function fillAttitude(kase: Case, c: number, i: number, r: number, scenario: Scenario, trade: Trade, world: World): void {
  const n = scenario.states.length
  const k = c * n + i
  const state = scenario.states[i]!
  const given = trade.affinity[i * n + r]!
  const near = 1 - Math.abs(state.position - scenario.states[r]!.position) / scenario.parameters.events!.affinitySpan!
  world.affinityBase[k] = given >= 0 ? given : Math.min(1, Math.max(0, 0.8 * near + 0.2 * trade.alliance[i * n + r]!))
  world.affinity[k] = world.affinityBase[k]!
  const claimant = kase.claimants.includes(state.id)
  world.stake[k] = kase.stakes[state.id] ?? (claimant ? 1 : 0.02 + 0.1 * trade.contiguous[i * n + r]!)
  world.patronage[k] = kase.patrons[state.id] ?? 0
  const role = kase.roles[state.id]
  world.role[k] = role === undefined ? BYSTANDER : ROLES.indexOf(role)
  world.effort[k] = world.role[k] === ENFORCER ? 0.6 : 0
  world.perceivedGap[k] = world.trueGap[c]!
  world.opinion[k] = OPEN_GAP_OPINION
}

/** Share of its trade that state i has with the patrons of the respondent, scaled by how strongly each shields it. */
function patronPull(kase: Case, i: number, scenario: Scenario, trade: Trade): number {
  const n = scenario.states.length
  let pull = 0
  scenario.states.forEach((patron, j) => {
    const shields = kase.patrons[patron.id] ?? 0
    if (shields === 0 || j === i || trade.total[i] === 0) return
    const share = (trade.exports[i * n + j]! + trade.exports[j * n + i]!) / trade.total[i]!
    pull += shields * (2 * share + 0.2 * trade.alliance[i * n + j]!)
  })
  return Math.min(1, pull)
}

export function fillCases(scenario: Scenario, trade: Trade, world: World): void {
  const n = scenario.states.length
  scenario.cases.forEach((kase, c) => {
    const r = scenario.states.findIndex((s) => s.id === kase.respondent)
    fillObligations(kase, c, world)
    fillStart(kase, c, r, scenario, world)
    let leverage = 0
    for (let i = 0; i < n; i++) {
      const k = c * n + i
      if (i === r) {
        world.role[k] = RESPONDENT
        world.opinion[k] = 1
        continue
      }
      fillExposure(c, i, r, scenario, trade, world)
      fillAttitude(kase, c, i, r, scenario, trade, world)
      world.patronPull[k] = patronPull(kase, i, scenario, trade)
      world.leverageShare[k] = world.exposureTrade[k]! + world.exposureFinance[k]! + world.exposureAid[k]!
      leverage += world.leverageShare[k]!
    }
    for (let k = c * n; k < c * n + n; k++) world.leverageShare[k] = leverage > 0 ? world.leverageShare[k]! / leverage : 0
  })
}

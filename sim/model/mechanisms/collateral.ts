/**
 * Collateral: civilian harm is damage times civilian incidence less carve-outs, and grows more than in proportion; harm feeds a
 * rally where the government controls the story and the enforcement lacks legitimacy; measures beyond what the gap warrants
 * are disproportionate. ODD section 7, collateral.
 * Source: Rodriguez et al. 2025, Gutmann et al. 2021; rally conditional and near zero by default, Frye 2019;
 * proportionality after ARSIWA Art. 51.
 */
import { mechanism } from '../mechanism.ts'
import { parameter } from '../parameter.ts'

export const collateral = mechanism({
  name: 'collateral',
  summary: 'Measures harm civilians; harm can rally a public and, beyond proportion, costs legitimacy.',
  reads: ['respondent', 'age', 'rung', 'grossDamage', 'netDamage', 'civilianDamage', 'reportedGap', 'narrativeControl', 'legitimacy'],
  writes: ['civilianHarm', 'rally', 'disproportion'],
  parameters: {
    convexity: parameter('Growth of harm beyond proportion, per 1 % of GDP of civilian damage', 'factor', [0, 5], 0.25, 'assumption', 'prior; sanctions cost lives, Rodriguez et al. 2025, but how steeply harm grows with damage is not measured'),
    exemption: parameter('Share of harm that full carve-outs avoid', 'share', [0, 1], 0.6, 'assumption', 'prior'),
    recovery: parameter('Speed at which harm follows damage', 'per month', [0, 1], 0.15, 'assumption', 'prior'),
    rallyStrength: parameter('Rally at great harm under full control of the story and legitimacy of one half', 'index', [-0.2, 0.5], 0.06, 'assumption', 'prior, small: Frye 2019 finds no rally'),
    rallyHarm: parameter('Harm at which half of the rally has formed', 'share of GDP per year', [1e-6, 1], 0.005, 'assumption', 'prior'),
    warranted: parameter('Damage that a full gap warrants', 'share of GDP per year', [1e-6, 1], 0.025, 'assumption', 'prior; UN sanctions cost 2.3-3.5 points of growth, Neuenkirch and Neumeier 2015'),
  },
  levers: {
    carveOuts: parameter('Humanitarian carve-outs', 'index', [0, 1], 0.5, 'assumption', 'prior'),
  },
  channels: {},
  compile({ sizes, world, p, d }) {
    const { cases } = sizes
    const { respondent, age, rung, grossDamage, netDamage, civilianDamage, reportedGap, narrativeControl, legitimacy } = world
    const { civilianHarm, rally, disproportion } = world
    const { convexity, exemption, recovery, rallyStrength, rallyHarm, warranted } = p

    return () => {
      for (let c = 0; c < cases; c++) {
        if (age[c]! < 0) continue
        const reaching = grossDamage[c]! > 0 ? netDamage[c]! / grossDamage[c]! : 0
        const fallen = civilianDamage[c]! * reaching
        const harm = fallen * (1 + convexity * 100 * fallen) * (1 - exemption * d.carveOuts[c]!)
        civilianHarm[c] = civilianHarm[c]! + recovery * (harm - civilianHarm[c]!)
        const felt = civilianHarm[c]! / (civilianHarm[c]! + rallyHarm)
        rally[c] = Math.min(1, Math.max(-0.2, rallyStrength * narrativeControl[respondent[c]!]! * (1 - legitimacy[c]!) * 2 * felt))
        const excess = Math.max(0, (rung[c]! > 0 ? netDamage[c]! : 0) / warranted - reportedGap[c]!)
        disproportion[c] = Math.min(1, excess * excess)
      }
    }
  },
})

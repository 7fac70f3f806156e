/**
 * Collateral: civilian harm is damage times civilian incidence, reduced by carve-outs, and grows more than in
 * proportion; harm feeds a rally where the government controls the media and the enforcement lacks legitimacy;
 * measures beyond what the gap warrants are disproportionate. ODD section 7, collateral. Source: Rodriguez et al.
 * 2025, Gutmann et al. 2021; rally conditional and near zero by default, Frye 2019; proportionality after ARSIWA Art.
 * 51.
 */
import { HALVES, PERCENT } from '../definitions.ts'
import { mechanism } from '../mechanism.ts'
import { parameters } from '../parameter.ts'
import { words } from '../table.ts'

export const collateral = mechanism({
  name: 'collateral',
  summary: 'Measures harm civilians; harm can rally a public and, beyond proportion, costs legitimacy.',
  reads: words('respondent age rung grossDamage netDamage civilianDamage reportedGap narrativeControl legitimacy'),
  writes: words('civilianHarm rally disproportion'),
  parameters: parameters(`
    convexity     | 0.25  | 0 to 5      | factor                | assumption
                  | Growth of harm beyond proportion, per 1 % of GDP of civilian damage
                  | prior; sanctions cost lives, Rodriguez et al. 2025, but how steeply harm grows with damage is not measured
    exemption     | 0.6   | 0 to 1      | share                 | assumption
                  | Share of harm that full carve-outs avoid | prior
    recovery      | 0.15  | 0 to 1      | per month             | assumption
                  | Speed at which harm follows damage | prior
    rallyStrength | 0.06  | -0.2 to 0.5 | index                 | assumption
                  | Rally at great harm under full control of the media and legitimacy of one half | prior, small: Frye 2019 finds no rally
    rallyHarm     | 0.005 | 1e-6 to 1   | share of GDP per year | assumption
                  | Harm at which half of the rally has formed | prior
    warranted     | 0.025 | 1e-6 to 1   | share of GDP per year | assumption
                  | Damage that a full gap warrants | prior; UN sanctions cost 2.3 to 3.5 points of growth, Neuenkirch and Neumeier 2015
    rallyLeast    | -0.2  | -1 to 0     | index                 | assumption, held
                  | Least rally: how far harm can turn a public against its government | prior
  `),
  levers: parameters(`
    carveOuts | 0.5 | 0 to 1 | index | assumption
              | Humanitarian carve-outs | prior
  `),
  channels: {},
  compile({ sizes, world, coefficients, p, d }) {
    const { cases } = sizes
    const { respondent, age, rung, grossDamage, netDamage, civilianDamage, reportedGap, narrativeControl, legitimacy } = world
    const { civilianHarm, rally, disproportion } = world

    return () => {
      const convexity = coefficients[p.convexity]!
      const exemption = coefficients[p.exemption]!
      const recovery = coefficients[p.recovery]!
      const rallyStrength = coefficients[p.rallyStrength]!
      const rallyHarm = coefficients[p.rallyHarm]!
      const rallyLeast = coefficients[p.rallyLeast]!
      const warranted = coefficients[p.warranted]!
      for (let c = 0; c < cases; c++) {
        if (age[c]! < 0) continue
        const reaching = grossDamage[c]! > 0 ? netDamage[c]! / grossDamage[c]! : 0
        const fallen = civilianDamage[c]! * reaching
        const borne = fallen * (1 + convexity * PERCENT * fallen) * (1 - exemption * d.carveOuts[c]!)
        // Each further harm falls on what is left.
        const harm = borne / (1 + borne)
        civilianHarm[c] = civilianHarm[c]! + recovery * (harm - civilianHarm[c]!)
        const felt = civilianHarm[c]! / (civilianHarm[c]! + rallyHarm)
        rally[c] = Math.min(
          1,
          Math.max(rallyLeast, rallyStrength * narrativeControl[respondent[c]!]! * (1 - legitimacy[c]!) * HALVES * felt),
        )
        const excess = Math.max(0, (rung[c]! > 0 ? netDamage[c]! : 0) / warranted - reportedGap[c]!)
        disproportion[c] = Math.min(1, excess * excess)
      }
    }
  },
})

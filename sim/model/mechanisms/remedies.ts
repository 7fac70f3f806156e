/**
 * Remedies: reparation reaches victims from the payments of the respondent, from attached property and from a remedies fund;
 * coverage feeds legitimacy and the domestic constituency for compliance. ODD section 7, remedies.
 * Source: instalments over years, as in DRC v. Uganda (ICJ 2022).
 */
import { PERCENT } from '../definitions.ts'
import { mechanism } from '../mechanism.ts'
import { parameters } from '../parameter.ts'
import { words } from '../table.ts'

const PAY = 1
const REMEDY = 4

export const remedies = mechanism({
  name: 'remedies',
  summary: 'Payments, attached property and a fund reach victims.',
  reads: words('age obligationStart obligationKind obligationWeight fulfilment compliance recovered'),
  writes: words('remedyCoverage advanced'),
  parameters: parameters(`
    disbursement  | 0.04 | 0 to 1 | per month | estimate
                  | Speed at which available remedies reach victims
                  | nine tenths in some five years, as the five yearly instalments of DRC v. Uganda, ICJ 2022
    attachedWorth | 0.5  | 0 to 5 | index     | assumption
                  | Coverage bought by 1 % of GDP of attached property | prior
  `),
  levers: parameters(`
    fund | 0.1 | 0 to 1 | share | assumption
         | Share of remedies that a fund advances | prior; Register of Damage for Ukraine 2023
  `),
  channels: {},
  compile({ sizes, world, coefficients, p, d }) {
    const { cases } = sizes
    const { age, obligationStart, obligationKind, obligationWeight, fulfilment, compliance, recovered } = world
    const { remedyCoverage, advanced } = world

    /** Share of what is owed to victims that the respondent has paid; its compliance where nothing is owed as such. */
    function paid(c: number): number {
      let owed = 0
      let given = 0
      for (let o = obligationStart[c]!; o < obligationStart[c + 1]!; o++) {
        if (obligationKind[o] !== PAY && obligationKind[o] !== REMEDY) continue
        owed += obligationWeight[o]!
        given += obligationWeight[o]! * fulfilment[o]!
      }
      return owed > 0 ? given / owed : compliance[c]!
    }

    return () => {
      const disbursement = coefficients[p.disbursement]!
      const attachedWorth = coefficients[p.attachedWorth]!
      for (let c = 0; c < cases; c++) {
        if (age[c]! < 0) continue
        const own = paid(c)
        const funded = (1 - own) * d.fund[c]!
        const available = Math.min(1, own + funded + attachedWorth * PERCENT * recovered[c]!)
        const reached = disbursement * (available - remedyCoverage[c]!)
        advanced[c] = reached > 0 ? (reached * funded) / available : 0
        remedyCoverage[c] = remedyCoverage[c]! + reached
      }
    }
  },
})

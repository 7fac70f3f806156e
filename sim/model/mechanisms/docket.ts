/**
 * Docket: judgments are handed down in their month, breaches that are still to come happen or do not, cases grow older and public
 * attention to them fades. ODD section 7, docket.
 * Source: hazards of compliance peak early and decay with attention (EU infringement data); norms deter where courts are obeyed.
 */
import { MONTHS_PER_YEAR } from '../definitions.ts'
import { mechanism } from '../mechanism.ts'
import { parameters } from '../parameter.ts'
import { words } from '../table.ts'

export const docket = mechanism({
  name: 'docket',
  summary: 'Judgments are handed down, new breaches happen, cases grow older and attention fades.',
  essential: true,
  reads: words('graver judgment respondent withdrawn breachHazard normStrength courtAuthority'),
  writes: words('age attention'),
  parameters: parameters(`
    normDeterrence | 0.6  | 0 to 1 | share    | assumption
                   | How far a strong norm lowers the hazard of docketed breaches | prior
    attentionDecay | 0.3  | 0 to 3 | per year | assumption
                   | Decay of public attention to a case
                   | prior; EU infringements of 2002-2020 settle at falling rates only in the last stage
    attentionFloor | 0.25 | 0 to 1 | index    | assumption
                   | Attention that remains | prior
  `),
  levers: {},
  channels: {
    breach: { shape: 'case', per: 'month', meaning: 'whether a docketed breach happens' },
  },
  compile({ sizes, world, coefficients, p, tape }) {
    const { cases } = sizes
    const { graver, judgment, respondent, withdrawn, breachHazard, normStrength, courtAuthority } = world
    const { age, attention } = world
    const { breach } = tape

    /**
     * Whether a case opens now: in its month, or by a hazard that is lower where norms are strong and courts obeyed; never against a state
     * that has left.
     */
    function opens(c: number, month: number): boolean {
      const normDeterrence = coefficients[p.normDeterrence]!
      if (month < judgment[c]! || withdrawn[respondent[c]!] === 1) return false
      const hazard = breachHazard[c]!
      return (
        hazard === 0 ||
        breach[month * cases + c]! < (hazard / MONTHS_PER_YEAR) * (1 - normDeterrence * normStrength[0]! * courtAuthority[0]!)
      )
    }

    return (month) => {
      const decay = coefficients[p.attentionDecay]! / MONTHS_PER_YEAR
      const attentionFloor = coefficients[p.attentionFloor]!
      for (let c = 0; c < cases; c++) {
        if (age[c]! >= 0) {
          age[c]!++
          attention[c] = attention[c]! + decay * (Math.min(1, attentionFloor * (1 + graver[c]!)) - attention[c]!)
        } else if (opens(c, month)) age[c] = 0
      }
    }
  },
})

/**
 * Docket: judgments are handed down in their month, breaches that are still to come happen or do not, cases grow older and public
 * attention to them fades. ODD section 7, docket.
 * Source: hazards of compliance peak early and decay with attention (EU infringement data); norms deter where courts are obeyed.
 */
import { mechanism } from '../mechanism.ts'
import { parameter } from '../parameter.ts'

export const docket = mechanism({
  name: 'docket',
  summary: 'Judgments are handed down, new breaches happen, cases grow older and attention fades.',
  essential: true,
  reads: ['judgment', 'respondent', 'withdrawn', 'breachHazard', 'normStrength', 'courtAuthority'],
  writes: ['age', 'attention'],
  parameters: {
    normDeterrence: parameter('How far a strong norm lowers the hazard of docketed breaches', 'share', [0, 1], 0.6, 'assumption', 'prior'),
    attentionDecay: parameter('Decay of public attention to a case', 'per year', [0, 3], 0.3, 'assumption', 'prior; EU infringements of 2002-2020 settle at falling rates only in the last stage'),
    attentionFloor: parameter('Attention that remains', 'index', [0, 1], 0.25, 'assumption', 'prior'),
  },
  levers: {},
  channels: {
    breach: { shape: 'case', per: 'month', meaning: 'whether a docketed breach happens' },
  },
  compile({ sizes, world, p, tape }) {
    const { cases } = sizes
    const { judgment, respondent, withdrawn, breachHazard, normStrength, courtAuthority } = world
    const { age, attention } = world
    const { breach } = tape
    const { normDeterrence, attentionFloor } = p
    const decay = p.attentionDecay / 12

    /** Whether a case opens now: in its month, or by a hazard that is lower where norms are strong and courts obeyed; never against a state that left. */
    function opens(c: number, month: number): boolean {
      if (month < judgment[c]! || withdrawn[respondent[c]!] === 1) return false
      const hazard = breachHazard[c]!
      return hazard === 0 || breach[month * cases + c]! < (hazard / 12) * (1 - normDeterrence * normStrength[0]! * courtAuthority[0]!)
    }

    return (month) => {
      for (let c = 0; c < cases; c++) {
        if (age[c]! >= 0) {
          age[c]!++
          attention[c] = attention[c]! + decay * (attentionFloor - attention[c]!)
        } else if (opens(c, month)) age[c] = 0
      }
    }
  },
})

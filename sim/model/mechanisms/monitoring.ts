/**
 * Monitoring: at its reporting interval the court or its monitor publishes an estimate of the compliance gap. Noise falls with
 * transparency and audits; embellishment is caught by independent audits only; vague criteria are read differently by
 * different states. Between reports states act on the last one. ODD section 7, monitoring.
 * Source: audits after Condorcet; threshold clarity after Morris and Shin 1998.
 */

import { normalQuantile } from '../../random/index.ts'
import { mechanism } from '../mechanism.ts'
import { parameters } from '../parameter.ts'
import { words } from '../table.ts'

export const monitoring = mechanism({
  name: 'monitoring',
  summary: 'Reports estimate the compliance gap, with noise, embellishment and vagueness.',
  reads: words('respondent age trueGap respondentEffort narrativeControl'),
  writes: words('reading perceivedGap reportedGap reportAge threshold attention'),
  neutral: { reportedGap: 'trueGap', perceivedGap: 'trueGap' },
  parameters: parameters(`
    noise           | 0.12 | 0 to 0.5 | index | assumption
                    | Standard deviation of a report without transparency and audits
                    | prior: a gap 0.1 below the threshold reads as above it in some 3 to 20 % of reports
    dressing        | 0.35 | 0 to 1   | share | assumption
                    | Share of the gap hidden by a respondent that controls the media and makes no effort, without audits | prior
    ambiguitySpread | 0.25 | 0 to 0.5 | index | assumption
                    | Standard deviation of how states read completely unclear criteria | prior; private readings after Morris and Shin 1998
    misreading      | 0.2  | 0 to 0.5 | index | assumption
                    | Standard deviation of the threshold the coalition applies under completely unclear criteria | prior
    hearing         | 0.1  | 0 to 1   | share | assumption
                    | Attention a report brings back
                    | prior; hearings raise compliance by some 3 % per year, Perez-Linan and Garcia Atehortua 2024
    auditLeaves     | 0.5  | 0 to 1   | share | assumption, held
                    | Part of the embellishment that an independent audit leaves | prior
    noiseFloor      | 0.25 | 0 to 1   | share | assumption, held
                    | Part of the noise that is left under full transparency | prior
  `),
  levers: parameters(`
    reportInterval     | 6   | 1 to 36, whole | months | data
                       | Months between reports | six-monthly reports in Gambia v. Myanmar; Committee of Ministers meets quarterly
    transparency       | 0.5 | 0 to 1         | index  | assumption
                       | Openness of reporting | prior
    audits             | 1   | 0 to 7, whole  | count  | assumption
                       | Independent audits behind a report | prior; independent audits average out errors (Condorcet)
    clarity            | 0.6 | 0 to 1         | index  | assumption
                       | Clarity of what compliance requires | prior
    informationSharing | 0.4 | 0 to 1         | index  | assumption
                       | How far coalition members share what they know | prior
  `),
  channels: {
    report: { shape: 'case', per: 'month', meaning: 'error of the report' },
    criterion: { shape: 'case', per: 'month', meaning: 'how the coalition reads vague criteria at the report' },
    severity: { shape: 'caseState', per: 'run', meaning: 'how severely a state reads vague criteria' },
  },
  compile({ sizes, world, coefficients, p, d, tape }) {
    const { states, cases } = sizes
    const { respondent, age, trueGap, respondentEffort, narrativeControl } = world
    const { reading, perceivedGap, reportedGap, reportAge, threshold, attention } = world
    const { report, criterion, severity } = tape

    function publish(c: number, month: number): void {
      const noise = coefficients[p.noise]!
      const dressing = coefficients[p.dressing]!
      const misreading = coefficients[p.misreading]!
      const hearing = coefficients[p.hearing]!
      const auditLeaves = coefficients[p.auditLeaves]!
      const noiseFloor = coefficients[p.noiseFloor]!
      const r = respondent[c]!
      const opacity = 1 - d.transparency[c]!
      const audits = d.audits[c]!
      let unaudited = 1
      for (let a = 0; a < audits; a++) unaudited *= auditLeaves
      const hidden = dressing * (1 - respondentEffort[c]!) * narrativeControl[r]! * opacity * unaudited
      const deviation = (noise * (noiseFloor + (1 - noiseFloor) * opacity)) / Math.sqrt(1 + audits)
      const error = deviation * normalQuantile(report[month * cases + c]!)
      reportedGap[c] = Math.min(1, Math.max(0, trueGap[c]! * (1 - hidden) + error))
      reportAge[c] = 0
      threshold[c] = (1 - d.clarity[c]!) * misreading * normalQuantile(criterion[month * cases + c]!)
      attention[c] = attention[c]! + hearing * (1 - attention[c]!) * d.transparency[c]!
      spread(c)
    }

    /** What each state makes of the report. */
    function spread(c: number): void {
      const ambiguitySpread = coefficients[p.ambiguitySpread]!
      const blur = (1 - d.clarity[c]!) * (1 - d.informationSharing[c]!) * ambiguitySpread
      const gap = reportedGap[c]!
      const base = c * states
      const end = base + states
      const readings = reading
      const gaps = perceivedGap
      for (let k = base; k < end; k++) {
        const read = gap + blur * readings[k]!
        gaps[k] = read > 1 ? 1 : read > 0 ? read : 0
      }
    }

    return (month) => {
      for (let c = 0; c < cases; c++) {
        const t = age[c]!
        if (t < 0) continue
        if (t === 0) {
          const base = c * states
          for (let k = base; k < base + states; k++) reading[k] = normalQuantile(severity[k]!)
        }
        reportAge[c]!++
        if (t === 0 || reportAge[c]! >= d.reportInterval[c]!) publish(c, month)
      }
    }
  },
})

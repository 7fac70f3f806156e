/**
 * Monitoring: at its reporting interval the court or its monitor publishes an estimate of the compliance gap. Noise falls with
 * transparency and audits; window-dressing is caught by independent audits only; vague criteria are read differently by
 * different states. Between reports states act on the last one. ODD section 7, monitoring.
 * Source: audits after Condorcet; threshold clarity after Morris and Shin 1998.
 */

import { normalQuantile } from '../../random/index.ts'
import { mechanism } from '../mechanism.ts'
import { parameter, wholeParameter } from '../parameter.ts'

export const monitoring = mechanism({
  name: 'monitoring',
  summary: 'Reports estimate the compliance gap, with noise, window-dressing and vagueness.',
  reads: ['respondent', 'age', 'trueGap', 'respondentEffort', 'narrativeControl'],
  writes: ['reading', 'perceivedGap', 'reportedGap', 'reportAge', 'threshold', 'attention'],
  parameters: {
    noise: parameter('Standard deviation of a report without transparency and audits', 'index', [0, 0.5], 0.12, 'assumption', 'prior: a gap 0.1 below the threshold reads as above it in some 3 to 20 % of reports'),
    dressing: parameter('Share of the gap hidden by a respondent that controls the story and makes no effort, unaudited', 'share', [0, 1], 0.35, 'assumption', 'prior'),
    ambiguitySpread: parameter('Standard deviation of how states read wholly unclear criteria', 'index', [0, 0.5], 0.25, 'assumption', 'prior; private readings after Morris and Shin 1998'),
    misreading: parameter('Standard deviation of the threshold the coalition applies under wholly unclear criteria', 'index', [0, 0.5], 0.2, 'assumption', 'prior'),
    hearing: parameter('Attention a report brings back', 'share', [0, 1], 0.1, 'assumption', 'prior; hearings raise compliance by some 3 % a year, Perez-Linan and Garcia Atehortua 2024'),
  },
  levers: {
    reportInterval: wholeParameter('Months between reports', 'months', [1, 36], 6, 'data', 'six-monthly reports in Gambia v. Myanmar; Committee of Ministers meets quarterly'),
    transparency: parameter('Openness of reporting', 'index', [0, 1], 0.5, 'assumption', 'prior'),
    audits: wholeParameter('Independent audits behind a report', 'count', [0, 7], 1, 'assumption', 'prior; independent audits average out errors (Condorcet)'),
    clarity: parameter('Clarity of what compliance takes', 'index', [0, 1], 0.6, 'assumption', 'prior'),
    informationSharing: parameter('How far coalition members share what they know', 'index', [0, 1], 0.4, 'assumption', 'prior'),
  },
  channels: {
    report: { shape: 'case', per: 'month', meaning: 'error of the report' },
    criterion: { shape: 'case', per: 'month', meaning: 'how the coalition reads vague criteria at the report' },
    severity: { shape: 'caseState', per: 'run', meaning: 'how severely a state reads vague criteria' },
  },
  compile({ sizes, world, p, d, tape }) {
    const { states, cases } = sizes
    const { respondent, age, trueGap, respondentEffort, narrativeControl } = world
    const { reading, perceivedGap, reportedGap, reportAge, threshold, attention } = world
    const { report, criterion, severity } = tape
    const { noise, dressing, ambiguitySpread, misreading, hearing } = p

    function publish(c: number, month: number): void {
      const r = respondent[c]!
      const opacity = 1 - d.transparency[c]!
      const audits = d.audits[c]!
      let unaudited = 1
      for (let a = 0; a < audits; a++) unaudited *= 0.5
      const hidden = dressing * (1 - respondentEffort[c]!) * narrativeControl[r]! * opacity * unaudited
      const deviation = (noise * (0.25 + 0.75 * opacity)) / Math.sqrt(1 + audits)
      const error = deviation * normalQuantile(report[month * cases + c]!)
      reportedGap[c] = Math.min(1, Math.max(0, trueGap[c]! * (1 - hidden) + error))
      reportAge[c] = 0
      threshold[c] = (1 - d.clarity[c]!) * misreading * normalQuantile(criterion[month * cases + c]!)
      attention[c] = attention[c]! + hearing * (1 - attention[c]!) * d.transparency[c]!
      spread(c)
    }

    /** What each state makes of the report. */
    function spread(c: number): void {
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

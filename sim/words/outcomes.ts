/**
 * Outcomes that experiments compare, as a person would write them: values with their unit, differences in points, months or dollars,
 * intervals.
 */
import { SCALARS, type Scalar, type ScalarName } from '../ensemble/index.ts'
import { bare, decimalsFor, dollars, fine, interval, ofGdp, percent, plain, signed } from '../text/index.ts'

/** Outcomes that belong together; the first few of each are shown before the reader asks for more. */
export const OUTCOME_GROUPS: readonly {
  readonly name: string
  readonly shown: readonly ScalarName[]
  readonly more: readonly ScalarName[]
}[] = [
  {
    name: 'Compliance',
    shown: ['meanCompliance', 'full', 'defied'],
    more: [
      'finalCompliance',
      'complianceAfter12',
      'complianceAfter60',
      'substantial',
      'lasted',
      'settled',
      'reversals',
      'breaches',
      'waived',
      'collected',
      'opened',
    ],
  },
  {
    name: 'Harm and cost',
    shown: ['civilianHarm', 'harmInVain', 'senderCost', 'bill'],
    more: ['respondentCost', 'billCourt', 'billHelp', 'billRemedies', 'billCoalition', 'meanRally'],
  },
  {
    name: 'Time',
    shown: ['monthsToSubstantial', 'monthsDefying'],
    more: ['monthsToFull', 'monthsUnderMeasures'],
  },
  {
    name: 'Coalition',
    shown: ['meanMembers', 'coalitionHalfLife'],
    more: ['peakLeverage', 'meanDurability', 'meanEvasion', 'peakRung', 'wrongEscalations', 'missedEscalations'],
  },
  {
    name: 'Legitimacy and law',
    shown: ['meanLegitimacy'],
    more: ['finalAlignment', 'finalRemedies'],
  },
]

const AS_POINTS: readonly string[] = ['index', 'share', 'share of worlds']
const OF_GDP = 'share of GDP times years'
/** What stands behind a number of units that are no words, or of which there are several. */
const BEHIND: { readonly [unit: string]: string } = {
  [OF_GDP]: '%\u00a0of a year’s GDP',
  count: 'per\u00a0world',
  rung: 'rungs',
}

export interface OutcomeWords {
  readonly meaning: string
  /** Unit of the values; empty where every value carries its own. */
  readonly unit: string
  /** A value with its unit: `41 %`, `$3.2 bn`. */
  value(value: number): string
  /** A difference with its sign, without its unit: `+17`. */
  difference(value: number): string
  /** A difference with its sign and unit: `+17 points`. */
  change(value: number): string
  /** The size of a difference with its unit: `2.0 points`. */
  size(value: number): string
  /** `13.5 to 19.9`; both ends with as many digits. */
  range(low: number, high: number): string
  /** Unit of differences: `points`, `months`. */
  readonly differenceUnit: string
}

export function outcomeWords(name: ScalarName): OutcomeWords {
  const { meaning, unit }: Scalar = SCALARS[name]
  return unit === 'USD bn' ? moneyWords(meaning) : quantityWords(meaning, unit)
}

function moneyWords(meaning: string): OutcomeWords {
  const difference = (value: number) => signed(dollars(value), value)
  const range = (low: number, high: number) => interval(low, high, dollars)
  return { meaning, unit: '', value: dollars, difference, change: difference, size: dollars, range, differenceUnit: '' }
}

function quantityWords(meaning: string, unit: string): OutcomeWords {
  const shares = AS_POINTS.includes(unit)
  const factor = shares || unit === OF_GDP ? 100 : 1
  const differenceUnit = shares ? 'points' : (BEHIND[unit] ?? unit)
  const size = (value: number) => fine(factor * value)
  const difference = (value: number) => signed(size(value), value)
  return {
    meaning,
    unit: shares ? '%' : differenceUnit,
    value: shares ? percent : unit === OF_GDP ? ofGdp : fine,
    difference,
    change: (value) => `${difference(value)}\u00a0${differenceUnit}`,
    size: (value) => `${size(value)}\u00a0${differenceUnit}`,
    range: (low, high) => {
      const decimals = decimalsFor(factor * Math.max(Math.abs(low), Math.abs(high)))
      return interval(factor * low, factor * high, (end) => plain(end, decimals))
    },
    differenceUnit,
  }
}

/** A correlation; a dash where one side does not vary. */
export const correlationWords = (correlation: number | null): string => bare(correlation ?? Number.NaN)

/**
 * Outcomes that experiments compare, as a person would write them: values with their unit, differences in points, months or dollars,
 * intervals.
 */
import { dollars, plain, SCALARS, type Scalar, type ScalarName } from '../../../sim/index.ts'

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
      'opened',
    ],
  },
  {
    name: 'Harm and cost',
    shown: ['civilianHarm', 'harmInVain', 'senderCost'],
    more: ['respondentCost', 'meanRally'],
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

const SPACE = '\u00a0'
const AS_POINTS: readonly string[] = ['index', 'share', 'share of worlds']
const OF_GDP = 'share of GDP times years'

/** Digits that tell numbers of this size apart: three that mean something at most. */
function digitsFor(size: number): number {
  if (size >= 9.95 || size === 0) return 0
  if (size >= 0.995) return 1
  return size >= 0.0995 ? 2 : 3
}

export interface OutcomeWords {
  readonly meaning: string
  /** Unit of the values; empty where every value carries its own. */
  readonly unit: string
  /** A value with its unit: `41 %`, `$3.2 bn`. */
  value(value: number): string
  /** A difference with its sign, without its unit: `+16.7`. */
  difference(value: number): string
  /** `13.5 to 19.9`; both ends with as many digits. */
  range(low: number, high: number): string
  /** Unit of differences: `points`, `months`. */
  readonly differenceUnit: string
}

const signed = (text: string, value: number) => (value > 0 ? `+${text}` : text)

export function outcomeWords(name: ScalarName): OutcomeWords {
  const { meaning, unit }: Scalar = SCALARS[name]
  if (unit === 'USD bn') {
    return {
      meaning,
      unit: '',
      value: dollars,
      difference: (value) => signed(dollars(value), value),
      range: (low, high) => `${dollars(low)} to ${dollars(high)}`,
      differenceUnit: '',
    }
  }
  const percent = AS_POINTS.includes(unit) || unit === OF_GDP
  const factor = percent ? 100 : 1
  const form = (value: number, digits = digitsFor(Math.abs(value * factor))) => plain(value * factor, digits)
  return {
    meaning,
    unit: unit === OF_GDP ? `%${SPACE}of a year’s GDP` : percent ? '%' : unit,
    value: (value) => (percent ? `${form(value)}${SPACE}%` : form(value)),
    difference: (value) => signed(form(value), Number(form(value).replace('\u2212', '-')) > 0 ? value : 0),
    range: (low, high) => {
      const digits = digitsFor(Math.max(Math.abs(low), Math.abs(high)) * factor)
      return `${form(low, digits)} to ${form(high, digits)}`
    },
    differenceUnit: unit === OF_GDP ? `%${SPACE}of a year’s GDP` : percent ? 'points' : unit,
  }
}

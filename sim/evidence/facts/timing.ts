/**
 * Facts about when compliance comes, and about who is coerced at all; numbers and sources as in the table of
 * patterns, ODD section 1.
 */

import { MONTHS_PER_YEAR, prose } from '../../text/index.ts'
import { opened } from './docket-statistics.ts'
import type { Fact } from './fact.ts'
import type { FactRow } from './rows.ts'
import { atLeast, atMost, hazardBetween, imposed, meanOf, share, statistic, twins } from './statistics.ts'

const THIRD = 3 * MONTHS_PER_YEAR
const TENTH = 10 * MONTHS_PER_YEAR

/** Hazard of getting over half way in the first three years over that in the fourth to tenth. */
function earlyPeak(rows: readonly FactRow[]): number {
  const time = ({ toSubstantial }: FactRow) => toSubstantial
  return hazardBetween(rows, time, 0, THIRD) / hazardBetween(rows, time, THIRD, TENTH)
}

const DOCKETS = [
  ['echr', 'ordinary leading judgments on human rights'],
  ['eu', 'ordinary infringements of EU law'],
  ['wto', 'ordinary trade disputes'],
  ['icj', 'ordinary judgments between states'],
] as const

export const TIMING_FACTS: readonly Omit<Fact, 'heldOut' | 'informed'>[] = [
  {
    row: 35,
    regularity: 'Hazards of compliance peak early and decay',
    source: 'EU infringements and WTO disputes, computed: medians below two years',
    statistics: [
      statistic(
        '35a',
        'hazard of getting over half way in the first three years over that in the fourth to tenth',
        'ratio',
        atLeast(1),
        ['coded'],
        (sample) => earlyPeak(sample('coded')),
      ),
      ...DOCKETS.map(([arm, cases], at) =>
        statistic(`35${'bcde'[at]}`, `the same, ${cases}`, 'ratio', atLeast(1), [arm], (sample) => earlyPeak(opened(sample(arm)))),
      ),
    ],
  },
  {
    row: 36,
    regularity: 'Most comply before any coercion; coercion meets the selected hard tail',
    source: 'EU infringements (over 85 % settled before the Court) against TIES and HSEO',
    statistics: [
      statistic(
        '36a',
        'of the worlds that get half way, share that got there before any hard rung',
        'share',
        atLeast(0.5),
        ['coded'],
        (sample) =>
          share(
            sample('coded').filter(({ toSubstantial }) => toSubstantial >= 0),
            ({ toSubstantial, hardMonth }) => hardMonth < 0 || toSubstantial <= hardMonth,
          ),
      ),
      statistic(
        '36b',
        'compliance without coercion: of the worlds that met hard measures, minus that of the others',
        'index',
        atMost(0),
        ['coded', 'free'],
        (sample) => {
          const pairs = twins(sample, 'coded', 'free')
          const without = (met: boolean) =>
            meanOf(
              pairs.filter(([row]) => imposed(row) === met).map(([, free]) => free),
              ({ final }) => final,
            )
          return without(true) - without(false)
        },
      ),
    ],
    note: prose`
      Five of the eighteen cases have no hard rung on their ladder and count in 36a as settled before one. Among the others alone the share
      is 0.41 (60 worlds per case; 0.36 before the fit), short of the band: 36a is met with the help of those five.`,
  },
]

/** Facts about courts and compliance on the bundled cases; numbers and sources as in the table of patterns, ODD section 1. */

import { DEFIANCE, FULL } from '../../model/index.ts'
import { isProvisional } from './arms.ts'
import type { Fact } from './fact.ts'
import { SHARE_GAP } from './scale.ts'
import { atLeast, atMost, meanGap, meanOf, proportion, share, statistic } from './statistics.ts'

export const COURT_FACTS: readonly Omit<Fact, 'heldOut' | 'informed'>[] = [
  {
    row: 2,
    regularity: 'Provisional measures fare worse, most of all when the stakes are high',
    source: 'EJIL:Talk 2022',
    statistics: [
      statistic(
        '2a',
        'provisional measures of the ICJ: a quarter or more complied with after five years',
        'share',
        proportion(0.35, 0.6),
        ['coded'],
        (sample) =>
          share(
            sample('coded').filter(({ scenario }) => isProvisional(scenario)),
            ({ after60 }) => after60 >= DEFIANCE,
          ),
      ),
      statistic(
        '2b',
        'final compliance at twice the cost at home, minus that at the coded cost',
        'index',
        atMost(0),
        ['coded', 'costly'],
        (sample) =>
          meanOf(sample('costly'), ({ final }) => final) -
          meanOf(
            sample('coded').filter(({ scenario }) => isProvisional(scenario)),
            ({ final }) => final,
          ),
      ),
    ],
    note: 'Two cases, both of the hardest kind: genocide and war.',
  },
  {
    row: 6,
    regularity: 'Repetitive cases are 85 to 87 % of what comes in',
    source: 'Committee of Ministers 2017',
    statistics: [],
    note: 'In the engine, an unresolved cause brings no new cases.',
  },
  {
    row: 9,
    regularity: 'Partial compliance is the usual state of judgments with several parts',
    source: 'Hawkins and Jacoby 2010 [recalled]',
    statistics: [
      statistic(
        '9a',
        'judgments with three or more obligations after five years: share in part (5 to 95 %), minus the larger of none and full',
        SHARE_GAP,
        atLeast(0),
        ['coded'],
        (sample) => {
          const rows = sample('coded').filter((row) => row.case.obligations.length >= 3)
          const full = share(rows, ({ after60 }) => after60 >= FULL)
          const none = share(rows, ({ after60 }) => after60 < 1 - FULL)
          return 1 - full - none - Math.max(full, none)
        },
      ),
    ],
    note: 'No case of the Inter-American Court is bundled.',
  },
  {
    row: 12,
    regularity: 'Daily penalties below the threshold bring partial compliance or none, unless larger funds are withheld too',
    source: 'Press record of Poland and Hungary 2021-2024',
    statistics: [
      statistic('12a', 'EU cases under a fine alone: not in full after three years', 'share', atLeast(0.5), ['penalty'], (sample) =>
        share(sample('penalty'), ({ toFull }) => toFull < 0 || toFull > 36),
      ),
      statistic(
        '12b',
        'compliance after five years with withheld funds, minus that under the fine alone',
        'index',
        atLeast(0),
        ['penalty', 'funds'],
        (sample) => meanGap(sample, ['funds', 'penalty'], ({ after60 }) => after60),
      ),
    ],
  },
  {
    row: 16,
    regularity: 'Public commitment before the ruling times democracy lowers compliance',
    source: 'Bratic 2010',
    statistics: [],
    note: 'The engine has no commitment before the ruling.',
  },
]

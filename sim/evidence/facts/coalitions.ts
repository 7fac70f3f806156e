/** Facts about coalitions, patrons and who joins; numbers and sources as in the table of patterns, ODD section 1. */

import { prose } from '../../text/index.ts'
import type { Fact } from './fact.ts'
import type { FactRow } from './rows.ts'
import { SHARE_GAP } from './scale.ts'
import { atLeast, atMost, between, bySize, correlationOf, imposed, meanGap, meanOf, medianOf, statistic, succeeded } from './statistics.ts'

const final = (row: FactRow) => row.final

export const COALITION_FACTS: readonly Omit<Fact, 'heldOut' | 'informed'>[] = [
  {
    row: 23,
    regularity: 'Numbers help where there is an institution, not in ad hoc coalitions',
    source: 'Bapat and Morgan 2009',
    statistics: [
      statistic(
        '23a',
        'with an institution: success where there were more enforcers than the median of the case, minus success where there were not',
        SHARE_GAP,
        atLeast(0),
        ['institution'],
        (sample) => bySize(sample('institution').filter(imposed), succeeded),
      ),
      statistic('23b', 'ad hoc: the same', SHARE_GAP, atMost(0.05), ['adHoc'], (sample) =>
        bySize(sample('adHoc').filter(imposed), succeeded),
      ),
    ],
    note: 'Observed without a control arm, as in the source: coalitions also grow because a respondent resists.',
  },
  {
    row: 24,
    regularity: 'Ad hoc coalitions start big and decay, those of an institution hold',
    source: 'Drezner 2000; Martin 1992 [recalled]',
    statistics: [
      statistic(
        '24a',
        'ad hoc: median months from peak leverage until half of it was gone (never: as long as observed)',
        'months',
        between(12, 36),
        ['adHoc'],
        (sample) =>
          medianOf(sample('adHoc'), ({ halfLife, observed, kept }) => (kept === null ? null : halfLife < 0 ? observed : halfLife)),
      ),
      statistic(
        '24b',
        'institution: median share of peak leverage left three years later',
        'share',
        atLeast(0.5),
        ['institution'],
        (sample) => medianOf(sample('institution'), ({ kept }) => kept),
      ),
      statistic(
        '24c',
        'mean share left three years later, institution minus ad hoc',
        SHARE_GAP,
        atLeast(0),
        ['institution', 'adHoc'],
        (sample) => meanGap(sample, ['institution', 'adHoc'], ({ kept }) => kept),
      ),
    ],
  },
  {
    row: 25,
    regularity: 'How much larger the senders are than the target predicts little',
    source: 'Hufbauer et al. 2007, chapter 4',
    statistics: [
      statistic(
        '25a',
        'correlation of the logarithm of senders’ GDP over that of the respondent with final compliance, worlds under everything',
        'correlation',
        between(-0.2, 0.2),
        ['robust'],
        (sample) =>
          correlationOf(
            sample('robust').flatMap((row) => (imposed(row) && row.sizeRatio !== null ? [[row.sizeRatio, row.final] as const] : [])),
          ),
      ),
    ],
    note: 'The band is a tolerance of this project. Most of the variation is between cases.',
  },
  {
    row: 30,
    regularity: 'A patron alone does little; a patron with commercial busters does much',
    source: 'Early 2011, 2015',
    statistics: [
      statistic(
        '30a',
        'effect of a patron on final compliance where no trade is diverted',
        'index',
        between(-0.05, 0.05),
        ['patron', 'alone'],
        (sample) => meanGap(sample, ['patron', 'alone'], final),
      ),
      statistic('30b', 'effect of patron and busters together', 'index', atMost(-0.05), ['both', 'alone'], (sample) =>
        meanGap(sample, ['both', 'alone'], final),
      ),
      statistic(
        '30c',
        'effect of a patron with busters, minus that without',
        'index',
        atMost(0),
        ['both', 'busters', 'patron', 'alone'],
        (sample) => meanGap(sample, ['both', 'busters'], final) - meanGap(sample, ['patron', 'alone'], final),
      ),
    ],
    note: 'The patron is the one of the eight greatest economies nearest to the respondent; 0.05 is a tolerance of this project.',
  },
  {
    row: 34,
    regularity: 'Enforcement is selective: who trades more with the respondent joins less',
    source: 'Erickson 2020',
    statistics: [
      statistic(
        '34a',
        prose`
          under everything: share that ever enforced among states that trade more than the median with the respondent, minus that among the
          others`,
        SHARE_GAP,
        atMost(0),
        ['robust'],
        (sample) => meanOf(sample('robust'), ({ joinedByTrade }) => joinedByTrade),
      ),
    ],
    note: 'Trade over the GDP of the state; claimants left out. Whether regional measures draw in global ones is not computed.',
  },
]

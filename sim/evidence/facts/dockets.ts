/** Facts about all judgments of a court, on dockets of ordinary cases; numbers and sources as in the table of patterns, ODD section 1. */

import { DEFIANCE } from '../../model/index.ts'
import { MONTHS_PER_YEAR, prose } from '../../text/index.ts'
import {
  closed,
  closedAtStage,
  closureHazard,
  opened,
  pendingAge,
  pendingByRespondent,
  pendingShare,
  throughput,
} from './docket-statistics.ts'
import type { Fact } from './fact.ts'
import { atLeast, atMost, between, medianOf, proportion, share, statistic } from './statistics.ts'

const TENTH = 10 * MONTHS_PER_YEAR
const CLOSED = 'Closed is full compliance (95 %) or a settlement carried out.'

/** Stages of an infringement, with the share settled at each. */
const STAGES = [
  ['formal notice', 0.62],
  ['reasoned opinion', 0.65],
  ['referral', 0.78],
  ['notice after judgment', 0.72],
] as const

export const DOCKET_FACTS: readonly Omit<Fact, 'heldOut' | 'informed'>[] = [
  {
    row: 1,
    regularity: 'Judgments of the International Court of Justice on the merits are mostly complied with in the end',
    source: 'Llamzon 2007; Schulte 2004; Ginsburg and McAdams 2004 [recalled]',
    statistics: [
      statistic(
        '1a',
        'ordinary merits judgments of the ICJ without coercion: a quarter or more complied with, or settled, after ten years',
        'share',
        proportion(0.65, 0.95),
        ['icj'],
        (sample) => share(opened(sample('icj')), ({ after120, settled }) => after120 >= DEFIANCE || settled),
      ),
    ],
    note: 'On a made-up docket of ordinary judgments; a first version used the bundled cases, which are the well-known ones.',
  },
  {
    row: 3,
    regularity: 'Nearly half of the leading judgments of the European Court of Human Rights of the last ten years are pending',
    source: 'European Implementation Network 2020-2024',
    statistics: [
      statistic(
        '3a',
        'ordinary leading judgments: hazard of being closed in the first ten years',
        'per year',
        between(0.12, 0.18),
        ['echr'],
        (sample) => closureHazard(sample('echr'), 0, TENTH),
      ),
      statistic(
        '3b',
        'share pending of the judgments of the last ten years, at the end of each year from the tenth on',
        'share',
        proportion(0.43, 0.49),
        ['echr'],
        (sample) => pendingShare(sample('echr')),
      ),
      statistic('3c', 'mean age of what is pending after 25 years, of any age', 'years', between(6, 7), ['echr'], (sample) =>
        pendingAge(sample('echr')),
      ),
    ],
    note: prose`
      On a made-up docket of ordinary judgments. ${CLOSED} The statistics were moved there after a first version on the three bundled
      cases, long resisted, had been computed and missed (hazard 0.055, share pending 0.79): so they are held out from any fit, but were
      not chosen blindly.`,
  },
  {
    row: 4,
    regularity: 'States differ extremely: from no leading judgment pending to nearly all',
    source: 'European Implementation Network and Democracy Reporting International 2020-2023',
    statistics: [
      statistic(
        '4a',
        'standard deviation between respondents of the share pending of the judgments of the last ten years',
        'share',
        { low: 0.2, high: null, published: { low: 0.25, high: 1 } },
        ['echr'],
        (sample) => {
          const shares = pendingByRespondent(sample('echr'))
          if (shares.length < 2) return Number.NaN
          const mean = shares.reduce((sum, one) => sum + one, 0) / shares.length
          return Math.sqrt(shares.reduce((sum, one) => sum + (one - mean) * (one - mean), 0) / (shares.length - 1))
        },
      ),
      statistic(
        '4b',
        'the largest share of a respondent, minus the smallest',
        'share',
        { low: 0.65, high: null, published: { low: 0.7, high: 1 } },
        ['echr'],
        (sample) => {
          const shares = pendingByRespondent(sample('echr'))
          return Math.max(...shares) - Math.min(...shares)
        },
      ),
    ],
    note: prose`
      On the docket of ordinary judgments, whose costs do not depend on the respondent. Each judgment is observed for ten years, and all
      its ages count alike. Most respondents have one or two judgments, so the costs of these also make states differ. In a draw with few
      worlds, chance alone makes them differ: read the value at the defaults.`,
  },
  {
    row: 5,
    regularity: 'As many cases are closed each year as come in; about 28 % of the stock are leading',
    source: 'Committee of Ministers 2022-2024',
    statistics: [
      statistic(
        '5a',
        'ordinary leading judgments: closed in the last ten of 25 years over handed down in them (0.9 to 1.03 published)',
        'ratio',
        between(0.85, 1.08),
        ['echr'],
        (sample) => throughput(sample('echr')),
      ),
    ],
    note: prose`
      The docket begins without a stock and has judgments at an even rate. ${CLOSED} The leading share is not computed: cases are not
      leading or repetitive. The band is the published range of three years widened by 0.05.`,
  },
  {
    row: 11,
    regularity: 'Escalation is a funnel: most cases end at each stage before the next',
    source: 'EU infringements 2002-2020 (20,827 cases), computed',
    statistics: STAGES.map(([stage, settled], at) =>
      statistic(
        `11${'abcd'[at]}`,
        `ordinary infringements that came to the ${stage} open: closed before the next stage`,
        'share',
        proportion(settled, settled),
        ['eu'],
        (sample) => closedAtStage(sample('eu'), at),
      ),
    ),
    note: prose`
      On a made-up docket of ordinary infringements; month 0 is the formal notice. ${CLOSED} The last stage (second referral, 0.70) has
      none after it in the source and is not computed. Times at a stage are not computed either, since the dwell of the design mostly sets
      them. A first version used the bundled cases on their own ladders.`,
  },
  {
    row: 13,
    regularity: 'Trade disputes: 80 to 90 % comply in the end, 4.5 to 12 % see retaliation authorised',
    source: 'Davey; Wilson 2007 [recalled]; WTO, 624 disputes, computed',
    statistics: [
      statistic(
        '13a',
        'ordinary disputes: closed ten to fifteen years after the ruling',
        'share',
        proportion(0.8, 0.9),
        ['wto'],
        (sample) => share(opened(sample('wto')), closed),
      ),
      statistic('13b', 'share in which retaliation was authorised', 'share', between(0.045, 0.12), ['wto'], (sample) =>
        share(opened(sample('wto')), ({ climbs }) => climbs[2]! >= 0),
      ),
      statistic(
        '13c',
        'median time from ruling to closure of what was closed (published quartiles 0.6 and 1.3)',
        'years',
        between(0.6, 1.3),
        ['wto'],
        (sample) => medianOf(opened(sample('wto')).filter(closed), ({ toClosed }) => toClosed / MONTHS_PER_YEAR),
      ),
    ],
    note: prose`
      On a made-up docket of ordinary disputes. ${CLOSED} The share of authorisations is a count and its band is not widened. Times in the
      source are to the implementation that the respondent claims.`,
  },
  {
    row: 15,
    regularity: 'Hazards of democracies with few and many checks cross at two to five years',
    source: 'Grewal and Voeten 2015',
    statistics: [
      statistic(
        '15a',
        'ordinary leading judgments, hazard of being closed in the first two years: few checks over many',
        'ratio',
        atLeast(1),
        ['few', 'many'],
        (sample) => closureHazard(sample('few'), 0, 24) / closureHazard(sample('many'), 0, 24),
      ),
      statistic(
        '15b',
        'the same after the fifth year',
        'ratio',
        atMost(1),
        ['few', 'many'],
        (sample) => closureHazard(sample('few'), 60, 300) / closureHazard(sample('many'), 60, 300),
      ),
    ],
    note: `The same docket twice: all respondents democracies of one capacity, rule of law and electoral democracy lower in one. ${CLOSED}`,
  },
]

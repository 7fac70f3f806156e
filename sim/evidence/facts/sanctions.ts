/** Facts about the success of sanctions and threats; numbers and sources as in the table of patterns, ODD section 1. */

import { FULL } from '../../model/index.ts'
import { prose } from '../../text/index.ts'
import { isExistential, isModest } from './arms.ts'
import type { Fact, Sample } from './fact.ts'
import type { FactRow } from './rows.ts'
import { SHARE_GAP } from './scale.ts'
import { atLeast, atMost, imposed, meanGap, proportion, share, shareGap, statistic, succeeded, threatened, twins } from './statistics.ts'

/** What coercion must add to the same world without it before it counts as success in part. */
const INDUCED = 0.25
const final = (row: FactRow) => row.final

/** Of worlds that met hard measures, share in which coercion added a quarter or more. */
function induced(sample: Sample, arm: string, among: (row: FactRow) => boolean = () => true): number {
  const pairs = twins(sample, arm, 'free').filter(([row]) => imposed(row) && among(row))
  return pairs.filter(([row, free]) => row.final - free.final >= INDUCED).length / pairs.length
}
/** Gave way after a warning, without any hard measure. */
const atThreat = (row: FactRow) => !imposed(row) && succeeded(row)

export const SANCTION_FACTS: readonly Omit<Fact, 'heldOut' | 'informed'>[] = [
  {
    row: 17,
    regularity:
      'About a third of imposed sanctions succeed by tolerant coding: half where little is asked, a fifth where power is at stake',
    source: 'Hufbauer et al. 2007: 70 of 204 [recalled]; Hufbauer 2014',
    statistics: [
      statistic(
        '17a',
        'cases as coded, worlds under hard measures: final compliance 0.25 or more above the same world without coercion',
        'share',
        proportion(0.3, 0.4),
        ['coded', 'free'],
        (sample) => induced(sample, 'coded'),
      ),
      statistic(
        '17b',
        'gradual ladder, modest demand (cost at home up to 0.4 % of GDP per year)',
        'share',
        proportion(0.45, 0.55),
        ['gradual', 'free'],
        (sample) => induced(sample, 'gradual', isModest),
      ),
      statistic(
        '17c',
        'gradual ladder, demand on land or power (1.2 % and more)',
        'share',
        proportion(0.15, 0.3),
        ['gradual', 'free'],
        (sample) => induced(sample, 'gradual', isExistential),
      ),
    ],
    note: prose`
      A success counts as due to coercion if the same world without coercion does not have it; no coding of history can make this
      comparison. In the world without coercion the respondent still expects the next rung; before the fit, comparison with worlds without
      any ladder gave shares up to 0.06 higher and the same verdicts.`,
  },
  {
    row: 18,
    regularity: 'By strict coding far fewer succeed',
    source: 'Pape 1997 [recalled]; Biersteker and van Bergeijk 2015',
    statistics: [
      statistic(
        '18a',
        'cases as coded, worlds under hard measures: full compliance, and not in the same world without coercion',
        'share',
        proportion(0.05, 0.15),
        ['coded', 'free'],
        (sample) => {
          const pairs = twins(sample, 'coded', 'free').filter(([row]) => imposed(row))
          return pairs.filter(([row, free]) => row.final >= FULL && free.final < FULL).length / pairs.length
        },
      ),
    ],
  },
  {
    row: 19,
    regularity: 'When patrons multiply, success falls',
    source: 'Global Sanctions Data Base; Felbermayr et al. 2020',
    statistics: [
      statistic(
        '19a',
        'final compliance with three great powers as patrons, minus that with the coded ones',
        'index',
        atMost(0),
        ['gradual', 'shielded'],
        (sample) => meanGap(sample, ['shielded', 'gradual'], final),
      ),
    ],
  },
  {
    row: 20,
    regularity: 'Threats do much of the work: nearly half of what is threatened is never imposed',
    source: 'Morgan, Bapat and Kobayashi 2014',
    statistics: [
      statistic(
        '20a',
        'gradual ladder: of the worlds that were warned, share that came round before anything hard was imposed',
        'share',
        proportion(0.35, 0.55),
        ['gradual'],
        (sample) => share(sample('gradual').filter(threatened), atThreat),
      ),
      statistic('20b', 'success once imposed, minus success among all that were warned', SHARE_GAP, atMost(0), ['gradual'], (sample) => {
        const warned = sample('gradual').filter(threatened)
        return share(warned.filter(imposed), succeeded) - share(warned, succeeded)
      }),
    ],
  },
  {
    row: 21,
    regularity: 'The more a threat would cost the target, the more it succeeds',
    source: 'Walentek et al. 2021',
    statistics: [
      statistic(
        '21a',
        'success at the threat of everything, minus that at the threat of targeted measures',
        SHARE_GAP,
        atLeast(0),
        ['robust', 'targeted'],
        (sample) => shareGap(sample, ['robust', 'targeted'], threatened, atThreat),
      ),
    ],
    note: 'Audience costs of senders are not in the engine.',
  },
  {
    row: 22,
    regularity: 'Institution and severe cost are the two robust predictors of success',
    source: 'Bapat, Heinrich, Kobayashi and Morgan 2013; TIES v4, computed: 0.78 with and 0.50 without, 0.76 severe and 0.51 minor',
    statistics: [
      statistic(
        '22a',
        'success under measures of an institution, minus that of an ad hoc coalition',
        SHARE_GAP,
        atLeast(0),
        ['institution', 'adHoc'],
        (sample) => shareGap(sample, ['institution', 'adHoc'], imposed, succeeded),
      ),
      statistic(
        '22b',
        'success under everything, minus that under targeted measures',
        SHARE_GAP,
        atLeast(0),
        ['robust', 'targeted'],
        (sample) => shareGap(sample, ['robust', 'targeted'], imposed, succeeded),
      ),
    ],
    note: 'Only the signs are tested. Whether another lever ranks before them needs a sensitivity analysis.',
  },
]

/** Facts about what measures and defiance cost, and whom; numbers and sources as in the table of patterns, ODD section 1. */

import { MONTHS_PER_YEAR, prose } from '../../text/index.ts'
import type { Fact } from './fact.ts'
import type { FactRow } from './rows.ts'
import { atLeast, atMost, between, meanGap, meanOf, statistic } from './statistics.ts'

const harmPerYear = ({ monthsUnderMeasures, civilianHarm }: FactRow) =>
  monthsUnderMeasures === 0 ? null : (MONTHS_PER_YEAR * civilianHarm) / monthsUnderMeasures
const defied24 = (row: FactRow) => row.after24 < 0.25

export const COST_FACTS: readonly Omit<Fact, 'heldOut' | 'informed'>[] = [
  {
    row: 27,
    regularity: 'What measures did to trade fades with a half-life of two to three years and is gone after eight',
    source: 'Felbermayr et al. 2020; Dai et al. 2021',
    statistics: [
      statistic(
        '27a',
        'share of the damage left two years after measures ended (half-life 2 to 3 years)',
        'share',
        between(0.5, 0.63),
        ['robust'],
        (sample) => meanOf(sample('robust'), ({ lifted24 }) => lifted24),
      ),
      statistic('27b', 'share left after eight years', 'share', atMost(0.1), ['robust'], (sample) =>
        meanOf(sample('robust'), ({ lifted96 }) => lifted96),
      ),
    ],
    note: prose`
      Damage stands in for trade. The fading is a coefficient (measures.restoration), so this tests little. The engine has no dip before
      measures start.`,
  },
  {
    row: 28,
    regularity: 'Robust measures cost 2 to 5 points per year at first, targeted ones less than 0.5',
    source: 'Neuenkirch and Neumeier 2015; Gutmann et al. 2023',
    statistics: [
      statistic(
        '28a',
        'mean net damage in the first three years under everything',
        'share of GDP per year',
        between(0.02, 0.05),
        ['robust'],
        (sample) => meanOf(sample('robust'), ({ damage }) => damage),
      ),
      statistic(
        '28b',
        'mean net damage in the first three years under targeted measures',
        'share of GDP per year',
        between(0, 0.005),
        ['targeted'],
        (sample) => meanOf(sample('targeted'), ({ damage }) => damage),
      ),
    ],
    note: 'The engine keeps a level of damage; the source has points of growth.',
  },
  {
    row: 31,
    regularity: 'Civilians bear broad measures more than in proportion; exemptions spare them',
    source: 'Gutmann et al. 2021; Rodriguez et al. 2025',
    statistics: [
      statistic(
        '31a',
        'civilian harm per year under measures at full intensity, divided by that at half intensity',
        'ratio',
        atLeast(2),
        ['robust', 'half'],
        (sample) => meanOf(sample('robust'), harmPerYear) / meanOf(sample('half'), harmPerYear),
      ),
      statistic(
        '31b',
        'civilian harm per year with exemptions, divided by that without',
        'ratio',
        between(0, 0.9),
        ['exempt', 'bare'],
        (sample) => meanOf(sample('exempt'), harmPerYear) / meanOf(sample('bare'), harmPerYear),
      ),
    ],
    note: prose`
      Counted in months under any measure, the warning included. At full intensity fewer states may take part than at half. Harm has no age
      in the engine.`,
  },
  {
    row: 32,
    regularity: 'Rallies are conditional and often absent',
    source: 'Frye 2019',
    statistics: [
      statistic('32a', 'mean rally, cases as coded', 'index', between(0, 0.05), ['coded'], (sample) =>
        meanOf(sample('coded'), ({ meanRally }) => meanRally),
      ),
    ],
    note: 'Whether rallies depend on claims to legitimacy is not computed.',
  },
  {
    row: 33,
    regularity: 'Defiance costs 50 to 200 basis points that decay over three to six years, if it is seen',
    source: 'Allee and Peinhardt 2011; Hanusch et al. 2016; Cruces and Trebesch 2013 [recalled]',
    statistics: [
      statistic(
        '33a',
        'highest premium within five years, worlds in defiance after two',
        'basis points',
        between(50, 200),
        ['coded'],
        (sample) => meanOf(sample('coded').filter(defied24), ({ peakPremium }) => peakPremium),
      ),
      statistic('33b', 'share of it left four years after the peak', 'share of the peak', atMost(0.5), ['coded'], (sample) => {
        const rows = sample('coded').filter(defied24)
        return meanOf(rows, ({ laterPremium }) => laterPremium) / meanOf(rows, ({ peakPremium }) => peakPremium)
      }),
      statistic(
        '33c',
        'highest premium with full publicity, minus that with none',
        'basis points',
        atLeast(0),
        ['seen', 'unseen'],
        (sample) => meanGap(sample, ['seen', 'unseen'], ({ peakPremium }) => peakPremium),
      ),
    ],
  },
]

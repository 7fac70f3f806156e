/** Facts about courts and compliance; numbers and sources as in the table of patterns, ODD section 1. */
import type { Fact } from '../experiment/facts.ts'
import { courtOf, isHumanRights, isProvisional } from './arms.ts'
import {
  atLeast,
  atMost,
  between,
  byCase,
  hazardBetween,
  meanGap,
  meanOf,
  proportion,
  share,
  statistic,
  succeeded,
} from './statistics.ts'

/** Less is defiance, as everywhere in Pacta. */
const DEFIANCE = 0.25
const FULL = 0.95

const TENTH = 120

export const COURT_FACTS: readonly Omit<Fact, 'heldOut' | 'informed'>[] = [
  {
    row: 1,
    regularity: 'Judgments of the International Court of Justice on the merits are mostly complied with in the end',
    source: 'Llamzon 2007; Schulte 2004; Ginsburg and McAdams 2004 [recalled]',
    statistics: [
      statistic(
        '1a',
        'merits judgments of the ICJ without coercion: a quarter or more complied with, or settled, after ten years',
        'share',
        proportion(0.65, 0.95),
        ['free'],
        (sample) =>
          share(
            sample('free').filter(
              ({ scenario }) => courtOf(scenario) === 'International Court of Justice' && !isProvisional(scenario),
            ),
            ({ after120, settled }) => after120 >= DEFIANCE || settled,
          ),
      ),
    ],
    note: 'The bundled cases are those that became known, not an ordinary docket.',
  },
  {
    row: 2,
    regularity: 'Provisional measures fare worse, and the worse the higher the stakes',
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
        'final compliance at twice the cost at home, less that at the coded cost',
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
    row: 3,
    regularity:
      'Nearly half of the leading judgments of the European Court of Human Rights of the last ten years are pending',
    source: 'European Implementation Network 2020-2024',
    statistics: [
      statistic(
        '3a',
        'human-rights judgments: hazard of full compliance',
        'per year',
        between(0.12, 0.18),
        ['coded'],
        (sample) =>
          hazardBetween(
            sample('coded').filter(({ scenario }) => isHumanRights(scenario)),
            ({ toFull }) => toFull,
            0,
            TENTH,
          ),
      ),
      statistic(
        '3b',
        'share pending of judgments of the last ten years, as many of every age',
        'share',
        proportion(0.43, 0.49),
        ['coded'],
        (sample) =>
          meanOf(
            sample('coded').filter(({ scenario }) => isHumanRights(scenario)),
            ({ toFull, observed }) => {
              const end = Math.min(TENTH, observed)
              return end === 0 ? null : (toFull < 0 ? end : Math.min(end, toFull)) / end
            },
          ),
      ),
    ],
    note: 'Three bundled cases, all of them long resisted. The mean age of what is pending needs a docket and is not computed.',
  },
  {
    row: 4,
    regularity: 'States differ in the extreme: from no to nearly all leading judgments pending',
    source: 'European Implementation Network and Democracy Reporting International 2020-2023',
    statistics: [
      statistic(
        '4a',
        'standard deviation between cases of the share of worlds pending after five years',
        'share',
        { low: 0.2, high: null, published: [0.25, 1] },
        ['coded'],
        (sample) => {
          const shares = pendingByCase(sample('coded'))
          if (shares.length < 2) return Number.NaN
          const mean = shares.reduce((sum, one) => sum + one, 0) / shares.length
          return Math.sqrt(shares.reduce((sum, one) => sum + (one - mean) * (one - mean), 0) / (shares.length - 1))
        },
      ),
      statistic(
        '4b',
        'the case with the largest share less that with the smallest',
        'share',
        { low: 0.65, high: null, published: [0.7, 1] },
        ['coded'],
        (sample) => {
          const shares = pendingByCase(sample('coded'))
          return Math.max(...shares) - Math.min(...shares)
        },
      ),
    ],
    note: 'Between cases instead of states: hardly a state has two. In a draw with few worlds chance alone sets cases apart; read the value at the defaults.',
  },
  {
    row: 5,
    regularity: 'As many cases are closed each year as come in; about 28 % of the stock are leading',
    source: 'Committee of Ministers 2022-2024',
    statistics: [],
    note: 'No docket in a steady state is bundled, and cases are not leading or repetitive.',
  },
  {
    row: 6,
    regularity: 'Repetitive cases are 85-87 % of what comes in',
    source: 'Committee of Ministers 2017',
    statistics: [],
    note: 'An unresolved cause does not bring new cases in the engine.',
  },
  {
    row: 9,
    regularity: 'Partial compliance is the usual state of judgments with several parts',
    source: 'Hawkins and Jacoby 2010 [recalled]',
    statistics: [
      statistic(
        '9a',
        'judgments with three or more obligations after five years: share in part (5 to 95 %) less the larger of none and full',
        'share',
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
    row: 11,
    regularity: 'Escalation is a funnel: most cases end at each stage before the next',
    source: 'EU infringements 2002-2020 (20,827 cases), computed',
    statistics: [
      statistic(
        '11a',
        'of all worlds that came to a rung (or to none yet) below the top, share that never climbed the next',
        'share',
        proportion(0.62, 0.78),
        ['coded'],
        (sample) => {
          let reached = 0
          let ended = 0
          for (const { peakRung, case: kase } of sample('coded')) {
            const top = kase.design.rungs.length
            reached += Math.min(peakRung + 1, top)
            if (peakRung < top) ended++
          }
          return ended / reached
        },
      ),
    ],
    note: 'Over all cases on their own ladders; the engine starts at the judgment, the infringements earlier.',
  },
  {
    row: 12,
    regularity: 'Daily penalties below the threshold bring part or nothing unless larger funds are withheld too',
    source: 'Press record of Poland and Hungary 2021-2024',
    statistics: [
      statistic(
        '12a',
        'EU cases under a fine alone: not in full after three years',
        'share',
        atLeast(0.5),
        ['penalty'],
        (sample) => share(sample('penalty'), ({ toFull }) => toFull < 0 || toFull > 36),
      ),
      statistic(
        '12b',
        'compliance after five years with withheld funds less that under the fine alone',
        'index',
        atLeast(0),
        ['penalty', 'funds'],
        (sample) => meanGap(sample, ['funds', 'penalty'], ({ after60 }) => after60),
      ),
    ],
  },
  {
    row: 13,
    regularity: 'Trade disputes: 80-90 % comply in the end, 4.5 to 12 % see retaliation authorised',
    source: 'Davey; Wilson 2007 [recalled]; WTO, 624 disputes, computed',
    statistics: [],
    note: 'One dispute is bundled, chosen because retaliation was authorised: a rate cannot be computed from it.',
  },
  {
    row: 15,
    regularity: 'Hazards of democracies with few and many checks cross at two to five years',
    source: 'Grewal and Voeten 2015',
    statistics: [],
    note: 'Needs many like cases by regime type; three cases of that court are bundled.',
  },
  {
    row: 16,
    regularity: 'Public commitment before the ruling times democracy lowers compliance',
    source: 'Bratic 2010',
    statistics: [],
    note: 'The engine has no commitment before the ruling.',
  },
]

function pendingByCase(rows: Parameters<typeof byCase>[0]): readonly number[] {
  return byCase(rows).map((group) => share(group, (row) => row.after60 < FULL && !(row.settled && succeeded(row))))
}

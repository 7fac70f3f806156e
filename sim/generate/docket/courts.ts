/**
 * What ordinary judgments of each court ask for, as distributions, with their reasons. They were written down before
 * any fact was computed from a docket and are not fitted to any. Bundled cases are well known because they were hard:
 * they mark the upper tail, and ordinary ones lie below. Costs do not depend on who the respondent is: only the model
 * makes states differ. ODD section 4.
 */

import type { ObligationKind, PresetName } from '../../model/index.ts'
import { prose } from '../../text/index.ts'
import type { Lognormal, Uniform } from './draws.ts'
import { type DocketCourt, NEIGHBOURS } from './parties.ts'

/** One part of a judgment; what is fixed is a number. */
export interface JudgmentPart {
  readonly id: string
  readonly kind: ObligationKind
  readonly text: string
  readonly weight: number
  /** Share of the drawn domestic cost, or its own cost. */
  readonly cost: { readonly share: number } | { readonly fixed: number }
  readonly capacity: Uniform | number
  /** Months at full effort and capacity. */
  readonly duration: Lognormal | number
}

export interface DocketPlan {
  readonly court: string
  readonly title: string
  readonly question: string
  /** What the file is, between "made-up" and the drawing of its numbers. */
  readonly summary: string
  readonly months: number
  /** The body that supervises the judgments. */
  readonly forum: PresetName
  /** How grave a breach is, 0 to 1. */
  readonly gravity: number
  /** Cases are handed down in months 0 to this, each as likely. */
  readonly lastMonth: number
  readonly deadline: Uniform | number
  /** Domestic cost of the judgment, share of GDP per year. */
  readonly cost: Lognormal
  /** The kinds of judgments, with their chances. */
  readonly kinds: readonly { readonly chance: number; readonly parts: readonly JudgmentPart[] }[]
  readonly reasons: {
    readonly respondent: string
    readonly judgment: string
    readonly deadline: string
    readonly forum: string
    readonly gravity: string
    readonly cost: string
    readonly capacity: string
    readonly duration: string
    readonly weight: string
  }
}

const duration = (median: number, low: number, high: number): Lognormal => ({ median, sigma: 0.6, low, high })
const WHOLE = { share: 1 } as const

/** A part of an ICJ judgment; months by kind as in the bundled cases of that court. */
function icjPart(kind: 'cease' | 'reform' | 'pay', size: 'main' | 'second'): JudgmentPart {
  const months = { cease: duration(9, 2, 60), reform: duration(30, 6, 120), pay: duration(15, 3, 72) }[kind]
  const texts = {
    cease: 'End what was found unlawful, or withdraw.',
    reform: 'Bring law and administration into line with the judgment.',
    pay: 'Pay compensation.',
  }
  const share = size === 'main' ? 0.7 : 0.3
  const text = texts[kind]
  return { id: kind, kind, text, weight: share, cost: { share }, capacity: { low: 0.2, high: 0.6 }, duration: months }
}

const EARLY = 'Every month of the first five years is equally likely, so that every case is observed for ten years'

export const DOCKET_PLANS: { readonly [C in DocketCourt]: DocketPlan } = {
  echr: {
    court: 'European Court of Human Rights',
    title: 'An ordinary docket of the European Court of Human Rights',
    question: 'How many leading judgments are pending after ten years, and in which states?',
    summary: prose`
        leading judgments against members of the Council of Europe, handed down over twenty-five years. Each asks for a general measure and
        a payment; the Committee of Ministers supervises them with words, by vote. Most cost little at home, a few cost much.`,
    months: 300,
    forum: 'coe-cm',
    gravity: 0.3,
    lastMonth: 299,
    deadline: 6,
    cost: { median: 0.0003, sigma: 1.3, low: 0.00001, high: 0.02 },
    kinds: [
      {
        chance: 1,
        parts: [
          {
            id: 'reform',
            kind: 'reform',
            text: 'Change the law or the practice that caused the violation.',
            weight: 0.9,
            cost: WHOLE,
            capacity: { low: 0.2, high: 0.8 },
            duration: duration(24, 3, 120),
          },
          {
            id: 'payment',
            kind: 'pay',
            text: 'Pay just satisfaction.',
            weight: 0.1,
            cost: { fixed: 0.00001 },
            capacity: 0.1,
            duration: 3,
          },
        ],
      },
    ],
    reasons: {
      respondent: prose`
          third root of population times exp(-4 x rule of law): Russia, Ukraine and Türkiye have about a third of the leading judgments,
          well-governed states one in a hundred or less [recalled]`,
      judgment: prose`
          every month of 25 years, the age of the supervised stock, is equally likely: new leading judgments come in at an even rate, 180
          to 200 per year`,
      deadline: 'Six months for an action plan, as in the bundled cases',
      forum: 'Convention, Article 46(2): the Committee of Ministers supervises the execution of judgments',
      gravity: 'Between the vote of prisoners (0.2) and a critic in prison (0.5), from the length of proceedings to ill-treatment; prior',
      cost: prose`
        Ordinary judgments cost little. The three bundled ones (0.003 to 0.011) were the hardest of more than a thousand: they lie in the
        upper 3.4 to 0.3 % of this`,
      capacity: 'Reforms from an order to the building of prisons; the bundled ones ask for 0.1 to 0.6; prior',
      duration:
        'An act of parliament takes a year or two, structural problems five and more; the bundled reforms take 9 to 60 months; prior',
      weight: 'A leading judgment is closed for its general measure; the payment is a matter of months; prior',
    },
  },
  eu: {
    court: 'Court of Justice of the European Union',
    title: 'An ordinary docket of infringements of EU law',
    question: 'At which stage of the infringement procedure do members give in?',
    summary: prose`
        infringements by members of the European Union. Month 0 of a case is the formal notice and not a judgment: the ladder begins with
        the reasoned opinion, continues with the Court, and ends with penalties and funds. Members are those of 2019.`,
    months: 180,
    forum: 'eu-court',
    gravity: 0.1,
    lastMonth: 59,
    deadline: 2,
    cost: { median: 0.0002, sigma: 1.2, low: 0.00001, high: 0.02 },
    kinds: [
      {
        chance: 1,
        parts: [
          {
            id: 'transposition',
            kind: 'reform',
            text: 'Put the directive into law, or apply it.',
            weight: 1,
            cost: WHOLE,
            capacity: { low: 0.2, high: 0.6 },
            duration: duration(12, 2, 72),
          },
        ],
      },
    ],
    reasons: {
      respondent: prose`
          fourth root of population times exp(-2 x rule of law): directives bind all alike, and the members with most cases have three to
          four times those with fewest [recalled]`,
      judgment: EARLY,
      deadline: 'Two months to answer a formal notice',
      forum:
        'Treaty on the Functioning of the Union, Articles 258 to 260: the Commission sues and the Court fixes, without a vote of states',
      gravity: 'Late directives, as trade disputes (0.1); prior',
      cost: prose`
        Late directives and faulty application cost less than a leading judgment on human rights. The two bundled cases (0.01) were the
        hardest of thousands: they lie in the upper 0.06 % of this`,
      capacity: 'Drafting and enforcing technical law; the bundled cases ask for 0.1 to 0.5; prior',
      duration: 'A year from draft to law; landfills and sewers take several; the bundled reforms take 9 to 30 months; prior',
      weight: 'One obligation',
    },
  },
  wto: {
    court: 'World Trade Organization',
    title: 'An ordinary docket of trade disputes',
    question: 'How often must a complainant retaliate?',
    summary: prose`
        disputes between large traders that the respondent has lost: a measure is to be withdrawn, and the complainant may ask for a
        compliance panel and finally for permission to retaliate. Members of the European Union appear one by one, although the Union acts
        for them.`,
    months: 180,
    forum: 'wto-dsb',
    gravity: 0.1,
    lastMonth: 59,
    deadline: { low: 12, high: 15 },
    cost: { median: 0.0003, sigma: 1, low: 0.00001, high: 0.01 },
    kinds: [
      {
        chance: 1,
        parts: [
          {
            id: 'measure',
            kind: 'cease',
            text: 'Withdraw the measure.',
            weight: 1,
            cost: WHOLE,
            capacity: { low: 0.1, high: 0.4 },
            duration: duration(6, 1, 48),
          },
        ],
      },
    ],
    reasons: {
      respondent: prose`
          one of the 20 greatest traders, drawn in proportion to its trade; the complainant is one of the 30 greatest, drawn in proportion
          to its trade with the respondent`,
      judgment: EARLY,
      deadline: 'Reasonable period of time, 15 months at most by guideline',
      forum: 'Dispute Settlement Understanding, Article 22: leave is automatic unless all object',
      gravity: 'As subsidies on cotton (0.1); prior',
      cost: prose`
        One sector at home. In the bundled dispute (0.0017) retaliation was authorised, as in 4.5 to 12 % of all: it lies in the upper 4 %
        of this`,
      capacity: 'A tariff or a rule to be changed; the bundled parts ask for 0.1 to 0.3; prior',
      duration: 'A regulation takes months, an act takes a year or more; the bundled parts take 12 to 48 months; prior',
      weight: 'One obligation',
    },
  },
  icj: {
    court: 'International Court of Justice',
    title: 'An ordinary docket of the International Court of Justice',
    question: 'How many judgments between states are carried out with no coercion at all?',
    summary: prose`
        judgments on the merits between pairs of states, most of them neighbours: to withdraw or end a practice, to change law, to pay.
        Nothing but protest follows. The cases are made up, and chance decides who lost.`,
    months: 180,
    forum: 'unsc',
    gravity: 0.4,
    lastMonth: 59,
    deadline: 12,
    cost: { median: 0.0018, sigma: 0.8, low: 0.0001, high: 0.02 },
    kinds: [
      { chance: 0.5, parts: [icjPart('cease', 'main'), icjPart('reform', 'second')] },
      { chance: 0.3, parts: [icjPart('reform', 'main'), icjPart('cease', 'second')] },
      { chance: 0.2, parts: [icjPart('pay', 'main'), icjPart('reform', 'second')] },
    ],
    reasons: {
      respondent: prose`
        ${100 * NEIGHBOURS} % of the pairs have a common border, since most cases are about land and sea [recalled]; beyond that every pair
        is equally likely, and either side may have lost`,
      judgment: EARLY,
      deadline: 'The Court sets no date; a year is the default',
      forum: 'Charter, Article 94(2): the Security Council may be asked; it has taken no measure so since 1946',
      gravity: 'As land held by another state, or lives on death row (0.4); prior',
      cost: prose`
        Half of the median of the seven bundled judgments and opinions of this court (0.0014 to 0.0085), which are well known because they
        were hard: these lie between the 38th and the 97th percentile of this`,
      capacity: 'The bundled parts ask for 0.2 to 0.9; prior',
      duration: prose`
          This is for the kind of the first case: medians are 9 months to cease, 30 to reform, 15 to pay, about those of the bundled cases;
          prior`,
      weight: 'A main part and a lesser one, as in most of the bundled cases',
    },
  },
}

/** What the model must not be used for, and what it leaves out; the full list is ODD section 4.3. */
import { prose } from '../text/index.ts'
import { NO_FORECAST, WHAT_SHARES_ARE } from './not-a-forecast.ts'

/** Each in a short sentence, and why. */
export const LIMITS_OF_USE: readonly (readonly [head: string, text: string])[] = [
  [
    NO_FORECAST,
    prose`
      Results are ${WHAT_SHARES_ARE}. Trust the sign of an effect, the ranking of designs and the mechanism more than the level of a number.
      Never conclude from a single world.`,
  ],
  [
    'Most numbers are assumptions.',
    prose`
      The table of numbers says which. If a conclusion changes when one of them moves within its range, it is a conclusion about that
      number. Move the number and see.`,
  ],
  [
    'Luck is not ignorance.',
    prose`
      Intervals on this page come from luck between worlds. They say nothing about how wrong the coefficients or the equations may be, and
      more worlds do not change that.`,
  ],
  [
    'Success is never shown without harm.',
    'Civilian harm is an index on the scale of GDP. It does not count deaths or persons. A design that looks cheap here may not be.',
  ],
  [
    'States are the actors.',
    'Parties, ministries, firms, victims and regions appear as coefficients only. A group of states has one leader and takes one role.',
  ],
  [
    'Much of the world is missing.',
    prose`
      There is no use of force, no litigation before the judgment, no bargaining among more than two parties, no link between cases except
      through the normative order, no economic growth, no debt, and no content of law.`,
  ],
  [
    'Prices are guesses.',
    prose`
      Every lever costs somebody something: money, time, legitimacy, pressure or members. How much is an assumption for each of them. The
      bill counts money only.`,
  ],
  ['Institutions are thin.', 'One veto flag per state, one mark per rung and one lever per case stand for all forums.'],
  [
    'Data are from one year.',
    prose`
      Each case uses the economies, institutions, positions and ties of the year nearest its start, in all years that follow, unless the
      scenario says otherwise. Trade of 1949 to 1998 and of 2021 and 2022 is an estimate.`,
  ],
  [
    'Claims are tested in the model, not in the world.',
    prose`
      If a claim is supported, this model with these numbers behaves as the claim says. Several tests set coefficients far from their usual
      values to make the question clear.`,
  ],
]

/** The same in a few lines, for one sheet of paper. */
export const LIMITS_IN_SHORT: readonly string[] = [
  'Intervals are from luck between worlds. They do not say how wrong the coefficients or the equations may be; many are assumptions.',
  'Civilian harm is an index on the scale of GDP. It does not count deaths or persons.',
  'There is no use of force, no bargaining among more than two parties, no economic growth, no debt, and no content of law.',
  'States are the only actors. Economies, institutions and ties stay those of the year nearest the start.',
  'What audits, publicity, assistance, follow-up and remedies cost is an assumption; the bill counts money only.',
]

/**
 * Which historical cases a fit may use. Rule: the bundled historical scenarios in the sequence of their ids, every third of them (third,
 * sixth, ...) is held out with its whole coded path. The rule was fixed, and committed, before anything was fitted to any path; the skill
 * of the coefficients set by hand was known by then for all cases. Held out is what happened: the scenario itself, its costs and its
 * design, stays in the mix over which facts are computed. ODD section 1, patterns.
 */

/** Ids of scenarios whose coded paths no fit may use. */
export const HELD_OUT_CASES: readonly string[] = [
  'bakassi-2002',
  'hirst-2005',
  'lockerbie-1992',
  'nicaragua-1986',
  'south-china-sea-2016',
  'yukos-2014',
]

/**
 * The same cases are held out with what states did in them, their roles and their votes. Beside them, of each forum the last recorded roll
 * by date is held out. The rule was fixed, and committed, before anything was fitted to any role or vote.
 */

/** What is asked of a roll. */
interface Roll {
  readonly vote: string
  readonly date: string
  readonly forum: string
  readonly scenario: string
}

/** Names of the rolls that no fit may use, in the sequence of the record. */
export function heldOutRolls(votes: readonly Roll[]): readonly string[] {
  const last = (roll: Roll) => votes.every(({ forum, date }) => forum !== roll.forum || date <= roll.date)
  return [...new Set(votes.filter((roll) => HELD_OUT_CASES.includes(roll.scenario) || last(roll)).map(({ vote }) => vote))]
}

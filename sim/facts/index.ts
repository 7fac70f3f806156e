/**
 * The split of the stylised facts into those a fit may use and those held out. Rule: the rows of the table of facts in the order of
 * their numbers, every third of them (third, sixth, ...) is held out with all its statistics, whether or not the engine can
 * compute it. The rule was fixed, and committed, before any statistic was computed. ODD section 1, patterns.
 */

/** Numbers of the rows of the table of facts, in order; 35 and 36 are the two that its closing remarks add. */
export const FACT_ROWS: readonly number[] = [
  1, 2, 3, 4, 5, 6, 9, 11, 12, 13, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 27, 28, 30, 31, 32, 33, 34, 35, 36,
]

/** Rows that no fit may use: 3, 6, 12, 16, 19, 22, 25, 30, 33, 36. */
export const HELD_OUT: readonly number[] = FACT_ROWS.filter((_, position) => position % 3 === 2)

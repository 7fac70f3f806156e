/**
 * How long tests wait, in one place: minutes, so that no test depends on the speed of the machine or on what runs beside it. These limits
 * end a run that hangs; they assert nothing.
 */

const minutes = (count: number): number => count * 60_000

/** A test, and what it does before and after, ms. */
export const TEST_LIMIT: number = minutes(20)
/** One step in a browser, or one condition that is waited for, ms. */
export const STEP_LIMIT: number = minutes(4)

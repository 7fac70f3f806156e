/**
 * Numbers that are what they are by definition, each once under the name of what it means: units and the arithmetic of an index of 0 to 1.
 * None could have another value, so none is a parameter. What only one file needs stands in that file. ODD section 7.
 */

/** Yearly rates, hazards and flows are spread evenly over the months. */
export { MONTHS_PER_YEAR } from '../text/index.ts'
/** Per cent of GDP in GDP: some weights are stated per 1 % of it. */
export const PERCENT = 100
/** The middle of an index of 0 to 1: neither one way nor the other. */
export const MIDDLE = 0.5
/** The weight of each of two in their mean. */
export const EACH_OF_TWO = 0.5
/** What is stated at an index of one half is twice that at an index of 1. */
export const HALVES = 2
/** Added to a cost that is divided by, so that it is never zero; share of GDP per year. */
export const NO_COST = 1e-9

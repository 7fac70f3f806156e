/** The list of mechanisms: one file, one submodel, one section of ODD 7. Their order in a month is in `schedule.ts`. */
import type { AnyMechanism } from '../mechanism.ts'

export const MECHANISMS: readonly AnyMechanism[] = []

/**
 * The places, in the sequence of the masthead; a visit begins at the first. A new one is a folder with a `place.ts`
 * (name, label, state, reduce, jobs, view; address, besides and found where it has them) and a line here.
 */
import type { Place } from '../app/index.ts'
import { about } from './about/place.ts'
import { compare } from './compare/place.ts'
import { evidence } from './evidence/place.ts'
import { explore } from './explore/place.ts'

export const PLACES: readonly Place[] = [explore, compare, evidence, about]

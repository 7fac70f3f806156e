/** The places, in the order of the masthead. The first is where a visit begins. */
import type { Place } from '../app/index.ts'
import { about } from './about/place.ts'
import { compare } from './compare/place.ts'
import { evidence } from './evidence/place.ts'
import { explore } from './explore/place.ts'

export const PLACES: readonly Place[] = [explore, compare, evidence, about]

/** The Compare place: two designs on identical luck. */
import type { PlaceOf } from '../../app/index.ts'
import { address, besides, found } from './address.ts'
import { jobs } from './jobs.ts'
import { type CompareAction, type Comparing, FIRST, NAME, reduce } from './state.ts'
import { Compare } from './view.tsx'

export const compare: PlaceOf<Comparing, CompareAction> = {
  ...{ name: NAME, label: 'Compare', state: FIRST },
  ...{ reduce, jobs, address, besides, found, view: Compare },
}

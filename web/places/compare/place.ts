/** The Compare place: two sides on identical luck, each a scenario, a design and changes. */
import type { PlaceOf } from '../../app/index.ts'
import { later } from '../../parts/index.ts'
import { address, besides, found } from './address.ts'
import { jobs } from './jobs.ts'
import { type CompareAction, type Comparing, FIRST, NAME, reduce } from './state.ts'
import { resultWords } from './words.ts'

export const compare: PlaceOf<Comparing, CompareAction> = {
  ...{ name: NAME, label: 'Compare', state: FIRST },
  said: ({ shown }) => (shown?.complete ? resultWords(shown) : null),
  ...{ reduce, jobs, address, besides, found },
  view: later('main', async () => (await import('./view.tsx')).Compare),
}

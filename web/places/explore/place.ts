/** The Explore place: one scenario in many worlds, and one of them month by month. */
import { plain } from '../../../sim/index.ts'
import type { PlaceOf } from '../../app/index.ts'
import { address, found } from './address.ts'
import { jobs } from './jobs.ts'
import { type ExploreAction, type Exploring, FIRST, NAME, reduce } from './state.ts'
import { Explore } from './view.tsx'
import { resultWords } from './words.ts'

export const explore: PlaceOf<Exploring, ExploreAction> = {
  ...{ name: NAME, label: 'Explore', state: FIRST },
  said: ({ shown }) => (shown?.complete ? `${plain(shown.picture.summary.worlds)} worlds: ${resultWords(shown)}` : null),
  ...{ reduce, jobs, address, found, view: Explore },
}

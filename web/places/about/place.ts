/** The About place: what this is, how to read it, and what it must not be used for. */
import type { PlaceOf } from '../../app/index.ts'
import { later } from '../../parts/index.ts'

export const about: PlaceOf<null, never> = {
  ...{ name: 'about', label: 'About', state: null, reduce: (own) => own, jobs: () => [] },
  view: later('main', async () => (await import('./view.tsx')).About),
}

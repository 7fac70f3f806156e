/** What a link says about Evidence: the panel, and the grade of the numbers that are shown. */
import { oneOf, type PlaceOf } from '../../app/index.ts'
import { GRADES } from '../../parts/index.ts'
import { type Evident, PANELS } from './state.ts'

export const address: NonNullable<PlaceOf<Evident, never>['address']> = {
  write(query, { view }, { here }) {
    if (here && view.panel !== 'claims') query.set('show', view.panel)
    if (here && view.grade !== null) query.set('grade', view.grade)
  },
  read(query, own) {
    const panel = oneOf(query.get('show'), PANELS) ?? 'claims'
    return { ...own, view: { panel, grade: oneOf(query.get('grade'), GRADES) } }
  },
}

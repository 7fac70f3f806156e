/** The small fans of the gallery: one card in sight at a time, while nothing else is computed. */
import { type Bundled, baseOf, completeFor, type JobOf, once, remember, type Shelf, type State } from '../../app/index.ts'
import { galleryOf } from './groups.ts'
import { failuresOf, type Gallery, type GalleryAction, sketchOf } from './state.ts'

/** A sketch that has failed so often is left out. */
const MOST_FAILURES = 2

/** None before there is something to show: the world table of a card must not come before that of the first picture. */
export function jobs(own: Gallery, { shelf, opened, subject, panel }: State): readonly JobOf<GalleryAction>[] {
  if (shelf.kind !== 'ready' || subject === null || panel !== 'scenarios') return []
  const next = nextOf(own, shelf.shelf, opened)
  return next === null ? [] : [sketch(next, failuresOf(own, next), shelf.shelf)]
}

/** What has failed comes last, so that it keeps no other card waiting. */
const nextOf = remember((own: Gallery, shelf: Shelf, opened: State['opened']): Bundled | null => {
  const shown = galleryOf(shelf, opened, own.view).flatMap(({ files }) => files)
  const left = shown.filter((file) => own.inSight.includes(file.id) && sketchOf(own, file) === null)
  const failed = (times: number) => left.find((file) => failuresOf(own, file) === times)
  for (let times = 0; times < MOST_FAILURES; times++) {
    const next = failed(times)
    if (next !== undefined) return next
  }
  return null
})

/** @param _tried how often before: another try is another job */
const sketch = remember((file: Bundled, _tried: number, shelf: Shelf): JobOf<GalleryAction> => {
  const { id, json } = file
  const run = once<GalleryAction>(async (client, live) => {
    try {
      await completeFor(json, shelf.library)
      const scenario = baseOf(json, shelf)
      return { kind: 'sketched', id, json, sketch: scenario === null ? null : await client.sketch(scenario, live) }
    } catch {
      // The card stands without its fan, and the next one has its turn.
      return { kind: 'sketched', id, json, sketch: null }
    }
  })
  return { name: 'sketch', of: run, runs: 'idle', run }
})

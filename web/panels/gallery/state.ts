/**
 * What the gallery keeps: how it is sorted, the search text, and a small fan of each scenario; and its actions. Pure.
 */
import type { Action } from '../../app/index.ts'
import type { Sketch } from '../../worker/index.ts'

/** How the gallery is sorted, and what is looked for in it. */
export interface GalleryView {
  readonly by: 'theme' | 'court'
  readonly words: string
}

/** What has come of sketching a scenario file. */
export interface Sketched {
  /** The file: another of the same name has another sketch. */
  readonly json: unknown
  /** Null while it has failed. */
  readonly sketch: Sketch | null
  /** How often it has failed. */
  readonly failures: number
}

export interface Gallery {
  readonly view: GalleryView
  /** By id of the scenario. */
  readonly sketches: { readonly [scenario: string]: Sketched }
  /** Ids of the scenarios whose cards are in sight and not sketched; of no meaning while the gallery is not shown. */
  readonly inSight: readonly string[]
}

export type GalleryAction =
  | { readonly kind: 'look'; readonly view: GalleryView }
  | { readonly kind: 'sight'; readonly come: readonly string[]; readonly gone: readonly string[] }
  | { readonly kind: 'sketched'; readonly id: string; readonly json: unknown; readonly sketch: Sketch | null }

export const NAME = 'gallery'
export const FIRST: Gallery = { view: { by: 'theme', words: '' }, sketches: {}, inSight: [] }

export function reduce(own: Gallery, action: GalleryAction | Action): Gallery {
  switch (action.kind) {
    case 'look':
      return { ...own, view: action.view }
    case 'sight': {
      const { come, gone } = action
      const inSight = [...new Set([...own.inSight, ...come])].filter((id) => !gone.includes(id))
      const isSame = inSight.length === own.inSight.length && inSight.every((id) => own.inSight.includes(id))
      return isSame ? own : { ...own, inSight }
    }
    case 'sketched': {
      const { id, json, sketch } = action
      const failures = failuresOf(own, { id, json }) + (sketch === null ? 1 : 0)
      return { ...own, sketches: { ...own.sketches, [id]: { json, sketch, failures } } }
    }
    default:
      return own
  }
}

/** The sketch of a file; null while there is none. */
export function sketchOf({ sketches }: Gallery, { id, json }: { readonly id: string; readonly json: unknown }): Sketch | null {
  const known = sketches[id]
  return known !== undefined && known.json === json ? known.sketch : null
}

/** How often the sketch of a file has failed. */
export function failuresOf({ sketches }: Gallery, { id, json }: { readonly id: string; readonly json: unknown }): number {
  const known = sketches[id]
  return known !== undefined && known.json === json ? known.failures : 0
}

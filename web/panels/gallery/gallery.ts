/** The gallery: it keeps the search text and the small fans of its cards. */
import type { PluginOf } from '../../app/index.ts'
import { jobs } from './job.ts'
import { FIRST, type Gallery, type GalleryAction, NAME, reduce } from './state.ts'

export const gallery: PluginOf<Gallery, GalleryAction> = { ...{ name: NAME, state: FIRST }, ...{ reduce, jobs } }

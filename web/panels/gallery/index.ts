/** The gallery of scenarios. */
export { gallery } from './gallery.ts'
export { Scenarios } from './list.tsx'

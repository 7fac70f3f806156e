/** What stands beside several places; knows no place. */
import type { Plugin } from '../app/index.ts'
import { gallery } from './gallery/index.ts'

export { LeftColumn } from './left-column.tsx'
export { Page } from './page/index.ts'

/** The panels that keep something. */
export const PANELS: readonly Plugin[] = [gallery]

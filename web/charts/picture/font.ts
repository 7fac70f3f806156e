/** The font as a data address, for pictures that leave the page. Loaded on demand: about 40 kB. */
import address from '@fontsource-variable/source-sans-3/files/source-sans-3-latin-wght-normal.woff2?inline'

/** `data:font/woff2;base64,...` */
export const SOURCE_SANS: string = address

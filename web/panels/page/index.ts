/** The frame of the page: its head, messages about files, and the place the reader is at. */
export { Page } from './page.tsx'

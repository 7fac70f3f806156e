/** The frame of the page: its head, what is said of files, and the place the reader is at. */
export { Page } from './page.tsx'

/** The desk: what a worker of the page does, and how batches are summed up. */
export { createContrast } from './contrast.ts'
export { createPicture } from './picture.ts'
export { createWork } from './work.ts'

/** The desk: what a worker of the page does, and how batches are summed up. */
export { createContrast, lean } from './contrast.ts'
export { createTally } from './tally.ts'
export { createWork } from './work.ts'

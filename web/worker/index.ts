/** The workers: what the page may ask of them, and how they are started. Places and panels know only the types. */
export { createClient, threadsFor } from './client/index.ts'
export type * from './contract.ts'
export { startWorker } from './start.ts'

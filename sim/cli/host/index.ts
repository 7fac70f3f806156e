/** The machine that commands run on: streams, environment, threads, signals, and the library that comes with the package. */

export { cureOf, isPassing } from './failure.ts'
export { type Host, nodeHost, type Screen } from './host.ts'
export type { Library, Shelf } from './library.ts'
export type { Pool } from './threads.ts'

/** The machine that commands run on: streams, environment, threads, signals, and the library that comes with the package. */
export { type Host, nodeHost, type Screen } from './host.ts'
export type { Library, Shelf } from './library.ts'
export { isPassing } from './passing.ts'
export type { Pool } from './threads.ts'

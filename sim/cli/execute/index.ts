/** How every command is carried out: sink, progress, threads, interruption, closing line and exit code. */
export { type Command, define, type Ending, type Example } from './define.ts'
export { EXIT, EXIT_CODES } from './exit.ts'
export { outProblem, streamSink } from './sink.ts'
export type { WatchedRunner } from './watch.ts'
export type { Work } from './work.ts'

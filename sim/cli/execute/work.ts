/**
 * What a command has to work with, the same for all: where output goes, progress, threads, and interruption. Its life: `execute` makes one
 * for each command line; the sink opens at the first write or when long work begins; `close` keeps or drops what was written. Signals are
 * watched from the opening to the end: before that a signal ends the process at once, as there is nothing to clean up.
 */
import type { Host } from '../host/index.ts'
import { type Look, lookOf, PLAIN } from '../terminal/index.ts'
import { type Count, createProgress, worldCount } from './progress.ts'
import { openSink, type Sink } from './sink.ts'
import { Interrupted, type WatchedRunner, watchedRunner } from './watch.ts'

/** Options that say how a command is carried out. A command that lacks one of them uses its default. */
export interface Manner {
  readonly out: string | null
  readonly force: boolean
  readonly quiet: boolean
  readonly workers: number
}

export interface Work {
  readonly host: Host
  /** Width and colour of pages, which depend on where they are shown. */
  readonly look: Look
  /** Notes beside the result, in addition to the usual ones; they were already printed on standard error. */
  readonly notes: readonly string[]
  /** To standard output or the file of `--out`. @throws Interrupted on a signal while a finished result is written */
  write(text: string): Promise<void>
  /** Writes a second file beside that of `--out`; both appear at the same time. */
  beside(path: string, text: string): Promise<void>
  /** Prints a line on standard error, unless `--quiet` is given. */
  say(line: string): void
  /** Long work on threads, in this many worlds. @returns null if it was interrupted @throws as the work */
  watch<T>(worlds: number, act: (runner: WatchedRunner) => Promise<T>): Promise<T | null>
  /** Any other long work. @param onStop called when it is interrupted @throws Interrupted if it was before it began */
  attend<T>(count: Count, onStop: () => void, act: (update: (done: number) => void) => Promise<T>): Promise<T>
}

export interface OpenWork extends Work {
  /** Exit code of the interruption; 0 if there was none. */
  readonly interrupted: number
  close(keep: boolean): Promise<void>
}

export function openWork(host: Host, { out, force, quiet, workers }: Manner, notes: readonly string[]): OpenWork {
  const sinks: Sink[] = []
  let main: Promise<Sink> | null = null
  let interrupted = 0
  let unwatch: (() => void) | null = null
  /** What a signal stops: long work while it runs, otherwise the writing of a finished result. */
  let giveUp: () => void = () => {}
  const givenUp = new Promise<never>((_, reject) => {
    giveUp = () => reject(new Interrupted())
  })
  givenUp.catch(() => {})
  let stop: (() => void) | null = null

  const say = (line: string) => void (quiet || host.stderr.write(`${line}\n`))
  const open = async (path: string | null) => {
    // A second signal must not end the process before finished output is kept, so the watch lasts to the end.
    unwatch ??= host.onInterrupt((code) => {
      interrupted = code
      if (stop === null) giveUp()
      else stop()
    })
    const sink = await openSink(path, force, host.stdout, say)
    sinks.push(sink)
    return sink
  }
  const sink = () => (main ??= open(out))
  /** During long work rows are written in whole pieces: a piece under way is finished first. */
  const written = (writing: Promise<void>) => (stop === null ? Promise.race([givenUp, writing]) : writing)

  const attend: Work['attend'] = async (count, onStop, act) => {
    await sink()
    if (interrupted !== 0) throw new Interrupted()
    const progress = quiet ? null : createProgress(count, host.stderr, host.seconds)
    stop = onStop
    try {
      return await act((done) => progress?.update(done))
    } finally {
      progress?.end()
      stop = null
    }
  }

  return {
    host,
    notes,
    look: out === null ? lookOf(host.stdout, host.env) : PLAIN,
    get interrupted() {
      return interrupted
    },
    write: async (text) => written((await sink()).write(text)),
    async beside(path, text) {
      await written((await open(path)).write(text))
    },
    say,
    attend,
    async watch(worlds, act) {
      // The file of `--out` is tried before threads are started.
      await sink()
      const pool = host.pool(Math.max(1, Math.min(workers, worlds)))
      let advance: (done: number) => void = () => {}
      const runner = watchedRunner(pool, (done) => advance(done))
      try {
        return await attend(worldCount(worlds), runner.interrupt, (update) => {
          advance = update
          return act(runner)
        })
      } catch (error) {
        if (error instanceof Interrupted) return null
        throw error
      } finally {
        pool.close()
      }
    },
    async close(keep) {
      try {
        for (const one of sinks) await (keep ? one.keep() : one.drop())
      } finally {
        unwatch?.()
      }
    },
  }
}

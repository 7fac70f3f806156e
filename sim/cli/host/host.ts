/** What a command needs of the machine, so that tests can run commands without one. */
import { availableParallelism } from 'node:os'
import { bundledLibrary, type Library } from './library.ts'
import { nodePool, type Pool } from './threads.ts'

export interface Screen {
  readonly isTTY?: boolean
  readonly columns?: number
  write(text: string, done?: (error?: Error | null) => void): unknown
}

export interface Host {
  readonly stdout: Screen
  readonly stderr: Screen
  readonly env: { readonly [name: string]: string | undefined }
  readonly cores: number
  readonly library: Library
  pool(threads: number): Pool
  /** Seconds since some fixed moment. */
  seconds(): number
  /** Calls back with the exit code on the first Ctrl-C or request to end the process; returns a function that stops watching. */
  onInterrupt(listener: (exitCode: number) => void): () => void
}

/**
 * A signal that comes again within this many milliseconds is the same request: npm and shells pass on what the
 * terminal has sent.
 */
const ONE_REQUEST = 500

/** Exit codes of shells: 128 and the number of the signal. */
const SIGNALS = { SIGHUP: 129, SIGINT: 130, SIGTERM: 143 } as const

/** The machine this process runs on. */
export function nodeHost(): Host {
  return {
    stdout: process.stdout,
    stderr: process.stderr,
    env: process.env,
    cores: availableParallelism(),
    library: bundledLibrary(),
    pool: nodePool,
    seconds: () => performance.now() / 1000,
    onInterrupt(listener) {
      let asked: number | null = null
      const listeners = Object.entries(SIGNALS).map(([signal, code]) => {
        const listen = () => {
          const now = performance.now()
          // A user who asks twice does not want to wait.
          if (asked !== null && now - asked > ONE_REQUEST) process.exit(code)
          if (asked !== null) return
          asked = now
          listener(code)
        }
        process.on(signal, listen)
        return () => process.off(signal, listen)
      })
      return () => {
        for (const stop of listeners) stop()
      }
    },
  }
}

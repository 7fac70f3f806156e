/** How far a long run is, on one line of standard error: kept up to date on a terminal, printed once elsewhere. */
import { clock, counted, plain } from '../../index.ts'

export interface Progress {
  update(done: number): void
  /** Wipes the line. */
  end(): void
}

interface Screen {
  readonly isTTY?: boolean
  write(text: string): unknown
}

/** A terminal shows nothing in the first moments, so that quick runs stay silent; a log gets its line only after two seconds. */
const SILENT_SECONDS = { terminal: 0.3, log: 2 }
const SECONDS_BETWEEN = 0.1
/** An earlier estimate of the time left would mostly measure how long the threads take to start. */
const SECONDS_TO_JUDGE = 1

/** How much there is to do, and how progress is worded. */
export interface Count {
  readonly total: number
  /** `3 of 10 worlds`; before the percentage. */
  tell(done: number): string
}

/** @param seconds the clock, in seconds from any moment */
export function createProgress({ total, tell }: Count, screen: Screen, seconds: () => number): Progress {
  const start = seconds()
  const terminal = screen.isTTY === true
  let next = start + (terminal ? SILENT_SECONDS.terminal : SILENT_SECONDS.log)
  let shown = false
  return {
    update(done) {
      const now = seconds()
      if (now < next || done >= total) return
      next = terminal ? now + SECONDS_BETWEEN : Number.POSITIVE_INFINITY
      const left = done > 0 && now - start > SECONDS_TO_JUDGE ? `, about ${clock(((now - start) * (total - done)) / done)} to go` : ''
      const text = `${tell(done)}, ${Math.floor((100 * done) / total)} %${left}`
      screen.write(terminal ? `\r${text}\u001b[K` : `${text}\n`)
      shown = true
    },
    end() {
      if (terminal && shown) screen.write('\r\u001b[K')
      next = Number.POSITIVE_INFINITY
    },
  }
}

/** Worlds as they come in. */
export function worldCount(total: number): Count {
  return { total, tell: (done) => `${plain(done)} of ${counted(total, 'world')}` }
}

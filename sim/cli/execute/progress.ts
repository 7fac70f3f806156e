/** How far a long run is, on one line of standard error: kept up to date on a terminal, said once elsewhere. */
import { clock, counted, whole } from '../terminal/figures.ts'

export interface Progress {
  update(done: number): void
  /** Wipes the line. */
  end(): void
}

interface Screen {
  readonly isTTY?: boolean
  write(text: string): unknown
}

/** A terminal shows nothing in the first instants, so that quick runs stay silent; a log gets its line only after two seconds. */
const SILENT_SECONDS = { terminal: 0.3, log: 2 }
const SECONDS_BETWEEN = 0.1
/** Before that, the time to go is mostly the start of the threads. */
const SECONDS_TO_JUDGE = 1

/** @param seconds the clock, in seconds from any moment */
export function createProgress(total: number, screen: Screen, seconds: () => number): Progress {
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
      const text = `${whole(done)} of ${counted(total, 'world')}, ${Math.floor((100 * done) / total)} %${left}`
      screen.write(terminal ? `\r${text}\u001b[K` : `${text}\n`)
      shown = true
    },
    end() {
      if (terminal && shown) screen.write('\r\u001b[K')
      next = Number.POSITIVE_INFINITY
    },
  }
}

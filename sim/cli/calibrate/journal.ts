/**
 * The journal of a calibration: a line of JSON that says what is calibrated, then one per point that has been run. An
 * interrupted calibration continues from it; if the last line was cut short, its point is run again.
 */
import { appendFileSync, existsSync, readFileSync, truncateSync, writeFileSync } from 'node:fs'
import { type Journal, problemAt } from '../../index.ts'
import { isPassing } from '../host/index.ts'
import { BadInput, reasonOf } from '../input/index.ts'

/** Everything that the values of a point depend on, and how the points of a wave depend on each other. */
export interface JournalHead {
  readonly engine: string
  readonly seed: string
  readonly worlds: number
  readonly waves: readonly number[]
  /** Name of targets, arms, scenarios and priors. */
  readonly course: string
}

interface Line {
  readonly wave: number
  readonly number: number
  /** Null stands for NaN, which JSON does not have. */
  readonly values: readonly (number | null)[]
}

export interface OpenJournal extends Journal {
  /** Points that were known when it was opened. */
  readonly before: number
}

const keyOf = (wave: number, number: number) => `${wave} ${number}`

/** A journal in memory, for a calibration that keeps none. */
export function forgetful(): OpenJournal {
  return { before: 0, known: () => null, keep() {} }
}

/**
 * Opens the journal at a path, or begins it.
 * @param anew starts a new journal even if one exists
 * @throws BadInput if the file is the journal of another calibration, or cannot be read or written
 */
export function openJournal(path: string, head: JournalHead, anew: boolean): OpenJournal {
  const first = `${JSON.stringify(head)}\n`
  const known = new Map<string, readonly number[]>()
  try {
    if (anew || !existsSync(path)) writeFileSync(path, first)
    else readInto(known, path, first)
  } catch (error) {
    if (error instanceof BadInput || isPassing(error)) throw error
    throw new BadInput([problemAt('--journal', 'a file that can be read and written', reasonOf(error))])
  }
  const before = known.size
  return {
    before,
    known: (wave, number) => known.get(keyOf(wave, number)) ?? null,
    keep(wave, number, values) {
      known.set(keyOf(wave, number), values)
      appendFileSync(path, `${JSON.stringify({ wave, number, values })}\n`)
    },
  }
}

function readInto(known: Map<string, readonly number[]>, path: string, first: string): void {
  const text = readFileSync(path, 'utf8')
  if (!text.startsWith(first)) {
    const cure = 'name another file, or add --force to start again'
    throw new BadInput([problemAt('--journal', 'a new file or the journal of this calibration', path, cure)])
  }
  const whole = text.slice(0, text.lastIndexOf('\n') + 1)
  if (whole.length < text.length) truncateSync(path, Buffer.byteLength(whole))
  for (const line of whole.slice(first.length).split('\n')) {
    if (line === '') continue
    const { wave, number, values } = JSON.parse(line) as Line
    known.set(
      keyOf(wave, number),
      values.map((value) => value ?? Number.NaN),
    )
  }
}

/**
 * Numbers of states by field and year, from any number of files. Where two files have the same, the newer release counts; where nothing
 * says which is newer, that is a problem. Where two lines of a file mean one state, its code of today counts. ODD section 6 (input data).
 */
import type { ImportNotes } from './notes.ts'
import { newerOf, type OfficialFile } from './release.ts'
import type { NamedState } from './states/index.ts'

interface Reading {
  readonly value: number
  readonly file: OfficialFile
  /** As the file names the state. */
  readonly code: string
}

interface Clash {
  readonly first: string
  numbers: number
}

/** Larger than any year. */
const YEARS = 4000

/** Filled while files are read, settled once after the last, then asked. */
export class Readings {
  readonly #names: readonly string[]
  readonly #states: readonly NamedState[]
  readonly #readings = new Map<number, Reading[]>()
  readonly #clashes = new Map<string, Clash>()

  /** @param names of the fields, as messages call them */
  constructor(names: readonly string[], states: readonly NamedState[]) {
    this.#names = names
    this.#states = states
  }

  #key(field: number, state: number, year: number): number {
    return (field * this.#states.length + state) * YEARS + year
  }

  take(field: number, state: number, year: number, reading: Reading): void {
    const key = this.#key(field, state, year)
    const there = this.#readings.get(key)
    if (there === undefined) this.#readings.set(key, [reading])
    else there.push(reading)
  }

  /** NaN where there is none. */
  value(field: number, state: number, year: number): number {
    return this.#readings.get(this.#key(field, state, year))?.[0]?.value ?? Number.NaN
  }

  /** How many states have a number of the field and year. */
  count(field: number, year: number): number {
    return this.#states.reduce((sum, _, state) => sum + (Number.isNaN(this.value(field, state, year)) ? 0 : 1), 0)
  }

  /** Leaves one number of each state, field and year, and reports what it had to choose between. */
  settle(notes: ImportNotes): void {
    for (const [key, all] of this.#readings) {
      if (all.length === 1) continue
      const state = this.#states[Math.floor(key / YEARS) % this.#states.length]!
      const told = `${this.#names[Math.floor(key / YEARS / this.#states.length)]} of ${state.id} in ${key % YEARS}`
      const chosen = all.slice(1).reduce((best, next) => this.#better(best, next, state.id, told, notes), all[0]!)
      this.#readings.set(key, [chosen])
    }
    for (const [files, { first, numbers }] of this.#clashes) {
      const rule = 'files that agree, or say which of them is newer'
      notes.problem(files, rule, `${numbers === 1 ? '' : `${numbers} numbers that differ, first `}${first}`, 'name only one of them')
    }
  }

  #better(one: Reading, next: Reading, id: string, told: string, notes: ImportNotes): Reading {
    if (one.file !== next.file) {
      if (one.value === next.value) return one
      const newer = newerOf(next.file, one.file)
      if (newer !== 0) {
        notes.drop('of an older release, where a newer one has the number', id)
        return newer > 0 ? next : one
      }
      const files = `${one.file.name} and ${next.file.name}`
      const clash = this.#clashes.get(files)
      if (clash === undefined) this.#clashes.set(files, { first: `${told}: ${one.value} and ${next.value}`, numbers: 1 })
      else clash.numbers++
      return one
    }
    if (one.code !== next.code) {
      const [kept, lost] = next.code === id ? [next, one] : [one, next]
      notes.drop('under another code of a state that has a line of its own', `${lost.code} beside ${kept.code}`)
      return kept
    }
    notes.drop('replaced by a later line of the same state and year', id)
    return next
  }
}

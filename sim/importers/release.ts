/**
 * Which of two official files counts where both have the same: the newer release, by the date that a file itself gives, else by that in its
 * name; never the one that is named last. ODD section 6 (input data).
 */
import type { ImportNotes } from './notes.ts'

/** A file while it is read. */
export interface OfficialFile {
  /** As messages call it. */
  readonly name: string
  /** `2025-07-01`, or as much of it as the name gives (`2024-06`, `v015.0`); null where nothing says so. Dates in the file come first. */
  released: string | null
}

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']
const two = (number: number | string) => String(number).padStart(2, '0')

/** What a file name says of the release: `_V202501`, `_Jun2024`, `-2025`, `-v15`. */
export function releaseOf(path: string): string | null {
  const name = path.slice(path.lastIndexOf('/') + 1).replace(/\.\w+$/, '')
  const stamp = /V(\d{4})(0[1-9]|1[0-2])(?!\d)/i.exec(name)
  if (stamp !== null) return `${stamp[1]}-${stamp[2]}`
  const month = /(?:^|[^a-z])([a-z]{3})[a-z]*[-_ ]?((?:19|20)\d\d)(?!\d)/i.exec(name)
  const at = MONTHS.indexOf(month?.[1]?.toLowerCase() ?? '')
  if (month !== null && at >= 0) return `${month[2]}-${two(at + 1)}`
  const version = /(?:^|[-_])v(\d+)(?:\.(\d+))?(?![\d_])/i.exec(name)
  if (version !== null) return `v${version[1]!.padStart(3, '0')}.${version[2] ?? 0}`
  return /[-_]((?:19|20)\d\d)$/.exec(name)?.[1] ?? null
}

/** The date in a line such as `"Last Updated Date","2025-01-01"` or `Last Updated: 06/28/2025`; null where it has none. */
export function releaseIn(line: string): string | null {
  const date = /last updated[^\d]*(?:(\d{4}-\d\d-\d\d)|(\d{1,2})\/(\d{1,2})\/(\d{4}))/i.exec(line)
  if (date === null) return null
  return date[1] ?? `${date[4]}-${two(date[2]!)}-${two(date[3]!)}`
}

/** Above 0 if the first is the newer release, below 0 if it is the older, 0 where nothing says so. */
export function newerOf({ released: a }: OfficialFile, { released: b }: OfficialFile): number {
  if (a === null || b === null || a.startsWith(b) || b.startsWith(a)) return 0
  if (a.startsWith('v') !== b.startsWith('v')) return 0
  return a > b ? 1 : -1
}

/** Files whose lines would be added up: each year may be in one of them, and what has no year in one at all. */
export class OneFile {
  readonly #owners = new Map<number | null, OfficialFile>()
  readonly #told = new Set<string>()
  readonly #notes: ImportNotes
  readonly #cure: string

  /** @param cure what to do about two of them */
  constructor(notes: ImportNotes, cure: string) {
    this.#notes = notes
    this.#cure = cure
  }

  /** False where the year is already taken by another file, which is reported once for the two. @param year null for none */
  take(year: number | null, file: OfficialFile): boolean {
    const owner = this.#owners.get(year) ?? this.#owners.get(null) ?? (year === null ? [...this.#owners.values()][0] : undefined)
    if (owner === file) return true
    if (owner === undefined) {
      this.#owners.set(year, file)
      return true
    }
    const pair = `${owner.name} and ${file.name}`
    if (!this.#told.has(pair)) {
      this.#told.add(pair)
      const rule = year === null ? 'one file' : 'one file for each year'
      this.#notes.problem('the files', rule, year === null ? pair : `${pair}, both of ${year}`, this.#cure)
    }
    return false
  }
}

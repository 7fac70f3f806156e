/**
 * Where the numbers of a scenario come from: what the ledger says about one of them, and where its words are looked up. A number is read
 * from a world table, given by the file with or without evidence, derived by a rule, or declared by the model; each has a grade and a
 * source, and where nobody names one, the ledger says so. ODD section 6; the list of all of them is `ledger.ts`.
 */
import type { Evidence, Scenario } from '../model/index.ts'
import { parsePath, valueAt } from '../scenario/index.ts'
import type { WorldTable } from '../tables/index.ts'

/** How a number came to be what it is. */
export const BASES = {
  table: 'read from a world table',
  estimate: 'set by hand where the table has none',
  imputed: 'imputed by a rule where the table has none',
  folded: 'put together from the states of an aggregate',
  derived: 'derived from other numbers by a rule',
  given: 'given by the scenario file',
  unsourced: 'given by the scenario file without a source',
  coded: 'coded from a dated source',
  silent: 'the default where the scenario file says nothing',
  model: 'declared by the model',
} as const
export type Basis = keyof typeof BASES

/** What stands behind a number. */
export interface Backing {
  readonly basis: Basis
  readonly grade: Evidence
  /** A citation, or a sentence on how the number was judged; never empty. */
  readonly source: string
  /** Keys of the file's `sources` that the sentence names, with their citations. */
  readonly cites: readonly { readonly key: string; readonly citation: string }[]
  /** Year the number is of, where that is on record. */
  readonly year: number | null
  /** What else there is to say (`sum over 12 states`); empty if nothing. */
  readonly note: string
}

/** A number and what stands behind it. */
export interface Provenance extends Backing {
  /** As in the scenario file: `cases[0].deadline`, `states.NGA.gdp`, `pairs.NGA.CMR.exports`; rules have `*`. */
  readonly path: string
  readonly meaning: string
  /** Roles are words, vetoes are true or false, and a rule over many numbers has the span of their values. */
  readonly value: number | string | boolean
  readonly unit: string
  /** Admissible values; null where nothing is declared. */
  readonly range: readonly [low: number, high: number] | null
  /** Numbers it stands for: 1, except for a rule over many. */
  readonly count: number
}

/** What provenance is read from. */
export interface Records {
  readonly scenario: Scenario
  /** The file that the scenario was resolved from. */
  readonly file: unknown
  /** The world table it builds on; null where the file writes out its states. */
  readonly table: WorldTable | null
}

/** What is said of a number that the file gives without a source. */
export const UNSOURCED = 'Set by the author of the scenario, who gives no source'

/** A backing with everything that is not given left empty. */
export function backing(basis: Basis, grade: Evidence, source: string, rest: Partial<Backing> = {}): Backing {
  return { basis, grade, source, cites: [], year: null, note: '', ...rest }
}

/** Whether the file gives a value at the path. */
export function isGiven({ file }: Records, written: string): boolean {
  const path = parsePath(written)
  return path !== null && valueAt(file, path) !== undefined
}

/** The path of the part that holds a path: `cases[0].obligations` of `cases[0].obligations[1]`; empty at the top. */
function holderOf(path: string): string {
  return path.slice(0, Math.max(0, path.lastIndexOf('.'), path.lastIndexOf('[')))
}

/** The evidence at the first of the paths that has any, at itself or at the nearest part of the file that holds it. */
function evidenceAt({ scenario }: Records, paths: readonly string[]): Scenario['evidence'][string] | null {
  for (const path of paths) {
    for (let at = path; at !== ''; at = holderOf(at)) if (Object.hasOwn(scenario.evidence, at)) return scenario.evidence[at]!
  }
  return null
}

/** What the file says about a number it gives. @param paths where it may say it, most telling first */
export function toldOf(records: Records, paths: readonly string[], note = ''): Backing {
  const evidence = evidenceAt(records, paths)
  if (evidence === null) return backing('unsourced', 'assumption', UNSOURCED, { note })
  const found = cited(evidence.source, records.scenario.sources)
  const notes = [found.note, note].filter((part) => part !== '')
  return { ...backing('given', evidence.grade as Evidence, ''), ...found, note: notes.join('. ') }
}

/** Keys as a sentence names them: alone, or in a list at its end or in brackets, as in `one set of observers: un2003, un2004`. */
const KEY = /(?<=^|[:;,(]\s?)[A-Za-z0-9-]{1,48}(?=$|[;,:)])/g

const sentence = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)

/** What a source says of a number of one year: `key: 2019`, or `key: 2019, sum over 54 states`. */
const OF_A_YEAR = /^(\S+): (\d{4})(?:, (.*))?$/

/**
 * A source as it is written -> sentence, citations, and the year of `key: 2019`, with what is said after it. A key alone becomes its
 * citation.
 */
export function cited(written: string, sources: Scenario['sources']): Pick<Backing, 'source' | 'cites' | 'year' | 'note'> {
  const keys = [...new Set(written.match(KEY) ?? [])].filter((key) => Object.hasOwn(sources, key))
  const [only = ''] = keys
  if (written === only) return { source: sources[only]!, cites: [], year: null, note: '' }
  const [, key = '', year, note = ''] = OF_A_YEAR.exec(written) ?? []
  if (year !== undefined && keys.length === 1 && key === only)
    return { source: sources[only]!, cites: [], year: Number(year), note: sentence(note) }
  return { source: written, cites: keys.map((key) => ({ key, citation: sources[key]! })), year: null, note: '' }
}

/** All that is said about a source, as one text: sentence, note, citations. */
export function tellBacking({ source, note, cites }: Backing): string {
  const parts = [source, note, ...cites.map(({ key, citation }) => `${key}: ${citation}`)].filter((part) => part !== '')
  return parts.map((part) => part.replace(/\.$/, '')).join('. ')
}

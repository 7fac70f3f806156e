/** A scenario file from outside: parsed as data, never as markup; problems are reported one per line. */
import { formatProblem, inside, parseScenarioText } from '../../../sim/index.ts'
import type { Shelf } from './shelf.ts'

/** A scenario file that was opened from disk. */
export interface Opened {
  /** What it is known by on the page: no other file and no scenario of the page has the same. */
  readonly id: string
  /** What it calls itself; its id where that is free. */
  readonly says: string
  /** Of the file. */
  readonly name: string
  /** How the reader calls it; its name where this is left out. */
  readonly called?: string
  readonly json: unknown
}

/** A file that is no scenario yet: its name, and a line a problem. */
export interface Rejected {
  readonly name: string
  readonly lines: readonly string[]
}

export type Opening = { readonly ok: true; readonly file: Opened } | { readonly ok: false; readonly rejected: Rejected }

/** Opens the file, or says everything that is wrong with it. */
export function openScenario(name: string, text: string, shelf: Shelf): Opening {
  const parsed = parseScenarioText(text, shelf.library)
  if (!parsed.ok) return { ok: false, rejected: { name, lines: parsed.problems.map((problem) => formatProblem(inside(name, problem))) } }
  const json: unknown = JSON.parse(text.replace(/^\uFEFF/, ''))
  return { ok: true, file: { id: parsed.scenario.id, says: parsed.scenario.id, name, json } }
}

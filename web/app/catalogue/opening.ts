/** A scenario file from outside: parsed as data, never as markup; problems are reported one per line. */
import { formatProblem, inside, parseDesignText, parseScenarioText } from '../../../sim/index.ts'
import type { Shelf } from './shelf.ts'
import { completeFor } from './shelved.ts'

/** A scenario file that was opened from disk. */
export interface Opened {
  /** Its id on the page, which no other file and no scenario of the page has. */
  readonly id: string
  /** What it calls itself; its id where that is free. */
  readonly says: string
  /** Of the file. */
  readonly name: string
  /** How the reader calls it; its name where this is left out. */
  readonly called?: string
  readonly json: unknown
}

/** A file that is not a valid scenario: its name, and one line per problem. */
export interface Rejected {
  readonly name: string
  readonly lines: readonly string[]
}

export type Opening = { readonly ok: true; readonly file: Opened } | { readonly ok: false; readonly rejected: Rejected }

/** Largest file that is read, bytes: a world of 250 states with all its ties has about a tenth of it. */
const MOST_BYTES = 20_000_000

/** What is read of a file from outside. */
export type Outside = Pick<File, 'name' | 'size' | 'text'>

/** Reads and opens the file. Never rejects: a file that cannot be read comes back with its problems. */
export async function openFile(file: Outside, shelf: Shelf): Promise<Opening> {
  const { name, size } = file
  const wrong = (line: string): Opening => ({ ok: false, rejected: { name, lines: [line] } })
  if (size > MOST_BYTES) {
    return wrong(`The file has ${Math.round(size / 1e6)} MB. A scenario has at most ${MOST_BYTES / 1e6} MB.`)
  }
  try {
    const text = await file.text()
    const lack = await completeFor(jsonOf(text), shelf.library)
    return lack === null ? openScenario(name, text, shelf) : wrong(lack)
  } catch {
    return wrong('The browser could not read it. Is it a folder, or has it been moved?')
  }
}

/** The value of a text; undefined if it is not JSON, which the reader of scenarios reports. */
function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''))
  } catch {
    return undefined
  }
}

/** A design has no states and no case; each would be reported as a problem. */
const IS_DESIGN = 'This is a design, not a scenario. To run it with a scenario: pacta compare SCENARIO --design FILE.'

/** Opens the text of a file, or says everything that is wrong with it. */
function openScenario(name: string, text: string, shelf: Shelf): Opening {
  const parsed = parseScenarioText(text, shelf.library)
  if (!parsed.ok && parseDesignText(text).ok) return { ok: false, rejected: { name, lines: [IS_DESIGN] } }
  if (!parsed.ok) return { ok: false, rejected: { name, lines: parsed.problems.map((problem) => formatProblem(inside(name, problem))) } }
  const json = jsonOf(text)
  return { ok: true, file: { id: parsed.scenario.id, says: parsed.scenario.id, name, json } }
}

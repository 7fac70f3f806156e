/** The shelf as a chunk of its own: the page is visible before it is loaded. */
import { type Library, tableOf, type WorldTable, type WorldTableName } from '../../../sim/index.ts'
import type { Shelf } from './shelf.ts'

export type Shelved =
  | { readonly kind: 'loading' }
  | { readonly kind: 'ready'; readonly shelf: Shelf }
  | { readonly kind: 'failed'; readonly message: string }

/**
 * Never rejects: what goes wrong comes back in words.
 * @param pause between two steps, so that loading, reading and what follows from it are tasks of their own
 */
export async function loadShelf(pause: () => Promise<unknown>): Promise<Shelved> {
  try {
    // What reads tables is asked for now and needed next.
    const [{ openShelf }] = await Promise.all([import('./shelf.ts'), import('./tables.ts')])
    await pause()
    return { kind: 'ready', shelf: openShelf() }
  } catch (error) {
    return { kind: 'failed', message: error instanceof Error ? error.message : String(error) }
  }
}

/** Tables on their way, by year: whoever asks for one meanwhile waits for the same. */
const coming = new Map<number, Promise<WorldTable>>()

function tableOfYear(year: number): Promise<WorldTable> {
  const known = coming.get(year)
  if (known !== undefined) return known
  const table = import('./tables.ts').then(({ fetchTable }) => fetchTable(year)).finally(() => coming.delete(year))
  coming.set(year, table)
  return table
}

/**
 * Loads the world table that a file builds on into the library, if it is not there. Never rejects.
 * @param json a scenario file, good or not @returns what could not be loaded, in words; null where all is there
 */
export async function completeFor(json: unknown, library: Library): Promise<string | null> {
  const name = lackOf(json, library)
  if (name === null) return null
  const year = Number(name.slice('world-'.length))
  try {
    const tables: { [name in WorldTableName]?: WorldTable | undefined } = library
    const table = await tableOfYear(year)
    // Scenarios of one world share one table.
    tables[name] ??= table
    return null
  } catch {
    return `The world table of ${year} could not be loaded. Is there a network? Try again when there is.`
  }
}

/** The table that a file builds on and that is not there yet; null where none is wanting. */
export function lackOf(json: unknown, library: Library): WorldTableName | null {
  const name = tableOf(json)
  return name === null || library[name] !== undefined ? null : name
}

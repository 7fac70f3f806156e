/** What stands under a result. */
import { type Look, wrap } from './look.ts'

/** A page with notes of its own below it. */
export function withNotes(page: string, notes: readonly string[], look: Look): string {
  if (notes.length === 0) return page
  return `${page}\n${notes.flatMap((note) => wrap(note, look.width)).join('\n')}\n`
}

/** The notes as a part of a report; none where there are none. */
export function notesPart(notes: readonly string[]): { readonly notes?: readonly string[] } {
  return notes.length === 0 ? {} : { notes }
}

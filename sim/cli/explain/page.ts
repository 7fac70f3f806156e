/** An explained decision for people: sentences, then the terms, the options with their draws, and what would have flipped it. */

import type { ToldExplanation, ToldSection, ToldTurns } from '../../index.ts'
import { columned, type Look, wrap, wrappedTable } from '../terminal/index.ts'

/** The whole page, ending in a line end. */
export function explainPage({ title, paragraphs, turns, sections, standing }: ToldExplanation, look: Look): string {
  const blocks = [
    wrap(title, look.width).map(look.bold),
    ...paragraphs.map((text) => whole(text, look.width)),
    ...(turns === null ? [] : [turnLines(turns, look)]),
    ...sections.map((section) => sectionLines(section, look)),
    standing.flatMap((text) => wrap(text, look.width)).map(look.dim),
  ]
  return `${blocks.map((lines) => lines.join('\n')).join('\n\n')}\n`
}

/** Wrapped, with numbers and their unit on one line. */
function whole(text: string, width: number): readonly string[] {
  return wrap(text.replace(/ ([%‰])/g, '\u00a0$1'), width).map((line) => line.replaceAll('\u00a0', ' '))
}

function turnLines({ title, rows, never }: ToldTurns, look: Look): readonly string[] {
  if (rows.length === 0) return wrap(never, look.width)
  return [...wrap(title, look.width).map(look.bold), ...columned(rows.map(({ when, what }) => [when, what]))]
}

function sectionLines({ title, tables, more }: ToldSection, look: Look): readonly string[] {
  return [
    ...wrap(title, look.width).map(look.bold),
    ...tables.flatMap(({ columns, rows }) => wrappedTable(columns, rows, look.width)),
    ...(more === 0 ? [] : [look.dim(`${more} more with --format json.`)]),
  ]
}

/** Which numbers of a year are no number that a source has for that year, and what they are instead. ODD section 6. */
import { readList, readRows } from './csv.ts'
import type { Problems } from './problem.ts'
import { positionIn, type StateIndex } from './states.ts'
import { MARKS } from './years.ts'

/** By letter, what a number is. */
export const MARK_WORDS = {
  n: 'Number of the nearest year known',
  e: 'Number of the nearest year known, moved by real growth and by prices in the United States',
  k: 'Recalled, and to be checked again',
  s: 'Recalled number of the state as it was then, and to be checked again',
  h: 'Level of 1996 to 1998, moved by the change of a democracy index before',
} as const
export type Mark = keyof typeof MARK_WORDS

const isMark = (text: string): text is Mark => Object.hasOwn(MARK_WORDS, text)

/** @param fields that may have a mark @returns marks by `RUS.gdp` */
export function readMarks(
  text: string | undefined,
  fields: readonly string[],
  states: StateIndex,
  problems: Problems,
): ReadonlyMap<string, Mark> {
  const marks = new Map<string, Mark>()
  for (const { line, cells } of readRows(MARKS, text, ['field', 'mark', 'states'], problems)) {
    const { field = '', mark = '' } = cells
    const place = `line ${line}`
    if (!fields.includes(field)) problems.add(MARKS, place, `one of ${fields.join(', ')}`, `"${field}"`, 'rename it')
    if (!isMark(mark)) {
      problems.add(MARKS, place, `one of ${Object.keys(MARK_WORDS).join(', ')}`, `"${mark}"`, 'say what the numbers are')
      continue
    }
    for (const id of readList(cells.states!)) {
      positionIn(states, MARKS, place, id, problems)
      if (marks.has(`${id}.${field}`)) problems.add(MARKS, place, 'one mark for a number', `${id} again`, 'remove one of the two')
      marks.set(`${id}.${field}`, mark)
    }
  }
  return marks
}

/** From when until when something held, as tables of all years write it. ODD section 6. */
import type { Problems } from './problem.ts'

/** A year, a month or a day; as texts they stand in the sequence of time. */
const DATE = /^\d{4}(-\d\d){0,2}$/

/**
 * Keeps what holds at the end of a year from a list of `NAME:1973-01-01/2020-01-31+2022/`: the last day of a spell belongs to it, an open
 * end lasts. @returns the names, in the sequence of the list
 */
export function inForce(list: readonly string[], year: number, file: string, cell: string, problems: Problems): readonly string[] {
  return list.flatMap((entry) => {
    const [name = '', written = '', ...more] = entry.split(':')
    const spells = written.split('+')
    if (more.length > 0 || !spells.every(isSpell)) {
      problems.add(
        file,
        cell,
        'NAME:from/until, joined by +',
        `"${entry}"`,
        'write dates as 1973, 1973-01 or 1973-01-01, the earlier first',
      )
      return []
    }
    return spells.some((spell) => lasts(spell, year)) ? [name] : []
  })
}

function isSpell(text: string): boolean {
  const [from = '', until, ...more] = text.split('/')
  return DATE.test(from) && until !== undefined && more.length === 0 && (until === '' || (DATE.test(until) && until >= from))
}

/** A year alone is all of it: one that ends with the year holds at its end. */
function lasts(spell: string, year: number): boolean {
  const end = `${year}-12-31`
  const [from = '', until = ''] = spell.split('/')
  return from <= end && (until === '' || until >= end.slice(0, until.length))
}

/** From when until when something held, as tables of all years write it. ODD section 6. */
import type { Problems } from './problem.ts'

/** A year, a month or a day; as texts they stand in the sequence of time. A year alone is all of it. */
const DATE = /^\d{4}(-\d\d){0,2}$/

export interface Spell {
  readonly from: string
  /** Belongs to it; null where it lasts. */
  readonly until: string | null
}

/** Reads a list of `NAME:1973-01-01/2020-01-31+2022/`: the last day of a spell belongs to it, an open end lasts. */
export function readSpells(
  list: readonly string[],
  file: string,
  cell: string,
  problems: Problems,
): readonly { readonly name: string; readonly spells: readonly Spell[] }[] {
  return list.flatMap((entry) => {
    const [name = '', written = '', ...more] = entry.split(':')
    const texts = written.split('+')
    if (more.length > 0 || !texts.every(isSpell)) {
      problems.add(
        file,
        cell,
        'NAME:from/until, joined by +',
        `"${entry}"`,
        'write dates as 1973, 1973-01 or 1973-01-01, the earlier first',
      )
      return []
    }
    const spells = texts.map((text): Spell => {
      const [from = '', until = ''] = text.split('/')
      return { from, until: until === '' ? null : until }
    })
    return [{ name, spells }]
  })
}

function isSpell(text: string): boolean {
  const [from = '', until, ...more] = text.split('/')
  return DATE.test(from) && until !== undefined && more.length === 0 && (until === '' || (DATE.test(until) && until >= from))
}

/** Whether one of the spells holds on a day. @param day `1973-01-31` */
export function holdsOn(spells: readonly Spell[], day: string): boolean {
  return spells.some(({ from, until }) => from <= day && (until === null || until >= day.slice(0, until.length)))
}

/** The last day of a year. */
export const endOf = (year: number): string => `${year}-12-31`

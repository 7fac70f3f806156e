/**
 * The ties of a scenario: what every state trades with every other, and what else binds them, as columns that engine, page and facts all
 * read as they are. All columns lie in one buffer, so that they pass to another thread in one piece.
 * ODD sections 2 and 5.
 */

import { bounds } from '../text/index.ts'
import type { ReadColumn } from './column.ts'

/**
 * Each column has one number for every two states, row by row in the sequence of the scenario's states: that of state i towards state j is
 * at i * states + j. No state has a tie to itself: there every column is 0, and affinity is not given.
 *
 * A typed array cannot be frozen. What keeps a column from being changed is its type, which has no way to write.
 */
export interface Ties {
  /** How many states there are. */
  readonly states: number
  /** Exports of goods, USD bn per year. */
  readonly exports: ReadColumn
  /** Km. */
  readonly distance: ReadColumn
  /** Whether the two are allied, 0-1; between aggregates a share of the pairs of members. So are the next five. */
  readonly alliance: ReadColumn
  readonly contiguous: ReadColumn
  /**
   * The worst that stands between the two, each pair in one class at most: enemies (at war, or rivals in a severe rivalry), hostile (a
   * severe rivalry that neither is listed for), rivals, or a claim to land without warm peace. Shares like alliance.
   */
  readonly enemies: ReadColumn
  readonly hostile: ReadColumn
  readonly rivals: ReadColumn
  readonly claims: ReadColumn
  /** Affinity that the scenario gives in place of the derived one, 0-1; `NOT_GIVEN` where it gives none. */
  readonly affinity: ReadColumn
}

/** What stands in the column `affinity` where the scenario gives none. */
export const NOT_GIVEN = -1

/** The columns in the sequence in which they lie in the buffer. */
export const TIE_COLUMNS = ['exports', 'distance', 'alliance', 'contiguous', 'enemies', 'hostile', 'rivals', 'claims', 'affinity'] as const
export type TieColumn = (typeof TIE_COLUMNS)[number]

/** The most that a number of a column may be (the least is 0), and what stands for no tie at all. */
const RANGES: { readonly [C in TieColumn]: { readonly high: number; readonly none: number } } = {
  exports: { high: Number.MAX_VALUE, none: 0 },
  distance: { high: Number.MAX_VALUE, none: 0 },
  alliance: { high: 1, none: 0 },
  contiguous: { high: 1, none: 0 },
  enemies: { high: 1, none: 0 },
  hostile: { high: 1, none: 0 },
  rivals: { high: 1, none: 0 },
  claims: { high: 1, none: 0 },
  affinity: { high: 1, none: NOT_GIVEN },
}

/**
 * The only maker of ties. Copies the columns.
 * @param columns states * states numbers each, row by row
 * @throws RangeError naming column and cell where a length is wrong, a number lies outside its range, or a state is tied to itself
 */
export function makeTies(states: number, columns: { readonly [C in TieColumn]: ReadColumn }): Ties {
  const cells = states * states
  const all = new Float64Array(TIE_COLUMNS.length * cells)
  const copied = (name: TieColumn): ReadColumn => {
    const column = columns[name]
    if (column.length !== cells) throw new RangeError(`ties.${name}: expected ${states} x ${states} numbers, got ${column.length}`)
    const at = TIE_COLUMNS.indexOf(name) * cells
    const copy = all.subarray(at, at + cells)
    // Adding 0 makes -0 a 0, so that equal numbers are equal bytes.
    for (let cell = 0; cell < cells; cell++) copy[cell] = column[cell]! + 0
    checkColumn(name, states, copy)
    return copy
  }
  return Object.freeze({
    states,
    exports: copied('exports'),
    distance: copied('distance'),
    alliance: copied('alliance'),
    contiguous: copied('contiguous'),
    enemies: copied('enemies'),
    hostile: copied('hostile'),
    rivals: copied('rivals'),
    claims: copied('claims'),
    affinity: copied('affinity'),
  })
}

function checkColumn(name: TieColumn, states: number, column: ReadColumn): void {
  const { high, none } = RANGES[name]
  const place = (cell: number) => `ties.${name}[${Math.floor(cell / states)}, ${cell % states}]`
  for (let cell = 0; cell < column.length; cell++) {
    const value = column[cell]!
    // The cells of the diagonal, which are states + 1 apart.
    if (cell % (states + 1) === 0 && value !== none) {
      throw new RangeError(`${place(cell)}: expected ${none}, as no state is tied to itself, got ${value}`)
    }
    if (!(value >= 0 && value <= high) && value !== none)
      throw new RangeError(`${place(cell)}: expected a number from ${bounds(0, high)}, got ${value}`)
  }
}

/** Whether all numbers are the same; those of one object are at once. */
export function sameTies(a: Ties, b: Ties): boolean {
  if (a === b) return true
  return a.states === b.states && TIE_COLUMNS.every((name) => sameColumn(a[name], b[name]))
}

function sameColumn(a: ReadColumn, b: ReadColumn): boolean {
  for (let cell = 0; cell < a.length; cell++) if (a[cell] !== b[cell]) return false
  return true
}

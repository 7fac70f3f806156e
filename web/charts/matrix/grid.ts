/** Where the rows and columns of the tie matrix lie: states ordered by role, then leverage, then name, with a gap between roles. */
import { ordered, type RankedState, type RoleName } from '../base/index.ts'

/** The grid in px: `at[place]` is the offset of a row or column from the corner at (left, top). */
export interface Grid {
  readonly sequence: readonly number[]
  readonly groups: readonly { readonly role: RoleName; readonly from: number; readonly to: number }[]
  readonly at: readonly number[]
  readonly cell: number
  readonly gap: number
  readonly left: number
  readonly top: number
  readonly side: number
  readonly height: number
  /** Place of the respondent in drawing sequence, or null. */
  readonly respondent: number | null
  /** Whether cells are large enough for every state to be named. */
  readonly named: boolean
  readonly wide: boolean
  /** Row and column under a point of the drawing, or null. */
  readonly cellAt: (x: number, y: number) => { readonly row: number; readonly column: number } | null
}

const TOP = 46
const FOOT = 46

/** Lays the grid out in `width` px. */
export function gridOf(states: readonly RankedState[], width: number): Grid {
  const { sequence, groups } = ordered(states)
  const count = Math.max(1, sequence.length)
  const gap = count > 100 ? 2 : 4
  const gaps = Math.max(0, groups.length - 1) * gap
  // Names need 11 px a row; the gutter for them is dearer than the one for roles.
  const wide = width >= 480
  const gutter = wide ? 128 : 86
  const named = (width - gutter - gaps) / count >= 11
  const left = named ? gutter : 92
  const cell = Math.min(22, (width - left - 2 - gaps) / count)
  const at: number[] = []
  const extents: { role: RoleName; from: number; to: number }[] = []
  let offset = 0
  for (const { role, members } of groups) {
    const from = offset
    for (let member = 0; member < members; member++) {
      at.push(offset)
      offset += cell
    }
    extents.push({ role, from, to: offset })
    offset += gap
  }
  const side = Math.max(0, offset - gap)
  const own = sequence.findIndex((state) => states[state]!.role === 'respondent')
  const find = (place: number) => at.findIndex((from) => place >= from && place < from + cell)
  const cellAt = (x: number, y: number) => {
    const [row, column] = [find(y - TOP), find(x - left)]
    return row < 0 || column < 0 ? null : { row, column }
  }
  const respondent = own < 0 ? null : own
  return {
    sequence,
    groups: extents,
    at,
    cell,
    gap,
    left,
    top: TOP,
    side,
    height: TOP + side + FOOT,
    respondent,
    named,
    wide,
    cellAt,
  }
}

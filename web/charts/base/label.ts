/** Placing words: along a vertical edge without overlap, and along an axis in lanes. Pure except for measuring text. */

/** A label that wants the vertical place `y`. */
export interface Wanted {
  readonly y: number
}

/**
 * Moves labels apart until they are `gap` px apart, staying between `low` and `high` where they fit, and as near to their
 * wanted place as a sweep each way gets them. Returns y in the sequence given; ties keep their sequence.
 */
export function dodge(wanted: readonly Wanted[], gap: number, low: number, high: number): number[] {
  const sequence = wanted.map((_, index) => index).sort((a, b) => wanted[a]!.y - wanted[b]!.y || a - b)
  const placed = wanted.map((label) => Math.min(high, Math.max(low, label.y)))
  // Groups of touching labels are centred on the mean of what they want, then pushed back inside.
  const groups: { members: number[]; top: number }[] = []
  for (const index of sequence) {
    let group = { members: [index], top: placed[index]! }
    for (let last = groups.at(-1); last !== undefined; last = groups.at(-1)) {
      if (last.top + last.members.length * gap <= group.top) break
      groups.pop()
      const members = [...last.members, ...group.members]
      const centre = members.reduce((sum, member) => sum + placed[member]!, 0) / members.length
      const span = (members.length - 1) * gap
      const top = Math.max(low, Math.min(high - span, centre - span / 2))
      group = { members, top }
    }
    groups.push(group)
  }
  for (const group of groups) {
    for (const [rank, member] of group.members.entries()) placed[member] = group.top + rank * gap
  }
  return placed
}

/** A label that stands beside a stem at `x`. */
export interface Flag {
  readonly x: number
  readonly width: number
  /** Higher comes first when lanes run out. */
  readonly weight: number
}

/** Where a flag ended up: its lane (0 is nearest the plot), or null where there was no room; and the side its text is on. */
export interface Placed {
  readonly lane: number | null
  readonly anchor: 'start' | 'end'
}

interface Taken extends Flag {
  readonly lane: number
  readonly from: number
  readonly to: number
}

/** Room between the texts of a lane, between a text and its own stem, and between a text and a stem that passes it, px. */
const GAP = 10
const STEM_GAP = 5
const PASS_GAP = 3

function place(flag: Flag, taken: readonly Taken[], most: number, low: number, high: number): (Taken & Placed) | null {
  for (const anchor of ['start', 'end'] as const) {
    for (let lane = 0; lane < most; lane++) {
      const from = anchor === 'start' ? flag.x : flag.x - flag.width - STEM_GAP
      const to = anchor === 'start' ? flag.x + flag.width + STEM_GAP : flag.x
      if (from < low || to > high) continue
      // A stem runs from its flag down to the plot, so it passes every lane below its own.
      const blocked = taken.some((other) => {
        if (other.lane === lane) return from < other.to + GAP && other.from < to + GAP
        if (other.lane > lane) return from < other.x + PASS_GAP && other.x < to + PASS_GAP
        return other.from < flag.x + PASS_GAP && flag.x < other.to + PASS_GAP
      })
      if (!blocked) return { ...flag, lane, from, to, anchor }
    }
  }
  return null
}

function placeAll(flags: readonly Flag[], most: number, low: number, high: number): (Placed | null)[] {
  // From right to left: an earlier flag steps over the stems of those after it.
  const sequence = flags.map((_, index) => index).sort((a, b) => flags[b]!.x - flags[a]!.x || b - a)
  const taken: Taken[] = []
  const places: (Placed | null)[] = flags.map(() => null)
  for (const index of sequence) {
    const found = place(flags[index]!, taken, most, low, high)
    if (found === null) continue
    taken.push(found)
    places[index] = { lane: found.lane, anchor: found.anchor }
  }
  return places
}

/**
 * Gives flags the lowest lanes in which no two texts touch and no text stands across a stem, text to the right of the stem where it
 * can be. When lanes run out the heaviest keep theirs, then the earliest. Returns places in the sequence given.
 */
export function lanes(flags: readonly Flag[], most: number, low: number, high: number): Placed[] {
  const sequence = flags.map((_, index) => index).sort((a, b) => flags[b]!.weight - flags[a]!.weight || flags[a]!.x - flags[b]!.x)
  let kept: number[] = []
  let places: (Placed | null)[] = []
  for (const index of sequence) {
    const tried = [...kept, index]
    const found = placeAll(
      tried.map((at) => flags[at]!),
      most,
      low,
      high,
    )
    if (found.includes(null)) continue
    kept = tried
    places = found
  }
  return flags.map((_, index) => places[kept.indexOf(index)] ?? { lane: null, anchor: 'start' })
}

/** A placed text. `y` is its middle. */
export interface Box {
  readonly left: number
  readonly right: number
  readonly y: number
}

/** Whether a text would touch another. */
export function touches(one: Box, other: Box): boolean {
  return Math.abs(other.y - one.y) < 14 && one.left < other.right + 4 && other.left < one.right + 4
}

let ruler: CanvasRenderingContext2D | null | undefined

/** Width of a text in the chart's font, px; an estimate where there is no canvas. */
export function textWidth(text: string, size = 12.5, weight = 400): number {
  if (ruler === undefined) ruler = typeof document === 'undefined' ? null : document.createElement('canvas').getContext('2d')
  if (ruler === null) return text.length * size * 0.5
  ruler.font = `${weight} ${size}px "Source Sans 3 Variable", sans-serif`
  return ruler.measureText(text).width
}

/** The text cut to fit `width` px, with an ellipsis where it was cut. */
export function shorten(text: string, width: number, size = 12.5): string {
  if (textWidth(text, size) <= width) return text
  let end = text.length
  while (end > 1 && textWidth(`${text.slice(0, end).trimEnd()}…`, size) > width) end--
  return `${text.slice(0, end).trimEnd()}…`
}

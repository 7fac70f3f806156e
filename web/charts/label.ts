/** Placing words: along a vertical edge without overlap, and along an axis in lanes. Pure but for measuring text. */

/** A label that wants the vertical place `y`. */
export interface Wanted {
  readonly y: number
}

/**
 * Moves labels apart until they are `gap` px apart, staying between `low` and `high` where they fit, and as near to their
 * wanted place as a sweep each way gets them. Returns y in the order given; ties keep their order.
 */
export function dodge(wanted: readonly Wanted[], gap: number, low: number, high: number): number[] {
  const order = wanted.map((_, index) => index).sort((a, b) => wanted[a]!.y - wanted[b]!.y || a - b)
  const placed = wanted.map((label) => Math.min(high, Math.max(low, label.y)))
  // Groups of touching labels are centred on the mean of what they want, then pushed back inside.
  const groups: { members: number[]; top: number }[] = []
  for (const index of order) {
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

/** A label that wants to start or end at `x`. */
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

/**
 * Gives each flag the lowest lane in which its text overlaps no other, preferring the right side and turning to the left
 * at the right edge. Heavier flags choose first. Returns places in the order given.
 */
export function lanes(flags: readonly Flag[], lanesLeft: number, low: number, high: number, gap = 10): Placed[] {
  const order = flags
    .map((_, index) => index)
    .sort((a, b) => flags[b]!.weight - flags[a]!.weight || flags[a]!.x - flags[b]!.x)
  const taken: { from: number; to: number; lane: number; x: number }[] = []
  const placed: Placed[] = flags.map(() => ({ lane: null, anchor: 'start' }))
  for (const index of order) {
    const { x, width } = flags[index]!
    search: for (let lane = 0; lane < lanesLeft; lane++) {
      for (const anchor of ['start', 'end'] as const) {
        const from = anchor === 'start' ? x - 2 : x - width - gap
        const to = anchor === 'start' ? x + width + gap : x + 2
        if (from < low - 4 || to > high + gap) continue
        // Texts may not touch in a lane, nor may a text stand across the stem of a flag in a higher lane.
        const blocked = taken.some((other) =>
          other.lane === lane
            ? from < other.to && other.from < to
            : other.lane > lane
              ? from < other.x && other.x < to
              : other.from < x && x < other.to,
        )
        if (blocked) continue
        taken.push({ from, to, lane, x })
        placed[index] = { lane, anchor }
        break search
      }
    }
  }
  return placed
}

let ruler: CanvasRenderingContext2D | null | undefined

/** Width of a text in the chart's font, px; an estimate where there is no canvas. */
export function textWidth(text: string, size = 12.5, weight = 400): number {
  if (ruler === undefined)
    ruler = typeof document === 'undefined' ? null : document.createElement('canvas').getContext('2d')
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

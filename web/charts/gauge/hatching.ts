/**
 * Hatchings that distinguish the parts of a bar without colour, as paths of lines that end where the part ends: no
 * fill, no id.
 */

/** Lines over a part: none, fine verticals, slopes up, dots, slopes down, crossed slopes. */
export function hatching(index: number, left: number, width: number, top: number, height: number): string {
  if (index === 1) return ruled(left, width, 6, (x) => `M${round(x)},${top}v${height}`)
  if (index === 2) return slopes(left, width, top, height, 9, 1)
  if (index === 3) return dots(left, width, top, height)
  if (index === 4) return slopes(left, width, top, height, 7, -1)
  return index === 5 ? slopes(left, width, top, height, 12, 1) + slopes(left, width, top, height, 12, -1) : ''
}

const round = (value: number) => Math.round(value * 10) / 10

function ruled(left: number, width: number, step: number, line: (x: number) => string): string {
  let path = ''
  for (let x = left + step / 2; x < left + width; x += step) path += line(x)
  return path
}

function dots(left: number, width: number, top: number, height: number): string {
  let path = ''
  for (let y = top + 5; y < top + height; y += 7) path += ruled(left, width, 7, (x) => `M${round(x)},${y}h0.01`)
  return path
}

/** Lines at 45 degrees, cut at the ends of the part. @param way 1 rises to the right, -1 falls */
function slopes(left: number, width: number, top: number, height: number, step: number, way: 1 | -1): string {
  let path = ''
  for (let offset = -height + step / 2; offset < width; offset += step) {
    const from = Math.max(0, -offset)
    const to = Math.min(height, width - offset)
    if (to <= from) continue
    const y = (along: number) => (way === 1 ? top + height - along : top + along)
    path += `M${round(left + offset + from)},${round(y(from))}L${round(left + offset + to)},${round(y(to))}`
  }
  return path
}

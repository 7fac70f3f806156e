/** The whole text of a label that was cut or left out: it shows on hover, tap and focus of the mark. */
import { select } from 'd3'
import { type Frame, join } from './frame.ts'
import { textWidth } from './label.ts'

const LINE = 17
const PADDING = 8
/** Widest that the whole text is set, px. */
const MOST = 420

/** The text in lines that fit `width` px, broken between words and where it has line breaks. */
export function linesOf(text: string, width: number): string[] {
  return text.split('\n').flatMap((part) => {
    const lines: string[] = []
    for (const word of part.split(' ')) {
      const last = lines.at(-1)
      if (last !== undefined && textWidth(`${last} ${word}`) <= width) lines[lines.length - 1] = `${last} ${word}`
      else lines.push(word)
    }
    return lines
  })
}

/**
 * Lets a mark or a cut label say its whole text.
 * @param whole null where there is nothing more to say
 * @param isStop whether the keyboard stops there; false in a chart that is read by keyboard as a whole
 */
export function tellWhole(chart: Frame, node: SVGElement, whole: string | null, isStop = true): void {
  const mark = select(node)
  const stops = whole !== null && isStop
  mark
    .classed('has-whole', whole !== null)
    .attr('tabindex', stops ? 0 : null)
    .attr('role', stops ? 'img' : null)
    .attr('aria-label', stops ? whole : null)
  const hide = () => show(chart, null, '')
  const events = 'pointerenter.whole pointerdown.whole focus.whole pointerleave.whole blur.whole keydown.whole'
  if (whole === null) {
    mark.on(events, null)
    return
  }
  mark
    .on('pointerenter.whole pointerdown.whole focus.whole', () => show(chart, node, whole))
    .on('pointerleave.whole blur.whole', hide)
    .on('keydown.whole', (event: KeyboardEvent) => {
      if (event.key === 'Escape') hide()
    })
  // What is in an image is not read, and may not be focused.
  if (stops && chart.svg.attr('role') === 'img') chart.svg.attr('role', 'group')
}

/** The text on a sheet of paper under the mark, or over it where there is more room; never out of the drawing at its sides. */
function show(chart: Frame, node: SVGElement | null, whole: string): void {
  const layer = chart.layer('whole').attr('pointer-events', 'none').attr('aria-hidden', 'true').raise()
  const svg = chart.svg.node()!
  const width = Number(chart.svg.attr('width'))
  const lines = node === null ? [] : linesOf(whole, Math.min(MOST, width - 2 * PADDING - 2))
  const wide = Math.max(0, ...lines.map((line) => textWidth(line))) + 2 * PADDING
  const tall = lines.length * LINE + PADDING
  const [frame, at] = [svg.getBoundingClientRect(), (node ?? svg).getBoundingClientRect()]
  const left = Math.max(1, Math.min(width - wide - 1, at.left - frame.left - PADDING))
  const under = at.bottom - frame.top + 6
  const top = at.bottom + 6 + tall <= innerHeight || at.top < tall ? under : at.top - frame.top - 6 - tall
  join(layer, 'rect', 'whole-sheet', node === null ? [] : [0])
    .attr('x', left)
    .attr('y', top)
    .attr('width', wide)
    .attr('height', tall)
    .attr('rx', 3)
  join(layer, 'text', 'whole-line', lines)
    .attr('class', 'whole-line ink-label')
    .attr('x', left + PADDING)
    .attr('y', (_, line) => top + 17 + line * LINE)
    .text((line) => line)
}

/** The whole text of a label that was cut or left out: it shows on hover, tap and focus of the mark. */
import { select } from 'd3'
import { type Frame, join, STOP } from './frame.ts'
import { textWidth } from './label.ts'

const LINE = 17
const PADDING = 8
/** Least width and height of a stop, px, so that focus can be seen even around a point. */
const LEAST = 12
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
 * Where the keyboard stops: at the mark; over it, in a chart that is a slider and so can hold no stop itself; or nowhere, as what is told
 * is read by keyboard otherwise.
 */
type Stop = 'at' | 'over' | 'nowhere'

/**
 * Lets a mark or a cut label say its whole text.
 * @param whole null where there is nothing more to say
 */
export function tellWhole(chart: Frame, node: SVGElement, whole: string | null, stop: Stop = 'at'): void {
  const mark = select(node)
  const stops = whole !== null && stop === 'at'
  if (stop === 'over') stopOver(chart, node, whole)
  mark
    .classed('has-whole', whole !== null)
    .attr('tabindex', stops ? 0 : null)
    .attr('role', stops ? 'img' : null)
    .attr('aria-label', stops ? whole : null)
  const hide = () => show(chart, null, '')
  mark.on('.whole', null)
  if (whole === null) return
  const tell = () => show(chart, node, whole)
  // A mark that is drawn anew under the pointer never hears that the pointer leaves; the drawing does.
  chart.svg.on('pointerleave.whole', hide)
  mark.on('pointerenter.whole pointerdown.whole', tell).on('pointerleave.whole', hide)
  // In some browsers an element that listens to focus takes the keyboard, and only stops may do that.
  if (stops) {
    mark
      .on('focus.whole', tell)
      .on('blur.whole', hide)
      .on('keydown.whole', (event: KeyboardEvent) => {
        if (event.key === 'Escape') hide()
      })
  }
  // The content of an image is not read aloud, and may not be focused.
  if (stops && chart.svg.attr('role') === 'img') chart.svg.attr('role', 'group')
}

/** The stop of each mark that has one over it. */
const over = new WeakMap<SVGElement, HTMLElement>()

/** A stop beside the drawing, which lies over its mark while it has the keyboard. */
function stopOver(chart: Frame, node: SVGElement, whole: string | null): void {
  const host = chart.svg.node()!.parentElement
  const known = over.get(node)
  if (whole === null || host === null || !host.classList.contains('chart-host')) {
    known?.remove()
    return
  }
  const stop = known ?? document.createElement('span')
  over.set(node, stop)
  stop.className = STOP
  stop.tabIndex = 0
  stop.setAttribute('role', 'img')
  stop.setAttribute('aria-label', whole)
  stop.onfocus = () => {
    const [frame, at] = [host.getBoundingClientRect(), node.getBoundingClientRect()]
    const [wide, tall] = [at.width, at.height].map((size) => Math.max(0, LEAST - size)) as [number, number]
    const place = {
      left: at.left - frame.left - wide / 2,
      top: at.top - frame.top - tall / 2,
      width: at.width + wide,
      height: at.height + tall,
    }
    for (const [name, value] of Object.entries(place)) stop.style.setProperty(name, `${value}px`)
    // The browser has brought into sight where the stop was at rest.
    stop.scrollIntoView({ block: 'nearest' })
    show(chart, node, whole)
  }
  stop.onblur = () => show(chart, null, '')
  // Nothing is returned: false would keep the keyboard here.
  stop.onkeydown = ({ key }) => {
    if (key === 'Escape') show(chart, null, '')
  }
  if (stop.parentElement !== host) host.append(stop)
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

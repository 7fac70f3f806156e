/**
 * Taking a chart away: a standalone SVG with its styles written into it and a caption under it, and a PNG of the same. No
 * request is made: the font comes as a module of this page, and only when a picture is asked for.
 */
import { type Caption, captionLines, drawWaiting, type Host } from '../base/index.ts'

const STYLES = [
  'fill',
  'fill-opacity',
  'stroke',
  'stroke-opacity',
  'stroke-width',
  'stroke-dasharray',
  'stroke-linecap',
  'stroke-linejoin',
  'opacity',
  'font-family',
  'font-size',
  'font-weight',
  'font-variant-numeric',
  'text-anchor',
  'paint-order',
  'shape-rendering',
] as const

const LINE = 17
const PADDING = 16
const SVG = 'http://www.w3.org/2000/svg'

/** Width that is reckoned for a letter of the caption, in px: the mean of the font at 12 px is nearer to 5.5. */
const LETTER = 6

/** The caption broken between words so that it fits a picture of that width; a longer word has a line of its own. */
export function captionRows(caption: Caption, width: number): readonly string[] {
  const room = Math.floor(width / LETTER)
  return captionLines(caption).flatMap((line) => {
    const rows: string[] = []
    for (const word of line.split(/\s+/)) {
      const last = rows.at(-1)
      if (last !== undefined && last.length + 1 + word.length <= room) rows[rows.length - 1] = `${last} ${word}`
      else rows.push(word)
    }
    return rows
  })
}

/** The drawing in a host, of the result that the caption names. */
function svgIn(host: Host, caption: Caption): SVGSVGElement {
  if (host instanceof SVGSVGElement) return host
  drawWaiting(host)
  const { result = caption.hash } = host.dataset
  if (result !== caption.hash) throw new Error(`export: the drawing is of ${result}, not of ${caption.hash}`)
  const found = host.querySelector<SVGSVGElement>(':scope > svg.chart')
  if (found === null) throw new Error('export: expected an element with a chart drawn in it')
  return found
}

/** Copies computed styles of the original into attributes of the copy, and drops what only the page needs. */
function inline(from: Element, to: Element): void {
  const computed = getComputedStyle(from)
  for (const name of STYLES) {
    const value = computed.getPropertyValue(name)
    if (value !== '') to.setAttribute(name, value)
  }
  for (const name of ['class', 'tabindex', 'pointer-events', 'style']) to.removeAttribute(name)
  for (const [index, child] of [...from.children].entries()) inline(child, to.children[index]!)
}

function make(tag: string, attributes: Readonly<Record<string, string | number>>, text = ''): Element {
  const element = document.createElementNS(SVG, tag)
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, String(value))
  element.textContent = text
  return element
}

/** The drawing as it stands, on paper, caption below. */
function pageOf(host: Host, caption: Caption): Element {
  const original = svgIn(host, caption)
  const width = original.width.baseVal.value
  const height = original.height.baseVal.value
  const copy = original.cloneNode(true) as SVGSVGElement
  inline(original, copy)
  copy.removeAttribute('opacity')
  for (const part of copy.querySelectorAll('[fill="none"][stroke="none"]')) part.remove()
  const lines = captionRows(caption, width)
  const whole = { width: width + 2 * PADDING, height: height + lines.length * LINE + 2 * PADDING + 8 }
  const page = make('svg', { ...whole, xmlns: SVG, viewBox: `0 0 ${whole.width} ${whole.height}` })
  const style = getComputedStyle(original)
  page.append(make('rect', { width: whole.width, height: whole.height, fill: getComputedStyle(document.body).backgroundColor }))
  const canvas = host.querySelector<HTMLCanvasElement>(':scope > canvas')
  const place = { x: PADDING, y: PADDING, width, height }
  if (canvas !== null) page.append(make('image', { ...place, href: canvas.toDataURL('image/png') }))
  for (const [name, value] of Object.entries(place)) copy.setAttribute(name, String(value))
  page.append(copy)
  for (const [index, line] of lines.entries()) {
    const y = PADDING + height + 8 + (index + 1) * LINE
    const look = { 'font-family': style.fontFamily, 'font-size': 12, fill: style.fill }
    page.append(make('text', { x: PADDING, y, ...look }, line))
  }
  return page
}

const written = (page: Element): string => `<?xml version="1.0" encoding="UTF-8"?>\n${new XMLSerializer().serializeToString(page)}`

/** The chart as a standalone SVG document. Throws where the drawing is of another result than the caption. */
export function svgText(host: Host, caption: Caption): string {
  return written(pageOf(host, caption))
}

/** The chart as a PNG, `scale` times its size on the page. Rejects when the browser cannot draw it, and where `svgText` throws. */
export async function pngBlob(host: Host, caption: Caption, scale = 2): Promise<Blob> {
  // Taken before anything is waited for: meanwhile the page may draw another result.
  const page = pageOf(host, caption)
  const { FACE, painted } = await import('./paint.ts')
  page.prepend(make('style', {}, FACE))
  return painted(written(page), scale)
}

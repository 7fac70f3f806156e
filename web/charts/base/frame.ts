/**
 * The frame of every chart: finds or makes the drawing in its host, names it for assistive technology, knows whether anything but
 * the scrubbed month has changed, and joins marks so that a redraw moves them instead of replacing them.
 */
import { type BaseType, type Selection, select } from 'd3'

/** Where a chart may be drawn: into an element of the page, or straight into an svg. */
export type Host = HTMLElement | SVGSVGElement

/** A group of marks. */
export type Layer = Selection<SVGGElement, unknown, null, undefined>

/** A drawing ready for marks. */
export interface Frame {
  readonly svg: Selection<SVGSVGElement, unknown, null, undefined>
  /** False when only the scrubbed month differs from the last call: static marks may be left alone. */
  readonly fresh: boolean
  /** The group of that name, made on first use, in the sequence of first use. */
  layer(name: string, className?: string): Layer
}

/** What a frame needs to know. */
export interface FrameRequest {
  /** Name of the chart, in ids and as class `chart-<kind>`. */
  readonly kind: string
  readonly title: string
  readonly unit?: string | undefined
  /** Text summary, read as the description. */
  readonly summary: () => string
  readonly width: number
  readonly height: number
  readonly stale?: boolean | undefined
  /** Everything the static marks depend on; compared by identity. */
  readonly depends: readonly unknown[]
  /** 'img' unless the chart itself takes the keyboard. */
  readonly role?: string | undefined
  /** False keeps the title for assistive technology only. */
  readonly heading?: boolean | undefined
}

/** Class of what the keyboard stops at over a mark of a chart. */
export const STOP = 'whole-stop'

const drawn = new WeakMap<SVGSVGElement, readonly unknown[]>()
let serial = 0

function drawing(host: Host, kind: string): SVGSVGElement {
  if (host instanceof SVGSVGElement) return host
  host.classList.add('chart-host')
  const found = host.querySelector<SVGSVGElement>(':scope > svg.chart')
  if (found !== null) return found
  const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg')
  svg.setAttribute('class', `chart chart-${kind}`)
  host.append(svg)
  return svg
}

/** Prepares the drawing; call once at the start of a chart. */
export function frame(host: Host, request: FrameRequest): Frame {
  const { kind, width, height, title, unit } = request
  const node = drawing(host, kind)
  const svg = select(node)
  const now = [width, height, title, ...request.depends]
  const before = drawn.get(node)
  const fresh = before === undefined || before.length !== now.length || now.some((part, at) => !Object.is(part, before[at]))
  node.classList.add('chart', `chart-${kind}`)
  node.classList.toggle('is-stale', request.stale === true)
  if (fresh) {
    drawn.set(node, now)
    // Stops of marks that are still there are made again with these marks.
    for (const stop of node.parentElement?.querySelectorAll(`:scope > .${STOP}:not(:focus)`) ?? []) stop.remove()
    if (node.id === '') node.id = `${kind}-${++serial}`
    const [titleId, descId] = [`${node.id}-title`, `${node.id}-desc`]
    const heading = request.heading ?? true
    svg
      .attr('width', width)
      .attr('height', height)
      .attr('viewBox', `0 0 ${width} ${height}`)
      .attr('role', request.role ?? 'img')
      .attr('aria-label', heading ? null : title)
      .attr('aria-labelledby', heading ? titleId : null)
      .attr('aria-describedby', descId)
    one(svg, 'desc', 'chart-desc').attr('id', descId)
    if (heading) {
      const words = one(svg, 'text', 'chart-title').attr('id', titleId).attr('x', 0).attr('y', 15)
      one(words, 'tspan', 'chart-name').text(title)
      one(words, 'tspan', 'chart-unit').attr('dx', 8)
    }
  }
  one(svg, 'desc', 'chart-desc').text(request.summary())
  if (request.heading ?? true) svg.select('.chart-unit').text(unit ?? '')
  return {
    svg,
    fresh,
    layer: (name, className = '') => one(svg, 'g', name).attr('class', `${name} ${className}`.trim()) as unknown as Layer,
  }
}

interface Elements {
  readonly g: SVGGElement
  readonly text: SVGTextElement
  readonly tspan: SVGTSpanElement
  readonly desc: SVGDescElement
  readonly rect: SVGRectElement
  readonly circle: SVGCircleElement
  readonly line: SVGLineElement
  readonly path: SVGPathElement
}

/** The one child with that tag and class, made if it is missing. */
export function one<P extends BaseType, K extends keyof Elements>(
  parent: Selection<P, unknown, null, undefined>,
  tag: K,
  className: string,
): Selection<Elements[K], unknown, null, undefined> {
  const node = parent.node() as Element
  const first = className.split(' ')[0]!
  const found = [...node.children].find((child) => child.tagName === tag && child.classList.contains(first))
  if (found !== undefined) return select(found as unknown as Elements[K])
  const made = document.createElementNS('http://www.w3.org/2000/svg', tag)
  made.setAttribute('class', className)
  node.append(made)
  return select(made as unknown as Elements[K])
}

/** Joins children of one tag and class to data by position and returns them all, new and old. */
export function join<K extends keyof Elements, D>(
  parent: Layer,
  tag: K,
  className: string,
  data: readonly D[],
): Selection<Elements[K], D, SVGGElement, unknown> {
  const selector = `:scope > ${tag}.${className.split(' ').join('.')}`
  return parent
    .selectAll<Elements[K], D>(selector)
    .data(data as D[])
    .join((enter) => enter.append(tag).attr('class', className) as unknown as Selection<Elements[K], D, SVGGElement, unknown>)
}

/** A canvas under the svg of this host, sized for the screen and cleared; null when the host is itself an svg. */
export function canvasUnder(host: Host, width: number, height: number): CanvasRenderingContext2D | null {
  if (host instanceof SVGSVGElement) return null
  let canvas = host.querySelector<HTMLCanvasElement>(':scope > canvas')
  if (canvas === null) {
    canvas = document.createElement('canvas')
    canvas.setAttribute('aria-hidden', 'true')
    host.prepend(canvas)
  }
  const ratio = Math.max(1, window.devicePixelRatio)
  canvas.width = Math.round(width * ratio)
  canvas.height = Math.round(height * ratio)
  canvas.style.width = `${width}px`
  canvas.style.height = `${height}px`
  const context = canvas.getContext('2d')
  context?.setTransform(ratio, 0, 0, ratio, 0, 0)
  return context
}

/** Takes away the canvas of a host that no longer needs one. */
export function dropCanvas(host: Host): void {
  if (!(host instanceof SVGSVGElement)) host.querySelector(':scope > canvas')?.remove()
}

/** The colour a token has in the theme in force, as the canvas understands it. */
export function inkOf(host: Element, token: `--${string}`): string {
  const probe = document.createElement('span')
  probe.style.color = `var(${token})`
  ;(host instanceof HTMLElement ? host : document.body).append(probe)
  const colour = getComputedStyle(probe).color
  probe.remove()
  return colour
}

/** The theme in force, so that a chart on canvas can depend on it. */
export function themeKey(): string {
  return `${document.documentElement.dataset.theme ?? ''}/${matchMedia('(prefers-color-scheme: dark)').matches}`
}

/** Calls back when the theme changes (system or data-theme), so that canvases can be redrawn; returns the way to stop. */
export function watchTheme(changed: () => void): () => void {
  const media = matchMedia('(prefers-color-scheme: dark)')
  const observer = new MutationObserver(changed)
  media.addEventListener('change', changed)
  observer.observe(document.documentElement, { attributes: true, attributeFilter: ['data-theme'] })
  return () => {
    media.removeEventListener('change', changed)
    observer.disconnect()
  }
}

/** Calls `draw` with the width of the element now and whenever it changes; returns the way to stop. */
export function watchWidth(element: HTMLElement, draw: (width: number) => void): () => void {
  let last = 0
  const observer = new ResizeObserver(() => {
    const width = Math.floor(element.clientWidth)
    if (width > 0 && width !== last) draw((last = width))
  })
  observer.observe(element)
  return () => observer.disconnect()
}

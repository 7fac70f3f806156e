/**
 * The states of the case on the map: lands by role, glyphs by share of leverage, the trade of one state as great circles. A second panel
 * enlarges the part where most of them lie. Only fills and glyphs follow the month; lands are drawn once. Lands: Natural Earth, public
 * domain.
 */
import { pointer } from 'd3'
import { type Frame, frame, GLYPHS, glyphClass, type Host, join, type RoleName, shorten, textWidth } from '../base/index.ts'
import { layoutOf, type MapGround, type MapLayout, type Panel, pointOn } from './ground.ts'
import {
  drawArcs,
  drawGlyphs,
  drawGround,
  drawHatches,
  drawNames,
  drawOutlines,
  drawRoles,
  MOST_ARCS,
  type Paths,
  type Placed,
  placeGlyphs,
  placeNames,
  ringRadius,
} from './marks.ts'
import { arcWords, describe, type MapData, readout, respondentOf, step, walkOf } from './words.ts'

/** Height follows from width. */
export interface MapOptions {
  readonly width: number
  /** The month shown, in words. */
  readonly when?: string | undefined
  /** Position of the state whose trade is drawn; null for the respondent. */
  readonly focus?: number | null | undefined
  /** Told about the state under the pointer or the keyboard, null when it is left. */
  readonly onHover?: ((state: number | null) => void) | undefined
  /** Told about a state that was clicked or confirmed with Enter. */
  readonly onState?: ((state: number) => void) | undefined
  readonly title?: string | undefined
  readonly stale?: boolean | undefined
}

/** What a drawing keeps between calls. */
interface Kept {
  readonly ground: MapGround
  readonly width: number
  readonly layout: MapLayout
  paths: readonly Paths[]
  /** The state whose arcs are drawn. */
  arcs: number | null
}

const kept = new WeakMap<Host, Kept>()
/** The state under the pointer or the keyboard. */
const hovered = new WeakMap<SVGSVGElement, number>()

const LINE = 17
const KEY: readonly RoleName[] = ['enforcer', 'supporter', 'buster', 'patron', 'bystander']
/** How far from a glyph the pointer may be, px. */
const NEAR = 10

/** Draws or updates the map. */
export function draw(element: Host, data: MapData, options: MapOptions): void {
  const { ground } = data
  const now = keep(element, ground, options.width)
  const { layout } = now
  const key = placeKey(
    layout.width,
    data.states.some(({ role }) => role === 'barred'),
  )
  const chart = frame(element, {
    kind: 'map',
    title: options.title ?? 'Who acts, and where',
    unit: options.when,
    summary: () => describe(data),
    width: options.width,
    height: layout.foot + 2 * LINE + 10 + key.rows * LINE + 4,
    stale: options.stale,
    role: options.onState === undefined ? 'img' : 'application',
    depends: [ground],
  })
  if (chart.fresh || now.paths.length === 0) {
    now.paths = drawGround(chart, ground, layout)
    now.arcs = null
    hovered.delete(chart.svg.node()!)
    drawKey(chart, key, layout.foot + 2 * LINE + 10)
  }
  const focus = options.focus ?? respondentOf(ground)
  if (now.arcs !== focus) drawArcs(chart, data, layout.panels, focus)
  now.arcs = focus
  drawRoles(chart, data, layout.panels)
  const own = respondentOf(ground)
  const claimants = ground.places.flatMap(({ part }, state) => (part === 'claimant' ? [state] : []))
  // A claimant is named where it is drawn largest.
  const near = layout.panels.find(({ name }) => name === 'near')
  const named = (panel: Panel) =>
    [...new Set([own, focus, ...claimants])].filter(
      (state) => panel === near || state === own || near === undefined || pointOn(near, ground.places[state]!.at) === null,
    )
  const glyphs = layout.panels.map((panel, at) => {
    drawOutlines(chart.layer(`${panel.name}-outlines`), 'map-outline', ground, now.paths[at]!, claimants)
    const placed = placeGlyphs(data, panel)
    drawGlyphs(chart.layer(`${panel.name}-glyphs`), data, placed)
    drawNames(chart.layer(`${panel.name}-labels`), placeNames(data, panel, placed, named(panel)))
    return placed
  })
  const show = (state: number | null) => drawHover(chart, data, now, glyphs, focus, state)
  listen(chart, data, now, glyphs, options, show)
  show(hovered.get(chart.svg.node()!) ?? null)
}

function keep(element: Host, ground: MapGround, width: number): Kept {
  const before = kept.get(element)
  if (before !== undefined && before.ground === ground && before.width === width) return before
  const made: Kept = { ground, width, layout: layoutOf(ground, width), paths: [], arcs: null }
  kept.set(element, made)
  return made
}

function drawHover(
  chart: Frame,
  data: MapData,
  { layout, paths }: Kept,
  glyphs: readonly (readonly Placed[])[],
  focus: number,
  state: number | null,
): void {
  for (const [at, { name }] of layout.panels.entries()) {
    const layer = chart.layer(`${name}-hover`)
    drawOutlines(layer, 'map-hover', data.ground, paths[at]!, state === null ? [] : [state])
    const chosen = focus === respondentOf(data.ground) ? null : focus
    const marks = glyphs[at]!.filter((placed) => placed.state === state || placed.state === chosen)
    join(layer, 'circle', 'map-ring', marks)
      .attr('cx', ({ x }) => x)
      .attr('cy', ({ y }) => y)
      .attr('r', ({ state: of, r }) => ringRadius(r, data.states[of]!.role) + 2)
  }
  const words = state === null ? arcWords(data, focus, MOST_ARCS) : readout(data, state)
  join(chart.layer('words'), 'text', 'map-readout', words)
    .attr('class', state === null ? 'map-readout tick-label' : 'map-readout ink-label')
    .attr('x', 0)
    .attr('y', (_, line) => layout.foot + 18 + line * LINE)
    .text((text) => shorten(text, layout.width))
}

/** The state at a point: the nearest glyph within reach, else the land under it. */
function stateAt(
  { ground }: Kept,
  glyphs: readonly (readonly Placed[])[],
  [x, y]: readonly [number, number],
  target: EventTarget | null,
): number | null {
  let best: { readonly state: number; readonly distance: number } | null = null
  for (const { state, x: px, y: py, r } of glyphs.flat()) {
    const distance = Math.hypot(px - x, py - y)
    if (distance < Math.max(r, NEAR) && (best === null || distance < best.distance)) best = { state, distance }
  }
  if (best !== null) return best.state
  if (!(target instanceof SVGPathElement) || !target.classList.contains('land')) return null
  const owner = ground.owners[[...target.parentElement!.children].indexOf(target)] ?? -1
  return owner < 0 ? null : owner
}

function listen(
  chart: Frame,
  data: MapData,
  now: Kept,
  glyphs: readonly (readonly Placed[])[],
  options: MapOptions,
  show: (state: number | null) => void,
): void {
  const node = chart.svg.node()!
  const move = (state: number | null) => {
    if ((hovered.get(node) ?? null) === state) return
    if (state === null) hovered.delete(node)
    else hovered.set(node, state)
    show(state)
    options.onHover?.(state)
  }
  const choose = () => {
    const state = hovered.get(node)
    if (state !== undefined) options.onState?.(state)
  }
  chart.svg
    .attr('tabindex', options.onState === undefined ? null : 0)
    .on('pointerdown pointermove', (event: PointerEvent) => {
      const [x, y] = pointer(event, node)
      move(stateAt(now, glyphs, [x, y], event.target))
    })
    .on('blur', () => move(null))
    .on('pointerleave', (event: PointerEvent) => {
      // A finger that is lifted leaves the state it chose.
      if (event.pointerType !== 'touch') move(null)
    })
    .on('click', choose)
    .on('keydown', (event: KeyboardEvent) => {
      if (event.key === 'Enter') choose()
      const next = step(event.key, hovered.get(node) ?? null, walkOf(data))
      if (next === null) return
      event.preventDefault()
      move(next)
    })
}

interface KeyEntry {
  readonly kind: RoleName | 'claimant' | 'aggregate'
  readonly text: string
  readonly x: number
  readonly row: number
}

/** The key flows into as many rows as it needs; where law bars nobody, it does not say how that would look. */
function placeKey(width: number, barred: boolean): { readonly entries: readonly KeyEntry[]; readonly rows: number } {
  const wanted = [
    ...KEY.map((kind) => ({ kind, text: kind as string })),
    ...(barred ? [{ kind: 'barred' as const, text: 'barred: may not act' }] : []),
    { kind: 'claimant' as const, text: 'claimant' },
    { kind: 'aggregate' as const, text: 'states taken together' },
  ]
  let [x, row] = [0, 0]
  const entries = wanted.map(({ kind, text }): KeyEntry => {
    const room = 15 + textWidth(text, 12) + 12
    if (x > 0 && x + room - 12 > width) [x, row] = [0, row + 1]
    const entry = { kind, text, x, row }
    x += room
    return entry
  })
  return { entries, rows: row + 1 }
}

function drawKey(chart: Frame, { entries }: ReturnType<typeof placeKey>, top: number): void {
  const layer = chart.layer('key').attr('pointer-events', 'none')
  const hatch = drawHatches(chart)
  const middle = (row: number) => top + 12 + row * LINE
  const ring = 'M-4.5,0a4.5,4.5 0 1 0 9,0a4.5,4.5 0 1 0 -9,0Z'
  const swatch = 'M-5,-4.5H5V4.5H-5Z'
  join(layer, 'path', 'key-glyph', entries)
    .attr('class', ({ kind }) => {
      if (kind === 'claimant') return 'key-glyph map-claimant'
      if (kind === 'aggregate') return 'key-glyph'
      return `key-glyph glyph-${GLYPHS[kind].kind} ${glyphClass(kind)}`
    })
    .attr('fill', ({ kind }) => (kind === 'aggregate' ? hatch('enforcer') : null))
    .attr('d', ({ kind }) => (kind === 'claimant' ? ring : kind === 'aggregate' ? swatch : GLYPHS[kind].path(4.5)))
    .attr('transform', ({ x, row }) => `translate(${x + 6},${middle(row)})`)
  join(layer, 'text', 'key-label', entries)
    .attr('class', 'key-label tick-label')
    .attr('x', ({ x }) => x + 15)
    .attr('y', ({ row }) => middle(row) + 4)
    .text(({ text }) => text)
}

/**
 * The marks of the map: lands by role, arcs of trade, glyphs by leverage, and words placed where they cover nothing.
 */
import { type GeoPermissibleObjects, geoPath } from 'd3'
import {
  type Box,
  type Frame,
  GLYPHS,
  glyphClass,
  join,
  type Layer,
  ROLE_SEQUENCE,
  type RoleName,
  textWidth,
  touches,
} from '../base/index.ts'
import { type MapGround, type MapLayout, type Panel, pointOn, rimOf } from './ground.ts'
import { type MapData, partnersOf, respondentOf } from './words.ts'

/** Arcs of trade at most. */
export const MOST_ARCS = 8
const WIDEST_ARC = 3.5
/** Radius of a glyph that stands for a fifth of all leverage, of the smallest one, and of the respondent, px. */
const RADIUS = { full: 7.5, least: 2.3, respondent: 6.5 } as const
const FULL_LEVERAGE = 0.2

/** Lands, borders and rims as path data; made once a ground and width. */
export interface Paths {
  readonly sphere: string
  readonly lands: readonly string[]
  readonly borders: string
}

/** Draws what does not change with the month, and returns the paths of every panel. */
export function drawGround(chart: Frame, ground: MapGround, { panels }: MapLayout): readonly Paths[] {
  // A ground without a crowd has no second panel.
  if (panels.length === 1) chart.svg.selectAll(':scope > g[class^="near-"]').remove()
  return panels.map((panel) => {
    const path = geoPath(panel.projection).digits(1)
    const draw = (shape: GeoPermissibleObjects) => path(shape) ?? ''
    const paths: Paths = {
      sphere: draw({ type: 'Sphere' }),
      lands: ground.atlas.lands.map(({ shape }) => draw(shape)),
      borders: draw(ground.atlas.borders),
    }
    const { left, top, right, bottom } = panel.area
    const frame = `M${left},${top}H${right}V${bottom}H${left}Z`
    join(chart.layer(`${panel.name}-sea`), 'path', 'map-sea', [panel.name === 'world' ? paths.sphere : frame]).attr('d', String)
    const lands = chart.layer(`${panel.name}-lands`)
    join(lands, 'path', 'land', paths.lands)
      .attr('d', String)
      .attr('data-land', (_, at) => ground.atlas.lands[at]!.id)
    join(chart.layer(`${panel.name}-borders`).attr('pointer-events', 'none'), 'path', 'map-border', [paths.borders]).attr('d', String)
    for (const name of ['outlines', 'arcs', 'glyphs', 'labels', 'hover']) {
      chart.layer(`${panel.name}-${name}`).attr('pointer-events', 'none')
    }
    // The enlarged part has the same rim in both panels.
    const near =
      panel.name === 'world'
        ? panels
            .filter((other) => other !== panel)
            .map(ringOf)
            .map(draw)
        : [frame]
    const rims = panel.name === 'world' ? [{ d: paths.sphere, look: 'map-rim' }] : []
    join(chart.layer(`${panel.name}-rim`).attr('pointer-events', 'none'), 'path', 'map-rim', [
      ...rims,
      ...near.map((d) => ({ d, look: 'map-rim is-near' })),
    ])
      .attr('class', ({ look }) => look)
      .attr('d', ({ d }) => d)
    return paths
  })
}

function ringOf(panel: Panel): GeoPermissibleObjects {
  const ring = rimOf(panel)
  return { type: 'LineString', coordinates: [...ring, ring[0]!].map((spot) => [...spot]) }
}

/** Draws the hatches of the aggregates, one a role, and returns the way to name them. */
export function drawHatches(chart: Frame): (role: RoleName) => string {
  const node = chart.svg.node()!
  const name = (role: RoleName) => `${node.id}-hatch-${role}`
  const layer = chart.layer('hatches').node()!
  if (layer.childElementCount === 0) {
    const make = (tag: string, attributes: Readonly<Record<string, string | number>>) => {
      const element = document.createElementNS('http://www.w3.org/2000/svg', tag)
      for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, String(value))
      return element
    }
    for (const role of ROLE_SEQUENCE) {
      const box = { id: name(role), width: 3.2, height: 3.2, patternUnits: 'userSpaceOnUse' }
      const pattern = make('pattern', { ...box, patternTransform: 'rotate(45)', class: glyphClass(role) })
      pattern.append(make('rect', { width: 3.2, height: 3.2, class: 'hatch-ground' }))
      pattern.append(make('rect', { width: 1.1, height: 3.2, class: 'hatch-line' }))
      layer.append(pattern)
    }
  }
  return (role) => `url(#${name(role)})`
}

/** Fills lands by role: whole for a state, hatched for an aggregate, plain for bystanders, paler for the barred, faint for no state. */
export function drawRoles(chart: Frame, { ground, states }: MapData, panels: readonly Panel[]): void {
  const { places, owners } = ground
  const hatch = drawHatches(chart)
  const looks = ground.atlas.lands.map((_, land) => {
    const owner = owners[land]!
    if (owner < 0) return { class: 'land is-outside', fill: null }
    const { role } = states[owner]!
    if (role === 'bystander' || role === 'barred') return { class: `land is-${role}`, fill: null }
    if (places[owner]!.folded > 0) return { class: `land is-hatched ${glyphClass(role)}`, fill: hatch(role) }
    return { class: `land is-state ${glyphClass(role)}`, fill: null }
  })
  for (const { name } of panels) {
    chart
      .layer(`${name}-lands`)
      .selectAll<SVGPathElement, unknown>(':scope > path.land')
      .attr('class', (_, at) => looks[at]!.class)
      .attr('fill', (_, at) => looks[at]!.fill)
  }
}

/** Outlines the lands of some states. */
export function drawOutlines(layer: Layer, className: string, ground: MapGround, paths: Paths, states: readonly number[]): void {
  const shapes = paths.lands.filter((shape, land) => shape !== '' && states.includes(ground.owners[land]!))
  join(layer, 'path', className, shapes).attr('d', String)
}

/** Draws trade of a state with its main partners as great circles, as wide as it is large. */
export function drawArcs(chart: Frame, { ground }: MapData, panels: readonly Panel[], state: number): void {
  const partners = partnersOf(ground, state, MOST_ARCS)
  const most = partners[0]?.value ?? 1
  const from = ground.places[state]?.at
  for (const { name, projection } of panels) {
    const path = geoPath(projection).digits(1)
    const arcs = partners.map(({ state: to, value }) => ({
      d: path({ type: 'LineString', coordinates: [[...from!], [...ground.places[to]!.at]] }) ?? '',
      width: Math.max(0.75, (WIDEST_ARC * value) / most),
    }))
    join(chart.layer(`${name}-arcs`), 'path', 'map-arc', arcs)
      .attr('d', ({ d }) => d)
      .attr('stroke-width', ({ width }) => width.toFixed(2))
  }
}

/** A glyph in its place, px. */
export interface Placed {
  readonly state: number
  readonly x: number
  readonly y: number
  readonly r: number
}

/** Radius by leverage, so that area is share; px on the world panel. */
export function radiusOf(leverage: number, role: RoleName): number {
  if (role === 'respondent') return RADIUS.respondent
  return Math.max(RADIUS.least, RADIUS.full * Math.sqrt(Math.min(1, leverage / FULL_LEVERAGE)))
}

/** Places glyphs on a panel, in drawing sequence: the large ones below, the parties on top. */
export function placeGlyphs({ ground, states }: MapData, panel: Panel): readonly Placed[] {
  const placed = ground.places.flatMap((place, state): Placed[] => {
    const point = pointOn(panel, place.at)
    if (point === null) return []
    const { leverage, role } = states[state]!
    return [{ state, x: point[0], y: point[1], r: radiusOf(leverage, role) * panel.scale }]
  })
  const rank = ({ state }: Placed) => {
    const { part } = ground.places[state]!
    return part === 'respondent' ? 2 : part === 'claimant' ? 1 : 0
  }
  return placed.sort((a, b) => rank(a) - rank(b) || b.r - a.r || a.state - b.state)
}

/** Draws glyphs with a rim of paper, and a ring around the claimants. */
export function drawGlyphs(layer: Layer, { ground, states }: MapData, placed: readonly Placed[]): void {
  const marks = placed.flatMap(({ state, x, y, r }) => {
    const { role } = states[state]!
    const { kind, path } = GLYPHS[role]
    const transform = `translate(${x.toFixed(1)},${y.toFixed(1)})`
    const look = `map-mark glyph-${kind} ${glyphClass(role)}`
    const ring = ringRadius(r, role)
    const circle = `M${-ring},0a${ring},${ring} 0 1 0 ${2 * ring},0a${ring},${ring} 0 1 0 ${-2 * ring},0Z`
    const claimant = ground.places[state]!.part === 'claimant'
    return [
      ...(claimant ? [{ transform, look: 'map-mark map-claimant', d: circle }] : []),
      { transform, look: 'map-mark map-under', d: path(r) },
      { transform, look, d: path(r) },
    ]
  })
  join(layer, 'path', 'map-mark', marks)
    .attr('class', ({ look }) => look)
    .attr('d', ({ d }) => d)
    .attr('transform', ({ transform }) => transform)
}

/** Radius of the ring around the glyph of a claimant, or of the one under the pointer, px. */
export function ringRadius(r: number, role: RoleName): number {
  return Math.round(10 * ((role === 'bystander' || role === 'barred' ? 0.55 * r : r) + 3)) / 10
}

/** A name beside its glyph, px. */
export interface Name {
  readonly text: string
  readonly strong: boolean
  readonly box: Box
}

/** Finds room for names beside their glyphs, in the sequence given; a name without room is left out. */
export function placeNames(
  { ground, states }: MapData,
  panel: Panel,
  placed: readonly Placed[],
  wanted: readonly number[],
): readonly Name[] {
  const own = respondentOf(ground)
  const { left, right, top, bottom } = panel.area
  const reachOf = ({ state, r }: Placed) => (ground.places[state]!.part === 'claimant' ? ringRadius(r, states[state]!.role) : r)
  const names: Box[] = []
  const marks = placed.flatMap((one): Box[] => {
    const reach = reachOf(one)
    return reach > 3.5 ? [{ left: one.x - reach, right: one.x + reach, y: one.y }] : []
  })
  return wanted.flatMap((state): Name[] => {
    const mark = placed.find((one) => one.state === state)
    if (mark === undefined) return []
    const strong = state === own
    const text = ground.places[state]!.name
    const width = textWidth(text, 12.5, strong ? 620 : 520)
    const at = (x: number, y: number): Box => ({ left: x, right: x + width, y })
    const { x, y } = mark
    const r = reachOf(mark)
    const gap = r + 5
    const sides = [
      at(x + gap, y),
      at(x - gap - width, y),
      at(x - width / 2, y - r - 10),
      at(x - width / 2, y + r + 10),
      at(x + 3, y - r - 10),
      at(x + 3, y + r + 10),
      at(x - 3 - width, y - r - 10),
      at(x - 3 - width, y + r + 10),
    ]
    const within = sides.filter((one) => one.left > left + 2 && one.right < right - 2 && one.y > top + 8 && one.y < bottom - 8)
    const free = (others: readonly Box[]) => within.find((one) => !others.some((other) => touches(one, other)))
    // The respondent is always named, if need be over a glyph of somebody else.
    const box = free([...marks, ...names]) ?? (strong ? free(names) : undefined)
    if (box === undefined) return []
    names.push(box)
    return [{ text, strong, box }]
  })
}

/** Draws names with a rim of paper. */
export function drawNames(layer: Layer, names: readonly Name[]): void {
  join(layer, 'text', 'map-name', names)
    .attr('class', ({ strong }) => `map-name ink-label halo${strong ? ' is-strong' : ''}`)
    .attr('x', ({ box }) => box.left.toFixed(1))
    .attr('y', ({ box }) => (box.y + 4).toFixed(1))
    .text(({ text }) => text)
}

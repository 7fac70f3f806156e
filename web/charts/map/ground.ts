/**
 * The ground of the map, which does not change with the month: lands, where states lie, what they trade, and the two panels they are drawn
 * in: the world (Equal Earth), and the part of it where most states of the scenario lie, enlarged (Lambert azimuthal equal-area).
 */
import { type GeoProjection, geoAzimuthalEqualArea, geoDistance, geoEqualEarth } from 'd3'
import type { MultiLineString, MultiPolygon, Polygon } from 'geojson'

/** A land with the ISO code of the state it belongs to, or a name where it belongs to none. */
export interface Land {
  readonly id: string
  readonly name: string
  readonly shape: Polygon | MultiPolygon
}

/** The lands of the world, each once, and the lines between them. */
export interface Atlas {
  readonly lands: readonly Land[]
  readonly borders: MultiLineString
}

/** Longitude and latitude, degrees. */
export type Spot = readonly [number, number]

/** A state of the scenario on the map. */
export interface MapPlace {
  readonly id: string
  readonly name: string
  readonly at: Spot
  readonly part: 'respondent' | 'claimant' | null
  /** States folded into it; 0 for a state that stands for itself. */
  readonly folded: number
}

/** Everything about the map that is the same in every month; compared by identity. */
export interface MapGround {
  readonly atlas: Atlas
  readonly places: readonly MapPlace[]
  /** For every land of the atlas the position of its state in `places`, -1 for none. */
  readonly owners: ArrayLike<number>
  /** Trade of two states both ways, USD bn per year, row-major in the sequence of `places`. */
  readonly trade: ArrayLike<number>
}

/** A rectangle of the drawing, px. */
export interface Area {
  readonly left: number
  readonly top: number
  readonly right: number
  readonly bottom: number
}

/** One view of the earth. Marks are `scale` times as large as those of the world. */
export interface Panel {
  readonly name: 'world' | 'near'
  readonly projection: GeoProjection
  readonly area: Area
  readonly scale: number
}

/** Where everything lies, px. */
export interface MapLayout {
  readonly width: number
  readonly panels: readonly Panel[]
  /** Under the panels. */
  readonly foot: number
}

/** Width beyond which the map grows no more, px. */
const WIDEST = 640
const TOP = 26
const GAP = 10
/** Height of Equal Earth for a width of 1. */
const EARTH = 0.487
/** Room around the outermost points of the enlarged part, px. */
const MARGIN = 16
const KM = 1 / 6371
/** States within this distance of each other count as a crowd; fewer than this many are none. */
const REACH = 1700 * KM
const CROWD = 5
/** Weight of a party in it. */
const PARTY = 10
/** A spot nearer to the rim of the enlarged part than this has no room for its glyph, px. */
const RIM = 6
/** The enlarged part shows no less than this from top to bottom. */
const LEAST = 1400 * KM

/** Where panels and foot lie for a map of `width` px. */
export function layoutOf({ places }: Pick<MapGround, 'places'>, wanted: number): MapLayout {
  const width = Math.min(wanted, WIDEST)
  const area = { left: 0.5, top: TOP, right: width - 0.5, bottom: TOP + Math.ceil(width * EARTH) }
  const sphere = { type: 'Sphere' } as const
  const world: Panel = {
    name: 'world',
    projection: geoEqualEarth().fitExtent(
      [
        [area.left, area.top],
        [area.right, area.bottom],
      ],
      sphere,
    ),
    area,
    scale: 1,
  }
  const crowd = crowdOf(places)
  if (crowd === null) return { width, panels: [world], foot: area.bottom }
  const top = area.bottom + GAP
  const near = nearPanel(crowd, { left: 0.5, top, right: width - 0.5, bottom: top + Math.round(width * 0.62) })
  return { width, panels: [world, near], foot: near.area.bottom }
}

/** The places that lie closest together; the parties weigh as much as ten others. Null where no five lie together. */
export function crowdOf(places: readonly MapPlace[]): readonly Spot[] | null {
  const own = places.filter(({ folded }) => folded === 0)
  let best: { readonly weight: number; readonly members: readonly MapPlace[] } = { weight: 0, members: [] }
  for (const centre of own) {
    const members = own.filter(({ at }) => geoDistance([...at], [...centre.at]) < REACH)
    const weight = members.reduce((sum, { part }) => sum + (part === null ? 1 : PARTY), 0)
    if (weight > best.weight) best = { weight, members }
  }
  return best.members.length < CROWD ? null : best.members.map(({ at }) => at)
}

/** Mean direction of spots. */
function middleOf(spots: readonly Spot[]): Spot {
  const sum = [0, 0, 0]
  for (const [lon, lat] of spots) {
    const [l, p] = [(lon * Math.PI) / 180, (lat * Math.PI) / 180]
    sum[0]! += Math.cos(p) * Math.cos(l)
    sum[1]! += Math.cos(p) * Math.sin(l)
    sum[2]! += Math.sin(p)
  }
  const [x, y, z] = sum as [number, number, number]
  return [(Math.atan2(y, x) * 180) / Math.PI, (Math.atan2(z, Math.hypot(x, y)) * 180) / Math.PI]
}

function nearPanel(crowd: readonly Spot[], area: Area): Panel {
  const [lon, lat] = middleOf(crowd)
  const [width, height] = [area.right - area.left, area.bottom - area.top]
  const projection = geoAzimuthalEqualArea().rotate([-lon, -lat]).clipAngle(80).scale(1).translate([0, 0])
  // At scale 1 the projection is in radians of arc.
  const points = crowd.map((spot) => projection([...spot])!)
  const span = (of: 0 | 1) => {
    const values = points.map((point) => point[of]!)
    const [low, high] = [Math.min(...values), Math.max(...values)]
    return { size: high - low, middle: (low + high) / 2 }
  }
  const [x, y] = [span(0), span(1)]
  const scale = Math.min((width - 2 * MARGIN) / x.size, (height - 2 * MARGIN) / y.size, height / LEAST)
  projection
    .scale(scale)
    .translate([area.left + width / 2 - x.middle * scale, area.top + height / 2 - y.middle * scale])
    .clipExtent([
      [area.left, area.top],
      [area.right, area.bottom],
    ])
  return { name: 'near', projection, area, scale: 1.35 }
}

/** A spot in px, or null where the panel does not show it. */
export function pointOn({ projection, area, name }: Panel, [lon, lat]: Spot): readonly [number, number] | null {
  const point = projection([lon, lat])
  if (point === null || !point.every(Number.isFinite)) return null
  const [x, y] = point
  const inside = x >= area.left + RIM && x <= area.right - RIM && y >= area.top + RIM && y <= area.bottom - RIM
  return name === 'world' || inside ? point : null
}

/** The rim of a panel as a ring of spots, for drawing it in another. */
export function rimOf({ projection, area: { left, top, right, bottom } }: Panel): readonly Spot[] {
  const steps = Array.from({ length: 12 }, (_, step) => step / 12)
  const corners = [
    [left, top],
    [right, top],
    [right, bottom],
    [left, bottom],
  ] as const
  return corners.flatMap(([x, y], corner) => {
    const [nextX, nextY] = corners[(corner + 1) % 4]!
    return steps.map((part) => projection.invert!([x + (nextX - x) * part, y + (nextY - y) * part]) as unknown as Spot)
  })
}

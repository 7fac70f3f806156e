/**
 * The lands of the world as the page draws them: Natural Earth at 1:110 million (world-atlas, public domain), by the ISO code of the state
 * they belong to. Loaded only when a map is asked for. Where Natural Earth draws who controls a land, this draws what the General Assembly
 * or the membership of the United Nations says, since judgments are about law; it takes no other position.
 */
import codes from 'i18n-iso-countries/codes.json'
import { feature, merge, mesh } from 'topojson-client'
import type { GeometryObject, MultiPolygon, Polygon, Topology } from 'topojson-specification'
import world from 'world-atlas/countries-110m.json'
import type { Atlas, Land } from '../../../charts/index.ts'

/** Lands that the atlas names apart, and the state they are shown with; lands without a state here stay blank. */
const SHOWN_WITH: { readonly [name: string]: string } = {
  // No member of the United Nations and no state of the data.
  'N. Cyprus': 'CYP',
  Somaliland: 'SOM',
  // A state of the data without an ISO code of its own.
  Kosovo: 'XKX',
  // Dependencies: their foreign affairs are those of the state.
  Greenland: 'DNK',
  'Puerto Rico': 'USA',
  'New Caledonia': 'FRA',
  'Fr. S. Antarctic Lands': 'FRA',
}

/** Crimea: General Assembly resolutions 68/262 and ES-11/4. West, south, east and north, degrees. */
const CRIMEA = { from: 'RUS', to: 'UKR', box: [32, 44, 37, 46.5] } as const

type Shape = Polygon<{ name: string }> | MultiPolygon<{ name: string }>
type Arcs = MultiPolygon['arcs']

const topology = world as unknown as Topology
const alpha3 = new Map((codes as string[][]).map(([, three, number]) => [number!, three!]))

const polygonsOf = (shape: Shape): Arcs => (shape.type === 'Polygon' ? [shape.arcs] : shape.arcs)
const multi = (arcs: Arcs): MultiPolygon => ({ type: 'MultiPolygon', arcs })

function within(arcs: Arcs[number], [west, south, east, north]: readonly [number, number, number, number]): boolean {
  const { geometry } = feature(topology, { type: 'Polygon', arcs } satisfies Polygon)
  return geometry.coordinates[0]!.every(([x, y]) => x! > west && x! < east && y! > south && y! < north)
}

/** The parts of every land, by the code of its state; lands of no state under their name. */
function parts(): ReadonlyMap<string, { readonly name: string; readonly polygons: Arcs }> {
  const found = new Map<string, { readonly name: string; readonly polygons: Arcs }>()
  const add = (key: string, name: string, polygons: Arcs) => {
    const before = found.get(key)
    found.set(key, { name: before?.name ?? name, polygons: [...(before?.polygons ?? []), ...polygons] })
  }
  const countries = topology.objects.countries as { readonly geometries: readonly GeometryObject[] }
  // Those with a code of their own first, so that a land is called after its state.
  const shapes = countries.geometries.map((one) => one as Shape)
  const own = (shape: Shape) => SHOWN_WITH[shape.properties!.name] === undefined
  for (const shape of [...shapes.filter(own), ...shapes.filter((one) => !own(one))]) {
    const { name } = shape.properties!
    const key = SHOWN_WITH[name] ?? alpha3.get(String(shape.id)) ?? name
    for (const polygon of polygonsOf(shape)) {
      add(key === CRIMEA.from && within(polygon, CRIMEA.box) ? CRIMEA.to : key, name, [polygon])
    }
  }
  return found
}

function read(): Atlas {
  const objects = [...parts()].map(([id, { name, polygons }]) => ({ id, name, shape: multi(polygons) }))
  const lands = objects.map(({ id, name, shape }): Land => {
    // Parts that touch become one land without a line between them.
    return { id, name, shape: merge(topology, [shape]) }
  })
  const all = { type: 'GeometryCollection' as const, geometries: objects.map(({ shape }) => shape) }
  return { lands, borders: mesh(topology, all, (a, b) => a !== b) }
}

/** Every land once; `id` is the ISO code of its state (XKX for Kosovo), or a name where the land is shown with no state. */
export const atlas: Atlas = read()

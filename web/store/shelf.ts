/**
 * The bundled scenarios and the world tables they build on, as part of the page: no request is made for them but for the page's own
 * script. Loaded as a chunk of its own, so that the page stands before it is there.
 */
import { type Library, readWorldTable, WORLD_FILES } from '../../sim/index.ts'

/** A scenario file of the page. */
export interface Bundled {
  readonly id: string
  readonly json: unknown
}

/** All there is to choose from. */
export interface Shelf {
  readonly library: Library
  /** In the order of the gallery: real cases by year, then made ones. */
  readonly scenarios: readonly Bundled[]
}

const TABLES: { readonly [path: string]: string } = import.meta.glob('../../scenarios/data/*.csv', {
  query: '?raw',
  import: 'default',
  eager: true,
})
const SCENARIOS: { readonly [path: string]: unknown } = import.meta.glob('../../scenarios/*.json', {
  import: 'default',
  eager: true,
})

/** Reads the tables; throws a TableError when they are broken, which the build's tests would have found. */
export function openShelf(): Shelf {
  const files = Object.fromEntries(WORLD_FILES.map((name) => [name, TABLES[`../../scenarios/data/${name}`]!]))
  const scenarios = Object.values(SCENARIOS).map((json) => ({ id: (json as { readonly id: string }).id, json }))
  return { library: { 'world-2019': readWorldTable(files) }, scenarios: scenarios.sort(byPlace) }
}

function placeOf(json: unknown): string {
  const { kind, start, id } = json as { readonly kind: string; readonly start?: string; readonly id: string }
  return `${kind === 'historical' ? 0 : 1} ${start ?? '9999'} ${id}`
}

function byPlace(a: Bundled, b: Bundled): number {
  return placeOf(a.json) < placeOf(b.json) ? -1 : 1
}

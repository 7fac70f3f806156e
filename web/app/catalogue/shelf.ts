/**
 * The bundled scenarios, enforcement designs and the world tables they build on, as part of the page: they need no
 * request other than for the page's own script. They are a chunk of their own, so that the page is visible before
 * they are loaded.
 */
import { type DesignFile, type Library, parseDesignText, readWorldTable, WORLD_FILES } from '../../../sim/index.ts'

/** A scenario file of the page. */
export interface Bundled {
  readonly id: string
  readonly json: unknown
}

/** All there is to choose from. */
export interface Shelf {
  /** The world of 2019, and other years once a scenario has asked for them. */
  readonly library: Library
  /** In the sequence of the gallery: real cases by year, then made-up ones. */
  readonly scenarios: readonly Bundled[]
  /** By title; read when they are first asked for. */
  readonly designs: readonly DesignFile[]
}

/** The texts of the world of 2019 and of what has no year, by path. */
export const BASE_TEXTS: { readonly [path: string]: string } = import.meta.glob('../../../scenarios/data/*.csv', {
  query: '?raw',
  import: 'default',
  eager: true,
})
const SCENARIOS: { readonly [path: string]: unknown } = import.meta.glob('../../../scenarios/*.json', {
  import: 'default',
  eager: true,
})

const DESIGNS: { readonly [path: string]: string } = import.meta.glob('../../../scenarios/designs/*.json', {
  query: '?raw',
  import: 'default',
  eager: true,
})

/** Reads the tables; throws a TableError when they are broken, which the build's tests would have found. */
export function openShelf(): Shelf {
  const files = Object.fromEntries(WORLD_FILES.map((name) => [name, BASE_TEXTS[`../../../scenarios/data/${name}`]!]))
  const scenarios = Object.values(SCENARIOS).map((json) => ({ id: (json as { readonly id: string }).id, json }))
  let designs: readonly DesignFile[] | null = null
  return {
    library: { 'world-2019': readWorldTable(files) },
    scenarios: scenarios.sort(byPlace),
    get designs() {
      return (designs ??= readDesigns(Object.values(DESIGNS)))
    },
  }
}

/** Designs from their texts, by title; one that cannot be read is left out, which the tests of the designs would have found. */
export function readDesigns(texts: readonly string[]): readonly DesignFile[] {
  const designs = texts.flatMap((text) => {
    const parsed = parseDesignText(text)
    return parsed.ok ? [parsed.design] : []
  })
  const nameOf = ({ title }: DesignFile) => title.replace(/^An? /, '')
  return designs.sort((a, b) => (nameOf(a) < nameOf(b) ? -1 : 1))
}

function placeOf(json: unknown): string {
  const { kind, start, id } = json as { readonly kind: string; readonly start?: string; readonly id: string }
  return `${kind === 'historical' ? 0 : 1} ${start ?? '9999'} ${id}`
}

function byPlace(a: Bundled, b: Bundled): number {
  return placeOf(a.json) < placeOf(b.json) ? -1 : 1
}

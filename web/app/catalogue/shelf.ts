/**
 * The bundled scenarios and enforcement designs as part of the page: they need no request other than for the page's own script. They are a
 * chunk of their own, so that the page is visible before they are loaded.
 */
import { type DesignFile, type Library, parseDesignText } from '../../../sim/index.ts'

/** A scenario file of the page. */
export interface Bundled {
  readonly id: string
  readonly json: unknown
}

/** All there is to choose from. */
export interface Shelf {
  /** The world tables that a scenario has asked for so far. */
  readonly library: Library
  /** In the sequence of the gallery: real cases by year, then made-up ones. */
  readonly scenarios: readonly Bundled[]
  /** By title; read when they are first asked for. */
  readonly designs: readonly DesignFile[]
}

const SCENARIOS: { readonly [path: string]: unknown } = import.meta.glob('../../../scenarios/*.json', {
  import: 'default',
  eager: true,
})

const DESIGNS: { readonly [path: string]: string } = import.meta.glob('../../../scenarios/designs/*.json', {
  query: '?raw',
  import: 'default',
  eager: true,
})

export function openShelf(): Shelf {
  const scenarios = Object.values(SCENARIOS).map((json) => ({ id: (json as { readonly id: string }).id, json }))
  let designs: readonly DesignFile[] | null = null
  return {
    library: {},
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

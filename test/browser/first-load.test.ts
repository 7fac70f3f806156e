/**
 * What the page loads before its first picture, and what it holds after a place is left. Held are structure and weight, not time: times are
 * measured by `npm run bench -- --only page`.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { hasBrowser, openStudio, type Studio } from '../support/browser.ts'

const ASSETS = fileURLToPath(new URL('../../dist/web/', import.meta.url))
const HASH = 'scenario=bakassi-2002&worlds=64'

/**
 * Kilobytes of all that is loaded until the first picture, packed as servers pack it, each file once. 0.2.0 loaded
 * 538, this page 536. Since 0.4.0 it needs who belonged to which body and who was whose ally when, for a forum votes in the first
 * picture: what is added must be loaded later, or take the place of something.
 */
const MOST_KILOBYTES = 537

/** Sources that have no part in the first picture, and are loaded when they are looked at. */
const LATER = [
  ['the view of another place', /web\/places\/(compare|about)\/view\.tsx$/],
  ['claims, facts and numbers', /web\/places\/evidence\/(claims|facts|numbers)\/view\.tsx$/],
  ['what claims and facts are', /sim\/evidence\/(claims|facts)\/(coalition|design|costs|arms)\.ts$/],
  ['the map', /world-atlas|topojson|web\/charts\/map\/draw\.ts$|d3-geo\//],
  ['the chart of a difference', /web\/charts\/time\/difference\.ts$/],
  ['what differs between inputs', /sim\/(provenance\/differences|words\/inputs)\.ts$/],
  ['the brief', /web\/(parts\/brief\/(brief|table)|places\/explore\/brief)\.tsx$/],
  ['meanings of words', /sim\/words\/glossary\.ts$/],
] as const

interface SourceMap {
  readonly sources: readonly string[]
}

/** In the page: notes what has been loaded when the first picture comes. */
function noteFirst(): void {
  const observer = new MutationObserver(() => {
    if (document.querySelector('.sentence:not(.is-stale)') === null || document.querySelector('.figure-chart svg') === null) return
    observer.disconnect()
    const names = performance.getEntriesByType('resource').map(({ name }) => name)
    document.documentElement.dataset.loaded = JSON.stringify(names)
  })
  observer.observe(document, { subtree: true, childList: true, attributes: true })
}

describe.skipIf(!hasBrowser)('the first picture', () => {
  let studio: Studio
  const loaded = new Set<string>(['index.html'])
  beforeAll(async () => {
    studio = await openStudio()
    const { page } = await studio.open({}, HASH, async (opened) => {
      await opened.addInitScript(noteFirst)
    })
    const root = page.locator('html[data-loaded]')
    await root.waitFor({ state: 'attached' })
    const names: string[] = JSON.parse((await root.getAttribute('data-loaded'))!)
    for (const name of names) if (name.startsWith(studio.address)) loaded.add(new URL(name).pathname.slice(1))
  })
  afterAll(() => studio?.close())

  const sourcesOf = (files: Iterable<string>) =>
    [...files]
      // The runtime of the bundler has no map.
      .filter((file) => file.endsWith('.js') && existsSync(`${ASSETS}${file}.map`))
      .flatMap((file) => (JSON.parse(readFileSync(`${ASSETS}${file}.map`, 'utf8')) as SourceMap).sources)

  it('needs no part of the page that is looked at later', () => {
    const built = sourcesOf(readdirSync(`${ASSETS}assets`).map((name) => `assets/${name}`))
    const before = sourcesOf(loaded)
    expect(before.some((source) => source.endsWith('web/places/explore/view.tsx'))).toBe(true)
    for (const [what, source] of LATER) {
      expect(built.filter((path) => source.test(path)).length, `${what} is built`).toBeGreaterThan(0)
      expect(
        before.filter((path) => source.test(path)),
        what,
      ).toEqual([])
    }
  })

  it('weighs less than that of 0.2.0', () => {
    const kilobytes = [...loaded].reduce((sum, file) => sum + gzipSync(readFileSync(ASSETS + file)).length, 0) / 1000
    expect(
      [...loaded].some((file) => file.includes('script')),
      'the workers are counted',
    ).toBe(true)
    expect(kilobytes, [...loaded].join(' ')).toBeLessThan(MOST_KILOBYTES)
    expect(kilobytes, 'most of it is there').toBeGreaterThan(300)
  })
})

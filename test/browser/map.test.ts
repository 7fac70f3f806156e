/**
 * The map of ties in a real browser: it comes when asked for, follows month, pointer and keyboard, shares its focus, can be taken away, and
 * everyone can use it.
 */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import {
  drawn,
  eventually,
  hasBrowser,
  openStudio,
  resting,
  type Studio,
  savedAs,
  settled,
  violations,
  type Watched,
} from '../support/browser.ts'

const LINK = 'scenario=bakassi-2002&worlds=64'
type Page = Watched['page']

const drawnMap = (page: Page) => page.locator('.chart-map .land').first().waitFor({ state: 'attached' })
const looks = (page: Page) =>
  page
    .locator('.chart-map .world-lands > .land')
    .evaluateAll((all) => Object.fromEntries(all.map((land) => [land.getAttribute('data-land')!, getComputedStyle(land).fill])))
const shapes = (page: Page) => page.locator('.chart-map .land').evaluateAll((all) => all.map((land) => land.getAttribute('d')))
const readout = async (page: Page) => (await page.locator('.chart-map .map-readout').allTextContents()).join(' / ')

describe.skipIf(!hasBrowser)('map of ties', () => {
  let studio: Studio
  beforeAll(async () => {
    studio = await openStudio()
  })
  afterAll(() => studio?.close())

  async function open(hash: string, options = {}): Promise<Watched> {
    const watched = await studio.open(options, hash)
    await settled(watched.page)
    return watched
  }

  it('comes when it is asked for, and not before; the choice goes in the link', async () => {
    const { page, faults } = await open(LINK)
    const asked: string[] = []
    page.on('request', (request) => asked.push(request.url()))
    const before = await page.evaluate(() => performance.getEntriesByType('resource').map(({ name }) => name))
    expect(before.filter((url) => /shapes/.test(url))).toEqual([])
    await page.getByRole('button', { name: 'Map', exact: true }).click()
    await drawnMap(page)
    expect(asked.filter((url) => /shapes/.test(url))).toHaveLength(1)
    await eventually(() => page.locator('.chart-matrix').count()).toBe(0)
    await page.waitForFunction(() => location.hash.includes('ties=map'))
    const again = await open(new URL(page.url()).hash.slice(1))
    await drawnMap(again.page)
    await again.page.getByRole('button', { name: 'Matrix' }).click()
    await again.page.locator('.chart-matrix').waitFor()
    expect([...faults, ...again.faults]).toEqual([])
    await page.context().close()
    await again.page.context().close()
  })

  it('follows the month: roles change their fill, lands keep their shape', async () => {
    const { page, faults } = await open(`${LINK}&ties=map&month=0`)
    await drawnMap(page)
    const [before, paths] = [await looks(page), await shapes(page)]
    const thumb = page.getByRole('slider', { name: 'Month shown' })
    await thumb.focus()
    for (let year = 0; year < 5; year++) await page.keyboard.press('PageUp')
    await page.waitForFunction(
      () => document.querySelector('[role=slider][aria-label="Month shown"]')?.getAttribute('aria-valuenow') === '60',
    )
    await drawn(page)
    const after = await looks(page)
    const changed = Object.keys(before).filter((land) => before[land] !== after[land])
    expect(changed.length).toBeGreaterThan(0)
    expect(changed).not.toContain('NGA')
    await eventually(() => shapes(page)).toEqual(paths)
    // The list under the map has the same month: who enforces there has the enforcer's glyph and the enforcer's land.
    const acting = await page.locator('.actor .role-enforcer').count()
    await eventually(() => page.locator('.chart-map .world-glyphs .role-enforcer').count()).toBeGreaterThanOrEqual(acting)
    expect(faults).toEqual([])
    await page.context().close()
  })

  it('walks from state to state by leverage on the keyboard, and Enter focuses for list and reasons', async () => {
    const { page, faults } = await open(`${LINK}&ties=map`)
    await drawnMap(page)
    await eventually(() => readout(page)).toContain('Nigeria: lines to its main trade partners')
    await page.locator('.chart-map').focus()
    await page.keyboard.press('ArrowRight')
    await eventually(() => readout(page)).toMatch(/^Nigeria, respondent \/ trade with all others \$/)
    const shares: number[] = []
    for (let press = 0; press < 4; press++) {
      const before = await readout(page)
      await page.keyboard.press('ArrowRight')
      await eventually(() => readout(page)).not.toBe(before)
      shares.push(Number(/([\d.]+)\s% of leverage/.exec(await readout(page))![1]))
    }
    expect(shares).toEqual([...shares].sort((a, b) => b - a))
    const name = (await readout(page)).split(',')[0]!
    await eventually(() => page.locator('[aria-label="Ties"] [role=status]').textContent()).toContain(name)
    const arcs = await page.locator('.chart-map .world-arcs > path').first().getAttribute('d')
    await page.keyboard.press('Enter')
    // In a heading the first letter of “Rest of Europe” is small.
    const heading = async () => (await page.locator('.decision h3').textContent())?.toLowerCase()
    await eventually(heading).toContain(name.toLowerCase())
    await eventually(() => page.locator('.chart-map .world-arcs > path').first().getAttribute('d')).not.toBe(arcs)
    await eventually(() => page.locator('.chart-map .world-arcs > path').count()).toBeLessThanOrEqual(8)
    // The list chooses for the map, too.
    await page.locator('.actor').first().click()
    await page.waitForFunction((old) => document.querySelector('.chart-map .world-arcs > path')?.getAttribute('d') === old, arcs)
    // And the matrix looks at the state that was chosen on the map.
    await page.locator('.chart-map').focus()
    for (let press = 0; press < 5; press++) await page.keyboard.press('ArrowRight')
    await page.keyboard.press('Enter')
    await eventually(heading).toContain(name.toLowerCase())
    await page.getByRole('button', { name: 'Matrix' }).click()
    await eventually(() => page.locator('.chart-matrix .matrix-readout').first().textContent()).toContain(name)
    await eventually(() => page.locator('.chart-matrix .matrix-chosen').count()).toBe(1)
    expect(faults).toEqual([])
    await page.context().close()
  })

  it('tells what is under the pointer, a glyph or a land, and focuses on a click', async () => {
    const { page, faults } = await open(`${LINK}&ties=map`)
    await drawnMap(page)
    await page.locator('.chart-map').scrollIntoViewIfNeeded()
    // Far from its glyph, in the far north-east of the land.
    const place = () =>
      page.locator('.chart-map .world-lands > [data-land="RUS"]').evaluate((land: SVGGeometryElement) => {
        const box = land.getBoundingClientRect()
        return { x: box.right - box.width * 0.2, y: box.top + box.height * 0.35 }
      })
    await resting(page)
    await eventually(async () => {
      const { x, y } = await place()
      await page.mouse.move(x, y)
      return readout(page)
    }).toMatch(/^Russia, /)
    const { x, y } = await place()
    await page.mouse.click(x, y)
    await page.waitForFunction(() => document.querySelector('.decision h3')?.textContent?.includes('Russia'))
    await page.mouse.move(5, 5)
    await eventually(() => readout(page)).toContain('Russia: lines to its main trade partners')
    expect(faults).toEqual([])
    await page.context().close()
  })

  it('has a table behind it and saves a picture with its caption', async () => {
    const { page, faults } = await open(`${LINK}&ties=map`)
    await drawnMap(page)
    const figure = page.locator('.figure', { has: page.locator('.chart-map') })
    await figure.hover()
    await page.getByRole('button', { name: 'Show the table of map' }).click()
    const heads = await figure.locator('.figure-data th[scope="col"], .figure-data thead th').allTextContents()
    expect(heads).toEqual(expect.arrayContaining(['state', 'role', 'leverage', 'trade with Nigeria, USD bn per year']))
    const save = (kind: 'CSV' | 'SVG' | 'PNG') => savedAs(figure, kind)
    const svg = (await save('SVG')).toString('utf8')
    expect(svg).toContain('Who acts, and where')
    expect(svg).not.toMatch(/var\(|light-dark/)
    // Hatches of aggregates go with the picture.
    const hatch = /fill="url\((?:&quot;)?#([\w-]+)(?:&quot;)?\)"/.exec(svg)
    expect(hatch).not.toBeNull()
    expect(svg).toContain(`id="${hatch![1]}"`)
    expect((await save('PNG')).length).toBeGreaterThan(20_000)
    expect((await save('CSV')).toString('utf8')).toContain('"trade with Nigeria, USD bn per year"')
    expect(faults).toEqual([])
    await page.context().close()
  })

  it('is not offered where the world is made up', async () => {
    const { page, faults } = await open('scenario=two-blocs&worlds=64&ties=map')
    await page.locator('.chart-matrix').waitFor()
    await eventually(() => page.getByRole('button', { name: 'Map', exact: true }).count()).toBe(0)
    expect(faults).toEqual([])
    await page.context().close()
  })

  it.each([
    { width: 1440, height: 900, scheme: 'light' },
    { width: 1440, height: 900, scheme: 'dark' },
    { width: 390, height: 844, scheme: 'light' },
    { width: 390, height: 844, scheme: 'dark' },
  ] as const)('axe finds nothing at $width px, $scheme', async ({ width, height, scheme }) => {
    const phone = width < 861
    const options = { viewport: { width, height }, colorScheme: scheme, isMobile: phone, hasTouch: phone } as const
    const { page, faults } = await open(`${LINK}&ties=map`, { ...options, reducedMotion: 'reduce' })
    if (phone) await page.locator('.sheet-bar').getByRole('button', { name: 'Ties' }).click()
    await drawnMap(page)
    await eventually(() => violations(page)).toEqual([])
    const map = (await page.locator('.chart-map').boundingBox())!
    expect(map.x + map.width).toBeLessThanOrEqual(width)
    await eventually(() => page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width)
    if (phone) {
      await resting(page)
      await page.locator('.chart-map .near-lands > [data-land="CMR"]').scrollIntoViewIfNeeded()
      const glyph = (await page.locator('.chart-map .near-glyphs .role-respondent').boundingBox())!
      await page.touchscreen.tap(glyph.x + glyph.width / 2, glyph.y + glyph.height / 2)
      await eventually(() => readout(page)).toMatch(/^Nigeria, respondent/)
    }
    expect(faults).toEqual([])
    await page.context().close()
  })
})

/** Axe finds nothing in the states that pass: while worlds run, after a refusal, without a network, at 1024 px, in forced colours. */
import type { BrowserContextOptions, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { eventually, hasBrowser, openStudio, type Studio, settled, violations } from '../support/browser.ts'

const LINK = 'scenario=bakassi-2002&worlds=32'
const PLACES = {
  explore: ['', '.chart-trajectories .line'],
  map: ['&ties=map', '.chart-map .land'],
  compare: ['&place=compare&a=own&b=gradual-ladder', '.chart-difference .line'],
  claims: ['&place=evidence', '.claim .verdict'],
  facts: ['&place=evidence&show=facts', '.fact-chart svg'],
  numbers: ['&place=evidence&show=numbers', '.ledger'],
  limits: ['&place=evidence&show=limits', 'main'],
  about: ['&place=about', 'main details'],
  brief: ['&sheet=brief', '.brief-chart svg'],
} as const
const KINDS = [
  { name: '1024 px, light', options: { viewport: { width: 1024, height: 768 }, colorScheme: 'light' } },
  { name: '1024 px, dark', options: { viewport: { width: 1024, height: 768 }, colorScheme: 'dark' } },
  { name: 'forced colours', options: { forcedColors: 'active' } },
  { name: 'forced colours, dark', options: { forcedColors: 'active', colorScheme: 'dark' } },
] as const

/** Chosen elements whose words cannot be told from what is behind them: contrast under 4.5. */
function unreadable(): string[] {
  const canvas = new OffscreenCanvas(1, 1)
  const context = canvas.getContext('2d', { willReadFrequently: true })!
  const light = (colour: string) => {
    context.clearRect(0, 0, 1, 1)
    context.fillStyle = colour
    context.fillRect(0, 0, 1, 1)
    const [red, green, blue] = [...context.getImageData(0, 0, 1, 1).data].map((part) => {
      const share = part / 255
      return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
    })
    return 0.2126 * red! + 0.7152 * green! + 0.0722 * blue!
  }
  const probe = document.createElement('div')
  probe.style.backgroundColor = 'Canvas'
  document.body.append(probe)
  const paper = getComputedStyle(probe).backgroundColor
  probe.remove()
  const behind = (element: Element): string => {
    const { backgroundColor } = getComputedStyle(element)
    const isClear = /, 0\)$|transparent/.test(backgroundColor)
    return isClear && element.parentElement !== null ? behind(element.parentElement) : isClear ? paper : backgroundColor
  }
  const chosen = [...document.querySelectorAll('[aria-pressed="true"], [aria-current]')].filter((one) => one.getClientRects().length > 0)
  return chosen
    .flatMap((one) => [one, ...one.querySelectorAll('span, p')])
    .filter((one) => [...one.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.textContent!.trim() !== ''))
    .flatMap((one) => {
      const [text, ground] = [light(getComputedStyle(one).color), light(behind(one))]
      const contrast = (Math.max(text, ground) + 0.05) / (Math.min(text, ground) + 0.05)
      return contrast >= 4.5 ? [] : [`${one.className} ${one.textContent}: ${contrast.toFixed(1)}`]
    })
}

describe.skipIf(!hasBrowser)('axe finds nothing', () => {
  let studio: Studio
  beforeAll(async () => {
    studio = await openStudio()
  })
  afterAll(() => studio?.close())

  const open = async (hash: string, options: BrowserContextOptions = {}): Promise<Page> =>
    (await studio.open({ reducedMotion: 'reduce', ...options }, hash)).page

  it.each(KINDS)('in any place: $name', async ({ options }) => {
    const page = await open(LINK, options)
    await settled(page)
    for (const [place, [hash, ready]] of Object.entries(PLACES)) {
      await page.evaluate((to) => {
        location.hash = to
      }, `${LINK}${hash}`)
      await page.locator(ready).first().waitFor({ state: 'attached' })
      await eventually(() => violations(page), place).toEqual([])
      expect(await page.evaluate(unreadable), place).toEqual([])
      expect(await page.evaluate(() => document.documentElement.scrollWidth), place).toBeLessThanOrEqual(page.viewportSize()!.width)
    }
    await page.context().close()
  })

  it('in forced colours on what is chosen, under the pointer or not, at a desk and in the sheets of a phone', async () => {
    const desk = await open(LINK, { forcedColors: 'active' })
    await settled(desk)
    for (const tab of ['Scenarios', 'Case', 'Levers']) {
      // The pointer stays on it.
      await desk.locator('.tabs').getByRole('button', { name: tab }).click()
      await eventually(() => desk.evaluate(unreadable), tab).toEqual([])
    }
    await desk.context().close()
    const phone = { viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true, forcedColors: 'active' } as const
    const page = await open(LINK, phone)
    await settled(page)
    for (const sheet of ['Scenarios', 'Case', 'Levers', 'Ties']) {
      await page.locator('.sheet-bar').getByRole('button', { name: sheet }).tap()
      await eventually(() => page.evaluate(unreadable), sheet).toEqual([])
      await eventually(() => violations(page), sheet).toEqual([])
    }
    await page.context().close()
  })

  it('while worlds run, and when they were stopped', async () => {
    const page = await open('scenario=bakassi-2002&worlds=4000')
    await page.getByRole('button', { name: 'Stop' }).waitFor()
    await eventually(() => page.locator('.sentence').first().textContent()).toMatch(/^In \d/)
    expect(await violations(page)).toEqual([])
    await page.getByRole('button', { name: 'Stop' }).click()
    await page.getByRole('button', { name: 'Continue' }).waitFor()
    await eventually(() => violations(page)).toEqual([])
    await page.context().close()
  })

  it('where nothing can be run, at a first visit and after a result; and nothing says that it runs', async () => {
    const page = await open('scenario=bakassi-2002&set=cases[0].deadline=-4')
    await page.locator('.status[role="alert"]').waitFor()
    await eventually(() => violations(page)).toEqual([])
    expect(await page.locator('main').textContent()).not.toContain('Running')
    await page.evaluate((to) => {
      location.hash = to
    }, LINK)
    await settled(page)
    await page.evaluate((to) => {
      location.hash = to
    }, 'scenario=bakassi-2002&set=cases[0].deadline=-4')
    await page.locator('.status[role="alert"]').waitFor()
    await eventually(() => violations(page)).toEqual([])
    await page.context().close()
  })

  it('without a network', async () => {
    const page = await open(LINK)
    await settled(page)
    await page.evaluate(() => navigator.serviceWorker.ready.then(() => true))
    await page.context().setOffline(true)
    await eventually(() => page.locator('.connection').textContent()).toContain('You are offline')
    await eventually(() => violations(page)).toEqual([])
    await page.context().close()
  })
})

/** The brief: one sheet of A4 from Explore and from Compare, reached by button, address and Back; and any place on paper. */
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { drawn, eventually, hasBrowser, openStudio, type Studio, settled, violations } from '../support/browser.ts'
import { coreDigest } from '../support/core-digest.ts'

const ALONE = 'scenario=bakassi-2002&worlds=64'
const AGAINST = `${ALONE}&place=compare&a=own&b=gradual-ladder`

/** The pages of a PDF, counted by their objects. */
const pagesOf = (pdf: Buffer) => pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length ?? 0

describe.skipIf(!hasBrowser)('brief', () => {
  let studio: Studio
  beforeAll(async () => {
    studio = await openStudio()
  })
  afterAll(() => studio?.close())

  const open = async (hash: string, theme: 'light' | 'dark' = 'light'): Promise<Page> => {
    const { page } = await studio.open({ colorScheme: theme }, hash)
    await settled(page)
    await drawn(page)
    return page
  }

  it.each([
    ['alone', ALONE],
    ['against another design', AGAINST],
  ])('Bakassi %s fits one sheet, says where it comes from, and offers no control on paper', async (name, hash) => {
    const page = await open(`${hash}&sheet=brief`, 'dark')
    const text = (await page.locator('main').textContent())!
    for (const word of ['not modelled', 'digest', 'seed', 'hash', 'version', '95 % interval', 'Not a forecast', 'harm']) {
      expect(text).toContain(word)
    }
    await eventually(() => page.locator('.brief-chart svg').count()).toBe(1)
    expect(await violations(page)).toEqual([])
    await page.emulateMedia({ media: 'print' })
    // Numbers that tell their source are text on paper.
    expect(await page.locator('button:not(.sourced):visible').allTextContents()).toEqual([])
    expect(await page.evaluate(() => getComputedStyle(document.body).backgroundColor)).toBe('rgb(255, 255, 255)')
    const folder = process.env.PACTA_SHOTS
    const pdf = await page.pdf({ preferCSSPageSize: true, ...(folder ? { path: `${folder}/${name.replaceAll(' ', '-')}.pdf` } : {}) })
    expect(pagesOf(pdf)).toBe(1)
    await page.context().close()
  })

  it('Bakassi against three designs fits one sheet, seed and digest at each row, and keeps its designs in its address', async () => {
    const page = await open(`${AGAINST}&sheet=brief`, 'dark')
    await page.getByLabel('Further design 1').selectOption('mixed-menu')
    await page.getByLabel('Further design 2').selectOption('automatic-penalties')
    await eventually(() => page.locator('.brief-source').count()).toBe(4)
    const designs = [null, 'gradual-ladder', 'mixed-menu', 'automatic-penalties']
    const sources = await page.locator('.brief-source').allTextContents()
    for (const [at, design] of designs.entries()) {
      expect(sources[at]).toContain('seed bakassi-2002')
      expect(sources[at]).toContain(coreDigest('bakassi-2002', 64, [], design))
    }
    await eventually(() => page.locator('.brief-open').count()).toBe(0)
    expect(await page.locator('.brief-command').count()).toBe(3)
    // An interval for each design and outcome; all of a column on one scale, and one of them reaches its end.
    const bars = await page.locator('.brief-value > svg').evaluateAll((all) =>
      all.map((svg) => {
        const bar = svg.querySelector('.effect-bar')!
        const [from, width] = [Number(bar.getAttribute('x')), Number(bar.getAttribute('width'))]
        return Math.max(Math.abs(from - 88), Math.abs(from + width - 88))
      }),
    )
    expect(bars).toHaveLength(15)
    for (const column of [0, 1, 2, 3, 4]) expect(Math.max(...bars.filter((_, at) => at % 5 === column))).toBeCloseTo(88, 0)
    expect(await violations(page)).toEqual([])
    await eventually(() => page.url()).toContain('d=automatic-penalties')
    await page.emulateMedia({ media: 'print' })
    for (const format of ['A4', 'Letter']) expect(pagesOf(await page.pdf({ format })), format).toBe(1)
    await page.context().close()
  })

  it('further designs can be stopped, continued and removed', async () => {
    const page = await open(`${AGAINST.replace('worlds=64', 'worlds=4000')}&sheet=brief&c=mixed-menu`)
    const tools = page.locator('.brief-tools')
    await tools.getByRole('button', { name: 'Stop' }).click()
    await tools.getByText('Stopped at design 1.').waitFor()
    await page.locator('.brief-rivals').getByText('Not all worlds have run yet.').waitFor()
    await tools.getByRole('button', { name: 'Continue' }).click()
    await tools.getByText(/Design 1 of 1: /).waitFor()
    await page.getByLabel('Further design 1').selectOption('none')
    await page.locator('.brief-chart svg').waitFor()
    await page.context().close()
  })

  it('a button opens it, Back and its own button close it, and a link to it closes into its place', async () => {
    const page = await open(ALONE)
    await page.getByRole('button', { name: 'Brief' }).click()
    await page.locator('.brief').waitFor()
    await eventually(() => page.url()).toContain('sheet=brief')
    await page.goBack()
    await page.locator('.chart-ladder').waitFor()
    await page.goForward()
    await page.getByRole('button', { name: 'Back to the charts' }).click()
    await page.locator('.chart-ladder').waitFor()
    await page.context().close()
    const linked = await open(`${AGAINST}&sheet=brief`)
    await linked.getByRole('button', { name: 'Back to the charts' }).click()
    await linked.locator('.side-name').first().waitFor()
    await eventually(() => linked.url()).not.toContain('sheet=brief')
    await linked.context().close()
  })

  it('keys open it in both places that have one, Escape closes it, and About names the keys', async () => {
    for (const hash of [ALONE, AGAINST]) {
      const page = await open(hash)
      const button = page.getByRole('button', { name: 'Brief' })
      expect(await button.getAttribute('aria-keyshortcuts')).toBe('Alt+Shift+B')
      await page.keyboard.press('Alt+Shift+B')
      await page.locator('.brief').waitFor()
      await page.keyboard.press('Escape')
      await button.waitFor()
      await page.getByRole('link', { name: 'About' }).click()
      await page.locator('.about-keys').getByText('Alt+Shift+B').waitFor()
      await page.keyboard.press('Alt+Shift+B')
      await drawn(page)
      expect(new URL(page.url()).hash).not.toContain('sheet=brief')
      await page.context().close()
    }
  })

  it('on paper every chart of Explore is drawn, on white, without controls', async () => {
    const page = await open(ALONE, 'dark')
    await page.emulateMedia({ media: 'print' })
    const folder = process.env.PACTA_SHOTS
    const pdf = await page.pdf({ preferCSSPageSize: true, ...(folder ? { path: `${folder}/explore.pdf` } : {}) })
    expect(pagesOf(pdf)).toBeGreaterThan(1)
    const hosts = await page.locator('.stack .figure-chart').evaluateAll((all) => all.map((host) => host.querySelectorAll('svg').length))
    expect(hosts).toEqual([1, 1, 1, 1, 1, 1])
    expect(await page.locator('button:not(.sourced, .actor):visible, header:visible').allTextContents()).toEqual([])
    await page.context().close()
  })
})

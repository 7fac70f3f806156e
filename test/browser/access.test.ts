/** Everyone can use the page: axe-core finds nothing on desktop and phone, light and dark; a phone has no sideways scroll. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { eventually, hasBrowser, openStudio, type Studio, settled, violations } from '../support/browser.ts'

const SIZES = { desktop: { width: 1440, height: 900 }, phone: { width: 390, height: 844 } }
const KINDS = (['desktop', 'phone'] as const).flatMap((size) => (['light', 'dark'] as const).map((scheme) => ({ size, scheme })))

describe.skipIf(!hasBrowser)('access', () => {
  let studio: Studio
  beforeAll(async () => {
    studio = await openStudio()
  })
  afterAll(() => studio?.close())

  it.each(KINDS)('axe finds nothing: $size, $scheme', async ({ size, scheme }) => {
    const phone = size === 'phone'
    const { page, faults } = await studio.open(
      { viewport: SIZES[size], colorScheme: scheme, isMobile: phone, hasTouch: phone, reducedMotion: 'reduce' },
      'scenario=bakassi-2002&worlds=128',
    )
    await settled(page)
    await page.locator(phone ? '.chart-ladder .followed-line' : '.chart-matrix').waitFor({ state: 'attached' })
    await eventually(() => violations(page), 'charts').toEqual([])
    if (phone) {
      for (const sheet of ['Scenarios', 'Levers', 'Ties']) {
        await page.locator('.sheet-bar').getByRole('button', { name: sheet }).click()
        await eventually(() => violations(page), sheet).toEqual([])
        const width = await page.evaluate(() => document.documentElement.scrollWidth)
        expect(width, `${sheet}: sideways scroll`).toBeLessThanOrEqual(SIZES.phone.width)
      }
    } else {
      await page.getByRole('button', { name: 'Scenarios' }).first().click()
      await page.waitForFunction(() => document.querySelectorAll('.card-spark .line').length > 0)
      await eventually(() => violations(page), 'gallery').toEqual([])
      await page.getByRole('button', { name: 'By court' }).click()
      await page.getByLabel('Find a case').fill('libya')
      await eventually(() => violations(page), 'gallery, searched').toEqual([])
      await page.getByRole('link', { name: 'About' }).click()
      await page.getByRole('heading', { name: 'About Pacta' }).waitFor()
      await eventually(() => violations(page), 'about').toEqual([])
    }
    expect(faults).toEqual([])
    await page.context().close()
  })

  it.each(KINDS)('axe finds nothing in Compare and Evidence: $size, $scheme', async ({ size, scheme }) => {
    const phone = size === 'phone'
    const { page, faults } = await studio.open(
      { viewport: SIZES[size], colorScheme: scheme, isMobile: phone, hasTouch: phone, reducedMotion: 'reduce' },
      'scenario=bakassi-2002&worlds=32&place=compare&a=gradual-ladder&b=automatic-penalties',
    )
    const fits = async (place: string) => {
      await eventually(() => violations(page), place).toEqual([])
      const width = await page.evaluate(() => document.documentElement.scrollWidth)
      expect(width, `${place}: sideways scroll`).toBeLessThanOrEqual(SIZES[size].width)
    }
    await settled(page)
    await page.getByText('About this design').first().click()
    await page.getByRole('button', { name: /^Show all/ }).click()
    await fits('compare')
    await page.getByRole('link', { name: 'Evidence' }).click()
    await page.locator('.claim-text').first().click()
    await page.getByRole('button', { name: 'Run this claim in 64 worlds' }).click()
    await page.locator('.tests').first().waitFor()
    await fits('claims')
    await page.getByRole('button', { name: 'Facts' }).click()
    await page.locator('.fact-chart svg').first().waitFor()
    await fits('facts, as shipped')
    const fact = page.locator('.fact').filter({ has: page.getByLabel('Run fact 12 alone in 10 worlds per case') })
    await fact.getByText('How this is computed').click()
    await page.getByLabel('Run fact 12 alone in 10 worlds per case').click()
    await fact.getByText('run here, 10 worlds per case').waitFor()
    await page.getByRole('button', { name: 'Table', exact: true }).click()
    await fits('facts')
    await page.getByRole('button', { name: 'Numbers' }).click()
    await page.locator('.ledger').first().waitFor()
    await fits('numbers')
    await page.getByRole('button', { name: 'Limits of use' }).click()
    await fits('limits')
    expect(faults).toEqual([])
    await page.context().close()
  })
})

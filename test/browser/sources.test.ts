/**
 * Every number tells where it comes from: on focus, hover and tap, within the window, for everybody; a newcomer gets there in two clicks.
 */
import { readFileSync } from 'node:fs'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { drawn, eventually, hasBrowser, openStudio, type Studio, settled, tipOver, violations } from '../support/browser.ts'

const HASH = 'scenario=bakassi-2002&worlds=32'
const FILE = JSON.parse(readFileSync(new URL('../../scenarios/bakassi-2002.json', import.meta.url), 'utf8'))
const PHONE = { viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true }
const SIZES = [
  ['1440 px, light', { viewport: { width: 1440, height: 900 }, colorScheme: 'light' }],
  ['1440 px, dark', { viewport: { width: 1440, height: 900 }, colorScheme: 'dark' }],
  ['390 px, light', { ...PHONE, colorScheme: 'light' }],
  ['390 px, dark', { ...PHONE, colorScheme: 'dark' }],
] as const

const tip = (page: Page) => page.getByRole('tooltip')

/** Whether the tip lies wholly within the window. */
async function fits(page: Page): Promise<boolean> {
  const box = (await tip(page).boundingBox())!
  const { width, height } = page.viewportSize()!
  return box.x >= 0 && box.y >= 0 && box.x + box.width <= width && box.y + box.height <= height
}

describe.skipIf(!hasBrowser)('sources', () => {
  let studio: Studio
  beforeAll(async () => {
    studio = await openStudio()
  })
  afterAll(() => studio?.close())

  it('are told on focus by keyboard, describe their number, and go by Escape', async () => {
    const { page, faults } = await studio.open({ reducedMotion: 'reduce' }, HASH)
    await settled(page)
    const deadline = page.locator('.heading-facts .sourced').nth(1)
    await page.locator('.heading-facts .sourced').first().focus()
    await page.keyboard.press('Tab')
    await eventually(() => deadline.evaluate((element) => element === document.activeElement)).toBe(true)
    await tip(page).waitFor()
    await drawn(page)
    const told = await tip(page).textContent()
    expect(told).toContain(FILE.evidence['cases[0].deadline'].source)
    expect(told).toContain(FILE.sources.unnews2004)
    expect(told).toContain('cases[0].deadline')
    expect(told).toContain('data')
    const described = await deadline.getAttribute('aria-describedby')
    await eventually(() => page.locator(`#${described}`).getAttribute('role')).toBe('tooltip')
    await eventually(() => fits(page)).toBe(true)
    await page.keyboard.press('Escape')
    await tip(page).waitFor({ state: 'hidden' })
    await eventually(() => deadline.getAttribute('aria-describedby')).toBeNull()
    await eventually(() => deadline.evaluate((element) => element === document.activeElement)).toBe(true)
    await page.keyboard.press('Enter')
    await tip(page).waitFor()
    await page.keyboard.press('Tab')
    await eventually(() => tip(page).textContent()).not.toContain('cases[0].deadline')
    await eventually(() => page.locator('.sourced[title]').count()).toBe(0)
    expect(faults).toEqual([])
    await page.context().close()
  })

  it('stay while the pointer is on them, and go when it leaves', async () => {
    const { page, faults } = await studio.open({}, HASH)
    await settled(page)
    const number = page.locator('.heading-facts .sourced').first()
    await eventually(() => tipOver(number)).not.toBe('')
    const box = (await tip(page).boundingBox())!
    await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2, { steps: 4 })
    // Longer than a tip outlives the pointer.
    await page.waitForTimeout(500)
    await eventually(() => tip(page).isVisible()).toBe(true)
    await page.mouse.move(box.x + box.width + 200, box.y + box.height + 200)
    await tip(page).waitFor({ state: 'hidden' })
    expect(faults).toEqual([])
    await page.context().close()
  })

  it('are there for levers, with what the reader set in place of what', async () => {
    const { page, faults } = await studio.open({}, `${HASH}&set=design.escalation.dwell%3D11`)
    await settled(page)
    await page.getByRole('button', { name: 'Levers', exact: true }).first().click()
    const named = page.locator('.lever.is-changed input[type="number"]')
    await named.focus()
    await tip(page).waitFor()
    const before = await tip(page).textContent()
    expect(before).toContain(`${FILE.design.escalation.dwell} in the scenario`)
    await page.keyboard.press('ArrowUp')
    await page.waitForFunction((text) => document.querySelector('.source-tip')?.textContent !== text, before)
    await eventually(() => tip(page).textContent()).toContain('Set by you')
    expect(faults).toEqual([])
    await page.context().close()
  })

  it('of results are engine, scenario, seed and digest', async () => {
    const { page, faults } = await studio.open({}, HASH)
    const digest = await settled(page)
    await page.locator('#sentence .sourced:not(.is-term)').first().click()
    await tip(page).waitFor()
    await drawn(page)
    const told = await tip(page).textContent()
    for (const part of ['32 worlds', digest, 'bakassi-2002', 'engine', 'hash']) expect(told).toContain(part)
    await page.locator('h1').click()
    await tip(page).waitFor({ state: 'hidden' })
    await page.getByRole('button', { name: 'Source of compliance' }).focus()
    await page.keyboard.press('Enter')
    await tip(page).waitFor()
    await eventually(() => tip(page).textContent()).toContain(digest)
    expect(faults).toEqual([])
    await page.context().close()
  })

  it.each(SIZES)('of the case are two clicks away, and axe finds nothing: %s', async (_, options) => {
    const { page, faults } = await studio.open({ ...options, reducedMotion: 'reduce' }, HASH)
    await settled(page)
    const phone = options.viewport.width < 500
    const press = async (target: ReturnType<Page['locator']>) => (phone ? target.tap() : target.click())
    await press(
      phone
        ? page.locator('.sheet-bar').getByRole('button', { name: 'Case' })
        : page.getByRole('button', { name: 'Case', exact: true }).first(),
    )
    const cost = page.locator('.case-obligations .sourced').nth(1)
    await press(cost)
    await tip(page).waitFor()
    await eventually(() => tip(page).textContent()).toContain(FILE.evidence['cases[0].obligations[0].domesticCost'].source)
    await eventually(() => fits(page)).toBe(true)
    await eventually(() => violations(page), 'with a tip').toEqual([])
    const wide = await page.evaluate(() => document.documentElement.scrollWidth)
    expect(wide).toBeLessThanOrEqual(options.viewport.width)
    await press(cost)
    await tip(page).waitFor({ state: 'hidden' })
    await press(cost)
    await tip(page).waitFor()
    await page.keyboard.press('Escape')
    await tip(page).waitFor({ state: 'hidden' })
    await eventually(() => page.locator('.the-case').isVisible(), 'Escape closes the tip alone').toBe(true)
    await eventually(() => violations(page), 'the case').toEqual([])
    await press(page.getByRole('button', { name: 'All numbers and their sources' }))
    const obligations = page.locator('details.chapter').filter({ hasText: 'Obligations' }).first()
    await eventually(() => obligations.textContent()).toContain(FILE.evidence['cases[0].obligations[0].duration'].source)
    await eventually(() => violations(page), 'numbers').toEqual([])
    await eventually(() => page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(options.viewport.width)
    expect(faults).toEqual([])
    await page.context().close()
  })
})

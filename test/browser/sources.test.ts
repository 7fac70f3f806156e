/** Every number tells where it comes from: on focus, hover and tap, within the window, for everybody; a newcomer gets there in two clicks. */
import { readFileSync } from 'node:fs'
import axe from 'axe-core'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { hasBrowser, openStudio, type Studio, settled } from '../support/browser.ts'

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

async function violations(page: Page): Promise<string[]> {
  await page.evaluate(axe.source)
  return page.evaluate(async () => {
    const { axe: tool } = window as unknown as { axe: typeof import('axe-core') }
    const { violations: found } = await tool.run(document)
    return found.flatMap(({ id, nodes }) =>
      nodes.slice(0, 3).map((node) => `${id}: ${node.target.join(' ')} ${node.failureSummary}`),
    )
  })
}

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
  }, 60_000)
  afterAll(() => studio?.close())

  it('are told on focus by keyboard, describe their number, and go by Escape', async () => {
    const { page, faults } = await studio.open({ reducedMotion: 'reduce' }, HASH)
    await settled(page)
    const deadline = page.locator('.heading-facts .sourced').nth(1)
    await page.locator('.heading-facts .sourced').first().focus()
    await page.keyboard.press('Tab')
    expect(await deadline.evaluate((element) => element === document.activeElement)).toBe(true)
    await tip(page).waitFor()
    const told = await tip(page).textContent()
    expect(told).toContain(FILE.evidence['cases[0].deadline'].source)
    expect(told).toContain(FILE.sources.unnews2004)
    expect(told).toContain('cases[0].deadline')
    expect(told).toContain('data')
    const described = await deadline.getAttribute('aria-describedby')
    expect(await page.locator(`#${described}`).getAttribute('role')).toBe('tooltip')
    expect(await fits(page)).toBe(true)
    await page.keyboard.press('Escape')
    await tip(page).waitFor({ state: 'hidden' })
    expect(await deadline.getAttribute('aria-describedby')).toBeNull()
    expect(await deadline.evaluate((element) => element === document.activeElement)).toBe(true)
    await page.keyboard.press('Enter')
    await tip(page).waitFor()
    await page.keyboard.press('Tab')
    expect(await tip(page).textContent()).not.toContain('cases[0].deadline')
    expect(await page.locator('.sourced[title]').count()).toBe(0)
    expect(faults).toEqual([])
    await page.context().close()
  })

  it('stay while the pointer is on them, and go when it leaves', async () => {
    const { page, faults } = await studio.open({}, HASH)
    await settled(page)
    const number = page.locator('.heading-facts .sourced').first()
    await number.hover()
    await tip(page).waitFor()
    const box = (await tip(page).boundingBox())!
    await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2, { steps: 4 })
    // Longer than a tip outlives the pointer.
    await page.waitForTimeout(500)
    expect(await tip(page).isVisible()).toBe(true)
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
    expect(await tip(page).textContent()).toContain('Set by you')
    expect(faults).toEqual([])
    await page.context().close()
  })

  it('of results are engine, scenario, seed and digest', async () => {
    const { page, faults } = await studio.open({}, HASH)
    const digest = await settled(page)
    await page.locator('#sentence .sourced').first().click()
    await tip(page).waitFor()
    const told = await tip(page).textContent()
    for (const part of ['32 worlds', digest, 'bakassi-2002', 'engine', 'hash']) expect(told).toContain(part)
    await page.locator('h1').click()
    await tip(page).waitFor({ state: 'hidden' })
    await page.getByRole('button', { name: 'Source of compliance' }).focus()
    await page.keyboard.press('Enter')
    await tip(page).waitFor()
    expect(await tip(page).textContent()).toContain(digest)
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
    expect(await tip(page).textContent()).toContain(FILE.evidence['cases[0].obligations[0].domesticCost'].source)
    expect(await fits(page)).toBe(true)
    expect(await violations(page), 'with a tip').toEqual([])
    const wide = await page.evaluate(() => document.documentElement.scrollWidth)
    expect(wide).toBeLessThanOrEqual(options.viewport.width)
    await press(cost)
    await tip(page).waitFor({ state: 'hidden' })
    await press(cost)
    await tip(page).waitFor()
    await page.keyboard.press('Escape')
    await tip(page).waitFor({ state: 'hidden' })
    expect(await page.locator('.the-case').isVisible(), 'Escape closes the tip alone').toBe(true)
    expect(await violations(page), 'the case').toEqual([])
    await press(page.getByRole('button', { name: 'All numbers and their sources' }))
    const obligations = page.locator('details.chapter').filter({ hasText: 'Obligations' }).first()
    expect(await obligations.textContent()).toContain(FILE.evidence['cases[0].obligations[0].duration'].source)
    expect(await violations(page), 'numbers').toEqual([])
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(options.viewport.width)
    expect(faults).toEqual([])
    await page.context().close()
  })
})

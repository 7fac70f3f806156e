/** The gallery in a real browser: by question and by court, found by a word, walked by keyboard, and as left when the reader comes back. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { THEMES } from '../../sim/index.ts'
import { galleryOf } from '../../web/panels/gallery/groups.ts'
import { eventually, hasBrowser, openStudio, type Studio, settled } from '../support/browser.ts'
import { shelf } from '../support/bundled.ts'

describe.skipIf(!hasBrowser)('gallery', () => {
  let studio: Studio
  beforeAll(async () => {
    studio = await openStudio()
  })
  afterAll(() => studio?.close())
  const countOf = (words: string) => galleryOf(shelf, [], { by: 'theme', words }).reduce((sum, { files }) => sum + files.length, 0)
  type Page = Awaited<ReturnType<Studio['open']>>['page']
  const cards = (page: Page, count: number) => page.waitForFunction((wanted) => document.querySelectorAll('.card').length === wanted, count)

  it('shows every scenario under its question, then under its court, and finds one by a state', async () => {
    const { page, faults } = await studio.open({}, 'scenario=bakassi-2002&worlds=32')
    await settled(page)
    await page.locator('.tabs').getByRole('button', { name: 'Scenarios' }).click()
    const heads = () => page.locator('.card-group-head').evaluateAll((all) => all.map((one) => one.firstChild!.textContent))
    await eventually(() => heads()).toEqual(Object.values(THEMES))
    await eventually(() => page.locator('.card').count()).toBe(shelf.scenarios.length)
    await eventually(() => page.locator('.card[aria-current]').textContent()).toContain('Bakassi: Cameroon v. Nigeria')
    await page.getByRole('button', { name: 'By court' }).click()
    await eventually(async () => (await heads())[0]).toBe('International Court of Justice')
    await eventually(() => page.locator('.card').count()).toBe(shelf.scenarios.length)
    await page.getByLabel('Find a case').fill('azerbaijan')
    await cards(page, countOf('azerbaijan'))
    await page.getByLabel('Find a case').fill('nowhere')
    await page.getByRole('button', { name: `Show all ${shelf.scenarios.length}` }).click()
    await cards(page, shelf.scenarios.length)
    expect(faults).toEqual([])
    await page.context().close()
  })

  it('is walked with arrows from the field to a card, which Enter opens, and stays as it was left', async () => {
    const { page, faults } = await studio.open({}, 'scenario=bakassi-2002&worlds=32')
    await settled(page)
    await page.locator('.tabs').getByRole('button', { name: 'Scenarios' }).click()
    await page.getByLabel('Find a case').fill('lockerbie')
    await cards(page, countOf('lockerbie'))
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Enter')
    await page.waitForFunction(() => location.hash.includes('scenario=lockerbie-1992'))
    await page.getByRole('link', { name: 'Evidence' }).click()
    await page.getByRole('link', { name: 'Explore' }).click()
    await eventually(() => page.getByLabel('Find a case').inputValue()).toBe('lockerbie')
    await eventually(() => page.locator('.card[aria-current]').textContent()).toContain('Lockerbie')
    expect(faults).toEqual([])
    await page.context().close()
  })
})

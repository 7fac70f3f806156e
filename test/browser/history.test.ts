/**
 * Keyboard and screen reader in a real browser: back and forward, real links, a title that follows, announcements, no
 * id used twice.
 */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { drawn, eventually, hasBrowser, openStudio, type Studio, settled, type Watched } from '../support/browser.ts'

type Page = Watched['page']
const LINK = 'scenario=bakassi-2002&worlds=32'
const PHONE = { viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true }

const heading = (page: Page) => page.locator('h1').first().textContent()
const part = (page: Page, name: string) => new URLSearchParams(new URL(page.url()).hash.slice(1)).get(name)

describe.skipIf(!hasBrowser)('history', () => {
  let studio: Studio
  beforeAll(async () => {
    studio = await openStudio()
  })
  afterAll(() => studio?.close())

  it('back and forward walk over scenarios and places, and a lever is not a step', async () => {
    const { page, faults } = await studio.open({}, LINK)
    await settled(page)
    const first = await heading(page)
    await page.getByRole('button', { name: 'Scenarios' }).first().click()
    await page.locator('.card', { hasText: 'Lockerbie' }).first().click()
    await eventually(() => part(page, 'scenario')).toContain('lockerbie')
    const second = await heading(page)
    expect(second).not.toBe(first)
    await page.getByRole('link', { name: 'Compare' }).click()
    await eventually(() => part(page, 'place')).toBe('compare')
    await eventually(() => page.title()).toMatch(/^Lockerbie.* · Compare · Pacta$/)
    await page.goBack()
    await eventually(() => part(page, 'place')).toBe(null)
    await eventually(() => heading(page)).toBe(second)
    await page.goBack()
    await eventually(() => heading(page)).toBe(first)
    expect(part(page, 'scenario')).toBe('bakassi-2002')
    await page.goForward()
    await eventually(() => heading(page)).toBe(second)
    await page.goForward()
    await eventually(() => page.title()).toContain('Compare')
    expect(faults).toEqual([])
    await page.context().close()
  })

  it('an address that names only a place leads to it, at the start and later', async () => {
    const { page, faults } = await studio.open({}, 'place=about')
    await eventually(() => page.title()).toContain('About')
    await eventually(() => part(page, 'scenario')).not.toBe(null)
    const scenario = part(page, 'scenario')
    await page.evaluate(() => {
      location.hash = 'place=evidence&show=facts'
    })
    await eventually(() => page.title()).toContain('Evidence')
    await eventually(() => part(page, 'show')).toBe('facts')
    await eventually(() => part(page, 'scenario')).toBe(scenario)
    await page.goBack()
    await eventually(() => page.title()).toContain('About')
    expect(faults).toEqual([])
    await page.context().close()
  })

  it('undo is for changes, back is for scenarios', async () => {
    const { page, faults } = await studio.open({}, LINK)
    await settled(page)
    const first = await heading(page)
    const undo = page.getByRole('button', { name: 'Undo' })
    await page.getByRole('button', { name: 'Scenarios' }).first().click()
    await page.locator('.card', { hasText: 'Lockerbie' }).first().click()
    await eventually(() => heading(page)).not.toBe(first)
    expect(await undo.isDisabled()).toBe(true)
    await page.keyboard.press('Control+z')
    await drawn(page)
    expect(await heading(page)).not.toBe(first)
    await page.goBack()
    await eventually(() => heading(page)).toBe(first)
    expect(faults).toEqual([])
    await page.context().close()
  })

  it('back closes a sheet of the phone and keeps what was changed in it', async () => {
    const { page } = await studio.open(PHONE, LINK)
    await settled(page)
    await page.locator('.sheet-bar').getByRole('button', { name: 'Levers' }).click()
    const levers = page.locator('.studio[data-sheet="left"]')
    await levers.waitFor()
    await page.locator('.lever button[aria-label^="More"]:enabled').first().click()
    await eventually(() => page.locator('.lever.is-changed').count()).toBe(1)
    await page.goBack()
    await eventually(() => levers.count()).toBe(0)
    await eventually(() => part(page, 'set')).not.toBe(null)
    const before = await page.evaluate(() => history.length)
    await page.locator('.sheet-bar').getByRole('button', { name: 'Levers' }).click()
    await levers.waitFor()
    await page.locator('.sheet-close').first().getByRole('button', { name: 'Close' }).click()
    await eventually(() => levers.count()).toBe(0)
    await page.goForward()
    await eventually(() => levers.count(), 'closing went back').toBe(1)
    expect(await page.evaluate(() => history.length)).toBe(before)
    await page.context().close()
  })

  it('Ctrl+click and middle click open what the link names', async () => {
    const { page } = await studio.open({}, LINK)
    await settled(page)
    const opened = async (click: () => Promise<void>) => {
      const [other] = await Promise.all([page.context().waitForEvent('page'), click()])
      await other.waitForLoadState()
      return other
    }
    const compare = await opened(() => page.getByRole('link', { name: 'Compare' }).click({ modifiers: ['Control'] }))
    await eventually(() => part(compare, 'place')).toBe('compare')
    await page.getByRole('button', { name: 'Scenarios' }).first().click()
    const lockerbie = page.locator('.card', { hasText: 'Lockerbie' }).first()
    const other = await opened(() => lockerbie.click({ button: 'middle' }))
    await eventually(() => part(other, 'scenario')).toContain('lockerbie')
    expect(part(page, 'scenario')).toBe('bakassi-2002')
    expect(part(page, 'place')).toBe(null)
    await page.context().close()
  })

  it('announces a place, a finished picture and a refusal once, in few words', async () => {
    const { page } = await studio.open({}, LINK)
    await settled(page)
    const said = () => page.locator('[aria-live="polite"].announcer').textContent()
    await eventually(said).toMatch(/32 worlds: .+/)
    await page.getByRole('link', { name: 'Compare' }).click()
    await eventually(said).toMatch(/^Compare\./)
    await page.evaluate(() => {
      location.hash = 'scenario=bakassi-2002&set=cases[0].deadline=-4'
    })
    await eventually(said).toContain('This cannot be run.')
    await page.context().close()
  })

  it('shows the link where there is no clipboard', async () => {
    const { page } = await studio.open({}, LINK, async (fresh) => {
      await fresh.addInitScript(() => Object.defineProperty(navigator, 'clipboard', { value: undefined }))
    })
    await settled(page)
    await page.getByRole('button', { name: 'Copy link' }).click()
    const field = page.locator('.copy-by-hand input')
    await eventually(() => field.inputValue()).toBe(page.url())
    expect(await field.evaluate((input: HTMLInputElement) => input.selectionEnd)).toBe(page.url().length)
    await page.keyboard.press('Escape')
    await eventually(() => field.count()).toBe(0)
    await page.context().close()
  })

  it('no id is used twice, in any place or state', async () => {
    const { page } = await studio.open({}, LINK)
    await settled(page)
    const twice = () =>
      page.evaluate(() => {
        const ids = [...document.querySelectorAll('[id]')].map(({ id }) => id)
        return ids.filter((id, at) => ids.indexOf(id) !== at)
      })
    const none = async (where: string) => {
      await drawn(page)
      expect(await twice(), where).toEqual([])
    }
    await page.getByRole('button', { name: 'Map', exact: true }).click()
    await page.locator('.chart-map .land').first().waitFor({ state: 'attached' })
    await none('explore, map')
    for (const panel of ['Scenarios', 'Case', 'Levers']) {
      await page.locator('.tabs').getByRole('button', { name: panel }).click()
      await none(`explore, ${panel}`)
    }
    await page
      .getByRole('button', { name: /^Show the table/ })
      .first()
      .click()
    await page.locator('.figure-data').first().waitFor()
    await none('explore, a table')
    const places = await page.locator('.masthead-places a').allTextContents()
    for (const place of places) {
      await page.locator('.masthead-places').getByRole('link', { name: place }).click()
      await eventually(() => page.title()).toContain(place)
      await none(place)
      const panels = place === 'Evidence' ? ['Facts', 'Numbers', 'Limits of use', 'Claims'] : []
      for (const panel of panels) {
        await page.getByRole('button', { name: panel }).first().click()
        await none(`${place}, ${panel}`)
      }
    }
    await page.context().close()
  })
})

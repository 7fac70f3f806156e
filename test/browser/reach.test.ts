/**
 * Everything is in reach, in a real browser: targets are large enough, focus is never under a bar that sticks, every chart can be read by
 * keyboard and pointer, and what is typed is understood or refused in words.
 */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { drawn, eventually, hasBrowser, openStudio, type Studio, settled, type Watched } from '../support/browser.ts'

type Page = Watched['page']
const LINK = 'scenario=bakassi-2002&worlds=32'
/** 720 px is a window of 1440 px at 200 %. */
const SIZES = [
  { name: 'wide', options: { viewport: { width: 1440, height: 900 } } },
  { name: 'at 200 %', options: { viewport: { width: 720, height: 450 } } },
  { name: 'phone', options: { viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true } },
]

/** What takes focus or clicks, in sight or not. */
const STOPS = 'a[href], button:enabled, input:enabled:not([type="file"]), select, summary, [tabindex="0"]'

/** Elements that get focus and lie under something that sticks: their words and what covers them. */
const covered = (page: Page, within: string) =>
  page.evaluate(
    ([stops, root]) => {
      const bars = '.stack-scrubber, .sheet-bar, .tabs, .sheet-close, thead th'
      const all = [...document.querySelector(root!)!.querySelectorAll<HTMLElement>(stops!)]
      return all.flatMap((stop) => {
        if (stop.getClientRects().length === 0 || stop.closest(bars) !== null) return []
        stop.focus()
        if (document.activeElement !== stop) return []
        const { left, right, top, bottom } = stop.getBoundingClientRect()
        // What is higher than the window cannot be seen whole: its middle counts, else its ends do, too.
        const ends = bottom - top > innerHeight / 3 ? [(top + bottom) / 2] : [top + 2, (top + bottom) / 2, bottom - 2]
        const hit = ends.map((y) => document.elementFromPoint((left + right) / 2, y)?.closest(bars)).find((bar) => bar != null)
        return hit == null ? [] : [`${stop.getAttribute('aria-label') ?? stop.textContent} under ${hit.className}`]
      })
    },
    [STOPS, within],
  )

/**
 * Targets of less than 24 px either way; links and numbers within a sentence are part of its line, and a cut label of a chart is focused
 * only to be read whole: pressing it does nothing.
 */
const small = (page: Page) =>
  page.evaluate((stops) => {
    const targets = [...document.querySelectorAll<HTMLElement>(stops)].filter((stop) => stop.getClientRects().length > 0)
    return targets.flatMap((stop) => {
      const target = stop.matches('input[type="checkbox"], input[type="radio"]') ? (stop.closest('label') ?? stop) : stop
      // What stands in a sentence answers around its words.
      const around = getComputedStyle(stop, '::after')
      const box = stop.matches('.sourced') ? { width: Number.parseFloat(around.width), height: Number.parseFloat(around.height) } : null
      const { width, height } = box ?? target.getBoundingClientRect()
      const inline =
        getComputedStyle(target).display === 'inline' && target.closest('p, li, dd, td, th, span, h1, h2, h3, summary') !== null
      if (inline || target.closest('.skip, .visually-hidden') !== null || target.matches('svg text, .whole-stop')) return []
      return width >= 23.5 && height >= 23.5
        ? []
        : [`${stop.tagName} ${stop.className} ${stop.getAttribute('aria-label') ?? stop.textContent}: ${width} x ${height}`]
    })
  }, STOPS)

describe.skipIf(!hasBrowser)('reach', () => {
  let studio: Studio
  beforeAll(async () => {
    studio = await openStudio()
  })
  afterAll(() => studio?.close())

  it.each(SIZES)('focus is never under a bar, and targets are 24 px: $name', async ({ name, options }) => {
    const { page } = await studio.open(options, LINK)
    await settled(page)
    await page.locator('.chart-burden').first().waitFor()
    const check = async (where: string, within = 'body') => {
      await drawn(page)
      expect.soft(await covered(page, within), `${where}, covered`).toEqual([])
      expect.soft(await small(page), `${where}, small`).toEqual([])
    }
    await check('explore')
    const words = await page.locator('.figure-words button').evaluateAll((all) => all.map((one) => one.getBoundingClientRect().height))
    // Positions are in fractions of a pixel.
    if (name !== 'phone') expect(Math.min(...words.filter((height) => height > 0))).toBeGreaterThanOrEqual(23.99)
    if (name === 'wide') {
      for (const panel of ['Scenarios', 'Case', 'Levers']) {
        await page.locator('.tabs').getByRole('button', { name: panel }).click()
        await check(panel)
      }
    } else {
      for (const sheet of ['Scenarios', 'Case', 'Levers', 'Ties']) {
        await page.locator('.sheet-bar').getByRole('button', { name: sheet }).click()
        await check(sheet, sheet === 'Ties' ? '.studio-right' : '.studio-left')
      }
    }
    await page.locator('.sheet-bar, .tabs').first().waitFor({ state: 'attached' })
    await page.keyboard.press('Escape')
    for (const place of ['Compare', 'Evidence', 'About']) {
      await page.locator('.masthead-places').getByRole('link', { name: place }).click()
      await eventually(() => page.title()).toContain(place)
      await check(place)
    }
    await page.context().close()
  })

  it('focus that goes under a sheet closes it', async () => {
    const { page } = await studio.open({ viewport: { width: 720, height: 450 } }, LINK)
    await settled(page)
    await page.locator('.sheet-bar').getByRole('button', { name: 'Ties' }).click()
    await page.locator('.studio[data-sheet="right"]').waitFor()
    await page.locator('.chart-pressure').focus()
    await eventually(() => page.locator('.studio[data-sheet]').count()).toBe(0)
    await page.context().close()
  })

  it('every chart over time is read by pointer and by keyboard', async () => {
    const { page, faults } = await studio.open({}, LINK)
    await settled(page)
    for (const kind of ['trajectories', 'ladder', 'ribbon', 'pressure', 'burden']) {
      const chart = page.locator(`.chart-${kind}`).first()
      await chart.waitFor()
      await chart.focus()
      await page.keyboard.press('Home')
      await eventually(() => chart.getAttribute('aria-valuenow'), kind).toBe('0')
      const first = await chart.getAttribute('aria-valuetext')
      await page.keyboard.press('PageUp')
      await page.keyboard.press('ArrowRight')
      await eventually(() => chart.getAttribute('aria-valuenow'), kind).toBe('13')
      const later = await chart.getAttribute('aria-valuetext')
      expect(later, kind).toMatch(/^[A-Z][a-z]+ \d{4}: .*\d/)
      expect(later).not.toBe(first)
      await eventually(() => chart.locator('.readout-text').count(), kind).toBeGreaterThan(1)
      await page.locator('.heading h1').hover()
      await chart.evaluate((svg: SVGSVGElement) => svg.blur())
      await eventually(() => chart.locator('.readout-text').count(), kind).toBe(0)
      await chart.scrollIntoViewIfNeeded()
      await chart.locator('.plot-hit').hover({ force: true, position: { x: 40, y: 10 } })
      await eventually(() => chart.locator('.readout-text').count(), `${kind}, hovered`).toBeGreaterThan(1)
    }
    expect(faults).toEqual([])
    await page.context().close()
  })

  it('Enter on a chart takes its month to all of them', async () => {
    const { page } = await studio.open({}, LINK)
    await settled(page)
    await page.locator('.chart-trajectories').first().focus()
    await page.keyboard.press('Home')
    await page.keyboard.press('Enter')
    await eventually(() => page.getByRole('slider', { name: 'Month shown' }).getAttribute('aria-valuenow')).toBe('0')
    await page.context().close()
  })

  it('50 is read as per cent where a share is asked for, and impossible values are refused with a message', async () => {
    const { page } = await studio.open({}, LINK)
    await settled(page)
    await page.locator('.tabs').getByRole('button', { name: 'Levers' }).click()
    const quorum = page.getByLabel('Leverage that must be committed to escalate, share').and(page.locator('input[type="number"]'))
    const row = page.locator('.lever').filter({ has: quorum })
    await quorum.fill('50')
    await eventually(() => row.locator('.field-said').textContent()).toContain('Read as 50')
    await eventually(() => new URL(page.url()).hash).toContain('quorum%3D0.5')
    await quorum.fill('500')
    await eventually(() => row.locator('.field-said').textContent()).toContain('500 is too large')
    await quorum.blur()
    await eventually(() => quorum.inputValue()).toBe('0.5')
    await page.context().close()
  })

  it('with forced colours, chosen and disabled controls still look different from the rest', async () => {
    const { page } = await studio.open({ forcedColors: 'active' }, LINK)
    await settled(page)
    const look = (selector: string) =>
      page
        .locator(selector)
        .first()
        .evaluate((one) => `${getComputedStyle(one).backgroundColor} ${getComputedStyle(one).color}`)
    expect(await look('.tabs [aria-pressed="true"]')).not.toBe(await look('.tabs [aria-pressed="false"]'))
    await page.getByRole('button', { name: 'Scenarios' }).first().click()
    await page.locator('.card[aria-current]').waitFor()
    expect(await look('.card[aria-current]')).not.toBe(await look('.card:not([aria-current])'))
    expect(await look('.masthead-tools button:disabled')).not.toBe(await look('.masthead-tools button:enabled'))
    await page.context().close()
  })
})

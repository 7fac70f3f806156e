/**
 * The words of the gallery are as recorded, and in Chromium it is readable, reachable by keyboard, steady under
 * redraws, and can be saved.
 */
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { hasBrowser, violations } from '../support/browser.ts'
import { WIDTHS } from './case.ts'
import { ODD } from './odd/index.ts'
import { PIECES } from './pieces.ts'
import { type Gallery, openGallery } from './served.ts'

describe('words of the gallery', () => {
  it('are as recorded', async () => {
    const words = Object.fromEntries(Object.entries(PIECES).map(([name, piece]) => [name, piece.words()]))
    await expect(`${JSON.stringify(words, null, 1)}\n`).toMatchFileSnapshot('words.golden.json')
  })
})

/** Pairs of texts within one chart that overlap by more than 2 px each way (letters have side bearings and unused ascent). */
function collisions(): string[] {
  const found: string[] = []
  for (const svg of document.querySelectorAll('svg.chart')) {
    const boxes = [...svg.querySelectorAll('text')]
      .filter((text) => text.textContent !== '')
      .map((text) => ({ text: text.textContent, box: text.getBoundingClientRect() }))
    for (const [index, one] of boxes.entries()) {
      for (const other of boxes.slice(index + 1)) {
        const wide = Math.min(one.box.right, other.box.right) - Math.max(one.box.left, other.box.left)
        const tall = Math.min(one.box.bottom, other.box.bottom) - Math.max(one.box.top, other.box.top)
        // Line boxes are a third taller than letters: 5 px of shared height still leaves air between the letters.
        if (wide > 2 && tall > 6) found.push(`${svg.id}: "${one.text}" and "${other.text}"`)
      }
    }
  }
  return found
}

/** Every case of the page of a chart: its heading, its markup, and texts that leave the drawing to the side. */
function readCases(): { readonly heading: string; readonly markup: string; readonly spill: readonly string[] }[] {
  return [...document.querySelectorAll('#cases figure')].map((figure) => {
    const host = figure.querySelector('.gallery-host')!
    const { left, right } = host.getBoundingClientRect()
    const spill = [...host.querySelectorAll('svg.chart text')].filter((text) => {
      const box = text.getBoundingClientRect()
      return box.width > 0 && (box.left < left - 1 || box.right > right + 1)
    })
    return { heading: figure.firstChild!.textContent!, markup: host.innerHTML, spill: spill.map((text) => text.textContent!) }
  })
}

describe.skipIf(!hasBrowser)('gallery in Chromium', () => {
  let gallery: Gallery
  beforeAll(async () => {
    gallery = await openGallery()
  })
  afterAll(() => gallery?.close())

  async function open(width: number, query = ''): Promise<Page> {
    const page = await gallery.open(`studio.html${query}`, { viewport: { width, height: 900 } })
    await page.waitForSelector('body.is-ready #scrubber svg')
    await page.waitForSelector('#cost svg')
    return page
  }

  describe.each([1440, 1000, 390])('at %i px', (width) => {
    it('fits, with no text over another at any part of the axis, and none too small', async () => {
      const page = await open(width)
      for (const month of [0, 60, 96, 118, 179]) {
        await page.evaluate((to) => window.gallery.scrub(to), month)
        expect(await page.evaluate(collisions), `month ${month}`).toEqual([])
      }
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width)
      // On a phone the ties stand in a sheet.
      await page.evaluate(() => {
        document.getElementById('studio')!.dataset.sheet = 'right'
      })
      await page.waitForSelector('#matrixLarge svg')
      expect(await page.evaluate(collisions), 'ties').toEqual([])
      const smallest = await page.evaluate(() =>
        Math.min(...[...document.querySelectorAll('svg.chart text')].map((text) => Number.parseFloat(getComputedStyle(text).fontSize))),
      )
      expect(smallest).toBeGreaterThanOrEqual(12)
      const spill = await page.evaluate(() =>
        [...document.querySelectorAll('.figure-chart > svg.chart text')].flatMap((text) => {
          const [box, chart] = [text.getBoundingClientRect(), text.closest('svg')!.getBoundingClientRect()]
          return box.left < chart.left - 1 || box.right > chart.right + 1 ? [text.textContent] : []
        }),
      )
      expect(spill).toEqual([])
      await page.close()
    })
  })

  describe('at a desk', () => {
    it('moves marks instead of replacing them', async () => {
      const page = await open(1440)
      const [before, after, kept] = await page.evaluate(() => {
        const shot = () => [...document.querySelectorAll('.figure-chart')].map((host) => host.innerHTML).join('')
        const nodes = [...document.querySelectorAll('.figure-chart svg *')]
        window.gallery.scrub(96)
        const first = shot()
        window.gallery.scrub(20)
        window.gallery.scrub(96)
        window.gallery.redraw()
        return [first, shot(), nodes.filter((node) => node.isConnected).length / nodes.length] as const
      })
      expect(after).toBe(before)
      // Readings of the scrubbed month may come and go; everything else stays.
      expect(kept).toBeGreaterThan(0.99)
      await page.close()
    })

    it('lets the keyboard walk the axis and says what it finds', async () => {
      const page = await open(1440, '?month=96')
      const slider = page.locator('#scrubber [role=slider]')
      await slider.focus()
      expect(await slider.getAttribute('aria-valuetext')).toContain('March 2012')
      await page.keyboard.press('ArrowRight')
      expect(await slider.getAttribute('aria-valuetext')).toContain('April 2012')
      await page.keyboard.press('PageDown')
      expect(await slider.getAttribute('aria-valuetext')).toContain('April 2011')
      await page.keyboard.press('End')
      expect(await slider.getAttribute('aria-valuenow')).toBe('179')
      await page.locator('#matrixSmall svg').focus()
      await page.keyboard.press('ArrowDown')
      await page.keyboard.press('ArrowRight')
      expect(await page.locator('#matrixSmall .matrix-readout').allTextContents()).toHaveLength(2)
      await page.close()
    })

    it.each(['light', 'dark'])('passes axe in the %s theme', async (theme) => {
      const page = await open(1440, `?theme=${theme}`)
      expect(await violations(page)).toEqual([])
      await page.close()
    })

    it('gives pictures that stand alone', async () => {
      const page = await open(1000, '?theme=light')
      for (const name of ['trajectories', 'matrix']) {
        const result = await page.evaluate(async (id) => {
          const caption = {
            title: 'Compliance',
            scenario: 'Avaria',
            seed: '7',
            engine: 'pacta',
            hash: 'ab12',
            citation: 'Pacta, 2026',
          }
          const host = document.getElementById(id)!
          const text = window.gallery.svgText(host, caption)
          const parsed = new DOMParser().parseFromString(text, 'image/svg+xml')
          const blob = await window.gallery.pngBlob(host, caption, 1)
          const image = await createImageBitmap(blob)
          return {
            text,
            broken: parsed.querySelector('parsererror') !== null,
            width: image.width,
            host: host.clientWidth,
            size: blob.size,
          }
        }, name)
        expect(result.broken).toBe(false)
        expect(result.text).not.toMatch(/var\(|class=|light-dark/)
        expect(result.text).toContain('Seed 7, engine pacta, results ab12.')
        expect(result.width).toBe(result.host + 32)
        // An empty sheet of this size compresses to less than 8 kB.
        expect(result.size).toBeGreaterThan(12_000)
      }
      await page.close()
    })
  })

  describe.each(Object.keys(PIECES))('the page of %s', (name) => {
    it.each([
      ['desk', 'light'],
      ['phone', 'dark'],
    ] as const)('bears odd data at the width of a %s, %s', async (device, theme) => {
      const width = WIDTHS[device][PIECES[name]!.column]
      const page = await gallery.open(`chart.html?chart=${name}&width=${width}&theme=${theme}`)
      await page.waitForSelector('body.is-ready')
      const cases = await page.evaluate(readCases)
      expect(cases.length).toBe(1 + (ODD[name]?.length ?? 0))
      expect(cases.filter(({ markup }) => !markup.includes('<svg') || /NaN|Infinity|undefined/.test(markup))).toEqual([])
      expect(
        cases.flatMap(({ heading, spill }) => spill.map((text) => `${heading}: ${text}`)),
        'outside',
      ).toEqual([])
      expect(await page.evaluate(collisions), 'over another').toEqual([])
      await page.close()
    })
  })

  it('draws 400 worlds on a canvas', async () => {
    const page = await gallery.open('chart.html?chart=trajectories')
    await page.waitForSelector('body.is-ready')
    expect(await page.locator('figure', { hasText: '400 worlds' }).locator('canvas').count()).toBe(1)
    await page.close()
  })

  it('lists every chart, and each page leads to every other, to both themes and to other widths', async () => {
    const page = await gallery.open('index.html')
    await page.waitForSelector('#charts a')
    expect(await page.locator('#charts a').allTextContents()).toEqual(Object.keys(PIECES))
    expect(await violations(page)).toEqual([])
    await page.getByRole('link', { name: 'ladder', exact: true }).click()
    await page.getByRole('heading', { name: 'ladder', exact: true }).waitFor()
    await page.getByRole('link', { name: '358 px' }).click()
    await page.getByRole('link', { name: 'dark' }).click()
    await page.waitForSelector(':root[data-theme="dark"] body.is-ready')
    expect(await page.locator('#canned > svg').getAttribute('width')).toBe('358')
    expect(await violations(page)).toEqual([])
    await page.getByRole('link', { name: 'ribbon' }).click()
    await page.getByRole('heading', { name: 'ribbon', exact: true }).waitFor()
    await page.waitForSelector(':root[data-theme="dark"] body.is-ready')
    await page.close()
  })

  it('raised no error and nothing the content policy forbids', () => {
    expect(gallery.faults).toEqual([])
  })
})

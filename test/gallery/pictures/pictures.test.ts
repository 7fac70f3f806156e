/**
 * Every chart looks as recorded, on a desk in the light theme and on a phone in the dark one. A picture may differ from the recorded one as
 * far as the same drawing differs between machines; a label that moves by 10 px or a mark of another colour is far beyond that.
 */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { hasBrowser } from '../../support/browser.ts'
import { type Device, WIDTHS } from '../case.ts'
import { PIECES } from '../pieces.ts'
import { type Gallery, openGallery } from '../served.ts'
import { MOST } from './compare.ts'

const UPDATE = process.env.UPDATE_GALLERY === '1'
const RECORDED = fileURLToPath(new URL('./', import.meta.url))
const FAILED = fileURLToPath(new URL('../../../node_modules/.cache/gallery/', import.meta.url))
/** Fonts come with the page; what remains of the machine in letters is switched off. */
const FLAGS = ['--font-render-hinting=none', '--disable-lcd-text', '--force-color-profile=srgb', '--hide-scrollbars']
/** Every theme and every width once: what a theme changes does not depend on the width. */
const KINDS = [
  { device: 'desk', theme: 'light' },
  { device: 'phone', theme: 'dark' },
] as const

const asUrl = (png: Buffer) => `data:image/png;base64,${png.toString('base64')}`

describe.skipIf(!hasBrowser)('pictures', () => {
  let gallery: Gallery
  beforeAll(async () => {
    gallery = await openGallery(FLAGS)
  })
  afterAll(() => gallery?.close())

  const open = async (name: string, device: Device, theme: string): Promise<Page> => {
    const width = WIDTHS[device][PIECES[name]!.column]
    const page = await gallery.open(`chart.html?chart=${name}&width=${width}&theme=${theme}&odd=no`, {
      viewport: { width: 800, height: 900 },
    })
    await page.waitForSelector('body.is-ready')
    return page
  }
  const take = (page: Page) => page.locator('#canned').screenshot({ animations: 'disabled' })
  const compare = (page: Page, before: Buffer, after: Buffer) =>
    page.evaluate(([recorded, taken]) => window.pictures.compare(recorded!, taken!), [asUrl(before), asUrl(after)])

  describe.each(Object.keys(PIECES))('%s', (name) => {
    it.each(KINDS)('$device, $theme', async ({ device, theme }) => {
      const file = `${name}-${device}-${theme}.png`
      const page = await open(name, device, theme)
      const taken = await take(page)
      if (UPDATE) writeFileSync(RECORDED + file, taken)
      expect(existsSync(RECORDED + file), `test/gallery/pictures/${file} is not there: npm run gallery:update`).toBe(true)
      const { sizes, square, picture } = await compare(page, readFileSync(RECORDED + file), taken)
      await page.close()
      const where = FAILED + file
      if (sizes !== null || square > MOST) {
        mkdirSync(FAILED, { recursive: true })
        writeFileSync(where, Buffer.from(picture.split(',')[1]!, 'base64'))
      }
      expect(sizes, `${where} is the picture as it is now`).toBeNull()
      expect(square, `what differs is red in ${where}; if it should, npm run gallery:update`).toBeLessThanOrEqual(MOST)
    })

    it('is not as recorded where a label moves by 10 px, or a mark has another colour', async () => {
      const page = await open(name, 'desk', 'light')
      const recorded = readFileSync(`${RECORDED}${name}-desk-light.png`)
      const moved = (to: number) =>
        page.evaluate((x) => {
          const label = [...document.querySelectorAll<SVGElement>('#canned svg text')].at(-1)
          label?.style.setProperty('transform', `translateX(${-x}px)`)
          return label !== undefined
        }, to)
      if (await moved(10)) {
        expect((await compare(page, recorded, await take(page))).square).toBeGreaterThan(MOST)
        await moved(0)
      }
      await page.evaluate(() => {
        const marks = [...document.querySelectorAll<SVGElement>('#canned svg :is(path, rect, circle, line):not(.plot-hit, [fill="none"])')]
        for (const mark of marks) mark.style.setProperty('filter', 'hue-rotate(120deg) brightness(0.6)')
      })
      expect((await compare(page, recorded, await take(page))).square).toBeGreaterThan(MOST)
      await page.close()
    })
  })
})

/**
 * Nothing jumps while a lever is moved and its worlds run: charts stand where they stood. A case whose texts keep their number of lines: a
 * share with a decimal more may still make a line of text wrap.
 */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { hasBrowser, openStudio, type Studio, settled } from '../support/browser.ts'

/** In the page: moves the first lever, and notes where the first chart stands until all worlds have run. */
function moveLever(): Promise<{ readonly tops: readonly number[]; readonly told: readonly string[] }> {
  const lever = document.querySelector<HTMLInputElement>('.lever input[type="range"]')!
  const before = document.querySelector('code[data-digest]')!.textContent
  const tops = new Set<number>()
  const told = new Set<string>()
  return new Promise((resolve) => {
    const look = () => {
      tops.add(Math.round(document.querySelector('.stack .figure-chart')!.getBoundingClientRect().top))
      told.add(document.querySelector('.status')!.textContent.replace(/[\d,]+/g, 'N'))
      const digest = document.querySelector('code[data-digest]')
      if (digest === null || digest.textContent === before) return
      observer.disconnect()
      resolve({ tops: [...tops], told: [...told] })
    }
    const observer = new MutationObserver(look)
    look()
    observer.observe(document.body, { subtree: true, childList: true, attributes: true, characterData: true })
    lever.value = String(Number(lever.value) > 500 ? 300 : 700)
    lever.dispatchEvent(new Event('input', { bubbles: true }))
    lever.dispatchEvent(new Event('change', { bubbles: true }))
  })
}

describe.skipIf(!hasBrowser)('while worlds run', () => {
  let studio: Studio
  beforeAll(async () => {
    studio = await openStudio()
  })
  afterAll(() => studio?.close())

  for (const width of [1440, 390]) {
    it(`the charts stand still, ${width} px wide`, async () => {
      const { page } = await studio.open({ viewport: { width, height: 900 } }, 'scenario=kavala-2019&worlds=300')
      await settled(page)
      if (width < 860) await page.locator('.sheet-bar button').first().click()
      await page.getByRole('button', { name: 'Levers', exact: true }).first().click()
      await page.locator('.lever input[type="range"]').first().waitFor()
      const { tops, told } = await page.evaluate(moveLever)
      expect(told.length, told.join(' ')).toBeGreaterThan(2)
      expect(tops).toHaveLength(1)
    })
  }
})

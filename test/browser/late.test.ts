/** What is on the page stays where it is: once the first picture is there, what comes later takes the room that was kept for it. */
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { hasBrowser, openStudio, type Studio, settled } from '../support/browser.ts'

const SIZES = [
  { name: 'wide', viewport: { width: 1440, height: 900 } },
  { name: 'narrow', viewport: { width: 390, height: 844 } },
]
/** Under each of these something is drawn late or comes late. */
const BLOCKS = [
  '.status-row',
  '.answers',
  '.timeline',
  'div.followed',
  '.stack > .figure:nth-of-type(2)',
  '.stack > .figure:last-of-type',
  '.actors',
]
/** A line of text is 20 px; borders and fractions of a pixel move less than this. */
const TOLERANCE = 4

/**
 * In the page: notes in every frame how far each block has moved from where it was first seen with a picture. Counted from the end of the
 * finding: with more worlds its sentence may need a line more, and a path that no world took before has a line of its own.
 */
function noteMoves(blocks: string[]): void {
  const seen: Record<string, { first: number; most: number }> = {}
  const look = () => {
    if (document.querySelector('.answers') !== null) {
      for (const block of blocks) {
        const box = document.querySelector(block)?.getBoundingClientRect()
        if (box === undefined || box.height === 0) continue
        const top = box.top - document.querySelector('figure[aria-label="What the worlds do"]')!.getBoundingClientRect().bottom
        seen[block] ??= { first: top, most: 0 }
        seen[block].most = Math.max(seen[block].most, Math.abs(top - seen[block].first))
      }
      document.documentElement.dataset.moves = JSON.stringify(seen)
    }
    requestAnimationFrame(look)
  }
  requestAnimationFrame(look)
}

async function movesOf(page: Page): Promise<Record<string, { readonly first: number; readonly most: number }>> {
  return JSON.parse((await page.locator('html').getAttribute('data-moves'))!)
}

describe.skipIf(!hasBrowser)('after the first picture', () => {
  let studio: Studio
  beforeAll(async () => {
    studio = await openStudio()
  })
  afterAll(() => studio?.close())

  it.each(SIZES)('nothing that is read moves away: $name', async ({ name, viewport }) => {
    const { page, faults } = await studio.open({ viewport }, 'scenario=mammadov-2014&worlds=200', async (opened) => {
      await opened.addInitScript(noteMoves, BLOCKS)
    })
    await settled(page)
    await page.locator('.told > p').first().waitFor({ state: 'attached' })
    await page.locator('.followed-awaited').waitFor({ state: 'detached' })
    await page.waitForFunction(() => document.querySelector('.studio-main .figure-chart:not([data-result])') === null)
    const moves = await movesOf(page)
    for (const block of BLOCKS) {
      // On a narrow window who acts stands in a sheet.
      if (block === '.actors' && name === 'narrow') continue
      expect(moves[block], `${block} was seen`).toBeDefined()
      expect.soft(moves[block]!.most, block).toBeLessThan(TOLERANCE)
    }
    expect(faults).toEqual([])
    await page.context().close()
  })
})

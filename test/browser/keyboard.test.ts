/**
 * Every place by keyboard alone: Tab reaches everything that can be used, in the sequence of the page, is seen wherever it stands, and is
 * nowhere kept.
 */
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { drawn, eventually, hasBrowser, openStudio, type Studio, settled } from '../support/browser.ts'

const LINK = 'scenario=bakassi-2002&worlds=32'
const PLACES = [
  ['explore, case', LINK, '.chart-burden'],
  ['explore, levers', `${LINK}&set=design.escalation.quorum%3D0.7`, '.chart-burden'],
  ['map', `${LINK}&ties=map`, '.chart-map .land'],
  ['compare', `${LINK}&place=compare&a=own&b=gradual-ladder`, '.chart-difference .line'],
  ['claims', `${LINK}&place=evidence`, '.claim .verdict'],
  ['facts', `${LINK}&place=evidence&show=facts`, '.fact-chart svg'],
  ['about', `${LINK}&place=about`, 'main details'],
  ['brief', `${LINK}&sheet=brief`, '.brief-chart svg'],
] as const

/** What Tab did: where it went, in words; null where it left the page. */
interface Step {
  readonly stop: number
  readonly words: string
  readonly isSeen: boolean
  /** Whether it is a control, and not a mark that takes the keyboard by accident. */
  readonly isControl: boolean
}

declare global {
  interface Window {
    walk: { readonly count: number; step(): Step | null; missed(): string[] }
  }
}

/** Lists everything that takes the keyboard, and reads where it is; `step` after each press of Tab. */
function installWalk(): void {
  const kinds = 'a[href], button:enabled, input:enabled, select:enabled, summary, [tabindex="0"]'
  const inSight = (stop: Element) => stop.getClientRects().length > 0 && stop.checkVisibility({ visibilityProperty: true })
  const isStop = (stop: Element) => inSight(stop) && (stop as HTMLElement).tabIndex >= 0 && stop.closest('[inert]') === null
  const stops = [...document.querySelectorAll(kinds)].filter(isStop)
  const met = new Set<Element>()
  const wordsOf = (stop: Element) => `${stop.tagName} ${stop.getAttribute('aria-label') ?? stop.textContent?.trim().slice(0, 60)}`
  window.walk = {
    count: stops.length,
    step() {
      const at = document.activeElement
      if (at === null || at === document.body) return null
      met.add(at)
      const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(at)
      const ring = at.querySelector('.scrubber-ring')
      const { top, bottom } = at.getBoundingClientRect()
      const isRinged = ring !== null && getComputedStyle(ring).stroke !== 'none'
      const isMarked = isRinged || (outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 1) || boxShadow !== 'none'
      const tells = at.matches('.has-whole, .whole-stop') && document.querySelector('.whole-line') !== null
      const isSeen = (isMarked || tells) && bottom > 0 && top < innerHeight
      return { stop: stops.indexOf(at), words: wordsOf(at), isSeen, isControl: at.matches(kinds) }
    },
    missed: () => stops.filter((stop) => stop.isConnected && isStop(stop) && !met.has(stop)).map(wordsOf),
  }
}

describe.skipIf(!hasBrowser)('by keyboard alone', () => {
  let studio: Studio
  beforeAll(async () => {
    studio = await openStudio()
  })
  afterAll(() => studio?.close())

  const open = async (hash: string, ready: string): Promise<Page> => {
    const { page } = await studio.open({ reducedMotion: 'reduce' }, hash)
    await page.locator(ready).first().waitFor({ state: 'attached' })
    if (!/evidence|about/.test(hash)) await settled(page)
    await drawn(page)
    return page
  }

  it.each(PLACES)('%s: Tab reaches all there is, is seen, and gets out again', async (_, hash, ready) => {
    const page = await open(hash, ready)
    await page.evaluate(installWalk)
    const count = await page.evaluate(() => window.walk.count)
    expect(count).toBeGreaterThan(5)
    const [unseen, strange]: [string[], string[]] = [[], []]
    const sequence: number[] = []
    let left = false
    for (let press = 0; press < 2 * count && !left; press++) {
      await page.keyboard.press('Tab')
      const step = await page.evaluate(() => window.walk.step())
      if (step === null) left = true
      else {
        if (!step.isSeen) unseen.push(step.words)
        if (step.stop >= 0) sequence.push(step.stop)
        if (!step.isControl) strange.push(step.words)
      }
    }
    expect(left, 'Tab gets out of the page').toBe(true)
    expect(unseen, 'not seen').toEqual([])
    expect(strange, 'nothing that can be used').toEqual([])
    expect(await page.evaluate(() => window.walk.missed()), 'not reached').toEqual([])
    expect(sequence, 'in the sequence of the page').toEqual([...sequence].sort((a, b) => a - b))
    await page.context().close()
  })

  it('a reader without a pointer opens a case, moves a lever, compares, and reads a claim', async () => {
    const page = await open(LINK, '.chart-burden')
    const go = async (to: ReturnType<Page['locator']>, key = 'Enter') => {
      await to.focus()
      await page.keyboard.press(key)
    }
    await go(page.locator('.tabs').getByRole('button', { name: 'Scenarios' }))
    await go(page.getByLabel('Find a case'), 'ArrowDown')
    await page.keyboard.press('Enter')
    await eventually(() => page.url()).not.toContain('bakassi')
    await settled(page)
    await go(page.locator('.tabs').getByRole('button', { name: 'Levers' }))
    const slider = page.locator('.lever input[type="range"]:enabled').first()
    await go(slider, 'ArrowRight')
    await eventually(() => page.locator('.lever.is-changed').count()).toBe(1)
    await page.keyboard.press('Control+z')
    await eventually(() => page.locator('.lever.is-changed').count()).toBe(0)
    await go(page.locator('.masthead-places').getByRole('link', { name: 'Compare' }))
    await eventually(() => page.title()).toContain('Compare')
    await go(page.locator('.masthead-places').getByRole('link', { name: 'Evidence' }))
    await go(page.locator('.claim-text').first())
    await page.locator('.claim-opened').first().waitFor()
    await page.context().close()
  })
})

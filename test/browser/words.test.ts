/**
 * Terms of art tell what they mean in tables and under charts of every place: on hover, on focus and on tap, in the words of the glossary.
 */
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { meaningOf } from '../../sim/words/index.ts'
import { eventually, hasBrowser, openStudio, type Studio, settled, tipOver, violations } from '../support/browser.ts'

const tip = (page: Page) => page.locator('#source-tip')
const says = async (page: Page, term: string) => {
  await eventually(() => tip(page).textContent()).toContain(meaningOf(term)!.meaning.slice(1))
}

describe.skipIf(!hasBrowser)('words', () => {
  let studio: Studio
  beforeAll(async () => {
    studio = await openStudio()
  })
  afterAll(() => studio?.close())

  it('of the effects and the charts of Compare tell on hover and on focus; a word told before is no stop again', async () => {
    const { page, faults } = await studio.open({}, 'scenario=bakassi-2002&worlds=32&place=compare')
    await settled(page)
    const full = page.locator('.effects-table').getByRole('button', { name: 'full compliance' }).first()
    await eventually(() => tipOver(full)).toContain(meaningOf('full')!.meaning.slice(1))
    await page.mouse.move(0, 0)
    await eventually(() => tip(page).count()).toBe(0)
    await page.locator('.effects-table').getByRole('button', { name: '95 % interval' }).focus()
    await page.keyboard.press('Shift+Tab')
    await page.keyboard.press('Tab')
    await says(page, 'interval')
    for (const name of ['Compliance, A', 'Civilian harm, B', 'Difference in compliance']) {
      expect(await page.getByRole('figure', { name }).locator('.figure-words button').count(), name).toBeGreaterThan(0)
    }
    const stops = await page.locator('.effects-table tbody .is-term:not([tabindex="-1"])').allTextContents()
    expect(new Set(stops.map((text) => text.toLowerCase())).size).toBe(stops.length)
    expect(await violations(page)).toEqual([])
    expect(faults).toEqual([])
    await page.context().close()
  })

  it('of claims and facts tell on tap; those in the text of a claim on hover, and as a list when it is opened', async () => {
    const { page } = await studio.open({ hasTouch: true, viewport: { width: 390, height: 844 } }, 'scenario=bakassi-2002&place=evidence')
    const finding = page.locator('.claim-finding .is-term').first()
    await finding.tap()
    await tip(page).waitFor()
    await page.keyboard.press('Escape')
    const claim = page.locator('tr.claim', { has: page.locator('.claim-text .is-term') }).first()
    const word = (await claim.locator('.claim-text .is-term').first().textContent())!
    await eventually(() => tipOver(claim.locator('.claim-text .is-term').first())).not.toBe('')
    await claim.locator('.claim-text').click()
    const list = page.getByRole('list', { name: /^Words in claim/ }).first()
    expect(word.toLowerCase()).toContain((await list.getByRole('button').first().textContent())!)
    await page.getByRole('button', { name: 'Facts' }).click()
    const fact = page.locator('.fact .is-term').first()
    await fact.tap()
    await tip(page).waitFor()
    await page.context().close()
  })
})

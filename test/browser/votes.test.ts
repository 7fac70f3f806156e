/** Votes of the followed world in a real browser: marks on the time axis, the roll call, and who may not act. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { eventually, hasBrowser, openStudio, type Studio, settled, type Watched } from '../support/browser.ts'

describe.skipIf(!hasBrowser)('votes', () => {
  let studio: Studio
  let watched: Watched
  beforeAll(async () => {
    studio = await openStudio()
    watched = await studio.open({}, 'scenario=kavala-2019&worlds=32&month=40')
    await settled(watched.page)
    await watched.page.locator('.rolls-list .turn').first().waitFor()
  })
  afterAll(async () => {
    expect(watched.faults).toEqual([])
    await studio?.close()
  })

  it('stand on the time axis, each with its result, and lead to their month and its roll call', async () => {
    const { page } = watched
    const lines = page.locator('.rolls-list .turn')
    const marks = page.locator('.chart-ladder .vote-mark')
    await eventually(() => marks.count()).toBe(await lines.count())
    const failed = await page.locator('.rolls-list .roll-mark.is-failed').count()
    expect(await page.locator('.chart-ladder .vote-mark.is-failed').count()).toBe(failed)
    await lines.first().focus()
    await page.keyboard.press('Enter')
    await eventually(() => lines.first().getAttribute('aria-current')).toBe('true')
    await eventually(() => page.locator('.rolls .told').textContent()).toContain('The motion to go on to')
    await page.locator('.rolls summary').click()
    expect(await page.locator('.rolls .told-table tbody tr').count()).toBeGreaterThan(10)
    expect(await page.locator('.rolls .facts').textContent()).toContain('--vote')
  })

  it('leave those who may not act apart from those who do not want to', async () => {
    const { page } = watched
    await eventually(() => page.locator('.actors').textContent()).toMatch(/\d+ barred from acting/)
    await eventually(() => page.locator('.chart-matrix .row-label').allTextContents()).toContain('barred')
  })

  it('are before a body that the first sentence and the case name', async () => {
    const { page } = watched
    expect(await page.locator('.sentence').textContent()).toContain(
      'with the case before the Committee of Ministers of the Council of Europe',
    )
    await page.getByRole('button', { name: 'Case', exact: true }).first().click()
    expect(await page.getByRole('region', { name: 'Who decides' }).textContent()).toContain('referral majority')
  })
})

/** World tables of other years, in a real browser: never loaded with the page, but for a file that asks for one, and after a reload. */
import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { eventually, hasBrowser, openStudio, type Studio, settled } from '../support/browser.ts'
import { stored } from '../support/stored.ts'

const LINK = 'scenario=bakassi-2002&worlds=16'
const bakassi = JSON.parse(readFileSync(new URL('../../scenarios/bakassi-2002.json', import.meta.url), 'utf8'))
const then = { ...bakassi, id: 'bakassi-then', question: 'Is this the world of 2002?', world: { ...bakassi.world, table: 'world-2002' } }

describe.skipIf(!hasBrowser)('the world of another year', () => {
  let studio: Studio
  beforeAll(async () => {
    studio = await openStudio()
  })
  afterAll(() => studio?.close())

  it('is loaded when a file asks for it, and again after a reload', async () => {
    const { page } = await studio.open({}, LINK)
    const years: string[] = []
    page.on('request', (request) => {
      if (request.url().includes('/assets/years/')) years.push(request.url())
    })
    await settled(page)
    await page.reload()
    await settled(page)
    expect(years).toEqual([])
    const buffer = Buffer.from(JSON.stringify(then))
    await page.locator('input[type="file"]').setInputFiles({ name: 'then.json', mimeType: 'application/json', buffer })
    await page.getByRole('heading', { name: then.question }).waitFor()
    await settled(page)
    expect(years.length).toBeGreaterThan(5)
    await eventually(() => page.url()).toContain('scenario=bakassi-then')
    await stored(page, 1)
    await page.reload()
    await page.getByRole('heading', { name: then.question }).waitFor()
    await page.context().close()
  })
})

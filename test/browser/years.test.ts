/** World tables in a real browser: the first picture needs that of its own scenario, others are loaded when they are asked for. */
import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { eventually, hasBrowser, openStudio, type Studio, settled } from '../support/browser.ts'
import { stored } from '../support/stored.ts'

const LINK = 'scenario=bakassi-2002&worlds=16'
const bakassi = JSON.parse(readFileSync(new URL('../../scenarios/bakassi-2002.json', import.meta.url), 'utf8'))
const then = { ...bakassi, id: 'bakassi-then', question: 'Is this the world of 1998?', world: { ...bakassi.world, table: 'world-1998' } }
/** The years of the world tables that were asked for, in this sequence. */
const yearsIn = (urls: readonly string[]) => [...new Set(urls.flatMap((url) => /\/assets\/world-(\d{4})-/.exec(url)?.[1] ?? []))]

describe.skipIf(!hasBrowser)('the world of another year', () => {
  let studio: Studio
  beforeAll(async () => {
    studio = await openStudio()
  })
  afterAll(() => studio?.close())

  it('is loaded first for the first picture, and with a scenario or a file that builds on it', async () => {
    const { page } = await studio.open({}, LINK)
    const urls: string[] = []
    page.on('request', (request) => urls.push(request.url()))
    await page.reload()
    await page.locator('.sentence:not(.is-stale)').waitFor()
    expect(yearsIn(urls)[0]).toBe('2002')
    await settled(page)
    const buffer = Buffer.from(JSON.stringify(then))
    await page.locator('input[type="file"]').setInputFiles({ name: 'then.json', mimeType: 'application/json', buffer })
    await page.getByRole('heading', { name: then.question }).waitFor()
    await settled(page)
    expect(yearsIn(urls)).toContain('1998')
    await eventually(() => page.url()).toContain('scenario=bakassi-then')
    await stored(page, 1)
    await page.reload()
    await page.getByRole('heading', { name: then.question }).waitFor()
    await page.goto(`${studio.address}#scenario=lockerbie-1992&worlds=16`)
    await page.getByRole('heading', { name: /Will Libya give up/ }).waitFor()
    await page.goBack()
    await page.getByRole('heading', { name: then.question }).waitFor()
    await page.context().close()
  })
})

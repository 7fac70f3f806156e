/**
 * Nothing is lost, in a real browser: opened files and kept changes are there after a reload, a bundled scenario is never replaced, and the
 * page opens without a network after the first visit.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { eventually, hasBrowser, openStudio, type Studio, settled, type Watched } from '../support/browser.ts'
import { coreDigest } from '../support/core-digest.ts'
import { stored } from '../support/stored.ts'

type Page = Watched['page']
const LINK = 'scenario=bakassi-2002&worlds=32'

const bakassi = () => JSON.parse(readFileSync(new URL('../../scenarios/bakassi-2002.json', import.meta.url), 'utf8'))
const openFile = (page: Page, name: string, json: unknown) =>
  page.locator('input[type="file"]').setInputFiles({ name, mimeType: 'application/json', buffer: Buffer.from(JSON.stringify(json)) })
const heading = (page: Page) => page.locator('h1').first().textContent()
const yours = (page: Page) => page.locator('.yours')
describe.skipIf(!hasBrowser)('kept', () => {
  let studio: Studio
  beforeAll(async () => {
    studio = await openStudio()
  })
  afterAll(() => studio?.close())

  it('an opened file is there after a reload, and replaces no bundled scenario', async () => {
    const { page, faults } = await studio.open({}, LINK)
    await settled(page)
    const bundled = await heading(page)
    await openFile(page, 'mine.json', { ...bakassi(), question: 'Is this mine?' })
    await page.getByRole('heading', { name: 'Is this mine?' }).waitFor()
    await eventually(() => page.locator('.notice').textContent()).toContain('calls itself bakassi-2002')
    await eventually(() => page.url()).toContain('scenario=bakassi-2002-file')
    await stored(page, 1)
    await page.reload()
    await page.getByRole('heading', { name: 'Is this mine?' }).waitFor()
    await settled(page)
    await page.getByRole('button', { name: 'Scenarios' }).first().click()
    await page.locator('.card', { hasText: 'Bakassi' }).last().click()
    await eventually(() => heading(page)).toBe(bundled)
    // What was still being loaded when the page was loaded again has failed, as it must.
    expect(faults.filter((fault) => !fault.startsWith('failed: '))).toEqual([])
    await page.context().close()
  })

  it('changes under a name survive, and can be renamed, duplicated and deleted', async () => {
    const { page, faults } = await studio.open({}, `${LINK}&set=design.escalation.quorum=0.9`)
    await settled(page)
    await page.locator('.tabs').getByRole('button', { name: 'Levers' }).click()
    await page.getByLabel('Keep this change as').fill('Hard to start')
    await page.getByRole('button', { name: 'Keep', exact: true }).click()
    // The changes that are shown are kept, too, as those of this visit.
    await stored(page, 2)
    await page.goto('about:blank')
    await page.goto(studio.address)
    await settled(page)
    await page.locator('.tabs').getByRole('button', { name: 'Scenarios' }).click()
    await yours(page).getByRole('button', { name: 'Rename Hard to start' }).click()
    await page.getByLabel('New name of Hard to start').fill('Slow to start')
    await page.keyboard.press('Enter')
    await yours(page).getByRole('button', { name: 'Duplicate Slow to start' }).click()
    await yours(page).getByRole('button', { name: 'Delete Slow to start', exact: true }).click()
    await yours(page).getByRole('button', { name: 'Delete for good: Slow to start' }).click()
    await eventually(() => yours(page).locator('.yours-row > a').allTextContents()).toEqual(['Slow to start, copy'])
    await yours(page).getByRole('link', { name: 'Slow to start, copy' }).click()
    await eventually(() => page.url()).toContain('quorum%3D0.9')
    await page.locator('.tabs').getByRole('button', { name: 'Levers' }).click()
    await eventually(() => page.locator('.lever.is-changed').count()).toBe(1)
    // What was still being loaded when the page was left has failed, as it must.
    expect(faults.filter((fault) => !fault.startsWith('failed: '))).toEqual([])
    await page.context().close()
  })

  it('changes under a name can be chosen on a side of Compare, by name, and a link brings them along', async () => {
    const { page } = await studio.open({}, `${LINK}&set=design.escalation.quorum=0.9`)
    await settled(page)
    await page.locator('.tabs').getByRole('button', { name: 'Levers' }).click()
    await page.getByLabel('Keep this change as').fill('Hard to start')
    await page.getByRole('button', { name: 'Keep', exact: true }).click()
    await stored(page, 2)
    await page.goto(`${studio.address}#scenario=bakassi-2002&worlds=32&place=compare`)
    await page.reload()
    await settled(page)
    await page.getByLabel('Design of side B').selectOption({ label: 'Hard to start' })
    await eventually(() => page.locator('.arm-name').last().textContent()).toContain('“Hard to start”')
    const digest = coreDigest('bakassi-2002', 32, [{ path: 'design.escalation.quorum', value: 0.9 }])
    await eventually(() => page.locator('code[data-digest]').last().textContent()).toBe(digest)
    await page.waitForFunction(() => location.hash.includes('digest='))
    const elsewhere = await studio.open({}, new URL(page.url()).hash.slice(1))
    await elsewhere.page.getByText('Verified:').waitFor()
    await eventually(() => elsewhere.page.locator('.arm-name').last().textContent()).toContain('“Hard to start”')
    expect(elsewhere.faults).toEqual([])
    await elsewhere.page.context().close()
    await page.context().close()
  })

  it('opens without a network after the first visit, computes there, and says what it has', async () => {
    const { page } = await studio.open({}, LINK)
    const digest = await settled(page)
    await page.evaluate(() => navigator.serviceWorker.ready.then(() => true))
    await page.context().setOffline(true)
    await page.reload()
    expect(await settled(page)).toBe(digest)
    await eventually(() => page.locator('.connection').textContent()).toContain('You are offline. All scenarios')
    await page.getByRole('button', { name: 'Map', exact: true }).click()
    await page.locator('.chart-map .land').first().waitFor({ state: 'attached' })
    await page.getByRole('link', { name: 'Evidence' }).click()
    await page.getByRole('button', { name: 'Facts' }).click()
    await page.locator('.fact-chart svg').first().waitFor()
    await page.context().setOffline(false)
    await eventually(() => page.locator('.connection').textContent()).toBe('')
    await page.context().close()
  })

  it('says when a new version is there, and loads it when the reader asks for it', async () => {
    const script = new URL('../../dist/web/offline.js', import.meta.url)
    const built = readFileSync(script, 'utf8')
    const { page } = await studio.open({}, LINK)
    await settled(page)
    await page.evaluate(() => navigator.serviceWorker.ready.then(() => true))
    try {
      // Any other byte is another version to the browser.
      writeFileSync(script, `${built}\n`)
      await page.reload()
      await page.getByText('A new version of Pacta is available.').waitFor()
      await Promise.all([page.waitForEvent('load'), page.locator('.connection button').click()])
      await settled(page)
      await eventually(() => page.locator('.connection').textContent()).toBe('')
    } finally {
      writeFileSync(script, built)
    }
    await page.context().close()
  })
})

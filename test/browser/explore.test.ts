/**
 * The Explore place in a real browser: it draws, reacts to levers, keyboard and links, shows the last setting, and
 * does not break its content security policy.
 */
import { readFileSync } from 'node:fs'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { drawn, eventually, hasBrowser, openStudio, type Studio, savedAs, settled, type Watched } from '../support/browser.ts'
import { coreDigest } from '../support/core-digest.ts'

const WORLDS = 128
const HASH = `scenario=bakassi-2002&worlds=${WORLDS}`
const LEVER = 'Readiness of the coalition to settle, index'
const PATH = 'design.settlement.openness'

describe.skipIf(!hasBrowser)('explore', () => {
  let studio: Studio
  let watched: Watched
  beforeAll(async () => {
    studio = await openStudio()
  })
  afterAll(() => studio?.close())
  beforeEach(async () => {
    watched = await studio.open({}, HASH)
    await settled(watched.page)
    await watched.page.getByRole('button', { name: 'Levers', exact: true }).first().click()
  })
  afterEach(async () => {
    expect(watched.faults).toEqual([])
    await watched.page.context().close()
  })

  const pathOf = () => watched.page.locator('.chart-trajectories .line').first().getAttribute('d')
  const number = (label: string) => watched.page.locator(`input[type="number"][aria-label="${label}"]`)
  const type = async (value: string) => {
    await number(LEVER).fill(value)
    await number(LEVER).blur()
  }

  it('draws every chart and says the finding in numbers', async () => {
    const { page } = watched
    for (const kind of ['trajectories', 'ladder', 'ribbon', 'pressure', 'burden', 'matrix', 'meter', 'scrubber']) {
      await eventually(() => page.locator(`.chart-${kind}`).count(), kind).toBeGreaterThan(0)
    }
    await eventually(async () => (await pathOf())!.length).toBeGreaterThan(500)
    const sentence = await page.locator('.sentence').textContent()
    expect(sentence).toMatch(
      /^In 128 worlds, (with the case before the UN Security Council, )?Nigeria most often .+ Within 15 years it gets /,
    )
    expect(sentence).toMatch(/ over half way in <?\d+(\.\d)?\s% \(/)
    await eventually(() => page.locator('.status').textContent()).toContain('Not a forecast')
  })

  it('a lever changes picture, sentence and digest, and undo brings them back', async () => {
    const { page } = watched
    const before = { path: await pathOf(), digest: await settled(page) }
    await type('0.2')
    await page.waitForFunction((old) => document.querySelector('[data-digest]')?.textContent !== old, before.digest)
    const digest = await settled(page)
    expect(digest).toBe(coreDigest('bakassi-2002', WORLDS, [{ path: PATH, value: 0.2 }]))
    await eventually(() => pathOf()).not.toBe(before.path)
    await eventually(() => page.locator('.lever.is-changed').count()).toBe(1)
    await page.getByRole('button', { name: 'Undo' }).click()
    await page.waitForFunction((old) => document.querySelector('[data-digest]')?.textContent === old, before.digest)
    await eventually(() => page.locator('.lever.is-changed').count()).toBe(0)
  })

  it('after a burst of moves only the last setting is shown', async () => {
    const { page } = watched
    const slider = page.locator(`input[type="range"][aria-label="${LEVER}"]`)
    await slider.evaluate(async (input: HTMLInputElement) => {
      for (let step = 1; step <= 25; step++) {
        input.value = String(step * 20)
        input.dispatchEvent(new Event('input', { bubbles: true }))
        await new Promise((resolve) => setTimeout(resolve, 8))
      }
      input.dispatchEvent(new Event('change', { bubbles: true }))
    })
    await drawn(page)
    const value = Number(await number(LEVER).inputValue())
    const wanted = coreDigest('bakassi-2002', WORLDS, [{ path: PATH, value }])
    await page.waitForFunction((digest) => document.querySelector('[data-digest]')?.textContent === digest, wanted)
    await page.getByRole('button', { name: 'Undo' }).click()
    await eventually(() => number(LEVER).inputValue(), 'the whole drag is one step of undo').not.toBe(String(value))
    await eventually(() => page.locator('.lever.is-changed').count()).toBe(0)
  })

  it('the scrubber moves everything by keyboard', async () => {
    const { page } = watched
    const thumb = page.getByRole('slider', { name: 'Month shown' })
    const ties = page.locator('.actors h3')
    const [month, words] = [Number(await thumb.getAttribute('aria-valuenow')), await ties.textContent()]
    await thumb.focus()
    await page.keyboard.press('ArrowRight')
    await page.keyboard.press('PageUp')
    await page.waitForFunction(
      (to) => document.querySelector('[role=slider][aria-label="Month shown"]')?.getAttribute('aria-valuenow') === to,
      String(month + 13),
    )
    await eventually(() => ties.textContent()).not.toBe(words)
    await page.keyboard.press('Home')
    await page.waitForFunction(
      () => document.querySelector('[role=slider][aria-label="Month shown"]')?.getAttribute('aria-valuenow') === '0',
    )
  })

  it('shows the table behind a chart', async () => {
    const { page } = watched
    await page.locator('figure.figure[aria-label="Compliance"]').hover()
    const button = page.getByRole('button', { name: 'Show the table of compliance' })
    await button.click()
    const table = page.locator('.figure-data table').first()
    await eventually(() => table.locator('tbody tr').count()).toBe(180)
    await eventually(() => table.locator('thead th').first().textContent()).toBe('month')
    await page.getByRole('button', { name: 'Hide the table of compliance' }).click()
    await eventually(() => page.locator('.figure-data').count()).toBe(0)
  })

  it('a state in the list shows its reasons', async () => {
    const { page } = watched
    await page.locator('.actor').nth(1).click()
    await drawn(page)
    const name = await page.locator('.actor-name').nth(1).textContent()
    await page.waitForFunction((text) => document.querySelector('.decision h3')?.textContent?.includes(text), name!)
    await eventually(() => page.locator('.decision .bars tr').count()).toBeGreaterThan(5)
  })

  it('follows another world', async () => {
    const { page } = watched
    const line = page.locator('.chart-trajectories .followed-line')
    const before = await line.getAttribute('d')
    await page.getByRole('button', { name: 'The next world' }).click()
    await page.waitForFunction((old) => document.querySelector('.chart-trajectories .followed-line')?.getAttribute('d') !== old, before)
    expect(page.url()).toContain('scenario=bakassi-2002')
  })

  it('verifies its own link, and says where another result differs', async () => {
    const { page } = watched
    await page.waitForFunction(() => location.hash.includes('digest='))
    const hash = new URL(page.url()).hash.slice(1)
    const same = await studio.open({}, hash)
    await same.page.getByText('Verified:').waitFor()
    const other = await studio.open(
      {},
      hash.replace(/digest=./, (start) => (start.endsWith('0') ? 'digest=1' : 'digest=0')),
    )
    await other.page.getByText('The result is not the one that the link promised: digest').waitFor()
    await same.page.context().close()
    await other.page.context().close()
  })

  it('saves a chart as CSV, SVG and PNG with its caption', async () => {
    const { page } = watched
    const figure = page.locator('figure.figure[aria-label="Compliance"]')
    const save = (kind: 'CSV' | 'SVG' | 'PNG') => savedAs(figure, kind)
    const csv = (await save('CSV')).toString('utf8')
    expect(csv).toMatch(/^# Compliance\. Scenario: bakassi-2002\./)
    expect(csv).toContain(await settled(page))
    const svg = (await save('SVG')).toString('utf8')
    expect(svg).toMatch(/^<\?xml/)
    expect(svg).toContain('bakassi-2002')
    const png = await save('PNG')
    expect(png.subarray(1, 4).toString('latin1')).toBe('PNG')
    expect(png.length).toBeGreaterThan(10_000)
  })

  it('takes a scenario file as data: problems one per line, nothing as markup', async () => {
    const { page } = watched
    const file = (text: string) => ({ name: 'mine.json', mimeType: 'application/json', buffer: Buffer.from(text) })
    const input = page.locator('input[type="file"]')
    await input.setInputFiles(file('{"pacta": 1, "title": "<img src=x onerror=alert(1)>", "months": -3}'))
    await page.locator('.rejected').waitFor()
    await eventually(() => page.locator('.rejected li').count()).toBeGreaterThan(3)
    await eventually(() => page.locator('.rejected img').count()).toBe(0)
    const json = JSON.parse(readFileSync(new URL('../../scenarios/bakassi-2002.json', import.meta.url), 'utf8'))
    json.id = 'mine'
    json.question = 'Is <b>this</b> mine?'
    await input.setInputFiles(file(JSON.stringify(json)))
    await page.getByRole('heading', { name: 'Is <b>this</b> mine?' }).waitFor()
    await page.waitForFunction(() => document.querySelector('.provenance')?.textContent?.includes('mine.json'))
  })

  it('says what cannot be run, keeps the old picture, and offers the way back', async () => {
    const { page } = watched
    await page.evaluate(() => {
      location.hash = 'scenario=bakassi-2002&set=cases[0].deadline=-4'
    })
    await page.locator('.status[role="alert"]').waitFor()
    await eventually(() => page.locator('.status').textContent()).toContain('cases[0].deadline')
    await eventually(() => page.locator('.chart-trajectories.is-stale').count()).toBe(1)
    await page.getByRole('button', { name: 'Undo the last change' }).click()
    await settled(page)
  })
})

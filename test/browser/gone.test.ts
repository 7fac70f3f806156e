/** What is asked for and is not there: a scenario of a link, a file that was deleted, files that are none. */
import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { eventually, hasBrowser, openStudio, type Studio, settled } from '../support/browser.ts'

const bundled = (path: string) => readFileSync(new URL(`../../scenarios/${path}`, import.meta.url))

describe.skipIf(!hasBrowser)('gone', () => {
  let studio: Studio
  beforeAll(async () => {
    studio = await openStudio()
  })
  afterAll(() => studio?.close())

  it.each(['explore', 'compare'])('a link to a scenario that is not there says so in %s, and claims to run nothing', async (place) => {
    const { page, faults } = await studio.open({}, `scenario=nowhere&worlds=32&place=${place}`)
    await page.getByText('This cannot be run.').waitFor()
    expect(await page.locator('main').textContent()).toContain('There is no result to show.')
    expect(await page.locator('main').textContent()).not.toContain('Running')
    expect(faults).toEqual([])
    await page.context().close()
  })

  it('a file that is deleted while it is shown gives way; Back to it says what is missing, and its address promises nothing', async () => {
    const { page } = await studio.open({}, 'scenario=two-blocs&worlds=32')
    await settled(page)
    const mine = { ...JSON.parse(bundled('two-blocs.json').toString()), id: 'mine-own', question: 'Is this mine?' }
    const buffer = Buffer.from(JSON.stringify(mine))
    await page.locator('input[type="file"]').setInputFiles({ name: 'mine.json', mimeType: 'application/json', buffer })
    await page.getByRole('heading', { name: 'Is this mine?' }).waitFor()
    await page.waitForFunction(() => location.hash.includes('digest='))
    await page.locator('.tabs').getByRole('button', { name: 'Scenarios' }).click()
    await page.locator('.yours').getByRole('button', { name: 'Delete mine.json', exact: true }).click()
    await page.locator('.yours').getByRole('button', { name: 'Delete for good: mine.json' }).click()
    await eventually(() => page.getByRole('heading', { name: 'Is this mine?' }).count()).toBe(0)
    await eventually(() => page.url()).not.toContain('mine-own')
    await page.goBack()
    await page.getByText('This cannot be run.').waitFor()
    await eventually(() => page.url()).toContain('scenario=mine-own')
    await eventually(() => page.url()).not.toContain('digest=')
    await page.context().close()
  })

  it('what is typed as a seed stays while worlds run, and counts when it is entered', async () => {
    const { page } = await studio.open({}, 'scenario=two-blocs&worlds=4000')
    const seed = page.getByLabel('Seed')
    await page
      .getByText(/^Running/)
      .first()
      .waitFor()
    await seed.fill('another')
    const running = page.locator('.status')
    const before = await running.textContent()
    await eventually(() => running.textContent()).not.toBe(before)
    expect(await seed.inputValue()).toBe('another')
    await seed.press('Enter')
    await eventually(() => page.url()).toContain('seed=another')
    await page.context().close()
  })

  it.each([
    ['a picture', 'p.png', Buffer.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 255]), 'line 1'],
    ['a file of 21 MB', 'big.json', Buffer.alloc(21_000_000, 'x'), 'A scenario has at most 20 MB'],
    ['a design', 'design.json', bundled('designs/gradual-ladder.json'), 'This is a design, not a scenario'],
  ])('%s is refused in words, and the page goes on', async (_, name, buffer, words) => {
    const { page, faults } = await studio.open({}, 'scenario=two-blocs&worlds=32')
    const digest = await settled(page)
    await page.locator('input[type="file"]').setInputFiles({ name, mimeType: 'application/json', buffer })
    await eventually(() => page.locator('.rejected').textContent()).toContain(words)
    await page.locator('.rejected').getByRole('button', { name: 'Close' }).click()
    await eventually(() => page.locator('.rejected').count()).toBe(0)
    expect(await settled(page)).toBe(digest)
    expect(faults).toEqual([])
    await page.context().close()
  })
})

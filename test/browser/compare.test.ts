/**
 * The Compare and Evidence places in a real browser: the numbers of the core, by link and by hand, stopped at once, verified when opened
 * again.
 */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { CLAIMS, type Claim, createEngine, createPool, mainThread, runClaim } from '../../sim/index.ts'
import { effectWords } from '../../sim/words/index.ts'
import { preparer } from '../../web/places/evidence/prepare.ts'
import { digests, drawn, eventually, hasBrowser, openStudio, type Studio, settled } from '../support/browser.ts'
import { shelf } from '../support/bundled.ts'
import { coreDigest } from '../support/core-digest.ts'

const WORLDS = 40
const HASH = `scenario=bakassi-2002&worlds=${WORLDS}&place=compare&a=own&b=gradual-ladder`

describe.skipIf(!hasBrowser)('compare', () => {
  let studio: Studio
  beforeAll(async () => {
    studio = await openStudio()
  })
  afterAll(() => studio?.close())

  type Page = Awaited<ReturnType<Studio['open']>>['page']
  /** Waits for a second digest other than the one that is there. */
  const other = (page: Page, before: string) =>
    page.waitForFunction((old) => {
      const now = document.querySelectorAll('code[data-digest]')[1]?.textContent
      return now !== undefined && now !== old
    }, before)

  it('gives both sides the digests of the core, and says what differs and at what harm', async () => {
    const { page, faults } = await studio.open({}, HASH)
    await eventually(() => digests(page)).toEqual([
      coreDigest('bakassi-2002', WORLDS),
      coreDigest('bakassi-2002', WORLDS, [], 'gradual-ladder'),
    ])
    await eventually(() => page.locator('.sentence').textContent()).toMatch(/^On identical luck in 40 worlds, .*compliance.*harm/)
    await eventually(() => page.locator('.chart-trajectories').count()).toBe(2)
    await eventually(() => page.locator('.chart-burden').count()).toBe(2)
    await eventually(() => page.locator('.chart-difference .line').count()).toBe(1)
    const ticks = (at: number) => page.locator('.chart-burden').nth(at).locator('.levels .tick-label').allTextContents()
    await eventually(() => ticks(0), 'one scale for both').toEqual(await ticks(1))
    await eventually(() => page.locator('.command code').textContent()).toBe(
      `npm run -s pacta -- compare bakassi-2002 --design gradual-ladder --worlds ${WORLDS}`,
    )
    expect(faults).toEqual([])
    await page.context().close()
  })

  it('takes a design, a mechanism and a lever by keyboard, and undo brings them back', async () => {
    const { page, faults } = await studio.open({}, HASH)
    const [, before] = await digests(page)
    await page.getByLabel('Mechanisms of side B').selectOption('settlement')
    await other(page, before!)
    await page.getByLabel('Design of side B').selectOption('own')
    await page.waitForFunction(() => document.querySelector('.sentence')?.textContent?.includes('without settlement'))
    const [own, without] = await digests(page)
    expect(without).toBe(coreDigest('bakassi-2002', WORLDS, [{ path: 'off', value: ['settlement'] }]))
    await page.getByRole('button', { name: 'Swap A and B' }).click()
    await page.waitForFunction((first) => document.querySelectorAll('code[data-digest]')[1]?.textContent === first, own!)
    for (let step = 0; step < 3; step++) await page.getByRole('button', { name: 'Undo' }).click()
    await page.waitForFunction((old) => document.querySelectorAll('code[data-digest]')[1]?.textContent === old, before!)
    expect(faults).toEqual([])
    await page.context().close()
  })

  it('says when both sides are the same, and verifies its own link', async () => {
    const { page } = await studio.open({}, HASH)
    await settled(page)
    await page.waitForFunction(() => location.hash.includes('digest='))
    const hash = new URL(page.url()).hash.slice(1)
    await page.getByLabel('Design of side B').selectOption('own')
    await page.getByText('Both sides are the same.').waitFor()
    const same = await studio.open({}, hash)
    await same.page.getByText('Verified:').waitFor()
    await same.page.context().close()
    await page.context().close()
  })

  it('is reached from Explore with what the reader has changed, and stops at once', async () => {
    const set = 'set=design.escalation.quorum%3D0.7'
    const { page, faults } = await studio.open({}, `scenario=bakassi-2002&worlds=${WORLDS}&${set}`)
    const mine = await settled(page)
    await page.getByRole('button', { name: 'Compare designs' }).click()
    await page.locator('.chart-difference').waitFor()
    await eventually(() => digests(page)).toEqual([coreDigest('bakassi-2002', WORLDS), mine])
    await eventually(() => page.locator('.compare-notes').textContent()).toContain('Your change applies to B alone.')
    await page.getByRole('combobox', { name: 'Worlds' }).selectOption('4000')
    await page.getByRole('button', { name: 'Stop' }).click()
    await page.getByText('Stopped').waitFor()
    await page.getByRole('button', { name: 'Continue' }).waitFor()
    expect(faults).toEqual([])
    await page.context().close()
  })

  it('runs a claim with the effects of the core, opens its tests, and stops a run of all', async () => {
    const claim: Claim = CLAIMS.find(({ id }) => id === 14)!
    const core = await runClaim(createPool([mainThread(createEngine)]), preparer(shelf), claim, 64)
    const { page, faults } = await studio.open({}, 'scenario=bakassi-2002&worlds=32&place=evidence')
    const row = page.locator('.claim').filter({ hasText: claim.text })
    // It has the verdict that came with the page.
    await eventually(() => row.textContent()).toMatch(/supported|opposite|too close to call/)
    await row.locator('.claim-text').click()
    await page.getByRole('button', { name: 'Run this claim in 64 worlds' }).click()
    await page.locator('.claims-origin').getByText('1 run here in 64 worlds per arm').waitFor()
    await page.locator('.claim-opened .tests').first().waitFor()
    await eventually(() => row.locator('.verdict').textContent()).toContain(core.verdict)
    await drawn(page)
    await eventually(() => page.locator('.tests tbody th').allTextContents()).toContain('Kavala v. Türkiye')
    const shown = await page.locator('.tests-effect').evaluateAll((cells) => cells.map((cell) => cell.firstChild!.textContent))
    expect([...shown].sort()).toEqual(core.tests.map((test) => effectWords(test).effect).sort())
    await page.getByRole('button', { name: '1,000 worlds', exact: true }).click()
    await page.getByRole('button', { name: 'Stop' }).click()
    await page.getByRole('button', { name: /^Continue: \d+ claims left$/ }).waitFor()
    expect(faults).toEqual([])
    await page.context().close()
  })

  it('filters the ledger by grade and by word, in the address too', async () => {
    const { page, faults } = await studio.open({}, 'scenario=bakassi-2002&worlds=32&place=evidence&show=numbers')
    await page.locator('.ledger').first().waitFor()
    // States are shown one at a time, and ties by rule: the counts are of what is listed in full.
    await drawn(page)
    const rows = () => page.locator(':is(.of-case, .of-model) .ledger tbody tr').count()
    const all = await rows()
    // Every count is of what results depend on; milestones are counted apart.
    await page.getByRole('button', { name: `all ${all}`, exact: true }).waitFor()
    const milestones = await page.locator('.of-history .ledger tbody tr').count()
    expect(milestones).toBeGreaterThan(0)
    const status = () => page.locator('.numbers-filter [role=status]').textContent()
    await eventually(status).toBe(
      `${all} of ${all} numbers of case, design and model; besides, ${milestones} of ${milestones} milestones of history`,
    )
    await eventually(() => page.locator('.sentence').textContent()).toMatch(new RegExp(`^\\d+ of ${all} numbers`))
    await page.getByRole('button', { name: /^expert \d+$/ }).click()
    await drawn(page)
    const count = Number((await page.getByRole('button', { name: /^expert/ }).textContent())!.match(/\d+/)![0])
    await eventually(() => rows()).toBe(count)
    await page.waitForFunction(() => location.hash.includes('grade=expert'))
    await page.getByPlaceholder('Find a number').fill('zzz')
    await page.getByText('No number of the case or the model matches.').waitFor()
    expect(faults).toEqual([])
    await page.context().close()
  })
})

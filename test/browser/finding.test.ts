/**
 * The answer to a question in a real browser: paths as one bar that keyboard and pointer read, obligation by
 * obligation, what happened, a docket as a whole and any of its cases, and verdicts that are there at a first visit.
 */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { CLAIMS, PATH_DO, percent, summarize, summarizeDocket } from '../../sim/index.ts'
import { createEngine } from '../../sim/model/index.ts'
import { drawn, eventually, hasBrowser, openStudio, type Studio, settled, violations } from '../support/browser.ts'
import { scenarioOf } from '../support/committed.ts'

const WORLDS = 64
const SIZES = [
  ['a desk', { viewport: { width: 1440, height: 900 } }],
  ['a phone', { viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true }],
] as const

/** What the core says of a scenario in as many worlds. */
function coreOf(id: string, kase = 0) {
  const scenario = scenarioOf(id)
  const batches = [createEngine(scenario).run(scenario.seed, 0, WORLDS, 'summary')]
  return { summary: summarize(scenario, scenario.seed, batches, kase), docket: summarizeDocket(scenario, batches) }
}

describe.skipIf(!hasBrowser)('the finding', () => {
  let studio: Studio
  beforeAll(async () => {
    studio = await openStudio()
  })
  afterAll(() => studio?.close())

  it.each(SIZES)('answers whether he is released, with what happened beside it: %s', async (_, options) => {
    const { summary } = coreOf('mammadov-2014')
    const { page, faults } = await studio.open({ ...options, reducedMotion: 'reduce' }, `scenario=mammadov-2014&worlds=${WORLDS}`)
    await settled(page)
    const sentence = await page.locator('#sentence').textContent()
    const { substantialCompliance: half, fullCompliance: full } = summary.outcomes
    expect(sentence).toContain(`gets over half way in ${percent(half.estimate)} `)
    expect(sentence).toContain(`complies fully in ${percent(full.estimate)} `)
    const release = summary.obligations.find(({ id }) => id === 'release')!
    expect(sentence).toContain(`“Release the applicant at once” is done at the end in ${percent(release.fulfilled.estimate)} `)
    const done = await page.locator('#answer-ordered + ul .ordered-share').allTextContents()
    expect(done).toEqual(summary.obligations.map(({ fulfilled }) => percent(fulfilled.estimate)))
    const reality = page.locator('section[aria-labelledby="answer-reality"]')
    await eventually(() => reality.textContent()).toContain('August 2018: Conditional release (source read)')
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(options.viewport.width)
    await eventually(() => violations(page)).toEqual([])
    expect(faults).toEqual([])
    await page.context().close()
  })

  it('has a bar of paths that keys and pointer read, with the table behind it', async () => {
    const { summary } = coreOf('mammadov-2014')
    const { page, faults } = await studio.open({}, `scenario=mammadov-2014&worlds=${WORLDS}`)
    await settled(page)
    const bar = page.locator('.chart-shareBar')
    await eventually(() => bar.locator('.share-value').allTextContents()).toEqual(
      (['prompt', 'gradual', 'settled', 'stalled', 'backslid', 'defied'] as const).flatMap((name) =>
        summary.paths[name]!.estimate > 0 ? [percent(summary.paths[name]!.estimate)] : [],
      ),
    )
    await bar.focus()
    await page.keyboard.press('End')
    await eventually(() => bar.locator('.share-readout').first().textContent()).toMatch(/^Defy to the end: \d/)
    await page.keyboard.press('ArrowLeft')
    await eventually(() => bar.locator('desc').textContent()).toMatch(/^Stall part way: /)
    await bar.locator('rect.share-part').last().hover()
    await eventually(() => bar.locator('.share-readout').first().textContent()).toMatch(/^Defy to the end: \d/)
    const figure = page.locator('figure[aria-label="What the worlds do"]')
    await figure.hover()
    await figure.getByRole('button', { name: 'Show the table of what the worlds do' }).click()
    await eventually(() => figure.locator('tbody th').allTextContents()).toEqual(expect.arrayContaining(Object.values(PATH_DO)))
    expect(faults).toEqual([])
    await page.context().close()
  })

  it('of a docket is about all its cases, and any of them can be chosen under it', async () => {
    const { docket } = coreOf('docket-echr')
    const { page, faults } = await studio.open({ reducedMotion: 'reduce' }, `scenario=docket-echr&worlds=${WORLDS}`)
    await settled(page)
    const told = `${percent(docket!.resolved.estimate)} of the 40 cases before the Committee of Ministers`
    expect(await page.locator('#sentence').textContent()).toContain(told)
    await eventually(() => page.locator('.groups tbody tr').count()).toBe(docket!.respondents.length)
    const choice = page.locator('.heading-case select')
    const other = scenarioOf('docket-echr').cases.findIndex(({ respondent }) => respondent === 'TUR')
    await choice.selectOption(String(other))
    // It stays chosen while its worlds run, and is said to be.
    await drawn(page)
    expect(await choice.inputValue()).toBe(String(other))
    expect(await page.locator('.heading-facts').textContent()).toContain('Türkiye')
    await page.waitForFunction(() => document.querySelector('.sentence.is-second')?.textContent?.includes('Türkiye'))
    await settled(page)
    const { summary } = coreOf('docket-echr', other)
    const half = percent(summary.outcomes.substantialCompliance.estimate)
    await eventually(() => page.locator('.sentence.is-second').textContent()).toContain(`gets over half way in ${half} `)
    await eventually(() => violations(page)).toEqual([])
    expect(faults).toEqual([])
    await page.context().close()
  })

  it('stands beside the case, not beside levers, where a link changes nothing', async () => {
    const { page } = await studio.open({}, `scenario=kavala-2019&worlds=${WORLDS}`)
    await page.locator('.the-case').getByText('Kavala v. Türkiye, no. 28749/18').waitFor()
    await page.context().close()
    const changed = await studio.open({}, `scenario=kavala-2019&worlds=${WORLDS}&set=design.escalation.dwell%3D11`)
    await changed.page.locator('.levers').waitFor()
    await changed.page.context().close()
  })

  it('of the evidence is there at a first visit, misses first, before any run', async () => {
    const { page, faults } = await studio.open({}, `scenario=kavala-2019&worlds=${WORLDS}&place=evidence`)
    await page.locator('.claims-origin').getByText('Measured with 200 worlds per arm').waitFor()
    // A claim that was changed since it was measured has no verdict yet, and says so.
    const stale = async () =>
      (await page.locator('.claim').filter({ hasText: 'not measured yet' }).count()) + (await page.locator('.claim .verdict').count())
    await eventually(stale).toBe(CLAIMS.length)
    expect(await page.locator('.claim').first().textContent()).toContain('opposite')
    expect(await page.getByText('not run').count()).toBe(0)
    await eventually(() => violations(page)).toEqual([])
    expect(faults).toEqual([])
    await page.context().close()
  })
})

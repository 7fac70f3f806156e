/**
 * The sides of Compare in a real browser: a change on top of a bundled design counts and goes into the link, the page
 * names changes that cannot be made, and two scenarios stand side by side.
 */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { digests, eventually, hasBrowser, openStudio, type Studio, settled } from '../support/browser.ts'
import { coreDigest } from '../support/core-digest.ts'

const WORLDS = 40
const START = `scenario=bakassi-2002&worlds=${WORLDS}&place=compare`

describe.skipIf(!hasBrowser)('the sides of a comparison', () => {
  let studio: Studio
  beforeAll(async () => {
    studio = await openStudio()
  })
  afterAll(() => studio?.close())

  it('carve-outs moved beside a bundled design count on the side that has them, in the link too, and undo takes them back', async () => {
    const { page, faults } = await studio.open({}, `${START}&a=gradual-ladder&b=gradual-ladder&a-changes=none`)
    await page.getByText('Both sides are the same.').waitFor()
    await page.getByRole('button', { name: 'Levers', exact: true }).first().click()
    await page.locator('input[type="range"][aria-label="Humanitarian carve-outs, index"]').evaluate((input: HTMLInputElement) => {
      input.value = input.max
      input.dispatchEvent(new Event('input', { bubbles: true }))
      input.dispatchEvent(new Event('change', { bubbles: true }))
    })
    const set = [{ path: 'design.collateral.carveOuts', value: 1 }]
    await eventually(() => digests(page)).toEqual([
      coreDigest('bakassi-2002', WORLDS, [], 'gradual-ladder'),
      coreDigest('bakassi-2002', WORLDS, set, 'gradual-ladder'),
    ])
    await eventually(() => page.locator('.compare-notes').textContent()).toContain('Your change applies to B alone.')
    await page.waitForFunction(() => location.hash.includes('digest='))
    const again = await studio.open({}, new URL(page.url()).hash.slice(1))
    await again.page.getByText('Verified:').waitFor()
    await again.page.context().close()
    await page.getByRole('button', { name: 'Undo' }).click()
    await page.getByText('Both sides are the same.').waitFor()
    expect(faults).toEqual([])
    await page.context().close()
  })

  it('two scenarios stand side by side on the luck of the first; a change that the other has no place for is said', async () => {
    const { page, faults } = await studio.open({}, `${START}&set=states.NGA.capacity%3D0.7&a=own&b=own&a-changes=all`)
    await page.getByLabel('Scenario of side B').selectOption('mammadov-2014')
    await page.getByLabel('Your changes on side B').selectOption('all')
    await eventually(() => page.locator('.side-notes').last().textContent()).toContain('has no state NGA')
    await eventually(async () => (await digests(page)).length).toBe(2)
    expect((await digests(page))[1]).not.toBe(coreDigest('bakassi-2002', WORLDS))
    await eventually(() => page.locator('.sentence').textContent()).toContain('Ilgar Mammadov v. Azerbaijan')
    await eventually(() => page.locator('.command code').textContent()).toContain('--with mammadov-2014')
    await eventually(() =>
      page
        .locator('.inputs-table tr', { hasText: /^respondent/ })
        .first()
        .textContent(),
    ).toBe('respondentNigeriaAzerbaijan')
    await eventually(() => page.locator('.inputs-table').textContent()).toContain('known by: states and ties')
    const made = await digests(page)
    await page.getByRole('button', { name: 'Move each group of inputs from B to A' }).click()
    await eventually(() => page.locator('.moves .sentence').textContent()).toContain('changes mean compliance in A most: ')
    await eventually(() => page.locator('.moves-table tbody th').allTextContents()).toContain('what was ordered, its cost and its deadline')
    await eventually(() => page.locator('.moves-table tbody tr').last().textContent()).toMatch(/^all together/)
    expect(await digests(page), 'the result stays').toEqual(made)
    await page.getByRole('button', { name: 'Swap A and B' }).click()
    await page.getByRole('button', { name: 'Move each group of inputs from B to A' }).waitFor()
    expect(faults).toEqual([])
    await page.context().close()
  })

  it('three clicks from the opened page tell why Mammadov was released and Kavala was not', async () => {
    const { page, faults } = await studio.open()
    await settled(page)
    await page.locator('.card', { hasText: 'Will Azerbaijan release' }).click()
    await eventually(() => page.locator('.answer').allTextContents()).toEqual(
      expect.arrayContaining([expect.stringContaining('Release the applicant at once'), expect.stringContaining('Conditional release')]),
    )
    await page.getByRole('link', { name: 'Compare', exact: true }).click()
    await page.getByLabel('Scenario of side B').selectOption('kavala-2019')
    await eventually(() => page.locator('.sentence').textContent()).toMatch(
      /higher in Ilgar Mammadov v. Azerbaijan than in Kavala v. Türkiye/,
    )
    const reality = page.getByLabel('In reality')
    await eventually(() => reality.textContent()).toContain('It was over half way by August 2018')
    expect(await reality.textContent()).toContain('It never got half way')
    const inputs = page.locator('.inputs-table')
    await eventually(() => inputs.textContent()).toContain('domestic cost: Release the applicant at once')
    for (const word of ['Russia invades Ukraine', 'respondent: gross domestic product', 'ready to shield']) {
      expect(await inputs.textContent()).toContain(word)
    }
    expect(faults).toEqual([])
    await page.context().close()
  })

  it('Explore draws the scenario’s own run behind a changed one, of its own digest, and nothing behind the scenario itself', async () => {
    const { page, faults } = await studio.open({}, `scenario=bakassi-2002&worlds=${WORLDS}&set=design.escalation.quorum%3D0.7`)
    await page.locator('.behind-line').waitFor({ state: 'attached' })
    const chart = page.locator('.chart-trajectories')
    await eventually(() => chart.locator('.behind-label').textContent()).toBe('as the scenario has it')
    const words = await chart.locator('desc').first().textContent()
    expect(words).toContain(`as the scenario has it, on the same luck in ${WORLDS} worlds`)
    expect(words).toContain(`(digest ${coreDigest('bakassi-2002', WORLDS)})`)
    await page.getByRole('button', { name: 'Show the table of compliance' }).click()
    await eventually(() => page.getByRole('columnheader', { name: 'median, as the scenario has it' }).count()).toBe(1)
    await page.evaluate((hash) => {
      location.hash = hash
    }, `scenario=bakassi-2002&worlds=${WORLDS}`)
    await eventually(() => page.locator('.behind-line').count()).toBe(0)
    expect(faults).toEqual([])
    await page.context().close()
  })
})

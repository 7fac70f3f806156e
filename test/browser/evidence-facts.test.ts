/**
 * The scorecard of facts in a real browser: as measured beforehand, then with the numbers of the command line, misses
 * first, kept and continued when the reader comes back.
 */
import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { bundledLibrary } from '../../sim/cli/host/library.ts'
import { FACTS, factVerdict, rankedScores, standingOf } from '../../sim/index.ts'
import { type MeasuredFile, readMeasured } from '../../web/places/evidence/facts/measured.ts'
import { pacta } from '../sim/cli/fake-host.ts'
import { drawn, eventually, hasBrowser, openStudio, type Studio } from '../support/browser.ts'
import { measured, type Report } from '../support/measured.ts'

const HASH = 'scenario=bakassi-2002&worlds=32&place=evidence&show=facts'
const WORLDS = 10
/** One fact of two cases of the mix, one of a docket of its own. */
const ROWS = [12, 5]

describe.skipIf(!hasBrowser)('facts', () => {
  let studio: Studio
  beforeAll(async () => {
    studio = await openStudio()
  })
  afterAll(() => studio?.close())

  type Page = Awaited<ReturnType<Studio['open']>>['page']
  const factOf = (page: Page, row: number) => page.locator('.fact').filter({ hasText: FACTS.find((fact) => fact.row === row)!.regularity })

  async function saveJson(page: Page): Promise<Report> {
    await page.locator('summary[aria-label="Save the facts"]').click()
    const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: 'JSON' }).click()])
    return JSON.parse(readFileSync((await download.path())!, 'utf8'))
  }

  async function runAlone(page: Page, row: number): Promise<void> {
    const fact = factOf(page, row)
    await fact.getByText('How this is computed').click()
    await fact.getByRole('button', { name: `Run fact ${row} alone in ${WORLDS} worlds per case` }).click()
    await fact.getByText(`run here, ${WORLDS} worlds per case`).waitFor()
  }

  it('are there at a first visit, misses first, without any run, and say so', async () => {
    const { page, faults } = await studio.open({ acceptDownloads: true }, HASH)
    await eventually(() => page.locator('.sentence').textContent()).toContain(
      `Measured with ${measured.worlds} worlds per case, engine ${measured.engine}, shipped with this page`,
    )
    await eventually(() => page.locator('.fact').count()).toBe(FACTS.length)
    const shown = readMeasured(measured as unknown as MeasuredFile)!
    const known = shown.map(({ result }) => result.fact.row)
    const computable = FACTS.filter(({ statistics }) => statistics.length > 0)
    const heads = [
      ...shown.map(({ result: { met } }) => factVerdict(met)),
      ...(computable.every(({ row }) => known.includes(row)) ? [] : ['not run']),
      ...(FACTS.length > computable.length ? ['not computed'] : []),
    ]
    const names = ['missed', 'met', 'not run', 'not computed'].filter((name) => heads.includes(name))
    await eventually(async () =>
      (await page.locator('.facts-head').allTextContents()).map((head) => /^\D+/.exec(head)![0].trim().toLowerCase()),
    ).toEqual(names)
    await eventually(() => page.locator('.fact .claim-number').first().textContent()).toBe(String(rankedScores(shown)[0]!.result.fact.row))
    await eventually(() => page.locator('.fact-chart svg').count()).toBe(shown.flatMap(({ result }) => result.statistics).length)
    expect(await page.locator('.evidence-earlier').count()).toBe(standingOf(measured.engine) === 'earlier' ? 1 : 0)
    expect(await page.getByRole('button', { name: 'Stop' }).count()).toBe(0)
    const saved = await saveJson(page)
    const { engine } = measured
    const kept = measured.facts.filter(({ row }) => known.includes(row)).map((fact) => ({ ...fact, shipped: true, engine }))
    expect(saved).toMatchObject({ engine, worlds: measured.worlds })
    expect(saved.facts.map(({ row, statistics }) => [row, statistics])).toEqual(kept.map(({ row, statistics }) => [row, statistics]))
    expect(faults).toEqual([])
    await page.context().close()
  })

  it('have the numbers of pacta facts, in charts, in the table and in the file', async () => {
    const { page, faults } = await studio.open({ acceptDownloads: true }, HASH)
    await page.locator('.fact').first().waitFor()
    await eventually(() => page.locator('.fact').count()).toBe(FACTS.length)
    for (const row of ROWS) await runAlone(page, row)
    const core = await pacta(['facts', '--only', ROWS.join(','), '--worlds', String(WORLDS), '--format', 'json', '--quiet'], {
      library: bundledLibrary(),
    })
    const own: Report = JSON.parse(core.out)
    const report = await saveJson(page)
    // JSON has the shortest digits of a number, so equal numbers are equal bits.
    expect(report.facts.filter(({ shipped }) => !shipped)).toEqual(own.facts)
    expect(report).toMatchObject({
      engine: measured.engine === own.engine ? own.engine : null,
      seed: null,
      scenarios: own.scenarios,
      worlds: null,
    })
    expect(report.scenarioHashes).toMatchObject(own.scenarioHashes)
    const { met, of } = {
      met: report.openToFitting.met + report.heldOut.met,
      of: report.openToFitting.of + report.heldOut.of,
    }
    expect(of).toBe(report.facts.filter(({ statistics }) => statistics.length > 0).length)
    await eventually(() => page.locator('.sentence').textContent()).toContain(
      `shipped with this page; ${ROWS.length} run here in ${WORLDS} worlds per case`,
    )
    await eventually(() => page.locator('.sentence').textContent()).toContain(`${met} of ${of} facts`)
    await drawn(page)
    const words = await page.locator('.chart-band-scale desc').allTextContents()
    expect(words).toHaveLength(report.facts.flatMap(({ statistics }) => statistics).length)
    const heads = await page.locator('.facts-head').allTextContents()
    const names = ['Missed', 'Met', 'Not run', 'Not computed']
    const places = heads.map((head) => names.findIndex((name) => head.startsWith(name)))
    expect(places).not.toContain(-1)
    expect(places).toEqual([...places].sort())
    await page.getByRole('button', { name: 'Table', exact: true }).click()
    await eventually(() => page.locator('#facts-table tbody tr').count()).toBe(
      words.length + report.facts.filter(({ statistics }) => statistics.length === 0).length,
    )
    expect(faults).toEqual([])
    await page.context().close()
  })

  it('continue where they were when the reader comes back, stop at once, and continue again', async () => {
    const { page, faults } = await studio.open({}, HASH)
    await page.getByRole('button', { name: `${WORLDS} worlds`, exact: true }).click()
    // Beyond one case at the defaults and over the draws, which is all that looking elsewhere may cost.
    const oneCase = 2 * WORLDS
    await page.waitForFunction(
      (least) => Number(/^(\d+) of/.exec(document.querySelector('.claims-run span')?.textContent ?? '')?.[1]) > least,
      3 * oneCase,
    )
    await page.getByRole('link', { name: 'About' }).click()
    await page.getByRole('link', { name: 'Evidence' }).click()
    await page.locator('.claims-run span').first().waitFor()
    const [least, reached] = await page.evaluate(async () => {
      const counts: number[] = []
      const read = () => Number(/^(\d+) of/.exec(document.querySelector('.claims-run span')?.textContent ?? '')?.[1] ?? 0)
      while ((counts.at(-1) ?? 0) <= (counts[0] ?? 0)) {
        counts.push(read())
        await new Promise((resolve) => setTimeout(resolve, 50))
      }
      return [Math.min(...counts), Math.max(...counts)]
    })
    expect(least).toBeGreaterThan(2 * oneCase - 1)
    expect(reached).toBeGreaterThan(least!)
    await page.getByRole('button', { name: 'Stop' }).click()
    await page.getByRole('button', { name: /^Continue after [\d,]+ worlds$/ }).click()
    await page.getByRole('button', { name: 'Stop' }).waitFor()
    expect(faults).toEqual([])
    await page.context().close()
  })
})

/**
 * Everything that a chart of Explore or Compare shows, prints, exports or says belongs to the digest beside it, in
 * sight or not: after a change every chart is as on a fresh page, and at no moment does it show the previous result.
 */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import * as charts from '../../web/charts/index.ts'
import { drawn, hasBrowser, openStudio, type Studio, settled, type Watched } from '../support/browser.ts'
import { allDrawn, type ChartShown, differences, filesApart, watchCharts } from '../support/charts-shown.ts'
import { coreDigest } from '../support/core-digest.ts'

type Page = Watched['page']
const WORLDS = 40
const OVER_TIME = ['Compliance', 'Rungs', 'Coalition', 'Pressure and resistance', 'Civilian harm', 'Cost to the senders', 'Scrubber']
const PLACES = {
  explore: { link: 'place=explore', names: ['What the worlds do', ...OVER_TIME, 'Precision', 'Ties'] },
  'explore, map': { link: 'place=explore&ties=map', names: ['What the worlds do', ...OVER_TIME, 'Precision', 'Map'] },
  compare: {
    link: 'place=compare&a=own&b=gradual-ladder',
    names: ['Compliance, A', 'Civilian harm, A', 'Compliance, B', 'Civilian harm, B', 'Difference in compliance', 'Scrubber'],
  },
} as const
const SIZES = { desktop: { width: 1440, height: 900 }, phone: { width: 390, height: 844 } }
const KINDS = (Object.keys(PLACES) as (keyof typeof PLACES)[]).flatMap((place) =>
  (['desktop', 'phone'] as const).map((size) => ({ place, size })),
)
type Kind = (typeof KINDS)[number]
const TYPES = ['CSV', 'SVG', 'PNG'] as const

/** The first scenario and the one that takes its place. */
const [FIRST, SECOND] = ['bakassi-2002', 'kavala-2019'] as const
const hashOf = ({ place }: Kind, id: string) => `scenario=${id}&worlds=${WORLDS}&${PLACES[place].link}`

describe.skipIf(!hasBrowser)('every chart is of the result beside it', () => {
  let studio: Studio
  beforeAll(async () => {
    studio = await openStudio()
  })
  afterAll(() => studio?.close())

  /** Opens a place with all its charts: on a phone the sheet of ties has been seen, too. */
  async function open(kind: Kind, id: string, idle = true): Promise<Watched> {
    const phone = kind.size === 'phone'
    // Where nothing is drawn in idle moments the window is low, so that some chart is out of sight in every place.
    const viewport = { ...SIZES[kind.size], ...(idle ? {} : { height: 300 }) }
    const options = { viewport, isMobile: phone, hasTouch: phone, acceptDownloads: true }
    const watched = await studio.open(options, hashOf(kind, id), (page) => watchCharts(page, idle))
    const { page } = watched
    await settled(page)
    await seeTies(page, kind)
    if (kind.place !== 'compare') {
      await page.locator('.followed em').waitFor()
      await page.getByRole('button', { name: /^world \d+$/ }).click()
    }
    if (idle) await openTables(page)
    return watched
  }

  /** On a phone ties and precision are in a sheet: opens it, waits for them, and closes it. */
  async function seeTies(page: Page, { place, size }: Kind): Promise<void> {
    if (size === 'desktop' || place === 'compare') return
    await page.locator('.sheet-bar').getByRole('button', { name: 'Ties' }).click()
    await page.locator(place === 'explore' ? '.chart-matrix' : '.chart-map').waitFor()
    await page.locator('.studio-right').getByRole('button', { name: 'Close' }).click()
  }

  const besideOf = (page: Page) => page.evaluate(() => window.chartReader.beside())
  const openTables = (page: Page) =>
    page.evaluate(() => {
      for (const button of document.querySelectorAll<HTMLElement>('[aria-label^="Show the table of"]')) button.click()
    })
  const readAll = async (page: Page) => {
    await openTables(page)
    await drawn(page)
    return page.evaluate(() => window.chartReader.read())
  }
  const files = (page: Page, kind: string) => page.evaluate((of) => window.chartReader.files(of), kind)
  const faultsOf = (page: Page) => page.evaluate(() => [...new Set(window.chartReader.faults)])
  /** Goes to another scenario, once the address is written: what is written later would take its place. */
  async function go(page: Page, kind: Kind, id: string): Promise<void> {
    await page.waitForFunction(() => location.hash.includes('digest='))
    await page.evaluate(
      (hash) => {
        location.hash = hash
      },
      hashOf(kind, id),
    )
  }
  /** Waits for the result with that digest, whatever of it is drawn. */
  const arrived = async (page: Page, digest: string) => {
    await page.waitForFunction((wanted) => window.chartReader.beside() === wanted && document.querySelector('code[data-digest]'), digest)
    await drawn(page)
  }
  const scroll = (page: Page, to: 'top' | 'bottom') =>
    page.evaluate((where) => scrollTo(0, where === 'top' ? 0 : document.documentElement.scrollHeight), to)
  const printed = (page: Page) => page.emulateMedia({ media: 'print' })
  const onScreen = (page: Page) => page.emulateMedia({ media: 'screen' })

  /** What all charts show on a page that never knew another scenario, and give as files; scrolled to the top. */
  async function fresh(kind: Kind, id: string) {
    const { page, faults } = await open(kind, id)
    const digest = await besideOf(page)
    await allDrawn(page, digest)
    const shown = await readAll(page)
    const taken = { CSV: await files(page, 'CSV'), SVG: await files(page, 'SVG'), PNG: await files(page, 'PNG') }
    expect([...faults, ...(await faultsOf(page))]).toEqual([])
    await page.context().close()
    return { digest, shown, files: taken }
  }

  describe.each(KINDS)('$place, $size', (kind) => {
    let before: Awaited<ReturnType<typeof fresh>>
    let after: Awaited<ReturnType<typeof fresh>>
    beforeAll(async () => {
      before = await fresh(kind, FIRST)
      after = await fresh(kind, SECOND)
    })

    it('on a fresh page all charts are there, of the digest of the core, with words, marks, tables and their own files', () => {
      for (const { digest, shown, files: taken } of [before, after]) {
        expect(shown.map(({ name }) => name).sort()).toEqual([...PLACES[kind.place].names].sort())
        for (const { name, result, words, marks, table } of shown) {
          expect(result, name).toBe(digest)
          expect(words, name).not.toBe('')
          expect(marks.length, name).toBeGreaterThan(5)
          if (name === 'Precision' || name === 'Scrubber') continue
          expect(table.split('\n').length, name).toBeGreaterThan(5)
          for (const file of [taken.CSV, taken.SVG, taken.PNG]) expect(file[name], name).toContain(digest.slice(0, 20))
        }
      }
      expect(before.digest.split(' and ')[0]).toBe(coreDigest(FIRST, WORLDS))
      expect(after.digest.split(' and ')[0]).toBe(coreDigest(SECOND, WORLDS))
      for (const [at, { name, marks, words, table }] of before.shown.entries()) {
        const other = after.shown[at]!
        expect(marks, `${name} differs between the scenarios`).not.toEqual(other.marks)
        if (name !== 'Scrubber') expect([words, table], name).not.toEqual([other.words, other.table])
      }
    })

    it('after a change, in sight and out of sight, at the top of the page and at its end, and back', async () => {
      const { page, faults } = await open(kind, FIRST)
      await allDrawn(page, before.digest)
      for (const [where, id, wanted] of [
        ['top', SECOND, after],
        ['bottom', FIRST, before],
      ] as const) {
        await scroll(page, where)
        await drawn(page)
        await go(page, kind, id)
        await allDrawn(page, wanted.digest)
        await seeTies(page, kind)
        expect(differences(await readAll(page), wanted.shown), where).toEqual([])
        for (const type of TYPES) expect(filesApart(await files(page, type), wanted.files[type]), `${type}, ${where}`).toEqual([])
      }
      await page.goBack()
      await allDrawn(page, after.digest)
      // The month that was looked at, which ties are of, may be another.
      const tables = (all: readonly ChartShown[]) => all.filter(({ name }) => !/Ties|Map/.test(name)).map(({ table }) => table)
      expect(tables(await readAll(page))).toEqual(tables(after.shown))
      expect([...faults, ...(await faultsOf(page))]).toEqual([])
      await page.context().close()
    })

    it('at the moment of the change, when printed and when exported, even if the page had no time to draw', async () => {
      const { page, faults } = await open(kind, FIRST, false)
      await scroll(page, 'top')
      await drawn(page)
      await go(page, kind, SECOND)
      const moment = await page.evaluate((digest) => window.chartReader.whenBeside(digest), after.digest)
      expect(moment.results.filter((result) => result !== null && result !== after.digest)).toEqual([])
      for (const text of Object.values(moment.files)) expect(text).toContain(after.digest.slice(0, 20))
      await go(page, kind, FIRST)
      await arrived(page, before.digest)
      const waiting = (await readAll(page)).filter(({ result }) => result === null)
      expect(waiting.length, 'charts out of sight are empty').toBeGreaterThan(0)
      expect(waiting.flatMap(({ words, marks }) => [...marks, words]).join('')).toBe('')
      await printed(page)
      await allDrawn(page, before.digest)
      await onScreen(page)
      await go(page, kind, SECOND)
      await arrived(page, after.digest)
      await page.evaluate(() => {
        addEventListener('beforeprint', () => {
          document.body.dataset.printed = JSON.stringify(window.chartReader.results())
        })
      })
      await page.pdf()
      const results: string[] = JSON.parse((await page.locator('body').getAttribute('data-printed'))!)
      expect([results.length >= after.shown.length - 1, ...new Set(results)]).toEqual([true, after.digest])
      await seeTies(page, kind)
      expect(differences(await readAll(page), after.shown)).toEqual([])
      expect([...faults, ...(await faultsOf(page))]).toEqual([])
      await page.context().close()
    })
  })

  it('no chart is left out', async () => {
    const { page } = await studio.open({}, hashOf(KINDS[0]!, FIRST))
    const elsewhere = ['bandScale', 'sparkline', 'difference']
    const kinds = Object.entries(charts).flatMap(([name, part]) => (typeof part === 'object' && 'draw' in part ? [name] : []))
    for (const name of kinds.filter((one) => !elsewhere.includes(one)))
      await page.locator(`.chart-${name}`).first().waitFor({ state: 'attached' })
    await page.context().close()
  })

  it('after a lever moves, ties of the previous world stay only faded, under their own digest, and its line is gone', async () => {
    const kind = KINDS[0]!
    const { page, faults } = await open(kind, FIRST)
    const label = 'Leverage that must be committed to escalate, share'
    await page.getByRole('button', { name: 'Levers', exact: true }).first().click()
    await page.locator(`input[type="range"][aria-label="${label}"]`).evaluate(async (input: HTMLInputElement) => {
      for (let step = 1; step <= 25; step++) {
        input.value = String(step * 20)
        input.dispatchEvent(new Event('input', { bubbles: true }))
        await new Promise((resolve) => setTimeout(resolve, 20))
      }
      input.dispatchEvent(new Event('change', { bubbles: true }))
    })
    await settled(page)
    await allDrawn(page, await besideOf(page))
    expect([...faults, ...(await faultsOf(page))]).toEqual([])
    await page.context().close()
  })
})

/**
 * The studio in Firefox, another engine than that of Chromium and Node: the digests of the terminal, and every place without an error, by
 * keyboard, and with nothing for axe to object to.
 */
import axe from 'axe-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { bundledLibrary } from '../../sim/cli/host/library.ts'
import { pacta } from '../sim/cli/fake-host.ts'
import { servePage } from '../support/browser.ts'
import { type Firefox, type FirefoxPage, hasFirefox, KEYS, openFirefox } from '../support/firefox.ts'

const WORLDS = 40
const LINK = `scenario=bakassi-2002&worlds=${WORLDS}`
/** A case, a docket, a made-up world; their own seed and others. */
const RUNS = [
  { id: 'bakassi-2002', seed: null },
  { id: 'bakassi-2002', seed: '1' },
  { id: 'kavala-2019', seed: 'Größe 7' },
  { id: 'docket-echr', seed: 'fire' },
  { id: 'two-blocs', seed: 'fox' },
]
const SETTLED = 'document.querySelector(".sentence.is-stale") === null && document.querySelector("code[data-digest]")?.textContent'

describe.skipIf(!hasFirefox)('in Firefox', () => {
  let firefox: Firefox
  let studio: Awaited<ReturnType<typeof servePage>>
  beforeAll(async () => {
    studio = await servePage()
    firefox = await openFirefox()
  })
  afterAll(async () => {
    await firefox?.close()
    studio?.stop()
  })

  const open = (hash: string): Promise<FirefoxPage> => firefox.open(`${studio.address}#${hash}`)
  const violations = async (page: FirefoxPage) => {
    await page.read(`new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(resolve))))`)
    await page.read(`(() => { ${axe.source}; return true })()`)
    const found = 'axe.run(document).then(({ violations }) => violations)'
    return page.read(`${found}.then((all) => all.map(({ id, nodes }) => [id, nodes[0].target.join(' '), nodes[0].failureSummary]))`)
  }

  it.each(RUNS)('$id, seed $seed: the digest of the terminal', async ({ id, seed }) => {
    const own = seed === null ? [] : ['--seed', seed]
    const told = await pacta(['run', id, ...own, '--worlds', String(WORLDS), '--format', 'json', '--quiet'], { library: bundledLibrary() })
    const query = new URLSearchParams({ scenario: id, worlds: String(WORLDS), ...(seed === null ? {} : { seed }) })
    const page = await open(query.toString())
    expect(await page.until(SETTLED)).toBe((JSON.parse(told.out) as { digest: string }).digest)
    expect(page.faults).toEqual([])
    await page.close()
  })

  it.each([
    ['explore', '', '.chart-trajectories .line'],
    ['map', '&ties=map', '.chart-map .land'],
    ['compare', '&place=compare&a=own&b=gradual-ladder', '.chart-difference .line'],
    ['claims', '&place=evidence', '.claim .verdict'],
    ['facts', '&place=evidence&show=facts', '.fact-chart svg'],
    ['numbers', '&place=evidence&show=numbers', '.ledger'],
    ['about', '&place=about', 'main details > summary'],
    ['brief', '&sheet=brief', '.brief-chart svg'],
  ])('%s: is drawn without an error, and axe finds nothing', async (_, hash, drawn) => {
    const page = await open(`${LINK}${hash}`)
    await page.until(`document.querySelector(${JSON.stringify(drawn)})`)
    expect(await violations(page)).toEqual([])
    expect(await page.read('document.documentElement.scrollWidth')).toBeLessThanOrEqual(1440)
    expect(page.faults).toEqual([])
    await page.close()
  })

  it('keys move the month, and go to another place and back', async () => {
    const page = await open(LINK)
    await page.until(SETTLED)
    const month = `document.querySelector('[role=slider][aria-label="Month shown"]')`
    await page.until(month)
    await page.read(`${month}.focus()`)
    await page.press(KEYS.home, KEYS.right)
    await page.until(`${month}.getAttribute('aria-valuenow') === '1'`)
    await page.read(`document.querySelector('.masthead-places a[href*="compare"]').focus()`)
    await page.press(KEYS.enter)
    await page.until(`document.title.includes('Compare')`)
    await page.read('history.back()')
    await page.until(`!document.title.includes('Compare') && ${month}`)
    expect(page.faults).toEqual([])
    await page.close()
  })
})

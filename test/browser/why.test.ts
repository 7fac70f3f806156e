/** Who and what a case is, what words mean, and why a state decided so: in the page, in the words of the terminal. */
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import {
  createEngine,
  explainDecision,
  GLOSSARY,
  meaningOf,
  parseScenario,
  type ToldExplanation,
  tellExplanation,
  tellTurns,
  turnsOf,
} from '../../sim/index.ts'
import { eventually, hasBrowser, openStudio, resting, type Studio, settled, tipOver, violations } from '../support/browser.ts'
import { shelf } from '../support/bundled.ts'

const HASH = 'scenario=mammadov-2014&worlds=32'
const PHONE = { viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true }
const FILE = shelf.scenarios.find(({ id }) => id === 'mammadov-2014')!.json
const parsed = parseScenario(FILE, shelf.library)
if (!parsed.ok) throw new Error('mammadov-2014 does not parse')
const { scenario } = parsed
const engine = createEngine(scenario)

const tip = (page: Page) => page.getByRole('tooltip')
const rung = (page: Page) => page.getByRole('list', { name: 'Words in rungs' }).getByRole('button', { name: 'rung' })
const folded = (text: string | null) => (text ?? '').replace(/\s+/g, ' ').trim()

/** The committee of ministers decides this case: states support the judgment or stop, and no coalition is there to be left. */
const STOPPED = 'stopped supporting the judgment'

/** The reasons of a state; those of a vote stand above. */
const told = (page: Page) => page.getByRole('region', { name: 'Decision', exact: true }).locator('.told')

/** What is asked, as the page says it to the terminal. */
async function asked(page: Page): Promise<{ readonly state: string; readonly month: number; readonly world: number }> {
  const command = folded(await told(page).locator('.command code').textContent())
  const [, state, month, world] = /explain mammadov-2014 --state (\S+) --month (\d+) --world (\d+)/.exec(command)!
  return { state: state!, month: Number(month), world: Number(world) }
}

function toldOf(id: string, month: number, world: number): ToldExplanation {
  const state = scenario.states.findIndex((one) => one.id === id)
  return tellExplanation(explainDecision(engine, { seed: scenario.seed, world, state, kase: 0, month }), scenario)
}

const paragraphs = async (page: Page) => (await told(page).locator('> p').allTextContents()).map(folded)
const picker = (page: Page) => page.getByLabel('Reasons of')

describe.skipIf(!hasBrowser)('who, what and why', () => {
  let studio: Studio
  beforeAll(async () => {
    studio = await openStudio()
  })
  afterAll(() => studio?.close())

  it('a word tells its meaning on hover, on focus and on tap, and closes by Escape', async () => {
    const { meaning, sentence } = meaningOf('rung')!
    const { page, faults } = await studio.open({ reducedMotion: 'reduce' }, HASH)
    await settled(page)
    const told = async () => folded((await tip(page).allTextContents()).join(''))
    await eventually(() => tipOver(rung(page))).toContain(`${meaning.slice(1)}.${sentence}`)
    await page.keyboard.press('Escape')
    await tip(page).waitFor({ state: 'hidden' })
    await page.mouse.move(0, 0)
    await page.getByRole('list', { name: 'Words in rungs' }).getByRole('button', { name: 'ladder' }).focus()
    await page.keyboard.press('Shift+Tab')
    await eventually(told).toContain(sentence)
    await eventually(() => rung(page).getAttribute('aria-describedby')).toBe('source-tip')
    await page.keyboard.press('Escape')
    await tip(page).waitFor({ state: 'hidden' })
    await eventually(() => rung(page).getAttribute('aria-describedby')).toBeNull()
    expect(faults).toEqual([])
    await page.context().close()
    const phone = await studio.open({ ...PHONE, reducedMotion: 'reduce' }, HASH)
    await settled(phone.page)
    await resting(phone.page)
    await rung(phone.page).tap()
    await eventually(async () => folded(await tip(phone.page).textContent())).toContain(sentence)
    await eventually(() => violations(phone.page)).toEqual([])
    await phone.page.context().close()
  })

  it('the why of a state chosen by name is the text of the terminal, of the respondent and of who did nothing too', async () => {
    const { page, faults } = await studio.open({ reducedMotion: 'reduce' }, HASH)
    await settled(page)
    await told(page).locator('> p').first().waitFor()
    const { state, month, world } = await asked(page)
    expect(state).toBe('AZE')
    const own = toldOf('AZE', month, world)
    await eventually(() => paragraphs(page)).toEqual(own.paragraphs.map(folded))
    await told(page).getByText('Options, draws and flips in numbers').click()
    const cells = await told(page).locator('.told-table td, .told-table th').allTextContents()
    for (const text of own.sections.flatMap(({ tables }) => tables.flatMap(({ rows }) => rows.flat()))) expect(cells).toContain(text)
    expect(await picker(page).locator('option').count()).toBe(scenario.states.length)
    const others = scenario.states.filter(({ id }) => id !== 'AZE')
    for (const { id, name } of [others[0]!, others.at(-1)!]) {
      await picker(page).selectOption({ label: name })
      await eventually(() => paragraphs(page)).toEqual(toldOf(id, month, world).paragraphs.map(folded))
    }
    await eventually(() => violations(page)).toEqual([])
    expect(faults).toEqual([])
    await page.context().close()
  })

  it('why a state stopped is three clicks away: months in which it changed its role are listed, and lead to their reasons', async () => {
    const respondent = scenario.states.findIndex(({ id }) => id === scenario.cases[0]!.respondent)
    const everyoneIn = (world: number) => {
      const batch = engine.run(scenario.seed, world, world + 1, 'explain')
      return scenario.states.map(({ id, name }, state) => {
        const decides = state === respondent ? 'posture' : 'role'
        return { world, id, name, turns: tellTurns(turnsOf(scenario, batch, 0, state), decides, name, scenario.start) }
      })
    }
    const everyone = Array.from({ length: 32 }, (_, world) => everyoneIn(world)).flat()
    const turned = everyone.find(({ turns }) => turns.rows.some(({ what }) => what === STOPPED))!
    const { world } = turned
    const { page, faults } = await studio.open({ reducedMotion: 'reduce' }, `${HASH}&follow=${world}`)
    await settled(page)
    await picker(page).selectOption({ label: turned.name })
    const list = page.getByRole('region', { name: turned.turns.title })
    const lines = async () => (await list.getByRole('button').allTextContents()).map(folded)
    await eventually(lines).toEqual(turned.turns.rows.map(({ when, what }) => `${when}: ${what}`))
    const row = turned.turns.rows.find(({ what }) => what === STOPPED)!
    const button = list.getByRole('button', { name: `${row.when}: ${row.what}` })
    await button.focus()
    await page.keyboard.press('Enter')
    await eventually(() => paragraphs(page)).toEqual(toldOf(turned.id, row.month, world).paragraphs.map(folded))
    expect(await button.getAttribute('aria-current')).toBe('true')
    expect(await button.evaluate((one) => one === document.activeElement)).toBe(true)
    for (const box of await list.getByRole('button').all()) expect((await box.boundingBox())!.height).toBeGreaterThanOrEqual(24)
    await eventually(() => violations(page)).toEqual([])
    const never = everyone.find(({ turns }) => turns.rows.length === 0)!
    await page.getByLabel('World to follow').fill(String(never.world))
    await picker(page).selectOption({ label: never.name })
    await page.getByText(never.turns.never).waitFor()
    expect(faults).toEqual([])
    await page.context().close()
  })

  it('who has not decided anything yet is told, and when it will', async () => {
    const { page, faults } = await studio.open({ reducedMotion: 'reduce' }, `${HASH}&follow=3&month=0`)
    await settled(page)
    const { id, name } = scenario.states.find((one) => {
      const { sections, paragraphs: said } = toldOf(one.id, 0, 3)
      return sections.length === 0 && said[0]!.includes('It first reviews it in ')
    })!
    await picker(page).selectOption({ label: name })
    await eventually(() => paragraphs(page)).toEqual(toldOf(id, 0, 3).paragraphs.map(folded))
    expect(faults).toEqual([])
    await page.context().close()
  })

  it('all words stand under About, once they are asked for', async () => {
    const { page, faults } = await studio.open({ reducedMotion: 'reduce' }, `${HASH}&place=about`)
    await page.getByText('What the words mean').click()
    await eventually(() => page.locator('.glossary dt').allTextContents()).toEqual(GLOSSARY.map(({ term }) => term))
    await eventually(() => violations(page)).toEqual([])
    expect(faults).toEqual([])
    await page.context().close()
  })

  it('who the case is about stands over the finding, and another name finds it', async () => {
    const { page, faults } = await studio.open({ reducedMotion: 'reduce' }, HASH)
    await settled(page)
    const { summary } = FILE as { readonly summary: string }
    expect(folded(await page.locator('.heading-summary p').textContent())).toBe(folded(summary))
    const clamped = (await page.locator('.heading-summary p').boundingBox())!.height
    await page.getByRole('button', { name: 'More about it' }).click()
    await eventually(async () => (await page.locator('.heading-summary p').boundingBox())!.height).toBeGreaterThan(clamped)
    await page.getByRole('button', { name: 'Scenarios', exact: true }).first().click()
    await page.getByLabel('Find a case').fill('Turkey')
    await eventually(() => page.locator('.card').first().textContent()).toContain('Kavala')
    await page.getByLabel('Find a case').fill('WTO cotton')
    await eventually(() => page.locator('.card').count()).toBe(1)
    await eventually(() => page.locator('.card .card-brief').textContent()).not.toBe('')
    await eventually(() => violations(page)).toEqual([])
    expect(faults).toEqual([])
    await page.context().close()
  })
})

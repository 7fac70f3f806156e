/** One visit to a built studio, in a context of its own: what it loads, how long it takes, and which tasks keep its main thread busy. */
import { gzipSync } from 'node:zlib'
import type { Browser, Page } from 'playwright-core'
import { type Memory, memoryOf } from './memory.ts'
import { BEGUN, type Task, tasksDuring } from './tasks.ts'

/** What is visited. */
export interface Visited {
  readonly scenario: string
  /** Moves of the lever by one visit, each of which is waited for until a thousand worlds have run. */
  readonly moves: number
  /** How often the lever is dragged back and forth by one visit. */
  readonly drags: number
  /** Once in so many rounds it is visited. */
  readonly every: number
}

/** A case of middle size, and the longest docket, of which a thousand worlds take thirty times as long. */
export const VISITED: readonly Visited[] = [
  { scenario: 'bakassi-2002', moves: 4, drags: 3, every: 1 },
  { scenario: 'docket-echr', moves: 1, drags: 4, every: 5 },
]

const LEVER = 'input[type="range"][aria-label="Leverage that must be committed to escalate, share"]'
/** Moves of the pointer while the lever is dragged, and the time between two, ms. */
const STEPS = 20
const PACE = 50
/** After this time the page has finished what it began, ms. */
const REST = 2000
/** Until a visit is given up, ms. */
const LIMIT = 180_000

export type During = 'opening' | 'run' | 'drag'

export interface Visit {
  /** Milliseconds from opening the page to its first picture. */
  readonly first: number
  /** What was loaded until the first picture: requests, and kilobytes as a server packs them. */
  readonly requests: number
  readonly kilobytes: number
  /** From each move of a lever to the first picture and to that of a thousand worlds, ms. */
  readonly moves: readonly { readonly first: number; readonly thousand: number }[]
  /** Tasks while the page opens, each time a thousand worlds run, and each time the lever is dragged. */
  readonly tasks: { readonly [during in During]: readonly (readonly Task[])[] }
  readonly memory: Memory
}

/** In the page: notes when the first picture is on the screen, and where the trace of its opening begins. */
function watchFirst(begun: string): void {
  performance.mark(begun)
  const look = () => {
    if (document.querySelector('.sentence:not(.is-stale)') === null || document.querySelector('.figure-chart svg') === null) return
    observer.disconnect()
    requestAnimationFrame(() => setTimeout(() => performance.mark('pacta-first')))
  }
  const observer = new MutationObserver(look)
  observer.observe(document, { subtree: true, childList: true, attributes: true })
}

/** Moves the lever to a value and waits, in the page, for the sentence and the digest; milliseconds until each is on screen. */
function move(page: Page, value: number): Promise<{ readonly first: number; readonly thousand: number }> {
  return page.evaluate(
    ({ lever, to }) =>
      new Promise<{ first: number; thousand: number }>((resolve) => {
        const input = document.querySelector<HTMLInputElement>(lever)!
        const begun = performance.now()
        let first = 0
        const look = () => {
          const sentence = document.querySelector('.sentence')
          const fresh = sentence !== null && !sentence.classList.contains('is-stale')
          // A digest has its mark only while the picture of all worlds is shown.
          const whole = document.querySelector('code[data-digest]') !== null
          if (fresh && first === 0) requestAnimationFrame(() => (first ||= performance.now() - begun))
          if (fresh && whole && first > 0) {
            observer.disconnect()
            requestAnimationFrame(() => resolve({ first, thousand: performance.now() - begun }))
          }
        }
        const observer = new MutationObserver(look)
        input.value = String(to)
        input.dispatchEvent(new Event('input', { bubbles: true }))
        input.dispatchEvent(new Event('change', { bubbles: true }))
        observer.observe(document.body, { subtree: true, childList: true, attributes: true, characterData: true })
      }),
    { lever: LEVER, to: value },
  )
}

/** The result is of what is asked for, of few worlds or of all. */
const fresh = (page: Page) =>
  page.waitForFunction(() => document.querySelector('.sentence:not(.is-stale)') !== null, null, { timeout: LIMIT })

/** The lever is held and dragged back and forth. */
async function drag(page: Page): Promise<void> {
  const slider = page.locator(LEVER).first()
  await slider.scrollIntoViewIfNeeded()
  const { x, y, width, height } = (await slider.boundingBox())!
  const at = (step: number) => x + width * (0.5 + 0.4 * Math.sin((2 * Math.PI * step) / STEPS))
  await page.mouse.move(at(0), y + height / 2)
  await page.mouse.down()
  for (let step = 1; step <= STEPS; step++) {
    await page.mouse.move(at(step) + 1, y + height / 2)
    await page.waitForTimeout(PACE)
  }
  await page.mouse.up()
  await fresh(page)
}

export async function visit(browser: Browser, address: string, { scenario, moves: most, drags }: Visited): Promise<Visit> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } })
  context.setDefaultTimeout(LIMIT)
  const page = await context.newPage()
  await page.addInitScript(watchFirst, BEGUN)
  // Each address once, as browsers keep what several workers ask for; the copy for use without a network is no part of what is waited for.
  const sizes = new Map<string, Promise<number>>()
  let isOpen = false
  context.on('response', (response) => {
    if (isOpen || response.request().serviceWorker() !== null) return
    sizes.set(
      response.url(),
      response.body().then(
        (body) => gzipSync(body).length,
        () => 0,
      ),
    )
  })
  let first = 0
  const opening = await tasksDuring(
    browser,
    page,
    async () => {
      await page.goto(`${address}#scenario=${scenario}&worlds=1000`)
      await page.waitForFunction(() => performance.getEntriesByName('pacta-first').length > 0, null, { timeout: LIMIT })
      isOpen = true
      first = await page.evaluate(() => performance.getEntriesByName('pacta-first')[0]!.startTime)
    },
    true,
  )
  const packed = await Promise.all(sizes.values())
  await page.getByRole('button', { name: 'Levers', exact: true }).first().click()
  // What is kept for use without a network has come by then.
  await page.waitForTimeout(2 * REST)
  const { low, high } = await page
    .locator(LEVER)
    .first()
    .evaluate((input: HTMLInputElement) => ({ low: Number(input.min), high: Number(input.max) }))
  const moves: { readonly first: number; readonly thousand: number }[] = []
  const run: (readonly Task[])[] = []
  for (let at = 1; at <= most; at++) {
    const to = low + ((high - low) * at) / (most + 1)
    run.push(await tasksDuring(browser, page, async () => moves.push(await move(page, to))))
    await page.waitForTimeout(REST / 4)
  }
  const dragged: (readonly Task[])[] = []
  for (let at = 0; at < drags; at++) {
    dragged.push(await tasksDuring(browser, page, () => drag(page)))
    await page.waitForTimeout(REST / 4)
  }
  const memory = await memoryOf(page)
  await context.close()
  return {
    ...{ first, moves, memory },
    ...{ requests: packed.length, kilobytes: packed.reduce((sum, size) => sum + size, 0) / 1000 },
    tasks: { opening: [opening], run, drag: dragged },
  }
}

/**
 * A real browser on the built studio, for the tests of test/browser/. One preview server and one Chromium a test file; every page is
 * watched for console errors, failed requests and violations of the Content-Security-Policy.
 */
import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { createServer } from 'node:net'
import { fileURLToPath } from 'node:url'
import axe from 'axe-core'
import type { BrowserContextOptions, Locator, Page } from 'playwright-core'
import { expect } from 'vitest'
import { launchChromium, openContext } from './chromium.ts'
import { STEP_LIMIT } from './patience.ts'

const ROOT = fileURLToPath(new URL('../../', import.meta.url))
/** How many times slower than this machine the pages run: PACTA_SLOWED=6 brings out what a test reads too early. */
const SLOWED = Number(process.env.PACTA_SLOWED ?? 1)

export { hasBrowser } from './chromium.ts'

/** A page under watch. */
export interface Watched {
  readonly page: Page
  /** Everything that should not have happened so far: console errors and warnings of the policy, failed and foreign requests. */
  readonly faults: readonly string[]
}

export interface Studio {
  readonly address: string
  /** Opens the studio in a fresh context; `hash` without `#`; `before` is done to the page before it loads. */
  open(options?: BrowserContextOptions, hash?: string, before?: (page: Page) => Promise<void>): Promise<Watched>
  close(): Promise<void>
}

/** A port of this machine that nobody listens on. */
export async function freePort(): Promise<number> {
  const server = createServer()
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  await new Promise((resolve) => server.close(resolve))
  if (typeof address !== 'object' || address === null) throw new Error('no free port')
  return address.port
}

/** Serves a built page with `vite preview`, as a user would. @param folder where it lies; this one's by default */
export async function servePage(folder = `${ROOT}dist/web`): Promise<{ readonly address: string; readonly stop: () => void }> {
  if (!existsSync(`${folder}/index.html`)) throw new Error(`${folder} is missing: run npm run build:web first`)
  const port = await freePort()
  const { VITEST: _, ...env } = process.env
  const place = ['--port', String(port), '--strictPort', '--host', '127.0.0.1', '--outDir', folder]
  const words = ['node_modules/vite/bin/vite.js', 'preview', ...place]
  const server = spawn(process.execPath, words, { cwd: ROOT, env, stdio: 'ignore' })
  const address = `http://127.0.0.1:${port}/`
  const answers = () =>
    fetch(address).then(
      (answer) => answer.ok,
      () => false,
    )
  for (const begun = Date.now(); Date.now() - begun < STEP_LIMIT; ) {
    if (await answers()) return { address, stop: () => server.kill() }
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
  server.kill()
  throw new Error(`vite preview did not answer at ${address}`)
}

function watch(page: Page, address: string): string[] {
  const faults: string[] = []
  page.on('console', (message) => {
    const bad = message.type() === 'error' || /Content.Security.Policy/i.test(message.text())
    if (bad) faults.push(`console: ${message.text()}`)
  })
  page.on('pageerror', (error) => faults.push(`error: ${error.message}`))
  page.on('requestfailed', (request) => faults.push(`failed: ${request.url()}`))
  page.on('request', (request) => {
    const url = request.url()
    if (!url.startsWith(address) && !/^(data|blob):/.test(url)) faults.push(`foreign request: ${url}`)
  })
  return faults
}

/** Starts server and browser; close both when the tests of the file are done. */
export async function openStudio(): Promise<Studio> {
  const browser = await launchChromium()
  const { address, stop } = await servePage().catch(async (error: unknown) => {
    await browser.close()
    throw error
  })
  return {
    address,
    async open(options = {}, hash = '', before = async () => {}) {
      const context = await openContext(browser, { viewport: { width: 1440, height: 900 }, ...options })
      const page = await context.newPage()
      if (SLOWED > 1) {
        const session = await context.newCDPSession(page)
        await session.send('Emulation.setCPUThrottlingRate', { rate: SLOWED })
      }
      const faults = watch(page, address)
      await before(page)
      await page.goto(hash === '' ? address : `${address}#${hash}`)
      return { page, faults }
    },
    async close() {
      await browser.close()
      stop()
    },
  }
}

/** Waits until all worlds that were asked for are there; returns the digest the page shows, of a comparison that of side A. */
export async function settled(page: Page): Promise<string> {
  const digest = page.locator('code[data-digest]').first()
  await page.waitForFunction(
    () => document.querySelector('code[data-digest]') !== null && document.querySelector('.sentence.is-stale') === null,
  )
  return (await digest.textContent())!
}

/** All digests of the settled page: of a comparison those of both sides. */
export async function digests(page: Page): Promise<readonly string[]> {
  await settled(page)
  return page.locator('code[data-digest]').allTextContents()
}

/** What a figure saves from its menu. */
export async function savedAs(figure: Locator, kind: 'CSV' | 'SVG' | 'PNG'): Promise<Buffer> {
  await figure.hover()
  await figure.locator('.menu > summary').click()
  const [download] = await Promise.all([
    figure.page().waitForEvent('download'),
    figure.locator('.menu-items').getByRole('button', { name: kind }).click(),
  ])
  const chunks: Buffer[] = []
  for await (const chunk of await download.createReadStream()) chunks.push(chunk as Buffer)
  return Buffer.concat(chunks)
}

/** Asserts on a reading of the page and waits until it holds: the page is drawn in the frame after a click. */
export function eventually(read: () => unknown, message?: string): ReturnType<typeof expect.poll> {
  return expect.poll(read, { timeout: STEP_LIMIT, interval: 50, ...(message === undefined ? {} : { message }) })
}

/** How long one try of pointing lasts, ms: far longer than a tip takes, far shorter than a step. */
const TRY = 3000

/**
 * What the tip says when the pointer rests on something; empty where none came of this try. What is drawn above it later moves it from
 * under the pointer, as it would for a reader, who then points at it again: so this belongs into an assertion that waits.
 */
export async function tipOver(target: Locator): Promise<string> {
  const page = target.page()
  await page.mouse.move(0, 0)
  await target.hover()
  const text = await page
    .getByRole('tooltip')
    .textContent({ timeout: TRY })
    .catch(() => null)
  return (text ?? '').replace(/\s+/g, ' ').trim()
}

/** Waits until every chart is drawn, wherever it is, and the followed world is there: from then on nothing moves by itself. */
export async function resting(page: Page): Promise<void> {
  await page.waitForFunction(() => {
    const words = document.querySelector('.followed-words')
    const followed = words === null || words.querySelector('em') !== null
    return followed && document.querySelector('.figure-chart[aria-busy], .figure-chart [aria-busy]') === null
  })
  await drawn(page)
}

/** Waits until what was clicked is drawn, for readings that are compared later. */
export const drawn = (page: Page): Promise<void> =>
  page.evaluate(
    () =>
      new Promise((resolve) => {
        requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(resolve)))
      }),
  )

/** What axe objects to on the page as it stands: rule, place and reason, three places a rule at most. */
export async function violations(page: Page): Promise<string[]> {
  await drawn(page)
  await page.evaluate(axe.source)
  return page.evaluate(async () => {
    const { axe: tool } = window as unknown as { axe: typeof import('axe-core') }
    const { violations: found } = await tool.run(document)
    return found.flatMap(({ id, nodes }) => nodes.slice(0, 3).map((node) => `${id}: ${node.target.join(' ')} ${node.failureSummary}`))
  })
}

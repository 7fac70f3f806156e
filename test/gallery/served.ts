/** The gallery built and served, with a Chromium on it, for its tests. */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { BrowserContextOptions, Page } from 'playwright-core'
import { build, preview } from 'vite'
import { freePort } from '../support/browser.ts'
import { launchChromium, openContext } from '../support/chromium.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))
const PAGES = ['index', 'chart', 'studio']
/** What the studio is served with. */
const POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:; font-src 'self'; worker-src 'self'"

export interface Gallery {
  /** Errors of any page so far: of scripts, of the console and of the policy. */
  readonly faults: readonly string[]
  /** Opens `chart.html?chart=map` and the like, in a window of its own. */
  open(path: string, options?: BrowserContextOptions): Promise<Page>
  close(): Promise<void>
}

/** Builds and serves the gallery and starts a browser with these flags beside the usual ones. */
export async function openGallery(flags: readonly string[] = []): Promise<Gallery> {
  const folder = await mkdtemp(join(tmpdir(), 'gallery-'))
  await build({
    configFile: false,
    root,
    base: './',
    logLevel: 'error',
    build: {
      outDir: folder,
      emptyOutDir: true,
      target: 'es2022',
      rolldownOptions: { input: PAGES.map((name) => join(root, `test/gallery/${name}.html`)) },
    },
  })
  const server = await preview({
    configFile: false,
    root,
    logLevel: 'error',
    build: { outDir: folder },
    preview: { port: await freePort(), strictPort: true, host: '127.0.0.1', headers: { 'Content-Security-Policy': POLICY } },
  })
  const browser = await launchChromium(flags)
  const faults: string[] = []
  return {
    faults,
    async open(path, options = {}) {
      const context = await openContext(browser, { viewport: { width: 1440, height: 900 }, ...options })
      const page = await context.newPage()
      page.on('console', (message) => {
        if (message.type() === 'error' && !message.location().url.endsWith('favicon.ico')) faults.push(`${path}: ${message.text()}`)
      })
      page.on('pageerror', (error) => faults.push(`${path}: ${error}`))
      await page.goto(`${server.resolvedUrls?.local[0] ?? ''}test/gallery/${path}`)
      return page
    },
    async close() {
      await browser.close()
      await server.close()
      await rm(folder, { recursive: true, force: true })
    },
  }
}

/**
 * Finds the Chromium that tests, gallery and benchmarks run in: the one that CHROMIUM names, else the first of the usual names on PATH.
 * Without one, tests that need it are skipped with a warning; under PACTA_REQUIRE_BROWSER=1 they fail.
 */
import { accessSync, constants, statSync } from 'node:fs'
import { delimiter, isAbsolute, join, resolve } from 'node:path'
import { type Browser, type BrowserContext, type BrowserContextOptions, chromium } from 'playwright-core'
import { STEP_LIMIT } from './patience.ts'

/** Names under which systems install it. */
const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome', 'microsoft-edge']
const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

type Environment = { readonly [name: string]: string | undefined }

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK)
    return statSync(path).isFile()
  } catch {
    return false
  }
}

/** Path of a program, or null where there is none. It may be named by a path or a name on PATH; where it is, nothing else is tried. */
export function findProgram(named: string | undefined, names: readonly string[], path = ''): string | null {
  const folders = path.split(delimiter).filter((folder) => folder !== '')
  const onPath = (name: string) => folders.map((folder) => join(folder, name)).find(isProgram) ?? null
  if (named === undefined || named === '') return names.map(onPath).find((found) => found !== null) ?? null
  if (isAbsolute(named) || /[/\\]/.test(named)) return isProgram(named) ? resolve(named) : null
  return onPath(named)
}

/** Path of Chromium: the one that CHROMIUM names, and no other, else the first on PATH. */
export const findChromium = ({ CHROMIUM, PATH }: Environment = process.env): string | null => findProgram(CHROMIUM, NAMES, PATH)

const FOUND = findChromium()

/** Whether tests in a browser run; true also where they must and there is none, so that they fail. */
export const hasBrowser: boolean = FOUND !== null || process.env.PACTA_REQUIRE_BROWSER === '1'

/** What is said where there is none. */
export function noBrowser(): string {
  const where = process.env.CHROMIUM === undefined ? `on PATH (${NAMES.join(', ')})` : `at CHROMIUM=${process.env.CHROMIUM}`
  return `no Chromium ${where}. The studio is NOT tested. Set CHROMIUM, or PACTA_REQUIRE_BROWSER=1 to fail.`
}

/** Starts it, with these flags beside the usual ones. Rejects where there is none. */
export async function launchChromium(flags: readonly string[] = []): Promise<Browser> {
  if (FOUND === null) throw new Error('no Chromium: install one, or set CHROMIUM to its path')
  return chromium.launch({ executablePath: FOUND, args: [...FLAGS, ...flags], timeout: STEP_LIMIT })
}

/** Pages that wait for each step as long as all tests do. */
export async function openContext(browser: Browser, options: BrowserContextOptions): Promise<BrowserContext> {
  const context = await browser.newContext(options)
  context.setDefaultTimeout(STEP_LIMIT)
  return context
}

/** The tasks of the page's main thread between two marks, as Chromium traces them. */
import type { Browser, Page } from 'playwright-core'

/** A task: what the clock says, and how long the processor was at it, ms. The second is less where others have the processor. */
export interface Task {
  readonly wall: number
  readonly own: number
}

interface TraceEvent {
  readonly name: string
  readonly ph: string
  readonly pid: number
  readonly tid: number
  /** Microseconds. */
  readonly ts: number
  readonly dur?: number
  readonly tdur?: number
}

const CATEGORIES = ['disabled-by-default-devtools.timeline', 'blink.user_timing']
/** As Chromium calls a task of a thread. */
const TASK = 'RunTask'
export const BEGUN = 'pacta-begun'
const ENDED = 'pacta-ended'

const mark = (page: Page, name: string) => page.evaluate((text) => void performance.mark(text), name)

/**
 * The tasks of the page while something is done to it.
 * @param isMarked whether the page itself marks where it begins, as a page does that is opened only then
 */
export async function tasksDuring(browser: Browser, page: Page, work: () => Promise<unknown>, isMarked = false): Promise<readonly Task[]> {
  await browser.startTracing(page, { categories: CATEGORIES })
  if (!isMarked) await mark(page, BEGUN)
  await work()
  await mark(page, ENDED)
  const { traceEvents } = JSON.parse((await browser.stopTracing()).toString()) as { readonly traceEvents: readonly TraceEvent[] }
  const [begun, ended] = [BEGUN, ENDED].map((name) => traceEvents.find((event) => event.name === name))
  if (begun === undefined || ended === undefined) throw new Error('the trace lacks its marks')
  return traceEvents
    .filter(({ name, ph, pid, tid }) => name === TASK && ph === 'X' && pid === begun.pid && tid === begun.tid)
    .filter(({ ts, dur = 0 }) => ts + dur >= begun.ts && ts <= ended.ts)
    .map(({ dur = 0, tdur = 0 }) => ({ wall: dur / 1000, own: tdur / 1000 }))
}

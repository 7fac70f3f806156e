/**
 * The studio in Chromium, one built page or several in turn: what is loaded, how fast pictures come, and which long
 * tasks delay them.
 */
import { type Range, rangeOf } from '../times.ts'
import type { Task } from './tasks.ts'
import { SCENARIO, type Visit, visit } from './visit.ts'

/** A summary of the tasks of several visits. */
export interface TaskReport {
  /** The longest of each visit: by the clock, and by the processor's time, ms. */
  readonly longest: Range
  readonly longestOwn: Range
  /** How many of each visit took more than 50 ms by the clock. */
  readonly over: Range
  /** Share of the visits without any such task. */
  readonly smooth: number
  /** Of the tasks of all visits that took a millisecond or more: the 95th percentile by the clock, ms, and the share over 50 ms. */
  readonly p95: number
  readonly share: number
}

export interface PageTimes {
  readonly scenario: string
  /** The folder that the page was built to. */
  readonly folder: string
  readonly requests: number
  readonly kilobytes: number
  readonly first: Range
  readonly opening: Range
  /** From the move of a lever to the first picture, and to that of a thousand worlds, ms. */
  readonly movedFirst: Range
  readonly movedThousand: Range
  readonly tasks: { readonly [during in keyof Visit['tasks']]: TaskReport }
  readonly memory: { readonly page: Range; readonly workers: Range }
}

/** No task shall keep the reader waiting for longer, ms. */
const MOST = 50
/** Shorter tasks are left out of shares of tasks, ms. */
const COUNTED = 1

function taskReport(visits: readonly (readonly Task[])[]): TaskReport {
  const long = visits.map((tasks) => tasks.filter(({ wall }) => wall > MOST).length)
  const counted = visits.flatMap((tasks) => tasks.filter(({ wall }) => wall >= COUNTED).map(({ wall }) => wall)).sort((a, b) => a - b)
  const longest = (of: (task: Task) => number) => rangeOf(visits.map((tasks) => Math.max(0, ...tasks.map(of))))
  return {
    longest: longest(({ wall }) => wall),
    longestOwn: longest(({ own }) => own),
    over: rangeOf(long),
    smooth: long.filter((count) => count === 0).length / long.length,
    p95: counted[Math.floor(0.95 * counted.length)] ?? 0,
    share: counted.filter((wall) => wall > MOST).length / Math.max(1, counted.length),
  }
}

function reportOf(folder: string, visits: readonly Visit[]): PageTimes {
  const moves = visits.flatMap((one) => one.moves)
  const range = (of: (one: Visit) => number) => rangeOf(visits.map(of))
  return {
    ...{ scenario: SCENARIO, folder },
    requests: visits[0]!.requests,
    kilobytes: visits[0]!.kilobytes,
    first: range((one) => one.first),
    opening: range((one) => one.opening),
    movedFirst: rangeOf(moves.map(({ first }) => first)),
    movedThousand: rangeOf(moves.map(({ thousand }) => thousand)),
    tasks: {
      opening: taskReport(visits.map(({ tasks }) => tasks.opening)),
      run: taskReport(visits.map(({ tasks }) => tasks.run)),
      drag: taskReport(visits.map(({ tasks }) => tasks.drag)),
    },
    memory: { page: range(({ memory }) => memory.page), workers: range(({ memory }) => memory.workers) },
  }
}

/**
 * Empty, with a warning, where there is no Chromium.
 * @param folders of built pages, which are visited in turn; the first round warms up and does not count
 */
export async function measurePages(
  folders: readonly string[],
  rounds: number,
  tell: (line: string) => void,
): Promise<readonly PageTimes[]> {
  const { hasBrowser, servePage } = await import('../../support/browser.ts')
  const { launchChromium } = await import('../../support/chromium.ts')
  if (!hasBrowser) return []
  const servers = await Promise.all(folders.map(servePage))
  const visits: Visit[][] = folders.map(() => [])
  try {
    for (let round = 0; round <= rounds; round++) {
      tell(`page, round ${round} of ${rounds}`)
      for (const [at, { address }] of servers.entries()) {
        const browser = await launchChromium()
        const found = await visit(browser, address)
        await browser.close()
        if (round > 0) visits[at]!.push(found)
      }
    }
  } finally {
    for (const { stop } of servers) stop()
  }
  return folders.map((folder, at) => reportOf(folder, visits[at]!))
}

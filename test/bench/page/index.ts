/**
 * The studio in Chromium, one built page or several in turn: what is loaded, how fast pictures come, and which long
 * tasks delay them.
 */
import { type Range, rangeOf } from '../times.ts'
import type { Task } from './tasks.ts'
import { type During, VISITED, type Visit, visit } from './visit.ts'

/** What the tasks of several trials come to: of pages that open, of runs of a thousand worlds, or of drags. */
export interface TaskReport {
  readonly trials: number
  /** Trials without a task over 50 ms: by the clock, and by the processor's time, which others that have the processor do not lengthen. */
  readonly smooth: number
  readonly smoothOwn: number
  /** The longest of each trial: by the clock, and by the processor's time, ms. */
  readonly longest: Range
  readonly longestOwn: Range
  /** Of the tasks of all trials that took a millisecond or more: the share over 50 ms by the clock. */
  readonly share: number
}

export interface PageTimes {
  readonly scenario: string
  /** The folder that the page was built to. */
  readonly folder: string
  readonly requests: number
  readonly kilobytes: number
  readonly first: Range
  /** From the move of a lever to the first picture, and to that of a thousand worlds, ms. */
  readonly movedFirst: Range
  readonly movedThousand: Range
  readonly tasks: { readonly [during in During]: TaskReport }
  readonly memory: { readonly page: Range; readonly workers: Range }
}

/** No task shall keep the reader waiting for longer, ms. */
const MOST = 50
/** Shorter tasks are left out of shares of tasks, ms. */
const COUNTED = 1

function taskReport(trials: readonly (readonly Task[])[]): TaskReport {
  const counted = trials.flatMap((tasks) => tasks.filter(({ wall }) => wall >= COUNTED))
  const longest = (of: (task: Task) => number) => trials.map((tasks) => Math.max(0, ...tasks.map(of)))
  const [walls, owns] = [longest(({ wall }) => wall), longest(({ own }) => own)]
  const under = (times: readonly number[]) => times.filter((time) => time <= MOST).length
  return {
    trials: trials.length,
    ...{ smooth: under(walls), smoothOwn: under(owns) },
    ...{ longest: rangeOf(walls), longestOwn: rangeOf(owns) },
    share: counted.filter(({ wall }) => wall > MOST).length / Math.max(1, counted.length),
  }
}

function reportOf(scenario: string, folder: string, visits: readonly Visit[]): PageTimes {
  const moves = visits.flatMap((one) => one.moves)
  const range = (of: (one: Visit) => number) => rangeOf(visits.map(of))
  const tasks = (during: During) => taskReport(visits.flatMap((one) => one.tasks[during]))
  return {
    ...{ scenario, folder },
    requests: visits[0]!.requests,
    kilobytes: visits[0]!.kilobytes,
    first: range((one) => one.first),
    movedFirst: rangeOf(moves.map(({ first }) => first)),
    movedThousand: rangeOf(moves.map(({ thousand }) => thousand)),
    tasks: { opening: tasks('opening'), run: tasks('run'), drag: tasks('drag') },
    memory: { page: range(({ memory }) => memory.page), workers: range(({ memory }) => memory.workers) },
  }
}

/**
 * Empty, with a warning, where there is no Chromium.
 * @param folders of built pages, which are visited in turn
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
  const rows = VISITED.flatMap((visited) =>
    servers.map(({ address }, at) => ({ visited, address, folder: folders[at]!, visits: [] as Visit[] })),
  )
  try {
    for (let round = 0; round < rounds; round++) {
      tell(`page, round ${round + 1} of ${rounds}`)
      const now = rows.filter(({ visited }) => round % visited.every === 0)
      // Whoever comes first finds files that the machine has not read yet.
      for (const { visited, address, visits } of round % 2 === 0 ? now : now.reverse()) {
        const browser = await launchChromium()
        visits.push(await visit(browser, address, visited))
        await browser.close()
      }
    }
  } finally {
    for (const { stop } of servers) stop()
  }
  return rows.map(({ visited, folder, visits }) => reportOf(visited.scenario, folder, visits))
}

/** The report of the bench as text. */
import type { LeverTimes } from './lever.ts'
import type { PageTimes, TaskReport } from './page/index.ts'
import type { Speed, SpeedReport } from './speed.ts'
import type { Threads } from './threads.ts'
import type { Range, Times } from './times.ts'

export interface Report extends SpeedReport {
  readonly lever: readonly LeverTimes[]
  readonly threads: readonly Threads[]
  readonly pages: readonly PageTimes[]
}

const number = (value: number) => value.toFixed(1).padStart(8)
const ratio = (value: number) => value.toFixed(2).padStart(6)
const both = ({ median, least }: Times) => `${number(median)} ${number(least)}`

function speedRow({ scenario, states, first, later, twin }: Speed): string {
  const core = `${scenario.padEnd(14)} ${String(states).padStart(4)} ${both(first)} ${both(later)}`
  if (twin === null) return core
  const ratios = `${ratio(first.median / twin.median)} ${ratio(later.median / twin.median)} ${ratio(first.least / twin.least)}`
  return `${core} ${both(twin)}  ${ratios}`
}

function sweepRow({ scenario, levers, coefficients }: Speed): string {
  const ratios = `${ratio(coefficients.median / levers.median)} ${ratio(coefficients.least / levers.least)}`
  return `${scenario.padEnd(14)} ${both(levers)} ${both(coefficients)}  ${ratios}`
}

function phaseTable({ scenario, core, twin }: SpeedReport['phases'][number]): string[] {
  const sum = core.reduce((total, phase) => total + phase.nanoseconds, 0)
  const rows = core.map(({ name, nanoseconds }, n) => {
    const own = `  ${name.padEnd(16)} ${number(nanoseconds)} ${((100 * nanoseconds) / sum).toFixed(0).padStart(4)} %`
    return twin === null ? own : `${own} ${number(twin[n]!.nanoseconds)}`
  })
  return [`Phases, ${scenario}: core, share${twin === null ? '' : ', twin in C'} (ns per state and month)`, ...rows, '']
}

const range = ({ median, least, most }: Range) => `${number(median)}  ${`${least.toFixed(1)} to ${most.toFixed(1)}`}`

function taskRows(each: string, { trials, smooth, smoothOwn, longest, longestOwn, share }: TaskReport): string[] {
  return [
    `  ${each}: no task over 50 ms in ${smooth} of ${trials} by the clock, in ${smoothOwn} of ${trials} by the processor's time`,
    `    longest task of each ${range(longest)}, of the processor's time ${range(longestOwn)}`,
    `    of all tasks of 1 ms and more, over 50 ms by the clock ${(100 * share).toFixed(1)} %`,
  ]
}

function pageTable({ scenario, folder, requests, kilobytes, first, movedFirst, movedThousand, tasks, memory }: PageTimes): string[] {
  return [
    `Page ${folder}, ${scenario}, ms: median, least to most`,
    `  loaded before the first picture: ${requests} requests, ${kilobytes.toFixed(1)} kB packed`,
    `  opening to the first picture ${range(first)}`,
    `  lever to the first picture ${range(movedFirst)}, to 1,000 worlds ${range(movedThousand)}`,
    ...taskRows('opening until the first picture', tasks.opening),
    ...taskRows('runs of 1,000 worlds', tasks.run),
    ...taskRows('drags of a lever', tasks.drag),
    `  memory in MB: page ${range(memory.page)}, workers ${range(memory.workers)}`,
  ]
}

function sections({ compiler, rounds, speed, phases, levels, lever, threads, pages }: Report): string[] {
  const lines: string[] = []
  if (speed.length > 0) {
    lines.push(`One thread, CPU time, ns per state and month: median and least of ${rounds} rounds. Twin: ${compiler ?? 'none'}.`)
    lines.push('"first": the first engine of a process; "later": one made after three others.')
    lines.push('scenario       states    first    least    later    least     twin    least   first later least to twin')
    lines.push(...speed.map(speedRow), '')
    lines.push('A sweep of 24 points on one engine, engines included: what changes, and coefficients over levers')
    lines.push('scenario         levers    least coeffic.    least   median  least')
    lines.push(...speed.map(sweepRow), '')
  }
  for (const table of phases) lines.push(...phaseTable(table))
  if (levels.length > 0) {
    lines.push('Record levels, 30 states, ns per state and month: median, least')
    lines.push(...levels.map(({ level, times }) => `  ${level.padEnd(16)} ${both(times)}`), '')
  }
  if (lever.length > 0) {
    lines.push('From a lever to the first world, CPU time in ms, and memory in MB: median, least of each')
    lines.push('  scenario         file to first world   lever to first world    memory')
    lines.push(...lever.map((row) => `  ${row.scenario.padEnd(16)} ${both(row.opening)}    ${both(row.moved)}  ${both(row.memory)}`), '')
  }
  for (const { threads: count, worlds, cold, warm } of threads) {
    lines.push(`${worlds} worlds of 30 states on ${count} thread(s), ms: cold ${number(cold)}, warm ${both(warm)}`)
  }
  for (const page of pages) lines.push('', ...pageTable(page))
  return lines
}

export function printTables(report: Report): string {
  return sections(report).join('\n')
}

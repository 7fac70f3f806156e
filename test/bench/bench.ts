/**
 * The bench: the core beside its twin in C, in alternating rounds; time by phase; record levels; threads; the page.
 * It reports times and does not judge them. Times of one thread are CPU times, each round in a fresh process; medians
 * over the rounds, with the shortest beside them.
 */
import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { answer } from './core.ts'
import { measureLever } from './lever.ts'
import { measurePages } from './page/index.ts'
import { ask, measureSpeed } from './speed.ts'
import { printTables, type Report } from './table.ts'
import { measureThreads } from './threads.ts'

const PARTS = ['speed', 'phases', 'levels', 'lever', 'threads', 'page']

const { values } = parseArgs({
  options: {
    json: { type: 'boolean', default: false },
    rounds: { type: 'string', default: '7' },
    only: { type: 'string', default: PARTS.join(',') },
    /** A built page of another version, which is visited in turn with this one. */
    beside: { type: 'string' },
    measure: { type: 'string' },
  },
})

async function bench(): Promise<Report> {
  const rounds = Math.max(1, Number(values.rounds))
  const parts = values.only.split(',')
  const tell = (line: string) => process.stderr.write(`${line}\n`)
  const speed = measureSpeed(rounds, parts, tell)
  tell('lever')
  const lever = parts.includes('lever') ? measureLever(rounds, ask) : []
  tell('threads')
  const threads = parts.includes('threads') ? await measureThreads(rounds) : []
  const folders = ['dist/web', ...(values.beside === undefined ? [] : [values.beside])].map((folder) => resolve(folder))
  return { ...speed, lever, threads, pages: parts.includes('page') ? await measurePages(folders, rounds, tell) : [] }
}

if (values.measure !== undefined) console.log(JSON.stringify(answer(JSON.parse(values.measure))))
else {
  const report = await bench()
  console.log(values.json ? JSON.stringify(report, null, 2) : printTables(report))
}

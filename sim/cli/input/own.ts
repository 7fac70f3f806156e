/**
 * World tables of one's own: a folder with tables in the layout of `scenarios/data/world-2019/`, as `pacta import --table` writes them,
 * each with its provenance beside it. What the folder does not have is that of the world it was made for.
 */
import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import {
  BASE_YEAR,
  counted,
  listed,
  OWN_TABLES,
  type OwnTable,
  type Problem,
  ProblemError,
  problemAt,
  tableNear,
  WORLD_TABLES,
  type WorldTableName,
  withOwnTables,
} from '../../index.ts'
import { isPassing, type Library } from '../host/index.ts'
import { lookAt, reasonOf } from './file.ts'

/** Where the provenance of a CSV file goes, which has no place for it itself. */
export function provenancePath(out: string): string {
  return `${out}.provenance.json`
}

/** What a file of provenance says that a table of one's own needs; the rest is for people. */
interface OwnProvenance {
  readonly base: string
  readonly cite: string
  readonly years: readonly [number, number] | null
  readonly otherYears: { readonly [cell: string]: number }
  /** Fingerprint of the table as it was written; older ones have none. */
  readonly table?: string
}

/** SHA-256 of a text. */
export const fingerprint = (text: string): string => createHash('sha256').update(text).digest('hex')

export const ownTable = (folder: string, layout: string): string => join(folder, layout)

interface OwnFolder {
  /** The world that the tables are for; null where no provenance says so. */
  readonly base: WorldTableName | null
  readonly tables: readonly OwnTable[]
}

/** Reads the tables of a folder. What is wrong joins the problems. */
export function readOwnFolder(folder: string, problems: Problem[]): OwnFolder {
  const bases = new Map<WorldTableName, string>()
  const tables: OwnTable[] = []
  for (const name of namesIn(folder, problems)) {
    const path = join(folder, name)
    const text = readText(path, problems)
    const told = readText(provenancePath(path), problems, true)
    const said = told === null ? null : provenanceIn(provenancePath(path), told, problems)
    if (text === null) continue
    if (said !== null) bases.set(said.base as WorldTableName, name)
    const changed = said?.table !== undefined && said.table !== fingerprint(text)
    const citation =
      said === null
        ? `${path}, a table without provenance beside it`
        : `${changed ? `${path}, changed by hand since. Before: ` : ''}${said.cite}`
    const grade = said === null || changed ? 'assumption' : 'data'
    tables.push({ name, text, citation, year: said?.years?.[1] ?? null, grade, otherYears: said?.otherYears ?? {} })
  }
  const [first, second] = [...bases]
  if (first !== undefined && second !== undefined) {
    const both = `${first[0]} in ${first[1]} and ${second[0]} in ${second[1]}`
    problems.push(problemAt(folder, 'tables for one world', both, 'import one of them again, into a new folder'))
  }
  return { base: first?.[0] ?? null, tables }
}

function namesIn(folder: string, problems: Problem[]): readonly string[] {
  try {
    const all = readdirSync(folder)
    for (const name of OWN_TABLES.filter((one) => all.includes(provenancePath(one)) && !all.includes(one))) {
      const cure = 'import it again with --force'
      problems.push(problemAt(join(folder, name), `the table of ${provenancePath(name)}`, 'no file of that name', cure))
    }
    return OWN_TABLES.filter((name) => all.includes(name))
  } catch (error) {
    if (isPassing(error)) throw error
    problems.push(problemAt('--table', 'a folder that can be read', reasonOf(error)))
    return []
  }
}

function readText(path: string, problems: Problem[], optional = false): string | null {
  try {
    if (optional && lookAt(path) === undefined) return null
    return readFileSync(path, 'utf8')
  } catch (error) {
    if (isPassing(error)) throw error
    problems.push(problemAt(path, 'a file that can be read', reasonOf(error)))
    return null
  }
}

function provenanceIn(path: string, text: string, problems: Problem[]): OwnProvenance | null {
  const said = parsed(text)
  if (typeof said?.cite === 'string' && WORLD_TABLES.some((name) => name === said.base)) return said as unknown as OwnProvenance
  problems.push(problemAt(path, 'the provenance that pacta import --table writes', 'something else', 'import the table again with --force'))
  return null
}

function parsed(text: string): { readonly [key: string]: unknown } | null {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

/** The library with the world of a folder in the place of every table, and a sentence on it; null where there are problems. */
export function withOwnTable(
  folder: string,
  library: Library,
  problems: Problem[],
): { readonly library: Library; readonly note: string } | null {
  const before = problems.length
  const there = lookAt(folder)
  if (there === undefined || typeof there === 'string' || !there.isDirectory()) {
    const value = typeof there === 'string' ? there : there === undefined ? 'no folder of that name' : `the file ${folder}`
    problems.push(problemAt('--table', 'a folder with tables', value, 'make one: pacta import wdi FILE --table mine/'))
    return null
  }
  const { base, tables } = readOwnFolder(folder, problems)
  if (tables.length === 0 && problems.length === before) {
    problems.push(
      problemAt('--table', `a folder with some of ${listed(OWN_TABLES)}`, `${folder}, which has none`, 'see pacta import --help'),
    )
  }
  if (problems.length > before) return null
  const name = base ?? tableNear(`${BASE_YEAR}-01`)
  try {
    const table = withOwnTables(library.tables[name]!, tables, folder.endsWith('/') ? folder : `${folder}/`)
    const all = Object.fromEntries(WORLD_TABLES.map((one) => [one, table])) as Library['tables']
    const told = tables.map(({ name: file, year }) => (year === null ? file : `${file} of ${year}`)).join(', ')
    const note = `world of ${folder}: ${counted(tables.length, 'table')} (${told}); all else is that of ${name}`
    return { library: { ...library, ids: library.ids, read: library.read, designs: library.designs, tables: all }, note }
  } catch (error) {
    if (!(error instanceof ProblemError)) throw error
    problems.push(...error.problems)
    return null
  }
}

/** What `pacta import` is asked to do: its arguments, read and checked, all problems at once. */
import { dirname, resolve } from 'node:path'
import {
  BASE_YEAR,
  CODED,
  didYouMean,
  IMPORTERS,
  type Importer,
  listed,
  OWN_TABLES,
  type Problem,
  problemAt,
  shown,
  type TableScenario,
  tableNear,
  tableOf,
  type WorldTable,
} from '../../index.ts'
import { outProblem } from '../execute/index.ts'
import type { Host } from '../host/index.ts'
import { BadInput, type Given, loadScenario, lookAt, ownTable, provenancePath, readOwnFolder, UNCHANGED } from '../input/index.ts'
import { type CodedRequest, isCoded, readCodedRequest } from './coded.ts'
import { fileProblem } from './file.ts'
import type { IMPORT_OPTIONS } from './options.ts'

export interface IntoTarget {
  readonly kind: 'into'
  /** The scenario as it was named. */
  readonly name: string
  readonly file: TableScenario
  readonly out: string | null
}

export interface TableTarget {
  readonly kind: 'table'
  readonly folder: string
  readonly path: string
}

export type Target = { readonly kind: 'print'; readonly format: 'csv' | 'json'; readonly out: string | null } | IntoTarget | TableTarget

export interface ImportRequest {
  readonly importer: Importer
  readonly files: readonly string[]
  /** Null for the importer's own choice. */
  readonly year: number | null
  /** The world that the numbers are for. */
  readonly base: WorldTable
  readonly target: Target
}

/** @throws BadInput with every problem of the arguments */
export function readImport(given: Given<typeof IMPORT_OPTIONS>, host: Host): ImportRequest | CodedRequest {
  const { operands, values, problems } = given
  const [source, ...files] = operands
  if (isCoded(source)) return readCodedRequest(source, given, host)
  const ids = [...IMPORTERS.map(({ id }) => id), ...Object.keys(CODED)]
  const importer = IMPORTERS.find(({ id }) => id === source)
  if (importer === undefined) {
    const got = source === undefined ? 'none' : shown(source)
    const cure = didYouMean(source, ids, 'see pacta import --help')
    problems.push(problemAt('pacta import', `a source: ${listed(ids)}`, got, cure))
  } else if (files.length === 0) {
    problems.push(problemAt(`pacta import ${importer.id}`, importer.files, 'no file', 'download it from its authors'))
  }
  problems.push(...files.map(fileProblem).filter((problem) => problem !== null))
  const { year } = values
  const found = values.into !== null ? scenarioOf(given, host) : values.folder !== null ? folderOf(given, files, host, importer) : null
  if (found === null) {
    const { format, out, force } = values
    const beside = out === null || format !== 'csv' ? null : outProblem(provenancePath(out), force)
    if (beside !== null) problems.push(beside)
  }
  if (importer === undefined) throw new BadInput(problems)
  if (found !== null && !OWN_TABLES.includes(importer.layout)) {
    const option = found.target.kind === 'into' ? '--into' : '--table'
    const cure = 'leave it out: a table of episodes is for R or Python'
    problems.push(problemAt(option, 'a source with numbers of states or pairs', importer.id, cure))
  }
  const print: Target = { kind: 'print', format: values.format, out: values.out }
  return { importer, files, year, ...(found ?? { base: host.library.tables['world-2019'], target: print }) }
}

type Found = Pick<ImportRequest, 'base' | 'target'>

/** The scenario of `--into` and the table that its world is folded from. @throws BadInput where there is none */
function scenarioOf({ values, texts, problems }: Given<typeof IMPORT_OPTIONS>, host: Host): Found {
  const name = values.into!
  const { out } = values
  if (values.folder !== null) problems.push(problemAt('--table', 'one of --into and --table', 'both', 'leave out one of them'))
  const rule = 'a scenario, which is JSON, with --into'
  if (texts.has('format')) problems.push(problemAt('--format', rule, texts.get('format')!.map(shown).join(' and '), 'leave it out'))
  else if (values.format !== 'json' && out !== null && /\.csv$/i.test(out)) {
    problems.push(problemAt('--out', rule, shown(out), 'end its name in .json'))
  }
  const loaded = loadScenario(name, UNCHANGED, host.library)
  problems.push(...loaded.problems)
  const file = loaded.file as TableScenario | undefined
  if (loaded.scenario === null || file === undefined) throw new BadInput(problems)
  const table = tableOf(file)
  if (table === null) {
    const cure = 'import into the scenario that it was written from, and then pacta world'
    throw new BadInput([...problems, problemAt('--into', 'a scenario on a world table', `${name}, which writes out its states`, cure)])
  }
  return { base: host.library.tables[table]!, target: { kind: 'into', name, file, out } }
}

/** The folder of `--table`, and the world that its tables are for: as those that are there say, else nearest the year. */
function folderOf(
  { values, problems }: Given<typeof IMPORT_OPTIONS>,
  files: readonly string[],
  host: Host,
  importer: Importer | undefined,
): Found {
  const folder = values.folder!
  if (values.out !== null) problems.push(problemAt('--out', 'one of --out and --table', 'both', 'leave out --out'))
  const there = lookAt(folder)
  if (typeof there === 'string') problems.push(problemAt('--table', 'a folder that can be written to', there))
  else if (there !== undefined && !there.isDirectory())
    problems.push(problemAt('--table', 'a folder', `the file ${folder}`, 'choose another name'))
  else if (there === undefined && lookAt(dirname(resolve(folder))) === undefined) {
    problems.push(problemAt('--table', 'a folder that exists, to make it in', dirname(folder), 'create it first'))
  }
  const path = ownTable(folder, importer?.layout ?? '')
  const found: Problem[] = []
  const known = there === undefined ? null : readOwnFolder(folder, found).base
  // What is wrong with a table that is replaced goes with it.
  const replaced = values.force ? [path, provenancePath(path)] : []
  problems.push(...found.filter(({ place }) => !replaced.includes(place)))
  const year = values.year ?? yearInNames(files) ?? BASE_YEAR
  const base = known ?? tableNear(`${year}-01`)
  if (importer !== undefined) {
    for (const one of [path, provenancePath(path)]) {
      const problem = outProblem(one, values.force)
      if (problem !== null && there !== undefined) problems.push({ ...problem, place: '--table' })
    }
  }
  return { base: host.library.tables[base]!, target: { kind: 'table', folder, path } }
}

/** The year that files of BACI have in their names. */
function yearInNames(files: readonly string[]): number | null {
  const years = files.flatMap((name) => /_Y((?:19|20)\d\d)_/.exec(name)?.[1] ?? [])
  return years.length === 0 ? null : Number(years[0])
}

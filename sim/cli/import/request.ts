/** What `pacta import` is asked to do: its arguments, read and checked, all problems at once. */
import { extname } from 'node:path'
import { didYouMean, IMPORTERS, type Importer, listed } from '../../index.ts'
import { outProblem } from '../execute/sink.ts'
import { type Arguments, shown } from '../input/arguments.ts'
import { BadInput, problemLine } from '../input/bad-input.ts'
import { columned } from '../terminal/look.ts'
import { fileProblem } from './file.ts'

export const IMPORT_FORMATS = ['csv', 'json'] as const

export interface ImportOrder {
  readonly importer: Importer
  readonly files: readonly string[]
  /** Null for the importer's own choice. */
  readonly year: number | null
  readonly format: (typeof IMPORT_FORMATS)[number]
  readonly out: string | null
  readonly force: boolean
  readonly quiet: boolean
}

/** Where the provenance of a CSV file goes, which has no place for it itself. */
export function provenancePath(out: string): string {
  return `${out}.provenance.json`
}

/** The sources as the help lists them. */
export function importHelp(): string {
  const rows = IMPORTERS.flatMap(({ id, files, licence, defaultYear }) => [
    [`  ${id}`, files],
    ['', `year: ${defaultYear}; licence of the data: ${licence}`],
  ])
  return `
Sources and what to name as FILE:
${columned(rows).join('\n')}

Reads the official file that you downloaded, of any size; nothing is fetched. CSV is a table in the layout of
scenarios/data/, with its provenance in a second file (PATH.provenance.json); JSON has both, and the part of a
scenario file that the data make. What was matched and what was left out is said on standard error.

Examples:
  pacta import baci BACI_HS17_Y2019_V202501.csv country_codes_V202501.csv --out trade.csv
  pacta import wdi WDICSV.csv --year 2022 --out economy.csv
  pacta import vdem V-Dem-CY-Core-v15.csv --format json --out democracy.json`
}

/** @throws BadInput with every problem of the arguments */
export function readImportOrder(args: Arguments): ImportOrder {
  const [source, ...files] = args.operands()
  const { problems } = args
  const out = args.last('out') ?? null
  const force = args.flag('force')
  const ids = IMPORTERS.map(({ id }) => id)
  const importer = IMPORTERS.find(({ id }) => id === source)
  if (importer === undefined) {
    const got = source === undefined ? 'none' : shown(source)
    const cure = didYouMean(source, ids, 'see pacta import --help')
    problems.push(problemLine('pacta import', `a source: ${listed(ids)}`, got, cure))
  } else if (files.length === 0) {
    problems.push(problemLine(`pacta import ${importer.id}`, importer.files, 'no file', 'download it from its authors'))
  }
  problems.push(...files.map(fileProblem).filter((problem) => problem !== null))
  const year = args.last('year') === undefined ? null : args.whole('year', [1800, 2100], 0)
  const format = args.choice('format', IMPORT_FORMATS, extname(out ?? '') === '.json' ? 'json' : 'csv')
  if (out !== null) {
    const paths = format === 'csv' ? [out, provenancePath(out)] : [out]
    problems.push(...paths.map((path) => outProblem(path, force)).filter((problem) => problem !== null))
  }
  if (problems.length > 0 || importer === undefined) throw new BadInput([...new Set(problems)])
  return { importer, files, year, format, out, force, quiet: args.flag('quiet') }
}

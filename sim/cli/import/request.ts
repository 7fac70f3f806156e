/** What `pacta import` is asked to do: its arguments, read and checked, all problems at once. */
import { declared, didYouMean, IMPORTERS, type Importer, interval, kind, listed, problemAt, shown } from '../../index.ts'
import { outProblem } from '../execute/index.ts'
import { BadInput, type Given } from '../input/index.ts'
import { fileProblem } from './file.ts'

export const IMPORT_OPTIONS = {
  year: kind.whole({
    name: 'year',
    spell: (low, high) => interval(low, high, String),
    value: 'y',
    words: 'the year to read',
    range: [1800, 2100],
    otherwise: null,
    usual: 'by source, below',
  }),
  ...declared.output(['csv', 'json']),
  quiet: declared.quiet({ words: 'write only problems to standard error' }),
}

export interface ImportRequest {
  readonly importer: Importer
  readonly files: readonly string[]
  /** Null for the importer's own choice. */
  readonly year: number | null
  readonly format: 'csv' | 'json'
  readonly out: string | null
}

/** Where the provenance of a CSV file goes, which has no place for it itself. */
export function provenancePath(out: string): string {
  return `${out}.provenance.json`
}

/** @throws BadInput with every problem of the arguments */
export function readImport({ operands, values, problems }: Given<typeof IMPORT_OPTIONS>): ImportRequest {
  const [source, ...files] = operands
  const { year, format, out, force } = values
  const ids = IMPORTERS.map(({ id }) => id)
  const importer = IMPORTERS.find(({ id }) => id === source)
  if (importer === undefined) {
    const got = source === undefined ? 'none' : shown(source)
    const cure = didYouMean(source, ids, 'see pacta import --help')
    problems.push(problemAt('pacta import', `a source: ${listed(ids)}`, got, cure))
  } else if (files.length === 0) {
    problems.push(problemAt(`pacta import ${importer.id}`, importer.files, 'no file', 'download it from its authors'))
  }
  problems.push(...files.map(fileProblem).filter((problem) => problem !== null))
  const beside = out === null || format !== 'csv' ? null : outProblem(provenancePath(out), force)
  if (beside !== null) problems.push(beside)
  if (importer === undefined) throw new BadInput(problems)
  return { importer, files, year, format, out }
}

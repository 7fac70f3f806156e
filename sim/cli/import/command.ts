/** `pacta import`: an official file of a public data set -> a table in the project's layout, or a part of a scenario, with provenance. */
import { beginImport, IMPORTERS, type Problem } from '../../index.ts'
import { define, type Ending, type Example, type Work } from '../execute/index.ts'
import { BadInput } from '../input/index.ts'
import { columned } from '../terminal/index.ts'
import { readOfficialFile, sizeOf } from './file.ts'
import { droppedText, type Import, importJson, importPage, passedText, provenanceJson, type ReadFile, tableCsv } from './page.ts'
import { IMPORT_OPTIONS, type ImportRequest, provenancePath, readImport } from './request.ts'

/** The sources as the help lists them. */
const SOURCES = columned(
  IMPORTERS.flatMap(({ id, files, licence, defaultYear }) => [
    [`  ${id}`, files],
    ['', `year: ${defaultYear}; licence of the data: ${licence}`],
  ]),
).join('\n')

const EXAMPLES: readonly Example[] = [
  ['import baci BACI_HS17_Y2019_V202501.csv country_codes_V202501.csv --out trade.csv'],
  ['import wdi WDICSV.csv --year 2020 --out economy.csv'],
  ['import vdem V-Dem-CY-Core-v15.csv --format json --out democracy.json'],
]

const EPILOGUE = `
Sources and what to name as FILE:
${SOURCES}

The command reads the official file that you downloaded, of any size; it downloads nothing. CSV is a table in the
layout of scenarios/data/, with its provenance in a second file (PATH.provenance.json). JSON contains both, and the
part of a scenario file that the data produce. Standard error shows what was matched and what was left out.
`

export const importData = define({
  name: 'import',
  words: 'read a public data set from its official files',
  operands: [
    ['<source>', 'the data set'],
    ['<file...>', 'its files'],
  ],
  options: IMPORT_OPTIONS,
  examples: EXAMPLES,
  epilogue: EPILOGUE,
  request: readImport,
  answer: readAndWrite,
})

/** A table of CSV and its provenance appear together, each when it is whole. @throws BadInput with every problem of the files */
async function readAndWrite(request: ImportRequest, work: Work): Promise<Ending> {
  const done = await readAll(request, work)
  if (done === null) return { kind: 'interrupted', told: '', kept: false }
  const { format, out } = request
  await work.write(format === 'json' ? importJson(done) : tableCsv(done))
  if (format === 'csv' && out !== null) await work.beside(provenancePath(out), provenanceJson(done))
  work.say(importPage(done, format))
  return { kind: 'whole' }
}

/** Null when it was interrupted. */
async function readAll(request: ImportRequest, work: Work): Promise<Import | null> {
  const { importer, year, files: paths } = request
  const importing = beginImport(importer, work.host.library.tables['world-2019'].states, year)
  const files: ReadFile[] = []
  const problems: Problem[] = []
  const total = Math.max(
    1,
    paths.reduce((sum, path) => sum + sizeOf(path), 0),
  )
  let going = true
  const stop = () => {
    going = false
  }
  const whole = await work.attend({ total, tell: () => 'reading' }, stop, async (update) => {
    let done = 0
    for (const path of paths) {
      const file = importing.open(path)
      const facts = await readOfficialFile(path, file.write, (bytes) => {
        done += bytes
        update(done)
        return going
      })
      if (facts === null) return false
      if ('rule' in facts) problems.push(facts)
      else {
        const lines = file.end()
        if (lines !== null) files.push({ path, lines, ...facts })
      }
    }
    return true
  })
  if (!whole) return null
  // What is wrong with the whole follows from a file that could not be read.
  if (problems.length > 0) throw new BadInput(problems)
  const outcome = importing.finish()
  if (outcome.ok) return { importer, files, ...outcome }
  for (const one of outcome.passed) work.say(passedText(one))
  for (const one of outcome.dropped) work.say(droppedText(one))
  throw new BadInput(outcome.problems)
}

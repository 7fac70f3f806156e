/** `pacta import`: an official file of a public data set -> a table in the project's layout, or a part of a scenario, with provenance. */
import { mkdirSync } from 'node:fs'
import {
  beginImport,
  IMPORTERS,
  inside,
  listed,
  type Problem,
  ProblemError,
  type PutInto,
  parseScenarioText,
  problemAt,
  putInto,
  withOwnTables,
} from '../../index.ts'
import { define, type Ending, type Example, type Work } from '../execute/index.ts'
import { isPassing } from '../host/index.ts'
import { BadInput, lookAt, provenancePath, reasonOf } from '../input/index.ts'
import { columned, scenarioText } from '../terminal/index.ts'
import { CODED_HELP, type CodedRequest, writeCoded } from './coded.ts'
import { readOfficialFile, sizeOf } from './file.ts'
import { IMPORT_OPTIONS } from './options.ts'
import {
  droppedText,
  type Import,
  importJson,
  importPage,
  ownTableOf,
  passedText,
  provenanceJson,
  type ReadFile,
  tableCsv,
} from './page.ts'
import { type ImportRequest, type IntoTarget, readImport } from './request.ts'
import { intoSteps, tableSteps } from './steps.ts'

/** The sources as the help lists them. */
const SOURCES = columned(
  IMPORTERS.flatMap(({ id, files, licence, defaultYear }) => [
    [`  ${id}`, files],
    ['', `year: ${defaultYear}; licence of the data: ${licence}`],
  ]),
).join('\n')

const ids = IMPORTERS.map(({ id }) => id)

const EXAMPLES: readonly Example[] = [
  ['import baci BACI_HS17_Y2019_V202501.csv country_codes_V202501.csv --out trade.csv'],
  ['import wdi WDICSV.csv --year 2020 --out economy.csv'],
  ['import vdem V-Dem-CY-Core-v15.csv --format json --out democracy.json'],
  ['import wdi WDICSV.csv --into kavala-2019 --out renewed.json', 'a scenario with newer numbers; then pacta run renewed.json'],
  ['import milestones milestones.csv --into kavala-2019 --out coded.json', 'what happened, coded by you; then pacta history coded.json'],
  ['import wdi WDICSV.csv --table mine/', 'a world of your own; then pacta run kavala-2019 --table mine/'],
]

const EPILOGUE = `
Sources and what to name as FILE:
${SOURCES}

The command reads the official file that you downloaded, of any size; it downloads nothing. Standard error shows what
was matched, what was left out, and what to do next.

--into keeps the states that the scenario keeps and folds the others as it does: GDP, population and trade are summed,
positions and tourism weighted by GDP, political indices by population (the weights are those of its world table).
Numbers that the file sets by hand stay, and are named; those of an earlier import are replaced. Every number cites
year, file and release: pacta sources FILE.
--table fills a folder with tables; several imports go into one. What it does not have, and cells that are blank, stay
as in the bundled world of the year (--year, else 2019). pacta run, check, world and others take it by --table. Numbers
of a table that is changed by hand afterwards are graded as assumptions.
Without either, CSV is a table in the layout of scenarios/data/, with its provenance in a second file
(PATH.provenance.json), and JSON has both.

Two sources are tables (CSV) of your own, which go into a scenario by --into; columns in brackets may be left out:
${CODED_HELP}
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

/** What is written appears whole or not at all, a table and its provenance together. @throws BadInput with every problem of the files */
async function readAndWrite(request: ImportRequest | CodedRequest, work: Work): Promise<Ending> {
  if ('what' in request) return writeCoded(request, work)
  const done = await readAll(request, work)
  if (done === null) return { kind: 'interrupted', told: '', kept: false }
  const { target, base } = request
  if (target.kind !== 'print') checkRanges(done, base)
  switch (target.kind) {
    case 'print':
      await work.write(target.format === 'json' ? importJson(done) : tableCsv(done))
      if (target.format === 'csv' && target.out !== null) await work.beside(provenancePath(target.out), provenanceJson(done))
      work.say(importPage(done, []))
      break
    case 'table':
      makeFolder(target.folder)
      await work.beside(target.path, tableCsv(done))
      await work.beside(provenancePath(target.path), provenanceJson(done, base.id))
      work.say(importPage(done, tableSteps(target, done.imported, base)))
      break
    case 'into': {
      const put = putInto(target.file, base, ownTableOf(done), done.importer.id, ids)
      const text = scenarioText(put.file)
      const checked = parseScenarioText(text, work.host.library.tables)
      if (!checked.ok)
        throw new BadInput(checked.problems.map((problem) => inside(`${target.name} with the numbers of the import`, problem)))
      if (put.taken === 0) throw new BadInput([nothingTaken(target, put)])
      await work.write(text)
      work.say(importPage(done, intoSteps(target, put, done.imported, base)))
    }
  }
  return { kind: 'whole' }
}

/** Why nothing of the import went into the scenario. */
function nothingTaken({ name }: IntoTarget, { byHand }: PutInto): Problem {
  const value = byHand.length === 0 ? 'none' : `none that is not set by hand (${listed(byHand)})`
  return problemAt('--into', `a number of a state or pair of ${name}`, value, 'does the file have the states that the scenario has?')
}

/** @throws BadInput where it cannot be made; not with its parents, which Node tries without end in folders of the system */
function makeFolder(folder: string): void {
  if (lookAt(folder) !== undefined) return
  try {
    mkdirSync(folder)
  } catch (error) {
    if (isPassing(error)) throw error
    throw new BadInput([problemAt('--table', 'a folder that can be made', reasonOf(error), 'choose another place')])
  }
}

/** @throws BadInput where a number of the files is out of the range that a world allows */
function checkRanges(done: Import, base: ImportRequest['base']): void {
  try {
    withOwnTables(base, [ownTableOf(done)], '')
  } catch (error) {
    if (!(error instanceof ProblemError)) throw error
    throw new BadInput(error.problems.map((problem) => inside(listed(done.files.map(({ path }) => path)), problem)))
  }
}

/** Null when it was interrupted. */
async function readAll(request: ImportRequest, work: Work): Promise<Import | null> {
  const { importer, year, base, files: paths } = request
  const importing = beginImport(importer, base.states, year, base.year)
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
        const read = file.end()
        if (read !== null) files.push({ path, ...read, ...facts })
      }
    }
    return true
  })
  if (!whole) return null
  // What is wrong with the whole follows from a file that could not be read.
  if (problems.length > 0) throw new BadInput(problems)
  const outcome = importing.finish()
  if (outcome.ok) return { importer, year, files, ...outcome }
  for (const one of outcome.passed) work.say(passedText(one))
  for (const one of outcome.dropped) work.say(droppedText(one))
  throw new BadInput(outcome.problems)
}

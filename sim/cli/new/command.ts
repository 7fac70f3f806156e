/** `pacta new`: a case of one's own to begin with, as a scenario file that is sound, and a guide to every field beside it. */
import { basename } from 'node:path'
import {
  caseTemplate,
  commandLine,
  declared,
  isMonth,
  kind,
  noStateCure,
  type Problem,
  problemAt,
  shown,
  tableNear,
  type WorldTable,
} from '../../index.ts'
import { define, type Ending, type Example, outProblem, type Work } from '../execute/index.ts'
import type { Host } from '../host/index.ts'
import { BadInput, type Given } from '../input/index.ts'
import { scenarioText } from '../terminal/index.ts'
import { fieldGuide } from './guide.ts'

const EXAMPLES: readonly Example[] = [
  ['new case.json', 'Colombia against Nicaragua, to be replaced by your own; case.md explains every field'],
  ['new case.json --respondent NIC --claimant COL --start 2012-11', 'your parties, in the world of that year'],
]

const EPILOGUE = `
The file is sound from the start: pacta check and pacta run take it as it is. "Replace this" marks what is yours to write.
It keeps the parties, the five permanent members and the fifteen states that trade most with the respondent.`

const OPTIONS = {
  respondent: kind.text({ name: 'respondent', value: 'id', words: 'the state that lost, by its ISO code', otherwise: 'NIC' }),
  claimant: kind.text({ name: 'claimant', value: 'id', words: 'the state that won', otherwise: 'COL' }),
  start: kind.text({ name: 'start', value: 'month', words: 'month of the judgment as YYYY-MM', otherwise: '2019-01' }),
  force: declared.force({ words: 'overwrite both files' }),
}

export const newCase = define({
  name: 'new',
  words: 'write a case of your own to begin with, and a guide to every field',
  operands: [['<path>', 'the scenario file to write, such as case.json']],
  options: OPTIONS,
  examples: EXAMPLES,
  epilogue: EPILOGUE,
  request: readNew,
  answer: write,
})

interface NewRequest {
  readonly path: string
  readonly guide: string
  readonly text: string
  /** What to know of the world that the case is in. */
  readonly note: string | null
}

/** @throws BadInput with every problem */
function readNew({ operands, values, problems }: Given<typeof OPTIONS>, { library }: Host): NewRequest {
  const { respondent, claimant, start, force } = values
  const [path, ...more] = operands
  if (path === undefined || more.length > 0) {
    const got = path === undefined ? 'none' : operands.map(shown).join(', ')
    problems.push(problemAt('pacta new', 'one file to write', got, 'write pacta new case.json'))
  }
  const id = idOf(path ?? '')
  if (path !== undefined && id === null) {
    problems.push(
      problemAt('pacta new', 'a name of letters, digits and hyphens that ends in .json', shown(path), 'write pacta new case.json'),
    )
  }
  const guide = (path ?? '').replace(/\.json$/i, '.md')
  if (path !== undefined && id !== null) {
    for (const one of [path, guide]) {
      const problem = outProblem(one, force)
      if (problem !== null) problems.push({ ...problem, place: 'pacta new' })
    }
  }
  const sound = isMonth(start)
  if (!sound) problems.push(problemAt('--start', 'a month as YYYY-MM', shown(start), 'write 2012-11 for November 2012'))
  const table = library.tables[tableNear(sound ? start : null)]!
  const now = library.tables[tableNear(null)]!
  checkParty('--respondent', respondent, table, now, problems)
  checkParty('--claimant', claimant, table, now, problems)
  if (respondent === claimant) problems.push(problemAt('--claimant', 'a state other than the respondent', shown(claimant)))
  if (problems.length > 0 || path === undefined || id === null) throw new BadInput(problems)
  const year = start.slice(0, 4)
  const note = year === String(table.year) ? null : `note: there is no world table of ${year}; the case is in that of ${table.year}`
  return { path, guide, text: scenarioText(caseTemplate(id, { respondent, claimant }, start, table)), note }
}

/** `case` of `folder/case.json`; null where it makes no id. */
function idOf(path: string): string | null {
  return /^([A-Za-z0-9][A-Za-z0-9-]{0,47})\.json$/i.exec(basename(path))?.[1] ?? null
}

function checkParty(option: string, id: string, table: WorldTable, now: WorldTable, problems: Problem[]): void {
  if (table.states.some((state) => state.id === id)) return
  problems.push(problemAt(option, `the ISO code of a state of ${table.year}`, shown(id), noStateCure(id, table, now)))
}

async function write({ path, guide, text, note }: NewRequest, work: Work): Promise<Ending> {
  await work.beside(path, text)
  await work.beside(guide, fieldGuide(basename(path)))
  work.say(`written: ${path}, and ${guide}, which explains every field`)
  if (note !== null) work.say(note)
  work.say(`next: replace what says "Replace this", then ${commandLine(['check', path])} and ${commandLine(['run', path])}`)
  return { kind: 'whole' }
}

/** `pacta new`: a case of one's own to begin with, as a scenario file that is sound, and a guide to every field beside it. */
import { basename } from 'node:path'
import { caseTemplate, declared, kind, nearMatches, type Problem, problemAt, shown, tableNear, type WorldTable } from '../../index.ts'
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
  const sound = /^\d{4}-(0[1-9]|1[0-2])$/.test(start)
  if (!sound) problems.push(problemAt('--start', 'a month as YYYY-MM', shown(start), 'write 2012-11 for November 2012'))
  const table = library.tables[sound ? tableNear(start) : 'world-2019']!
  checkParty('--respondent', respondent, table, problems)
  checkParty('--claimant', claimant, table, problems)
  if (respondent === claimant) problems.push(problemAt('--claimant', 'a state other than the respondent', shown(claimant)))
  if (problems.length > 0 || path === undefined || id === null) throw new BadInput(problems)
  return { path, guide, text: scenarioText(caseTemplate(id, { respondent, claimant }, start, table)) }
}

/** `case` of `folder/case.json`; null where it makes no id. */
function idOf(path: string): string | null {
  return /^([A-Za-z0-9][A-Za-z0-9-]{0,47})\.json$/i.exec(basename(path))?.[1] ?? null
}

function checkParty(option: string, id: string, { states, year }: WorldTable, problems: Problem[]): void {
  if (states.some((state) => state.id === id)) return
  const ids = states.map((state) => state.id)
  const names = states.map(({ name }) => name)
  const near = nearMatches(id, ids, names)
  const cure = near.length > 0 ? `did you mean ${near.join(' or ')}?` : 'see scenarios/data/geography.csv'
  problems.push(problemAt(option, `the ISO code of a state of ${year}`, shown(id), cure))
}

async function write({ path, guide, text }: NewRequest, work: Work): Promise<Ending> {
  await work.beside(path, text)
  await work.beside(guide, fieldGuide(basename(path)))
  work.say(`written: ${path}, and ${guide}, which explains every field`)
  work.say(`next: replace what says "Replace this", then pacta check ${path} and pacta run ${path}`)
  return { kind: 'whole' }
}

/** `pacta generate`: a made-up world, or a docket of ordinary cases on the world of 2019, as a scenario file. */
import {
  commandLine,
  DOCKET_COURTS,
  DOCKET_LIMITS,
  type DocketCourt,
  declared,
  docketFile,
  Findings,
  JUDGMENT_COLUMNS,
  type Judgments,
  judgmentsFile,
  kind,
  listed,
  type Problem,
  problemAt,
  readJudgments,
  SYNTHETIC_LIMITS,
  shown,
  syntheticWorld,
  tableNear,
} from '../../index.ts'
import { define, type Ending, type Example, type Work } from '../execute/index.ts'
import type { Host } from '../host/index.ts'
import { type Given, oneOf, textOf } from '../input/index.ts'
import { columned, scenarioText } from '../terminal/index.ts'

const EXAMPLES: readonly Example[] = [
  ['generate --states 40 --seed tin --out made-up.json', 'a world; run it by pacta run made-up.json'],
  ['generate docket --court eu --cases 40 --seed tin --out ordinary.json', 'a docket'],
  ['generate docket --court icj --judgments judgments.csv --out docket.json', 'a docket of judgments of your own'],
]

const COLUMNS = columned(JUDGMENT_COLUMNS.map(({ name, words, needed }) => [`  ${needed ? name : `[${name}]`}`, words])).join('\n')

const EPILOGUE = `
In a world, states differ as real ones do. Trade follows a gravity equation and adds up to the exports and imports of
each state.
A docket holds ordinary cases of one court on the world of 2019, drawn from distributions that the file names; none is real.
The same number, seed and version give the same file.

A table of judgments (--judgments) has one line for each obligation; several lines with one id are one judgment.
The ladder is the practice of the court. Columns, in any sequence; those in brackets may be left out:
${COLUMNS}`

const OPTIONS = {
  states: kind.whole({ name: 'states', words: 'number of states of a world', range: SYNTHETIC_LIMITS.states, otherwise: 40 }),
  court: kind.choice({ name: 'court', words: 'court of a docket', among: DOCKET_COURTS, otherwise: null }),
  judgments: kind.text({ name: 'judgments', value: 'file', words: 'a docket of these judgments, from a table (CSV)', otherwise: null }),
  cases: kind.whole({ name: 'cases', words: 'number of cases of a docket', range: DOCKET_LIMITS.cases, otherwise: 40 }),
  seed: declared.seed({ words: 'seed of the draw and of the luck of its runs', usual: 'made-up, or docket-<court>' }),
  out: declared.out(),
  force: declared.force(),
}

export const generate = define({
  name: 'generate',
  words: 'generate a world, or a docket of ordinary cases, as a scenario file',
  operands: [['[what]', 'world (default) or docket']],
  options: OPTIONS,
  examples: EXAMPLES,
  epilogue: EPILOGUE,
  request: readGenerate,
  answer: make,
})

interface GenerateRequest {
  /** Null for a world. */
  readonly court: DocketCourt | null
  readonly states: number
  readonly cases: number
  readonly seed: string | null
  /** Of a docket from a table; null where it is drawn. */
  readonly judgments: Judgments | null
  readonly out: string | null
}

const WHAT = ['world', 'docket'] as const
/** Options that only one of the two takes. */
const ALONE = { world: ['states'], docket: ['court', 'cases', 'judgments'] } as const

function readGenerate(given: Given<typeof OPTIONS>, { library }: Host): GenerateRequest {
  const { values, texts, problems } = given
  const { states, court, cases, seed, judgments: file, out } = values
  const what = oneOf(given, 'pacta generate', WHAT, 'name the file by --out')
  for (const other of WHAT.filter((one) => what !== undefined && one !== what)) {
    for (const name of ALONE[other].filter((one) => texts.has(one))) {
      // An option that is not allowed is one problem, whatever its value.
      for (const problem of problems.filter(({ place }) => place === `--${name}`)) problems.splice(problems.indexOf(problem), 1)
      const cure = `leave it out, or write pacta generate ${other}`
      problems.push(problemAt(`--${name}`, `only for a ${other}`, texts.get(name)!.map(shown).join(' and '), cure))
    }
  }
  if (what === 'docket' && !texts.has('court')) problems.push(problemAt('--court', `one of ${listed(DOCKET_COURTS)}`, 'nothing'))
  if (file !== null && texts.has('cases')) {
    problems.push(problemAt('--cases', 'a number of drawn cases', 'one beside --judgments', 'leave it out: the table has the cases'))
  }
  const judgments = file === null || what !== 'docket' ? null : judgmentsOf(file, library.tables, problems)
  return { court: what === 'docket' ? court : null, states, cases, seed, judgments, out }
}

/** The judgments of a table; what is wrong with it joins the problems. */
function judgmentsOf(file: string, tables: Host['library']['tables'], problems: Problem[]): Judgments | null {
  const text = textOf(file, { ids: [], read: () => '' }, 'table')
  if (typeof text !== 'string') {
    problems.push(problemAt(file, 'a table of judgments', text.problem.value, 'see pacta generate --help for its columns'))
    return null
  }
  const findings = new Findings()
  const judgments = readJudgments(file, text, tables, findings)
  problems.push(...findings.all())
  return judgments
}

async function make({ court, states, cases, seed, judgments, out }: GenerateRequest, work: Work): Promise<Ending> {
  const { host, write } = work
  if (court !== null && judgments !== null) {
    const table = host.library.tables[tableNear(judgments.start)]!
    await write(scenarioText(judgmentsFile(court, judgments, table, seed ?? `judgments-${court}`)))
    work.say(`next: ${commandLine(['check', out ?? 'FILE'])}, and ${commandLine(['run', out ?? 'FILE'])}`)
    return { kind: 'whole' }
  }
  const file =
    court === null
      ? syntheticWorld(states, seed ?? 'made-up')
      : docketFile(court, cases, seed ?? `docket-${court}`, host.library.tables['world-2019'])
  await write(scenarioText(file))
  return { kind: 'whole' }
}

/** `pacta import milestones` and `pacta import roles`: tables that people coded, put into a scenario. */
import {
  CODED,
  type CodedKind,
  codeInto,
  commandLine,
  counted,
  inRow,
  inside,
  listed,
  parseScenarioText,
  problemAt,
  type ScenarioFile,
  shown,
} from '../../index.ts'
import type { Ending, Work } from '../execute/index.ts'
import type { Host } from '../host/index.ts'
import { BadInput, type Given, loadScenario, textOf, UNCHANGED } from '../input/index.ts'
import { columned, scenarioText } from '../terminal/index.ts'
import type { IMPORT_OPTIONS } from './options.ts'

export interface CodedRequest {
  readonly what: CodedKind
  /** The scenario file with what was coded. */
  readonly text: string
  readonly taken: number
  readonly replaced: readonly string[]
  readonly out: string | null
}

/** The columns of each table, as the help lists them; those in brackets may be left out. */
export const CODED_HELP = (Object.keys(CODED) as CodedKind[])
  .map((what) => {
    const rows = CODED[what].columns.map(({ name, words, needed }) => [`    ${needed ? name : `[${name}]`}`, words])
    return [`  ${what}: ${CODED[what].words}`, ...columned(rows)].join('\n')
  })
  .join('\n')

export const isCoded = (source: string | undefined): source is CodedKind => source !== undefined && Object.hasOwn(CODED, source)

/** @throws BadInput with every problem of arguments, scenario and table */
export function readCodedRequest(what: CodedKind, given: Given<typeof IMPORT_OPTIONS>, { library }: Host): CodedRequest {
  const { operands, values, problems, texts } = given
  const [, name, ...more] = operands
  const command = `pacta import ${what}`
  if (name === undefined || more.length > 0)
    problems.push(problemAt(command, 'one table', name === undefined ? 'none' : listed(operands.slice(1))))
  if (values.into === null) problems.push(problemAt(command, 'a scenario to put it into', 'none', 'write --into <scenario>'))
  if (values.folder !== null) problems.push(problemAt('--table', 'a source with numbers of states or pairs', what, 'leave it out'))
  for (const option of ['year', 'format']) {
    if (texts.has(option))
      problems.push(problemAt(`--${option}`, `no ${option} for ${what}`, texts.get(option)!.map(shown).join(' and '), 'leave it out'))
  }
  const loaded = values.into === null ? null : loadScenario(values.into, UNCHANGED, library)
  problems.push(...(loaded?.problems ?? []))
  const text = name === undefined ? null : textOf(name, { ids: [], read: () => '' }, 'table')
  if (text !== null && typeof text !== 'string')
    problems.push(problemAt(name!, 'a table', text.problem.value, 'see pacta import --help for its columns'))
  if (loaded?.scenario == null || typeof text !== 'string' || name === undefined) throw new BadInput(problems)
  const coded = codeInto(what, loaded.file as ScenarioFile, loaded.scenario.states, name, text)
  if ('problems' in coded) throw new BadInput([...problems, ...coded.problems])
  const written = scenarioText(coded.file)
  const checked = parseScenarioText(written, library.tables)
  if (!checked.ok) problems.push(...checked.problems.map((problem) => inside(`${values.into} with the lines of ${name}`, problem)))
  return { what, text: written, taken: coded.taken, replaced: coded.replaced, out: values.out }
}

export async function writeCoded({ what, text, taken, replaced, out }: CodedRequest, work: Work): Promise<Ending> {
  await work.write(text)
  work.say(`coded: ${counted(taken, CODED[what].unit)}`)
  if (replaced.length > 0) work.say(`replaced: ${inRow([...replaced])}`)
  work.say(`next: ${commandLine([CODED[what].next, out ?? 'FILE'])}`)
  return { kind: 'whole' }
}

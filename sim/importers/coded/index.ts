/** Tables of coded cases, put into a scenario file. ODD section 6 (input data). */
import { Findings, type Problem } from '../../problems/index.ts'
import type { ScenarioFile } from '../../scenario/index.ts'
import { type CodedColumn, type CodedRow, readCoded } from '../../tables/index.ts'
import type { Coded, NamedStates } from './coded.ts'
import { codeMilestones, MILESTONE_COLUMNS } from './milestones.ts'
import { codeRoles, ROLE_COLUMNS } from './roles.ts'

export type { Coded } from './coded.ts'

interface CodedTable {
  readonly words: string
  readonly columns: readonly CodedColumn[]
  /** What is counted of it. */
  readonly unit: string
  /** The command that uses it. */
  readonly next: string
  code(file: ScenarioFile, rows: readonly CodedRow[], states: NamedStates): Coded
}

/** What can be coded, by the word on the command line. */
export const CODED = {
  milestones: {
    ...{ words: 'what happened after a judgment, by month', columns: MILESTONE_COLUMNS },
    ...{ unit: 'milestone', next: 'history', code: codeMilestones },
  },
  roles: { words: 'where states stand towards a case', columns: ROLE_COLUMNS, unit: 'number', next: 'run', code: codeRoles },
} as const satisfies { readonly [what: string]: CodedTable }
export type CodedKind = keyof typeof CODED

/** The file with what the table says, or everything that is wrong with the table. @param states of the scenario */
export function codeInto(
  what: CodedKind,
  file: ScenarioFile,
  states: NamedStates,
  name: string,
  text: string,
): Coded | { readonly problems: readonly Problem[] } {
  const findings = new Findings()
  const rows: readonly CodedRow[] | null = readCoded(name, text, CODED[what].columns, findings)
  if (rows !== null && rows.length === 0) findings.add(name, 'a line for each milestone or state', 'none', 'see pacta import --help')
  if (rows === null || rows.length === 0) return { problems: findings.all() }
  const coded = CODED[what].code(file, rows, states)
  return findings.none ? coded : { problems: findings.all() }
}

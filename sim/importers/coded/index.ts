/** Tables of coded cases, put into a scenario file. ODD section 6 (input data). */
import { Findings, type Problem } from '../../problems/index.ts'
import type { ScenarioFile } from '../../scenario/index.ts'
import { type CodedColumn, type CodedRow, readCoded } from '../../tables/index.ts'
import type { Coded, NamedStates } from './coded.ts'
import { codeMilestones, MILESTONE_COLUMNS } from './milestones.ts'
import { codeRoles, ROLE_COLUMNS } from './roles.ts'

export type { Coded } from './coded.ts'

/** What can be coded: the word on the command line, and the columns of its table. */
export const CODED = {
  milestones: { words: 'what happened after a judgment, by month', columns: MILESTONE_COLUMNS },
  roles: { words: 'where states stand towards a case', columns: ROLE_COLUMNS },
} as const satisfies { readonly [what: string]: { readonly words: string; readonly columns: readonly CodedColumn[] } }
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
  const coded = what === 'milestones' ? codeMilestones(file, rows) : codeRoles(file, rows, states)
  return findings.none ? coded : { problems: findings.all() }
}

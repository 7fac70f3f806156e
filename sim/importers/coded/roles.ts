/** Where states stand towards a case, from a table with a line for each state -> roles, stakes and patrons. ODD section 6 (input data). */
import { ROLES, type Role } from '../../model/index.ts'
import { nearMatches, show } from '../../problems/index.ts'
import type { ScenarioFile } from '../../scenario/index.ts'
import type { CodedColumn, CodedRow } from '../../tables/index.ts'
import { CASE_COLUMN, type Coded, caseIn, type NamedStates, sourceIn } from './coded.ts'

export const ROLE_COLUMNS: readonly CodedColumn[] = [
  CASE_COLUMN,
  { name: 'state', words: 'id of a state of the scenario', needed: true },
  { name: 'role', words: `role at the start: ${ROLES.join(', ')}`, needed: false },
  { name: 'stake', words: 'interest in the judgment, 0 to 1', needed: false },
  { name: 'patron', words: 'readiness to shield the respondent, 0 to 1', needed: false },
  { name: 'source', words: 'where the line comes from', needed: true },
]

const PARTS = { role: 'roles', stake: 'stakes', patron: 'patrons' } as const

/** A line takes the place of what the case says of the state; what it leaves blank stays. */
export function codeRoles(file: ScenarioFile, rows: readonly CodedRow[], states: NamedStates): Coded {
  const cases = file.cases.map((kase) => ({ ...kase, roles: { ...kase.roles }, stakes: { ...kase.stakes }, patrons: { ...kase.patrons } }))
  const evidence = { ...file.evidence }
  const replaced: string[] = []
  let taken = 0
  const lineOf = new Map<string, number>()
  for (const row of rows) {
    const at = caseIn(file, row)
    const state = stateOf(row, states)
    if (state === file.cases[at]!.respondent) row.problem('state', 'a state other than the respondent', show(state), 'remove the line')
    const first = state === null ? undefined : lineOf.get(`${at} ${state}`)
    if (first === undefined) lineOf.set(`${at} ${state}`, row.line)
    else row.problem('state', 'one line for each state of a case', `${state} again, after line ${first}`, 'put the two together')
    const source = sourceIn(file, row, 400)
    const given = (['role', 'stake', 'patron'] as const).filter((column) => row.has(column))
    if (given.length === 0)
      row.problem('role', 'a role, a stake or a readiness to shield', 'three blanks', 'fill in one of them, or remove the line')
    for (const column of given) {
      const part = cases[at]![PARTS[column]] as { [id: string]: Role | number }
      const value = column === 'role' ? row.word('role', ROLES) : row.number(column, 0, 1, '', 'write a share, as 0.5')
      if (value === null || state === null) continue
      if (part[state] !== undefined && part[state] !== value) replaced.push(`${PARTS[column]}.${state}`)
      part[state] = value
      evidence[`cases[${at}].${PARTS[column]}.${state}`] = { grade: 'expert', source }
      taken++
    }
  }
  return { file: { ...file, cases, evidence }, taken, replaced }
}

function stateOf(row: CodedRow, states: NamedStates): string | null {
  const id = row.raw('state')
  const ids = states.map((state) => state.id)
  if (ids.includes(id)) return id
  const near = nearMatches(
    id,
    ids,
    states.map(({ name }) => name),
  )
  const cure = near.length > 0 ? `did you mean ${near.join(' or ')}?` : 'add it to world.keep of the scenario first'
  return row.problem('state', 'a state of the scenario', show(id), cure)
}

/**
 * A docket from a table of judgments: one line for each obligation, several lines for a judgment of several. Parties, dates, costs and
 * durations are those of the table, and so are their sources; the ladder is the practice of the court. ODD section 4.
 */
import { OBLIGATION_KINDS } from '../../model/index.ts'
import { didYouMean, type Findings, show } from '../../problems/index.ts'
import { LIMITS, type ScenarioFile } from '../../scenario/index.ts'
import {
  type CodedColumn,
  type CodedRow,
  noStateCure,
  readCoded,
  tableNear,
  type WorldTable,
  type WorldTableName,
} from '../../tables/index.ts'
import { inRow, isMonth, monthsFrom } from '../../text/index.ts'
import { DOCKET_PLANS } from './courts.ts'
import { DESIGN_EVIDENCE, DOCKET_DESIGNS } from './designs.ts'
import { rolesOf } from './docket.ts'
import { type DocketCourt, statesOfCourt } from './parties.ts'

/** Columns of the table, in the sequence of the help. */
export const JUDGMENT_COLUMNS: readonly CodedColumn[] = [
  { name: 'id', words: 'a short word for the judgment, the same on each of its lines', needed: true },
  { name: 'respondent', words: 'ISO code of the state that lost', needed: true },
  { name: 'judgment', words: 'its month, as 2004-09', needed: true },
  { name: 'kind', words: `what the obligation asks: ${OBLIGATION_KINDS.join(', ')}`, needed: true },
  { name: 'cost', words: 'cost at home, share of GDP per year (see the bands in the README)', needed: true },
  { name: 'source', words: 'where the line comes from', needed: true },
  { name: 'title', words: 'name of the case', needed: false },
  { name: 'claimants', words: 'ISO codes with spaces between', needed: false },
  { name: 'deadline', words: 'months from the judgment (12)', needed: false },
  { name: 'obligation', words: 'what was ordered, in words', needed: false },
  { name: 'weight', words: 'share in the judgment (1)', needed: false },
  { name: 'capacity', words: 'capacity it takes, 0 to 1 (0.3)', needed: false },
  { name: 'months', words: 'time it takes at full effort (12)', needed: false },
  { name: 'fulfilled', words: 'part done at the judgment, 0 to 1 (0)', needed: false },
]

type CaseFile = ScenarioFile['cases'][number]
type Evidence = NonNullable<ScenarioFile['evidence']>

/** Months that are simulated after the last judgment. */
const AFTER = 120

/** What the lines come to, where nothing is wrong with them. */
export interface Judgments {
  readonly start: string
  readonly cases: readonly CaseFile[]
  readonly evidence: Evidence
}

const ID = /^[A-Za-z0-9][A-Za-z0-9-]{0,47}$/

/** @param tables the world tables at hand; parties must be states of that of the first judgment */
export function readJudgments(
  file: string,
  text: string,
  tables: { readonly [name in WorldTableName]?: WorldTable | undefined },
  findings: Findings,
): Judgments | null {
  const rows = readCoded(file, text, JUDGMENT_COLUMNS, findings)
  if (rows === null) return null
  if (rows.length === 0)
    findings.add(file, 'a line for each judgment', 'none', `columns are ${JUDGMENT_COLUMNS.map(({ name }) => name).join(', ')}`)
  const dates = rows.flatMap((row) => row.month('judgment') ?? []).sort()
  const start = dates[0] ?? '2019-01'
  const table = tables[tableNear(start)]!
  const lines = rows.map((row) => lineOf(row, start, table, tables[tableNear(null)]))
  const ids = [...new Set(rows.map((row) => row.raw('id')))]
  if (ids.length > LIMITS.cases) findings.add(file, `at most ${LIMITS.cases} judgments`, String(ids.length), 'split it into several tables')
  const evidence: { [path: string]: Evidence[string] } = {}
  const cases = ids.map((id, at): CaseFile => {
    const own = lines.filter((line) => line.row.raw('id') === id)
    checkSame(own.map(({ row }) => row))
    own.forEach(({ row }, n) => {
      evidence[`cases[${at}].obligations[${n}]`] = { grade: 'expert', source: row.raw('source').slice(0, 400) || 'none' }
    })
    if (own.length > LIMITS.obligations)
      own[0]!.row.problem('id', `at most ${LIMITS.obligations} lines for a judgment`, String(own.length), 'merge some')
    const { respondent, claimants, judgment, deadline, title } = own[0]!
    return {
      id,
      title,
      court: '',
      respondent,
      claimants: [...claimants],
      judgment,
      deadline,
      obligations: own.map((one, n) => ({ ...one.obligation, id: `part-${n + 1}` })),
    }
  })
  return findings.none ? { start, cases, evidence } : null
}

function lineOf(row: CodedRow, start: string, table: WorldTable, now: WorldTable | undefined) {
  const ids = table.states.map(({ id }) => id)
  const names = table.states.map(({ name }) => name)
  const state = (column: string, id: string): string => {
    if (ids.includes(id)) return id
    row.problem(column, `the ISO code of a state of ${table.year}`, show(id), noStateCure(id, table, now))
    return ''
  }
  if (!ID.test(row.raw('id')))
    row.problem('id', 'a short word of letters, digits and hyphens', show(row.raw('id')), 'write it without spaces')
  const respondent = state('respondent', row.raw('respondent'))
  const claimants = [...new Set(row.list('claimants').map((id) => state('claimants', id)))].filter((id) => id !== '')
  if (respondent !== '' && claimants.includes(respondent))
    row.problem('claimants', 'states other than the respondent', show(respondent), 'remove it')
  row.text('source', 'cite where the line comes from')
  const or = (column: string, otherwise: number, low: number, high: number, unit: string) =>
    row.has(column) ? (row.number(column, low, high, unit, `leave it blank for ${otherwise}`) ?? otherwise) : otherwise
  const nameOf = (id: string) => names[ids.indexOf(id)] ?? id
  const against = [...(claimants.length > 0 ? [`${inRow(claimants.map(nameOf))} v.`] : []), nameOf(respondent)].join(' ')
  return {
    row,
    respondent,
    claimants,
    title: (row.raw('title') || against || row.raw('id') || 'A judgment').slice(0, 200),
    judgment: Math.max(0, monthsFrom(start, isMonth(row.raw('judgment')) ? row.raw('judgment') : start)),
    deadline: Math.round(or('deadline', 12, 0, 600, 'months')),
    obligation: {
      kind: row.word('kind', OBLIGATION_KINDS) ?? OBLIGATION_KINDS[0]!,
      text: row.raw('obligation').slice(0, 2000),
      weight: or('weight', 1, 0.001, 1000, 'share'),
      domesticCost: row.number('cost', 0, 1, 'share of GDP per year', 'gauge it by the bands in the README') ?? 0,
      capacityDemand: or('capacity', 0.3, 0, 1, 'index'),
      duration: or('months', 12, 1, 600, 'months'),
      fulfilled: or('fulfilled', 0, 0, 1, 'share'),
    },
  }
}

/** Lines of one judgment say the same of it. */
function checkSame([first, ...rest]: readonly CodedRow[]): void {
  for (const row of rest) {
    for (const column of ['respondent', 'claimants', 'judgment', 'deadline', 'title']) {
      if (row.raw(column) === first!.raw(column)) continue
      const rule = `the same as on line ${first!.line}, of the same judgment`
      const [value, other] = [row.raw(column), first!.raw(column)]
      const cure = other === '' ? 'leave it blank, or fill in both' : `write ${show(other)}`
      row.problem(column, rule, value === '' ? 'a blank' : show(value), () => (value === '' ? cure : didYouMean(value, [other], cure)))
    }
  }
}

/** The scenario file of a docket of these judgments, enforced as the court enforces. */
export function judgmentsFile(court: DocketCourt, judgments: Judgments, table: WorldTable, seed: string): ScenarioFile {
  const { start, cases, evidence } = judgments
  const plan = DOCKET_PLANS[court]
  const { keep } = statesOfCourt(court, table, seed)
  const parties = cases.flatMap(({ respondent, claimants = [] }) => [respondent, ...claimants])
  const last = Math.max(...cases.map(({ judgment = 0 }) => judgment))
  const design = Object.entries(DESIGN_EVIDENCE[court]).map(
    ([path, source]) => [`design.${path}`, { grade: 'assumption', source }] as const,
  )
  return {
    pacta: 1,
    id: `judgments-${court}`,
    title: `Judgments of the ${plan.court}`,
    question: 'Which of these judgments are carried out, and which stay undone?',
    summary: `${cases.length} judgments from a table of the author, enforced as the ${plan.court} enforces in the ordinary course.`,
    kind: 'historical',
    start,
    months: Math.min(LIMITS.months, last + 1 + AFTER),
    seed,
    world: { table: table.id, keep: [...new Set([...keep, ...parties])].sort(), rest: 'region' },
    cases: cases.map((kase) => ({
      ...kase,
      court: plan.court,
      forum: plan.forum,
      gravity: plan.gravity,
      ...rolesOf(kase.claimants ?? []),
    })),
    design: DOCKET_DESIGNS[court],
    evidence: {
      months: { grade: 'assumption', source: `${AFTER} months after the last judgment` },
      'cases[0].forum': { grade: 'data', source: `All cases: ${plan.reasons.forum}` },
      'cases[0].gravity': { grade: 'assumption', source: `All cases: ${plan.reasons.gravity}` },
      ...evidence,
      ...Object.fromEntries(design),
    },
  }
}

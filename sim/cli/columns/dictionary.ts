/**
 * The columns of CSV and NDJSON rows at each record level: the header, and the data dictionary that `pacta columns` prints.
 * Tidy: one row is one world and case (summary), with its months (series), with its states (explain).
 */
import { COALITION_TERMS, OBSERVABLES, OUTCOMES, PATH_NAMES, RESPONSE_TERMS, type RecordLevel, ROLES } from '../../index.ts'

export interface RowColumn {
  readonly name: string
  readonly unit: string
  readonly meaning: string
}

const column = (name: string, unit: string, meaning: string): RowColumn => ({ name, unit, meaning })

const WORLD = [
  column('scenario', 'text', 'id of the scenario'),
  column('seed', 'text', 'seed of the ensemble'),
  column('world', 'count', 'replicate, from 0; the same replicate has the same luck under every design'),
  column('case', 'text', 'id of the case'),
]

const MONTH = [
  column('month', 'months', 'month of the run, from 0'),
  column('date', 'YYYY-MM', 'the same month in the calendar; empty where the scenario has none'),
]

const TERM = 'share of GDP per year'

const COLUMNS: { readonly [L in RecordLevel]: readonly RowColumn[] } = {
  summary: [
    column('engine', 'text', 'name and version of the engine'),
    column('scenarioHash', 'text', 'hash of the resolved scenario with every setting'),
    ...WORLD,
    ...Object.entries(OUTCOMES).map(([name, meaning]) => column(name, unitOf(meaning), meaning)),
    column('path', 'text', `class of the path: ${PATH_NAMES.join(', ')}; empty if there was no judgment`),
  ],
  series: [...WORLD, ...MONTH, ...OBSERVABLES.map(({ name, unit, meaning }) => column(name, unit, meaning))],
  explain: [
    ...WORLD,
    ...MONTH,
    column('state', 'text', 'id of the state'),
    column('role', 'text', `${ROLES.join(', ')}, or respondent`),
    column('effort', 'index', 'enforcement effort'),
    column('perceivedGap', 'index', 'compliance gap the state acts on'),
    column('opinion', 'index', 'opinion the state holds of the respondent'),
    column('senderCost', TERM, 'cost of the measures to the state, after burden sharing'),
    ...COALITION_TERMS.map((term) => column(`coalition.${term}`, TERM, 'term of the last choice of a role')),
    ...RESPONSE_TERMS.map((term) => column(`response.${term}`, TERM, 'term of the last choice of a posture; respondent only')),
  ],
}

/** The columns of a row at a record level, from left to right. */
export function columnsOf(level: RecordLevel): readonly RowColumn[] {
  return COLUMNS[level]
}

/** The unit of an outcome, found in the words of its meaning. */
function unitOf(meaning: string): string {
  if (meaning.startsWith('months')) return 'months'
  if (meaning.startsWith('1 if')) return '0 or 1'
  return /share of GDP times years|USD bn/.exec(meaning)?.[0] ?? 'number'
}

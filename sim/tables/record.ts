/**
 * What states did in past cases, as people coded it by hand: roles by month, and recorded votes. Source: public facts, each line with its
 * own source and mark (verified in it, or recalled). ODD section 1, patterns.
 */
import { readList, readRows } from './csv.ts'
import { Problems } from './problem.ts'

const ROLES_CODED = 'record/roles.csv'
const VOTES_CODED = 'record/votes.csv'

/** Paths in `scenarios/data/` of all that `readRecord` reads. */
export const RECORD_FILES: readonly string[] = [ROLES_CODED, VOTES_CODED]

const CODED_ROLES = ['bystander', 'supporter', 'enforcer', 'buster', 'patron'] as const
/** Who acted: states themselves, a forum in its own name, or only courts of the states. */
const ACTORS = ['state', 'forum', 'court'] as const
const CASTS = ['yes', 'no', 'abstain', 'absent'] as const
const MARKS = ['verified', 'recalled'] as const

/** What some states did in a case, from the first to the last month. */
export interface CodedRole {
  /** Id of the scenario. */
  readonly scenario: string
  readonly role: (typeof CODED_ROLES)[number]
  readonly actor: (typeof ACTORS)[number]
  /** 'YYYY-MM', as is `until`, which belongs to it. */
  readonly from: string
  readonly until: string
  /** In which forum, in words. */
  readonly forum: string
  /** Ids of states; of a forum that acts in its own name, its short name. */
  readonly states: readonly string[]
  /** What was done, in words; empty where nothing was. */
  readonly measure: string
  readonly mark: (typeof MARKS)[number]
  readonly source: string
}

/** How some states voted on a motion. */
export interface RecordedVote {
  /** Name of the vote, such as `UNGA 41/31`. */
  readonly vote: string
  /** 'YYYY-MM-DD'. */
  readonly date: string
  /** Id of the forum. */
  readonly forum: string
  /** Id of the scenario. */
  readonly scenario: string
  /** What was moved, in words. */
  readonly moved: string
  readonly cast: (typeof CASTS)[number]
  readonly states: readonly string[]
  readonly mark: (typeof MARKS)[number]
  readonly source: string
}

export interface CodedRecord {
  readonly roles: readonly CodedRole[]
  readonly votes: readonly RecordedVote[]
}

const MONTH = /^\d{4}-(0[1-9]|1[0-2])$/
const DAY = /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/

/**
 * The texts of the tables -> the record.
 * @param files text by path in `scenarios/data/`
 * @throws TableError with every problem of both tables
 */
export function readRecord(files: { readonly [path: string]: string }): CodedRecord {
  const problems = new Problems()
  const record = { roles: readRoles(files[ROLES_CODED], problems), votes: readVotes(files[VOTES_CODED], problems) }
  problems.throwIfAny()
  return record
}

/** The word of a cell that is one of a list; undefined after reporting another. */
function wordIn<W extends string>(file: string, place: string, text: string, among: readonly W[], problems: Problems): W | undefined {
  const found = among.find((one) => one === text)
  if (found === undefined) problems.add(file, place, `one of ${among.join(', ')}`, `"${text}"`, 'write one of these')
  return found
}

function readRoles(text: string | undefined, problems: Problems): readonly CodedRole[] {
  const columns = ['case', 'role', 'actor', 'from', 'to', 'forum', 'states', 'measure', 'mark', 'source']
  const roles: CodedRole[] = []
  /** Months that are coded already, by case and state. */
  const coded = new Map<string, { readonly from: string; readonly until: string }[]>()
  for (const { line, cells } of readRows(ROLES_CODED, text, columns, problems)) {
    const place = `line ${line}`
    const role = wordIn(ROLES_CODED, `${place}, role`, cells.role!, CODED_ROLES, problems)
    const actor = wordIn(ROLES_CODED, `${place}, actor`, cells.actor!, ACTORS, problems)
    const mark = wordIn(ROLES_CODED, `${place}, mark`, cells.mark!, MARKS, problems)
    const [from, until] = [cells.from!, cells.to!]
    if (!MONTH.test(from) || !MONTH.test(until) || until < from) {
      problems.add(ROLES_CODED, place, 'two months as YYYY-MM, the earlier first', `"${from}" and "${until}"`, 'correct from and to')
    }
    const states = readStates(ROLES_CODED, place, cells, problems)
    // A forum may do two things at once, a state has one role at a time.
    for (const id of actor === 'forum' ? [] : states) {
      const key = `${cells.case} ${id}`
      const spells = coded.get(key) ?? []
      if (spells.some((one) => one.from <= until && from <= one.until)) {
        problems.add(ROLES_CODED, place, 'one role of a state at a time', `${id} again`, 'end one line before the other begins')
      }
      coded.set(key, [...spells, { from, until }])
    }
    if (role === undefined || actor === undefined || mark === undefined) continue
    const { forum = '', measure = '', source = '' } = cells
    roles.push({ scenario: cells.case!, ...{ role, actor, from, until, forum, states, measure, mark, source } })
  }
  return roles
}

function readVotes(text: string | undefined, problems: Problems): readonly RecordedVote[] {
  const columns = ['vote', 'date', 'forum', 'case', 'moved', 'cast', 'states', 'mark', 'source']
  const votes: RecordedVote[] = []
  const cast = new Set<string>()
  for (const { line, cells } of readRows(VOTES_CODED, text, columns, problems)) {
    const place = `line ${line}`
    const word = wordIn(VOTES_CODED, `${place}, cast`, cells.cast!, CASTS, problems)
    const mark = wordIn(VOTES_CODED, `${place}, mark`, cells.mark!, MARKS, problems)
    if (!DAY.test(cells.date!)) problems.add(VOTES_CODED, `${place}, date`, 'a day as YYYY-MM-DD', `"${cells.date}"`, 'correct it')
    const states = readStates(VOTES_CODED, place, cells, problems)
    for (const id of states) {
      const key = `${cells.vote} ${id}`
      if (cast.has(key)) problems.add(VOTES_CODED, place, 'one vote of a state', `${id} again`, 'remove one of the two')
      cast.add(key)
    }
    if (word === undefined || mark === undefined) continue
    const { vote = '', date = '', forum = '', moved = '', source = '' } = cells
    votes.push({ ...{ vote, date, forum, moved, states, mark, source }, scenario: cells.case!, cast: word })
  }
  return votes
}

/** The states of a line; a line without case, states or source is reported. */
function readStates(file: string, place: string, cells: { readonly [column: string]: string }, problems: Problems): readonly string[] {
  for (const name of ['case', 'states', 'source']) {
    if (cells[name] === '') problems.add(file, `${place}, ${name}`, 'a text', 'a blank', 'say it')
  }
  const states = readList(cells.states!)
  for (const id of states) {
    if (!/^[A-Z]{2,3}$/.test(id)) problems.add(file, place, 'ids of states with spaces between', `"${id}"`, 'write RUS for Russia')
  }
  return states
}

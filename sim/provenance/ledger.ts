/**
 * The ledger: every number that a result of a scenario rests on, chapter by chapter, each with what stands behind it; and what stands
 * behind any one of them. Chapters are made when they are asked for. ODD section 6.
 */

import type { Evidence, Scenario } from '../model/index.ts'
import { FORUMS, PARAMETER_GROUPS, SCHEDULE } from '../model/index.ts'
import type { Library } from '../scenario/index.ts'
import { tableOf } from '../scenario/index.ts'
import { prose } from '../text/index.ts'
import type { Provenance, Records } from './backing.ts'
import { caseRows, eventRows, lengthRows, milestoneRows, obligationRows, partyRows } from './case.ts'
import { designPath, inducementRows, instrumentRows, ladderRows, mechanismRows, offerRows } from './design.ts'
import { forumRows } from './forums.ts'
import { type PairSources, pairRows, pairRules, pairSources } from './pairs.ts'
import { pairsOf } from './pairs-of.ts'
import { stateRows } from './states.ts'

/** Grades from what is measured to what is assumed. */
export const GRADES: readonly Evidence[] = ['data', 'estimate', 'expert', 'assumption']

/** Numbers that belong together. */
export interface LedgerChapter {
  /** `case`, `obligations`, `states`, or the name of a mechanism. */
  readonly name: string
  readonly title: string
  readonly summary: string
  /** What the numbers are about: the case and its design, what history made of it, the states and their ties, or the model. */
  readonly part: 'case' | 'history' | 'world' | 'model'
  /** Made at the first call and kept. */
  rows(): readonly Provenance[]
}

export interface Ledger {
  readonly chapters: readonly LedgerChapter[]
  /** What stands behind the number at a path such as `cases[0].deadline` or `pairs.NGA.CMR.exports`; null where there is none. */
  at(path: string): Provenance | null
  /** Every number whose path begins so, those of states and pairs one by one where the path names them. */
  under(prefix: string): readonly Provenance[]
  /** Where a part of the design of a case is given, as `rungs` or `escalation.quorum`: in its own design, or in that of the scenario. */
  designPath(kase: number, part: string): string
}

/** How many numbers have each grade, and how many there are; a rule counts for all it stands for. */
export interface GradeCount {
  readonly of: number
  readonly by: { readonly [G in Evidence]: number }
}

export function countGrades(rows: readonly Provenance[]): GradeCount {
  const by = { data: 0, estimate: 0, expert: 0, assumption: 0 }
  for (const { grade, count } of rows) by[grade] += count
  return { of: GRADES.reduce((sum, grade) => sum + by[grade], 0), by }
}

function kept<T>(make: () => T): () => T {
  let made: { readonly value: T } | null = null
  return () => {
    made ??= { value: make() }
    return made.value
  }
}

/**
 * @param file the file that the scenario was resolved from, without problems
 * @param library the tables it was resolved with
 * @param kase list the numbers of this case only; null lists all cases
 */
export function openLedger(scenario: Scenario, file: unknown, library: Library, kase: number | null = null): Ledger {
  const name = tableOf(file)
  const table = name === null ? null : (library[name] ?? null)
  const records: Records = { scenario, file, table }
  const all = scenario.cases.map((_, at) => at)
  const chapters = chaptersOf(records, kase === null ? all : [kase])
  const ties = kept(() => pairSources(records))
  const everything = kept(() => (kase === null ? chapters : chaptersOf(records, all)).filter(({ part }) => part !== 'world'))
  const byPath = kept(() => new Map(everything().flatMap((chapter) => chapter.rows().map((row) => [row.path, row]))))

  const ofStates = new Map<string, readonly Provenance[]>()

  /** The numbers of a state or a pair that a path names, one by one; null where it names neither. */
  const named = (path: string): readonly Provenance[] | null => {
    const [head, first = '', second = ''] = path.split('.')
    if (head === 'states') {
      const state = scenario.states.find(({ id }) => id === first)
      const known = ofStates.get(first)
      if (known !== undefined || state === undefined) return known ?? null
      const rows = stateRows(records, state, true)
      ofStates.set(first, rows)
      return rows
    }
    const from = scenario.states.find(({ id }) => id === first)
    if (head !== 'pairs' || from === undefined) return null
    const all = pairsOf(scenario, from)
    const one = all.filter(({ to }) => to.id === second)
    return (one.length > 0 ? one : all).flatMap((pair) => pairRows(records, ties(), pair))
  }
  return {
    chapters,
    designPath: (at, part) => designPath(records, at, part),
    at: (path) => byPath().get(path) ?? named(path)?.find((row) => row.path === path) ?? null,
    under: (prefix) => {
      const rows = named(prefix) ?? chapters.flatMap((chapter) => chapter.rows())
      return rows.filter(({ path }) => isUnder(path, prefix))
    },
  }
}

/** Whole segments only: `cases[1]` is not above `cases[10]`. */
function isUnder(path: string, prefix: string): boolean {
  return path === prefix || prefix === '' || (path.startsWith(prefix) && /^[.[]/.test(path.slice(prefix.length)))
}

function chaptersOf(records: Records, cases: readonly number[]): readonly LedgerChapter[] {
  const { scenario } = records
  const of = (rows: (at: number) => readonly Provenance[]) => () => onceEach(cases.flatMap(rows))
  const ties = (): PairSources => pairSources(records)
  const chapter = (
    part: LedgerChapter['part'],
    name: string,
    title: string,
    summary: string,
    rows: () => readonly Provenance[],
  ): LedgerChapter => ({ part, name, title, summary, rows: kept(rows) })
  const listed: readonly LedgerChapter[] = [
    chapter('case', 'case', 'The case', 'When it is decided, how long there is to comply, and how long the scenario runs.', () => [
      ...of((at) => caseRows(records, at))(),
      ...lengthRows(records),
    ]),
    chapter(
      'case',
      'obligations',
      'Obligations',
      'What the court ordered: its share in the judgment, its cost, the capacity it needs and the time it takes.',
      of((at) => obligationRows(records, at)),
    ),
    chapter(
      'case',
      'parties',
      'Stakes, patrons and roles',
      'What the judgment is to other states, and where they stand at the start.',
      of((at) => partyRows(records, at)),
    ),
    chapter(
      'case',
      'ladder',
      'Ladder and offers',
      'How hard each rung presses, and what is offered for compliance.',
      of((at) => [...ladderRows(records, at), ...offerRows(records, at)]),
    ),
    chapter(
      'history',
      'milestones',
      'Milestones',
      'What happened in history, as coded from the sources. No result rests on these numbers; the model is compared with them.',
      of((at) => milestoneRows(records, at)),
    ),
    chapter('case', 'timetable', 'Set events', 'What happens at a set month, in every world.', () => eventRows(records)),
    chapter('world', 'states', 'States', `What each of ${scenario.states.length} states is like.`, () =>
      scenario.states.flatMap((state) => stateRows(records, state)),
    ),
    chapter(
      'world',
      'ties',
      'Ties between states',
      prose`
        Trade, distance, alliance, border and hostility of ${scenario.states.length * (scenario.states.length - 1)} pairs: a row for all
        that come from the same place in the same way.`,
      () => pairRules(records, ties()),
    ),
    chapter('case', 'bodies', 'Forums', 'The bodies that decide: who sits in them, by what rule, and how often they meet.', () =>
      forumRows(records),
    ),
    ...['initialise', ...SCHEDULE, FORUMS.name].map((name) => {
      const { summary } = PARAMETER_GROUPS.find((one) => one.name === name)!
      const title = `${name.charAt(0).toUpperCase()}${name.slice(1)}`
      return chapter('model', name, title, summary, () => mechanismRows(records, name, cases))
    }),
    chapter(
      'model',
      'instruments',
      'Instruments',
      'What each measure does at full intensity; the same in every scenario, and graded measure by measure.',
      instrumentRows,
    ),
    chapter(
      'model',
      'offers',
      'Offers',
      'What each inducement is worth and costs; the same in every scenario, and graded offer by offer.',
      inducementRows,
    ),
  ]
  return listed.filter(({ part, rows }) => part === 'world' || rows().length > 0)
}

/** Cases that share a design share its numbers. */
function onceEach(rows: readonly Provenance[]): readonly Provenance[] {
  return [...new Map(rows.map((row) => [row.path, row])).values()]
}

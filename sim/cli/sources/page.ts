/** The ledger of a scenario as a page for people, as rows, and as JSON. */

import {
  BASES,
  counted,
  countGrades,
  csvLine,
  GRADES,
  type GradeCount,
  type LedgerChapter,
  NOT_A_FORECAST,
  type Provenance,
  percent,
  plain,
  prose,
  tellBacking,
  valueWords,
} from '../../index.ts'
import { bar, columned, type Look, layOut, wrap } from '../terminal/index.ts'

/** A chapter and those of its numbers that are listed. */
export interface Listed {
  readonly chapter: LedgerChapter
  readonly rows: readonly Provenance[]
}

/** What is listed. */
export interface SourcesHead {
  readonly engine: string
  readonly scenario: string
  readonly title: string
  readonly scenarioHash: string
  /** The beginning of the paths that were asked for; empty for all. */
  readonly only: string
}

const PARTS = {
  case: 'case and design',
  model: 'mechanisms and instruments',
  world: 'states and ties',
  history: 'milestones',
} as const
const BAR = 24
const NUMBERS_ARE = prose`
    A rule (with *) stands for all numbers that come from the same place in the same way; --only states.<id> or pairs.<id>.<id> lists them
    one by one.`

/** The whole page, ending in a line end. */
export function sourcesPage(head: SourcesHead, chapters: readonly Listed[], look: Look): string {
  const { engine, scenario, title, scenarioHash, only } = head
  const sections = [
    [look.bold(title), ...wrap(`Where its numbers come from${only === '' ? '' : `: ${only}`}`, look.width)],
    shareSection(chapters, look),
    ...chapters.map((listed) => chapterSection(listed, look)),
    [
      ...wrap(NUMBERS_ARE, look.width),
      ...wrap(`${engine}; scenario ${scenario} ${scenarioHash.slice(0, 12)}. ${NOT_A_FORECAST}`, look.width),
    ].map(look.dim),
  ]
  return `${sections.map((lines) => lines.join('\n')).join('\n\n')}\n`
}

/** How many numbers of each part have each grade: in one sum, the tables of the world would outweigh everything else. */
function shareSection(chapters: readonly Listed[], look: Look): readonly string[] {
  const parts = (Object.keys(PARTS) as (keyof typeof PARTS)[]).flatMap((part) => {
    const rows = chapters.filter(({ chapter }) => chapter.part === part).flatMap((listed) => listed.rows)
    return rows.length === 0 ? [] : [{ part, count: countGrades(rows) }]
  })
  const cells = parts.map(({ part, count: { of, by } }) => [PARTS[part], plain(of), ...GRADES.map((grade) => percent(by[grade] / of))])
  const table = columned([['numbers of', 'how many', ...GRADES], ...cells], [1, 2, 3, 4, 5])
  return [
    look.bold('How well they are known'),
    ...table,
    ...parts.map(
      ({ part, count: { of, by } }) =>
        `${bar(by.assumption / of, BAR).padEnd(BAR)}  ${percent(by.assumption / of)} of ${PARTS[part]} assumed`,
    ),
  ]
}

const gradesOf = ({ by }: GradeCount): string =>
  GRADES.filter((grade) => by[grade] > 0)
    .map((grade) => `${plain(by[grade])} ${grade}`)
    .join(', ')

function chapterSection({ chapter: { title, summary }, rows }: Listed, look: Look): readonly string[] {
  const count = countGrades(rows)
  return [
    look.bold(`${title}: ${counted(count.of, 'number')}`),
    ...wrap(`${summary} ${gradesOf(count)}.`, look.width),
    ...bySource(rows).flatMap(([first, ...more]) => sourceLines([first!, ...more], look)),
  ]
}

/** Numbers with the same source are listed together, at the place of the first of them. */
function bySource(rows: readonly Provenance[]): readonly (readonly Provenance[])[] {
  const groups = new Map<string, Provenance[]>()
  for (const row of rows) {
    const key = `${row.grade} ${row.basis} ${row.year} ${tellBacking(row)}`
    const group = groups.get(key)
    if (group === undefined) groups.set(key, [row])
    else group.push(row)
  }
  return [...groups.values()]
}

function sourceLines(rows: readonly Provenance[], look: Look): readonly string[] {
  const { grade, basis, year } = rows[0]!
  const words = [grade, BASES[basis], ...(year === null ? [] : [String(year)])].join(', ')
  const indented = (text: string, by: number, hang: number) =>
    wrap(text, look.width - by - hang).map((line, at) => `${' '.repeat(at === 0 ? by : by + hang)}${line}`)
  return [
    ...indented(`${words}: ${tellBacking(rows[0]!)}.`, 2, 2).map(look.dim),
    ...rows.flatMap(({ path, value, unit, meaning }) =>
      indented(`${path} = ${valueWords(value)}${typeof value === 'boolean' ? '' : ` ${unit}`}; ${meaning}`, 4, 2),
    ),
  ]
}

const COLUMNS = [
  'part',
  'chapter',
  'path',
  'meaning',
  'value',
  'unit',
  'low',
  'high',
  'grade',
  'basis',
  'year',
  'numbers',
  'source',
  'note',
  'citations',
] as const

/** A header and a line for each number, or for each rule over many. */
export function sourcesRows(chapters: readonly Listed[]): string {
  const lines = chapters.flatMap(({ chapter, rows }) =>
    rows.map(({ path, meaning, value, unit, range, grade, basis, year, count, source, note, cites }) =>
      csvLine([
        chapter.part,
        chapter.name,
        path,
        meaning,
        typeof value === 'boolean' ? String(value) : value,
        unit,
        range?.[0] ?? null,
        range?.[1] ?? null,
        grade,
        basis,
        year,
        count,
        source,
        note,
        cites.map(({ key, citation }) => `${key}: ${citation}`).join('; '),
      ]),
    ),
  )
  return csvLine(COLUMNS) + lines.join('')
}

/** Everything as JSON. */
export function sourcesReport(head: SourcesHead, chapters: readonly Listed[]): string {
  const all = chapters.flatMap(({ rows }) => rows)
  const told = chapters.map(({ chapter: { part, name, title, summary }, rows }) => ({
    part,
    name,
    title,
    summary,
    numbers: countGrades(rows),
    rows,
  }))
  return `${layOut({ ...head, numbers: countGrades(all), bases: BASES, chapters: told, note: NOT_A_FORECAST })}\n`
}

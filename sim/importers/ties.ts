/**
 * Threat and Imposition of Economic Sanctions -> one line for each episode: target, senders, years, stage, institution, costs, outcome.
 * Reads version 4 (ties4-1.xls of 2014, its sheet saved as CSV): caseid, startyear (or startdate), endyear (or enddate; none where the
 * episode goes on: ongoingasofyear then says up to when that is known), targetstate, primarysender, sender1 to sender5, institution,
 * threat, imposition, targetcosts, sendercosts, finaloutcome; states as numbers of the Correlates of War project, 1000 and above being
 * institutions; lists with commas within a cell; blanks, dots and -99 for what is missing.
 * Outcomes: 1, 2 the target gives in (in part, wholly) to the threat, 3 the sender backs down, 4 stalemate, 5 settlement, 6-10 the same
 * after imposition. Morgan, Bapat and Kobayashi (2014). Free for scholars, no licence to pass on. ODD section 6 (input data).
 */

import { show, visible } from '../problems/index.ts'
import { counted, inRow, prose } from '../text/index.ts'
import type { Layout, Places, TakeLine } from './header.ts'
import { type Asked, type Importer, noYear, YearRange } from './importer.ts'
import { type ImportNotes, isMissing } from './notes.ts'
import { rateText } from './rates.ts'
import { type OfficialFile, OneFile } from './release.ts'

const CITATION = prose`
    Morgan, Bapat and Kobayashi (2014), Threat and imposition of economic sanctions 1945-2005: updating the TIES dataset, Conflict
    Management and Peace Science 31(5)`
const SENDERS = ['sender1', 'sender2', 'sender3', 'sender4', 'sender5'] as const
const COSTS = ['', 'minor', 'major', 'severe']
/** Position = code of the outcome. */
const OUTCOMES = [
  '',
  'partial-at-threat',
  'full-at-threat',
  'sender-yields-at-threat',
  'stalemate-at-threat',
  'settlement-at-threat',
  'partial',
  'full',
  'sender-yields',
  'stalemate',
  'settlement',
]
/** Outcomes 1, 2, 5, 6, 7 and 10. */
const SUCCESSES = ['partial-at-threat', 'full-at-threat', 'settlement-at-threat', 'partial', 'full', 'settlement']

interface Episode {
  readonly row: readonly string[]
  /** Up to when it is known to be under way; null for one that ended or may have. */
  readonly ongoing: number | null
  readonly senders: number
  readonly imposed: boolean
  /** Null where it is not coded. */
  readonly institution: boolean | null
  readonly cost: string
  readonly outcome: string
}

function begin(asked: Asked, notes: ImportNotes) {
  const { codes } = asked
  const range = new YearRange(false)
  const episodes: Episode[] = []
  const oneFile = new OneFile(notes, 'name one of them: the episodes of both would be counted twice')

  /** The whole number in a cell, the last one of a list; null where there is none. */
  const whole = (cells: readonly string[], place: number, name: string, where: () => string): number | null => {
    const text = place < 0 ? '' : (cells[place] ?? '')
    const last = text.split(/[,;]/).at(-1)!.trim()
    if (isMissing(last)) return null
    const value = Number(last)
    if (Number.isInteger(value)) return value
    notes.problem(where(), `a whole number (${name})`, show(text.trim()), 'correct or blank the cell')
    return null
  }

  const state = (number: number | null): string => {
    if (number === null) return ''
    const at = codes.byNumber(number)
    if (at >= 0) return codes.states[at]!.id
    if (number < 1000) notes.remark('in which a number is no state of the world table and stands as it is', String(number))
    return String(number)
  }

  /** The year of `1992`, `9/15/1992` or `1992-09-15`. */
  const year = (cells: readonly string[], place: number, name: string, where: () => string): number | null => {
    const text = place < 0 ? '' : (cells[place] ?? '').trim()
    if (isMissing(text)) return null
    const found = /(?:^|\D)(1[89]\d\d|20\d\d)(?:\D|$)/.exec(text)?.[1]
    if (found === undefined) notes.problem(where(), `a year (${name})`, show(text), 'correct or blank the cell')
    return found === undefined ? null : Number(found)
  }

  const take =
    (at: Places, file: OfficialFile): TakeLine =>
    (cells, where) => {
      if (!oneFile.take(null, file)) return
      const number = (name: string) => whole(cells, at[name]!, name, where)
      const first = year(cells, at.start!, 'startyear', where)
      const last = year(cells, at.end!, 'endyear', where)
      if (first === null) return notes.drop('without a year of their start')
      range.add(first)
      const ongoing = last === null ? year(cells, at.ongoing!, 'ongoingasofyear', where) : null
      const until = last ?? ongoing ?? first
      range.add(until)
      if (asked.year !== null && (asked.year < first || asked.year > until)) {
        return notes.drop('of episodes not under way then')
      }
      const code = number('outcome')
      if (code !== null && !(code >= 1 && code <= 10)) {
        return notes.problem(where(), 'an outcome from 1 to 10 (finaloutcome)', String(code), 'is this version 4 of TIES?')
      }
      const primary = number('primary')
      const listed = SENDERS.map((name) => number(name)).filter((sender) => sender !== null)
      const senders = [...new Set([...(primary === null ? [] : [primary]), ...listed])]
      const institution = number('institution')
      const imposed = number('imposition') === 1 || (code ?? 0) > 5
      const cost = COSTS[number('targetcosts') ?? 0] ?? ''
      const outcome = OUTCOMES[code ?? 0]!
      const threat = number('threat')
      episodes.push({
        row: [
          visible(cells[at.id!]!.trim()),
          state(number('target')),
          senders.map(state).join(' '),
          String(first),
          last === null ? '' : String(last),
          threat === null ? '' : String(threat),
          imposed ? '1' : '0',
          institution === null ? '' : String(institution === 0 ? 0 : 1),
          cost,
          COSTS[number('sendercosts') ?? 0] ?? '',
          outcome,
          ongoing === null ? '' : String(ongoing),
        ],
        ongoing,
        senders: senders.length,
        imposed,
        institution: institution === null ? null : institution !== 0,
        cost,
        outcome,
      })
    }

  const layout: Layout = {
    name: 'TIES episodes',
    columns: {
      id: ['caseid'],
      start: ['startyear', 'startdate'],
      target: ['targetstate'],
      primary: ['primarysender'],
      sender1: ['sender1'],
      outcome: ['finaloutcome'],
    },
    optional: {
      ...Object.fromEntries(SENDERS.slice(1).map((name) => [name, [name]])),
      end: ['endyear', 'enddate'],
      ongoing: ['ongoingasofyear'],
      institution: ['institution'],
      threat: ['threat'],
      imposition: ['imposition'],
      targetcosts: ['targetcosts'],
      sendercosts: ['sendercosts'],
    },
    open: (at, _, file) => take(at, file),
  }

  return {
    layouts: [layout],
    finish() {
      if (!notes.sound) return null
      if (episodes.length === 0 && asked.year !== null && range.range !== null) noYear(asked, asked.year, range, notes)
      else if (episodes.length === 0) notes.problem('the files', 'episodes of sanctions', 'none', 'is this the right file?')
      if (!notes.sound) return null
      return {
        table: {
          header: [
            'case',
            'target',
            'senders',
            'begin',
            'end',
            'threat',
            'imposed',
            'institution',
            'target_cost',
            'sender_cost',
            'outcome',
            'ongoing_as_of',
          ],
          rows: episodes.map(({ row }) => row),
        },
        otherYears: {},
        matched: [matchedText(episodes)],
        findings: findingsOf(episodes),
        years: range.range,
      }
    },
  }
}

function matchedText(episodes: readonly Episode[]): string {
  const going = episodes.flatMap(({ ongoing }) => (ongoing === null ? [] : [ongoing]))
  const since = [...new Set(going)].sort((a, b) => a - b).map(String)
  const coded = episodes.filter(({ outcome }) => outcome !== '').length
  const still = going.length === 0 ? '' : `, ${going.length} ongoing as of ${inRow(since)}`
  return `${counted(episodes.length, 'episode')}, ${coded} with an outcome${still}`
}

function findingsOf(episodes: readonly Episode[]): readonly string[] {
  const coded = episodes.filter(({ outcome }) => outcome !== '')
  const imposed = coded.filter((one) => one.imposed)
  const rate = (name: string, some: readonly Episode[]) =>
    rateText(name, some.filter(({ outcome }) => SUCCESSES.includes(outcome)).length, some.length)
  return [
    rate(
      'success or settlement, of imposed cases without an institution',
      imposed.filter((one) => one.institution === false),
    ),
    rate(
      'with an institution',
      imposed.filter((one) => one.institution === true),
    ),
    rate(
      'one sender',
      imposed.filter((one) => one.senders === 1),
    ),
    rate(
      'two senders',
      imposed.filter((one) => one.senders === 2),
    ),
    rate(
      'three senders or more',
      imposed.filter((one) => one.senders > 2),
    ),
    ...COSTS.slice(1).map((cost) =>
      rate(
        `cost to the target ${cost}`,
        imposed.filter((one) => one.cost === cost),
      ),
    ),
    rate(
      'threats not imposed',
      coded.filter((one) => !one.imposed),
    ),
  ]
}

export const TIES: Importer = {
  id: 'ties',
  layout: 'episodes of sanctions',
  title: 'Threat and Imposition of Economic Sanctions, version 4',
  files: 'the sheet of ties4-1.xls, saved as CSV',
  citation: CITATION,
  licence: 'for own use; not to be passed on',
  defaultYear: 'all; --year keeps the episodes under way then',
  begin,
}

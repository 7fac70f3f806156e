/**
 * Global Sanctions Data Base -> one line for each case of sanctions: who, against whom, when, by what, what for, how it ended.
 * Reads the case-specific file GSDB_V4.csv (release 4, 1950-2023) and GSDB_V3.csv: columns case_id, sanctioned_state, sanctioning_state,
 * begin, end, trade, descr_trade, arms, military, financial, travel, other, target_mult, sender_mult, objective, success; states by English
 * name, several with commas between, unions such as EU and UN among them; objective and success list words, one success for each objective.
 * Felbermayr, Kirilakha, Syropoulos, Yalcin and Yotov (2020). On request from its authors, not to be passed on: what is made of it is for
 * the user's own work; rates may be published with the citation. ODD section 6 (input data).
 */

import { show, visible } from '../problems/index.ts'
import { interval } from '../text/index.ts'
import type { Companion, Layout } from './header.ts'
import { type Asked, type Importer, noYear, YearRange } from './importer.ts'
import { type ImportNotes, isMissing } from './notes.ts'
import { rateText } from './rates.ts'
import { OneFile } from './release.ts'

const CITATION = 'Felbermayr, Kirilakha, Syropoulos, Yalcin and Yotov (2020), The Global Sanctions Data Base, European Economic Review 129'
const MEASURES = ['trade', 'arms', 'military', 'financial', 'travel', 'other'] as const
const COMPANIONS: readonly Companion[] = [
  { what: 'the dyadic version, a line for each pair and year', columns: ['case_id', 'sanctioned_state', 'sanctioning_state', 'year'] },
]
const OPTIONAL = { detail: ['descr_trade'], targets: ['target_mult'], senders: ['sender_mult'] }

const NOT_IN_FORCE = 'of cases not in force then'

interface Case {
  readonly row: readonly string[]
  /** First and last year; a case under way has no last one. */
  readonly first: number
  readonly last: number | null
  readonly concluded: boolean
  /** In part or by a negotiated settlement at least. */
  readonly success: boolean
  readonly multilateral: boolean
  readonly united: boolean
}

const words = (text: string) =>
  visible(text)
    .split(/[,;]/)
    .map((word) => word.trim())
    .filter((word) => word !== '')

function begin(asked: Asked, notes: ImportNotes) {
  const { codes } = asked
  const range = new YearRange(false)
  const oneFile = new OneFile(notes, 'name one of them: the cases of both would be counted twice')
  const all: Case[] = []

  const yearAt = (text: string, column: string, where: () => string): number | null => {
    const year = Number(text.trim())
    if (Number.isInteger(year) && year > 1800 && year < 2500) return year
    notes.problem(where(), `a year in column ${column}`, show(text.trim()), 'correct it, or download the file again')
    return null
  }

  /** Ids of a list of names, and the names that stand for no state. */
  const states = (text: string): string => {
    const { known, unknown } = codes.inList(text)
    for (const name of unknown) notes.remark('in which a name is no state and stands as it is', name)
    return [...known.map((at) => codes.states[at]!.id), ...unknown.map((name) => visible(name).replace(/[\s|,;]+/g, '-'))].join(' ')
  }

  const layout: Layout = {
    name: 'GSDB cases',
    columns: {
      id: ['case_id'],
      target: ['sanctioned_state'],
      sender: ['sanctioning_state'],
      begin: ['begin', 'begin_year'],
      end: ['end', 'end_year'],
      objective: ['objective'],
      success: ['success'],
      ...Object.fromEntries(MEASURES.map((name) => [name, [name]])),
    },
    optional: OPTIONAL,
    open: (at, _, file) => (cells, where) => {
      if (!oneFile.take(null, file)) return
      const success = words(cells[at.success!]!)
      const first = yearAt(cells[at.begin!]!, 'begin', where)
      const open = isMissing(cells[at.end!]!) && success.includes('ongoing')
      const last = open ? null : yearAt(cells[at.end!]!, 'end', where)
      if (first === null || (last === null && !open)) return
      if (last !== null && last < first) {
        return notes.problem(where(), 'an end not before the begin', interval(first, last, String), 'correct one of the two')
      }
      range.add(first)
      if (last !== null) range.add(last)
      if (asked.year !== null && (asked.year < first || (last !== null && asked.year > last))) return notes.drop(NOT_IN_FORCE)
      const flags = MEASURES.map((name) => {
        const text = cells[at[name]!]!.trim()
        if (text !== '0' && text !== '1') notes.problem(where(), `0 or 1 (${name})`, show(text), 'correct the cell')
        return text === '1'
      })
      const measures = MEASURES.filter((_, k) => flags[k])
      const ended = success.filter((word) => word !== 'ongoing')
      const optional = (key: keyof typeof OPTIONAL) => (at[key]! < 0 ? '' : visible(cells[at[key]!]!.trim()))
      const sender = states(cells[at.sender!]!)
      all.push({
        first,
        last,
        row: [
          visible(cells[at.id!]!.trim()),
          states(cells[at.target!]!),
          sender,
          String(first),
          last === null ? '' : String(last),
          measures.join(' '),
          words(optional('detail')).join(' '),
          words(cells[at.objective!]!).join(' '),
          success.join(' '),
          optional('targets'),
          optional('senders'),
        ],
        concluded: ended.length > 0,
        success: ended.some((word) => word !== 'failed'),
        multilateral: optional('senders') === '1',
        united: /(^| )UN( |$)/.test(sender),
      })
    },
  }

  return {
    layouts: [layout],
    companions: COMPANIONS,
    finish() {
      if (!notes.sound) return null
      // What is under way is so up to the last year of the file.
      const until = range.range?.[1] ?? 0
      const cases = all.filter(({ last }) => asked.year === null || last !== null || asked.year <= until)
      if (cases.length === 0 && asked.year !== null && range.range !== null) noYear(asked, asked.year, range, notes)
      else if (cases.length === 0) notes.problem('the files', 'cases of sanctions', 'none', 'is this the right file?')
      if (!notes.sound) return null
      const concluded = cases.filter((one) => one.concluded)
      const rate = (name: string, chosen: (one: Case) => boolean) => {
        const some = concluded.filter(chosen)
        return rateText(name, some.filter((one) => one.success).length, some.length)
      }
      return {
        table: {
          header: [
            'case',
            'targets',
            'senders',
            'begin',
            'end',
            'measures',
            'trade_detail',
            'objectives',
            'success',
            'target_mult',
            'sender_mult',
          ],
          rows: cases.map(({ row }) => row),
        },
        otherYears: {},
        matched: [`${cases.length} cases, ${concluded.length} of them concluded`],
        findings: [
          rate('success in part or a settlement, of concluded cases', () => true),
          rate('one sender', (one) => !one.multilateral),
          rate('several senders', (one) => one.multilateral),
          rate('the United Nations among the senders', (one) => one.united),
        ],
        years: range.range,
      }
    },
  }
}

export const GSDB: Importer = {
  id: 'gsdb',
  layout: 'cases of sanctions',
  title: 'Global Sanctions Data Base',
  files: 'GSDB_V4.csv or GSDB_V3.csv, the case-specific version',
  citation: CITATION,
  licence: 'for own use; not to be passed on',
  defaultYear: 'all; --year keeps the cases in force then',
  begin,
}

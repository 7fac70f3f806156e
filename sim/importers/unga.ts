/**
 * Votes in the General Assembly -> ideal points: the layout of positions.csv.
 * Reads the country-year files of Harvard Dataverse doi:10.7910/DVN/LEJUQZ: `Idealpointestimates*.csv` and `.tab` (releases of 2021 to
 * 2025; a first column without heading numbers the lines; a session and no year before 2024, session 1 being that of 1946; IdealPointAll of
 * all votes, since 2025 IdealPointFP of final passage votes alone). Bailey, Strezhnev and Voeten (2017), CC0. ODD section 6 (input data).
 */
import { prose } from '../text/index.ts'
import { keepNumber, settle, type Target, yearIn } from './country-year.ts'
import { type Companion, type Layout, placeOf } from './header.ts'
import { type Asked, decimalText, type Importer, NO_NUMBER, NO_STATE, YearRange } from './importer.ts'
import type { ImportNotes } from './notes.ts'
import { Readings } from './readings.ts'
import { StateValues, type ValueField } from './state-values.ts'

const CITATION = prose`
    Bailey, Strezhnev and Voeten (2017), Estimating dynamic state preferences from United Nations voting data, Journal of Conflict
    Resolution 61(2)`

const IDEAL_POINT: ValueField = {
  column: 'ideal_point',
  write: (value) => decimalText(value, 2),
}
/** Headings of the same number, the preferred one first; which has numbers depends on the year. */
const POINTS = ['IdealPointAll', 'IdealPointFP', 'IdealPoint']
const COMPANIONS: readonly Companion[] = [
  { what: 'agreement of pairs', columns: ['agree', 'ccode1', 'ccode2'] },
  { what: 'single votes', columns: ['rcid', 'ccode', 'vote'] },
]
const CODE = { iso: ['iso3c'], cow: ['ccode'] }

function begin(asked: Asked, notes: ImportNotes) {
  const { codes } = asked
  const target: Target = {
    readings: new Readings(POINTS, codes.states),
    range: new YearRange(),
    year: asked.year ?? asked.base,
    rule: { low: -5, high: 5, unit: 'ideal point' },
  }
  /** Headings as the files have them, by field. */
  const headings = new Map<number, string>()
  const open =
    (key: 'year' | 'session'): Layout['open'] =>
    (at, header, file) => {
      const columns = POINTS.map((name) => placeOf(header, [name]))
      columns.forEach((place, field) => void (place >= 0 && headings.set(field, header[place]!)))
      return (cells, where) => {
        if (yearIn(cells[at[key]!]!, key === 'session' ? 1945 : 0, target, notes, where) === null) return
        const iso = at.iso! < 0 ? '' : cells[at.iso!]!.trim()
        const cow = at.cow! < 0 ? '' : cells[at.cow!]!.trim()
        const byIso = codes.byCode(iso)
        const state = byIso >= 0 || cow === '' ? byIso : codes.byNumber(Number(cow))
        if (state < 0) return notes.drop(NO_STATE, iso === '' ? cow : iso)
        const origin = { file, where, state, code: iso === '' ? cow : iso }
        const kept = columns.filter((place, field) => place >= 0 && keepNumber(cells[place]!, field, target, notes, origin))
        if (kept.length === 0) notes.drop(NO_NUMBER, codes.states[state]!.id)
      }
    }
  const layouts: readonly Layout[] = [
    { name: 'ideal points', columns: { ...CODE, year: ['year'], point: POINTS }, open: open('year') },
    { name: 'ideal points', columns: { ...CODE, session: ['session'], point: POINTS }, open: open('session') },
  ]
  return {
    layouts,
    companions: COMPANIONS,
    finish() {
      const { readings, year } = target
      const numbers = new StateValues([IDEAL_POINT], codes.states)
      readings.settle(notes)
      const found = POINTS.map((_, field) => readings.count(field, year))
      const column = found.indexOf(Math.max(...found))
      if (!settle(asked, target, numbers, [column], notes)) return null
      const fewer = [...headings].flatMap(([field, name]) => (field === column ? [] : [`; ${name} has ${found[field]} numbers of ${year}`]))
      return {
        ...numbers.result(year),
        matched: [...numbers.matched(year), `read from the column ${headings.get(column)}${fewer.join('')}`],
        findings: [],
        years: [year, year] as const,
      }
    },
  }
}

export const UNGA: Importer = {
  id: 'unga',
  layout: 'positions.csv',
  title: 'Voting in the General Assembly of the United Nations: ideal points',
  files: 'Idealpointestimates*.csv or .tab of doi:10.7910/DVN/LEJUQZ',
  citation: CITATION,
  licence: 'CC0 1.0',
  defaultYear: 'that of the world table (2019)',
  begin,
}

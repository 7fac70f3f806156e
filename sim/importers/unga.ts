/**
 * Votes in the General Assembly -> ideal points: the layout of positions.csv.
 * Reads the country-year files of Harvard Dataverse doi:10.7910/DVN/LEJUQZ: `Idealpointestimates*.csv` and `.tab` (releases of 2021 to
 * 2025; a first column without heading numbers the lines; a session and no year before 2024, session 1 being that of 1946; IdealPointAll of
 * all votes, since 2025 IdealPointFP of final passage votes alone). Bailey, Strezhnev and Voeten (2017), CC0. ODD section 6 (input data).
 */
import { prose } from '../text/index.ts'
import { keepNumber, type Target, worthWriting, yearIn } from './country-year.ts'
import { type Asked, BASE_YEAR, decimalText, type Importer, NO_STATE, YearRange } from './importer.ts'
import type { ImportNotes } from './notes.ts'
import type { Layout } from './official-file.ts'
import { StateValues, type ValueField } from './state-values.ts'

const CITATION = prose`
    Bailey, Strezhnev and Voeten (2017), Estimating dynamic state preferences from United Nations voting data, Journal of Conflict
    Resolution 61(2)`

const IDEAL_POINT: ValueField = {
  column: 'ideal_point',
  write: (value) => decimalText(value, 2),
  attribute: 'position',
  // What a scenario may say.
  scale: (value) => Math.min(4, Math.max(-4, value)),
}
const POINT = ['IdealPointAll', 'IdealPointFP', 'IdealPoint']
const CODE = { iso: ['iso3c'], cow: ['ccode'] }

function begin(asked: Asked, notes: ImportNotes) {
  const { codes } = asked
  const target: Target = {
    numbers: new StateValues([IDEAL_POINT], codes.states),
    range: new YearRange(),
    year: asked.year ?? BASE_YEAR,
    rule: { low: -5, high: 5, unit: 'ideal point' },
  }
  let column = ''
  const open =
    (key: 'year' | 'session'): Layout['open'] =>
    (at, header) => {
      column = header[at.point!]!
      return (cells, where) => {
        if (yearIn(cells[at[key]!]!, key === 'session' ? 1945 : 0, target, notes, where) === null) return
        const iso = at.iso! < 0 ? '' : cells[at.iso!]!.trim()
        const cow = at.cow! < 0 ? '' : cells[at.cow!]!.trim()
        const byIso = codes.byCode(iso)
        const state = byIso >= 0 || cow === '' ? byIso : codes.byNumber(Number(cow))
        if (state < 0) return notes.drop(NO_STATE, iso === '' ? cow : iso)
        keepNumber(cells[at.point!]!, 0, state, target, notes, codes.states[state]!.id, where)
      }
    }
  const layouts: readonly Layout[] = [
    { name: 'ideal points', columns: { ...CODE, year: ['year'], point: POINT }, open: open('year') },
    { name: 'ideal points', columns: { ...CODE, session: ['session'], point: POINT }, open: open('session') },
  ]
  return {
    layouts,
    finish() {
      if (!worthWriting(asked, target, 1, notes)) return null
      const source = { key: 'unga', citation: `${CITATION}; CC0 1.0` }
      const { numbers, year } = target
      return {
        ...numbers.result('positions.csv', source),
        matched: [...numbers.matched(year), `read from the column ${column}`],
        findings: [],
        years: [year, year] as const,
      }
    },
  }
}

export const UNGA: Importer = {
  id: 'unga',
  title: 'Voting in the General Assembly of the United Nations: ideal points',
  files: 'Idealpointestimates*.csv or .tab of doi:10.7910/DVN/LEJUQZ',
  citation: CITATION,
  licence: 'CC0 1.0',
  defaultYear: '2019',
  begin,
}

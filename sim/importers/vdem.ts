/**
 * Varieties of Democracy -> polyarchy: the layout of democracy.csv.
 * Reads V-Dem-CY-Core-v*.csv and V-Dem-CY-Full+Others-v*.csv (releases 11 to 15; comma-separated, texts quoted, thousands of columns, a
 * line for each country and year). V-Dem Institute, CC BY-SA 4.0: what is made of it keeps that licence. ODD section 6 (input data).
 */
import { prose } from '../text/index.ts'
import { keepNumber, settle, type Target, yearIn } from './country-year.ts'
import type { Layout } from './header.ts'
import { type Asked, decimalText, type Importer, NO_NUMBER, NO_STATE, YearRange } from './importer.ts'
import type { ImportNotes } from './notes.ts'
import { Readings } from './readings.ts'
import { StateValues, type ValueField } from './state-values.ts'

const CITATION = prose`
    V-Dem Institute, Varieties of Democracy: electoral democracy index (polyarchy). Concept: Teorell, Coppedge, Lindberg and Skaaning
    (2019), Studies in Comparative International Development 54`

const POLYARCHY: ValueField = {
  column: 'polyarchy',
  write: (value) => decimalText(value, 2),
}

function begin(asked: Asked, notes: ImportNotes) {
  const { codes } = asked
  const target: Target = {
    readings: new Readings([POLYARCHY.column], codes.states),
    range: new YearRange(),
    year: asked.year ?? asked.base,
    rule: { low: 0, high: 1, unit: 'polyarchy' },
  }
  const layout: Layout = {
    name: 'V-Dem country-years',
    columns: { state: ['country_text_id'], year: ['year'], polyarchy: ['v2x_polyarchy'] },
    open: (at, _, file) => (cells, where) => {
      if (yearIn(cells[at.year!]!, 0, target, notes, where) === null) return
      const code = cells[at.state!]!
      const state = codes.byCode(code)
      if (state < 0) return notes.drop(NO_STATE, code.trim())
      const origin = { file, where, state, code: code.trim() }
      if (!keepNumber(cells[at.polyarchy!]!, 0, target, notes, origin)) notes.drop(NO_NUMBER, codes.states[state]!.id)
    },
  }
  return {
    layouts: [layout],
    finish() {
      const { year } = target
      const numbers = new StateValues([POLYARCHY], codes.states)
      target.readings.settle(notes)
      if (!settle(asked, target, numbers, [0], notes)) return null
      return {
        ...numbers.result(target.year),
        matched: numbers.matched(year),
        findings: [],
        years: [year, year] as const,
      }
    },
  }
}

export const VDEM: Importer = {
  id: 'vdem',
  layout: 'democracy.csv',
  title: 'V-Dem Institute, Varieties of Democracy',
  files: 'V-Dem-CY-Core-v15.csv or V-Dem-CY-Full+Others-v15.csv',
  citation: CITATION,
  licence: 'CC BY-SA 4.0',
  defaultYear: 'that of the world table (2019)',
  begin,
}

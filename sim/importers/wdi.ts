/**
 * World Development Indicators -> size of economies and populations, tourism receipts: the layout of economy.csv.
 * Reads WDICSV.csv of the bulk download WDI_CSV.zip (releases of 2024 and 2025), its forerunner WDIData.csv, downloads of single
 * indicators (API_*.csv, with four lines before the header) and CSV files of DataBank (years as `2019 [YR2019]`): all have a line for
 * each country and indicator and a column for each year. World Bank, CC BY 4.0. ODD section 6 (input data).
 */

import { interval, rounded } from '../text/index.ts'
import type { Companion, Layout } from './header.ts'
import { type Asked, decimalText, type Importer, NO_STATE, noYear, YearRange } from './importer.ts'
import { type ImportNotes, isMissing, numberIn } from './notes.ts'
import { Readings } from './readings.ts'
import { StateValues, type ValueField } from './state-values.ts'

const INDICATORS: readonly string[] = ['NY.GDP.MKTP.CD', 'SP.POP.TOTL', 'ST.INT.RCPT.CD']
const GDP = 0
const TOURISM = 2
/** Years that a number may be older than the year asked for; a share of GDP changes faster. */
const OLDEST = [10, 10, 5]
const CITATION =
  'World Bank, World Development Indicators: GDP (current US$), Population (total), International tourism receipts (current US$)'

const FIELDS: readonly ValueField[] = [
  { column: 'gdp', write: (usd) => String(rounded(usd / 1e9, 3)) },
  { column: 'population', write: (heads) => String(rounded(heads / 1e6, 3)) },
  {
    column: 'tourism_receipts',
    write: (share) => String(rounded(share * 100, 2)),
  },
]

/** Columns headed by a year, with their places, ascending. */
export function yearColumns(header: readonly string[]): readonly { readonly year: number; readonly at: number }[] {
  return header
    .flatMap((name, at) => {
      const year = /^(\d{4})(?: \[YR\d{4}\])?$/.exec(name)?.[1]
      return year === undefined ? [] : [{ year: Number(year), at }]
    })
    .sort((a, b) => a.year - b.year)
}

/** Files that come with the tables of the World Bank. */
export const WORLD_BANK_COMPANIONS: readonly Companion[] = [
  { what: 'metadata of countries', columns: ['Country Code', 'Region', 'IncomeGroup'] },
  { what: 'metadata of countries', columns: ['Country Code', 'Short Name', 'Table Name'] },
  { what: 'metadata of indicators', columns: ['INDICATOR_CODE', 'SOURCE_NOTE'] },
  { what: 'metadata of indicators', columns: ['Series Code', 'Topic', 'Indicator Name'] },
  { what: 'metadata of indicators', columns: ['Code', 'License Type', 'Indicator Name'] },
  { what: 'footnotes', columns: ['CountryCode', 'SeriesCode', 'DESCRIPTION'] },
  { what: 'footnotes', columns: ['SeriesCode', 'Year', 'DESCRIPTION'] },
]

function begin(asked: Asked, notes: ImportNotes) {
  const year = asked.year ?? asked.base
  const { codes } = asked
  const readings = new Readings([...FIELDS.slice(0, TOURISM).map(({ column }) => column), 'tourism receipts'], codes.states)
  const range = new YearRange()

  const layout: Layout = {
    name: 'World Development Indicators',
    columns: { state: ['Country Code'], indicator: ['Indicator Code', 'Series Code'] },
    open(at, header, file) {
      const years = yearColumns(header)
      if (years.length === 0) {
        notes.problem(file.name, 'columns headed by years', 'none', 'download the layout with a column for each year')
      }
      return (cells, where) => {
        const field = INDICATORS.indexOf(cells[at.indicator!]!.trim())
        if (field < 0) return notes.drop('of other indicators')
        const code = cells[at.state!]!.trim()
        const state = codes.byCode(code)
        if (state < 0) return notes.drop(NO_STATE, code)
        const { id } = codes.states[state]!
        const oldest = year - OLDEST[field]!
        let kept = 0
        for (const column of years) {
          const text = cells[column.at] ?? ''
          if (isMissing(text)) continue
          range.add(column.year)
          if (column.year > year || column.year < oldest) continue
          const value = numberIn(text)
          kept++
          if (value >= 0) readings.take(field, state, column.year, { value, file, code })
          else notes.noNumber(where(), 'a number, 0 or more', text, `correct ${INDICATORS[field]} of ${id} in ${column.year}`)
        }
        if (kept === 0) notes.drop(`without a number from ${interval(oldest, year, String)}`, id)
      }
    },
  }

  return {
    layouts: [layout],
    companions: WORLD_BANK_COMPANIONS,
    finish() {
      readings.settle(notes)
      if (!notes.sound) return null
      const numbers = latest(readings, asked, year, notes)
      if (range.range !== null && !range.has(year)) noYear(asked, year, range, notes)
      else if (FIELDS.every((_, field) => numbers.count(field) === 0)) {
        notes.problem('the files', `lines of ${INDICATORS.join(', ')}`, 'none', 'download the whole of the indicators')
      }
      if (!notes.sound) return null
      return {
        ...numbers.result(year),
        matched: numbers.matched(year),
        findings: [],
        years: numbers.years,
      }
    },
  }
}

/** The last numbers up to the year that are not too old; a share from receipts and GDP of the same year. */
function latest(readings: Readings, { codes }: Asked, until: number, notes: ImportNotes): StateValues {
  const numbers = new StateValues(FIELDS, codes.states)
  codes.states.forEach(({ id }, state) => {
    FIELDS.forEach((_, field) => {
      for (let year = until; year >= until - OLDEST[field]!; year--) {
        const value = readings.value(field, state, year)
        const number = field === TOURISM ? shareOf(value, readings.value(GDP, state, year)) : value
        if (Number.isNaN(number)) continue
        numbers.set(field, state, number, year)
        return
      }
      for (let year = until; field === TOURISM && year >= until - OLDEST[TOURISM]!; year--) {
        if (Number.isNaN(readings.value(TOURISM, state, year))) continue
        notes.drop('of tourism receipts without GDP of the same year', id)
        return
      }
    })
  })
  return numbers
}

/** NaN without GDP. */
function shareOf(receipts: number, gdp: number): number {
  return gdp > 0 ? Number(decimalText(receipts / gdp, 6)) : Number.NaN
}

export const WDI: Importer = {
  id: 'wdi',
  layout: 'economy.csv',
  title: 'World Bank, World Development Indicators',
  files: 'WDICSV.csv of WDI_CSV.zip, or CSV files of single indicators',
  citation: CITATION,
  licence: 'CC BY 4.0',
  defaultYear: 'that of the world table (2019); where that is blank, the last of ten years before it',
  begin,
}

/**
 * World Development Indicators -> size of economies and populations, tourism receipts: the layout of economy.csv.
 * Reads WDICSV.csv of the bulk download WDI_CSV.zip (releases of 2024 and 2025), its forerunner WDIData.csv, downloads of single
 * indicators (API_*.csv, with four lines before the header) and CSV files of DataBank (years as `2019 [YR2019]`): all have a line for
 * each country and indicator and a column for each year. World Bank, CC BY 4.0. ODD section 6 (input data).
 */

import { rounded } from '../text/index.ts'
import { type Asked, BASE_YEAR, decimalText, type Importer, NO_STATE, noYear, YearRange } from './importer.ts'
import { type ImportNotes, isMissing, numberIn } from './notes.ts'
import type { Layout } from './official-file.ts'
import { StateValues, type ValueField } from './state-values.ts'

const INDICATORS: readonly string[] = ['NY.GDP.MKTP.CD', 'SP.POP.TOTL', 'ST.INT.RCPT.CD']
const GDP = 0
const TOURISM = 2
const CITATION =
  'World Bank, World Development Indicators: GDP (current US$), Population (total), International tourism receipts (current US$)'

const FIELDS: readonly ValueField[] = [
  { column: 'gdp', write: (usd) => String(rounded(usd / 1e9, 3)), attribute: 'gdp', scale: (bn) => bn },
  { column: 'population', write: (heads) => String(rounded(heads / 1e6, 3)), attribute: 'population', scale: (m) => m },
  {
    column: 'tourism_receipts',
    write: (share) => String(rounded(share * 100, 2)),
    attribute: 'tourism',
    scale: (percent) => Math.min(1, percent / 100),
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

/** The last value up to a year in a line with a column for each year; null where there is none, NaN where it is not a number. */
export function latestValue(
  cells: readonly string[],
  years: readonly { readonly year: number; readonly at: number }[],
  until: number,
): { readonly value: number; readonly year: number; readonly text: string } | null {
  for (let k = years.length - 1; k >= 0; k--) {
    const { year, at } = years[k]!
    const text = cells[at] ?? ''
    if (year > until || isMissing(text)) continue
    return { value: numberIn(text), year, text: text.trim() }
  }
  return null
}

function begin(asked: Asked, notes: ImportNotes) {
  const year = asked.year ?? BASE_YEAR
  const { codes } = asked
  const numbers = new StateValues(FIELDS, codes.states)
  const range = new YearRange()

  const layout: Layout = {
    name: 'World Development Indicators',
    columns: { state: ['Country Code'], indicator: ['Indicator Code', 'Series Code'] },
    open(at, header, file) {
      const years = yearColumns(header)
      for (const column of years) range.add(column.year)
      if (years.length === 0) {
        notes.problem(file, 'columns headed by years', 'none', 'download the layout with a column for each year')
      }
      return (cells, where) => {
        const field = INDICATORS.indexOf(cells[at.indicator!]!.trim())
        if (field < 0) return notes.drop('of other indicators')
        const code = cells[at.state!]!
        const state = codes.byCode(code)
        if (state < 0) return notes.drop(NO_STATE, code.trim())
        const latest = latestValue(cells, years, year)
        if (latest === null) return notes.drop(`without a number up to ${year}`, codes.states[state]!.id)
        if (!(latest.value >= 0)) {
          const what = `${INDICATORS[field]} of ${codes.states[state]!.id} in ${latest.year}`
          notes.problem(where(), 'a number, 0 or more', `"${latest.text}"`, `correct ${what}`)
        } else numbers.set(field, state, latest.value, latest.year)
      }
    },
  }

  return {
    layouts: [layout],
    finish() {
      if (notes.sound && range.range !== null && year < range.range[0]) noYear(asked, year, range, notes)
      const found = INDICATORS.map((_, field) => numbers.count(field))
      if (found.every((count) => count === 0) && notes.sound) {
        notes.problem('the files', `lines of ${INDICATORS.join(', ')}`, 'none', 'download the whole of the indicators')
      }
      if (!notes.sound) return null
      receiptsPerGdp(numbers, codes.states.length)
      const source = { key: 'wdi', citation: `${CITATION}; CC BY 4.0` }
      return {
        ...numbers.result('economy.csv', source),
        matched: numbers.matched(year),
        findings: [],
        years: [range.range![0], Math.min(year, range.range![1])] as const,
      }
    },
  }
}

/** Receipts in USD -> share of GDP; without GDP there is none. */
function receiptsPerGdp(numbers: StateValues, states: number): void {
  for (let state = 0; state < states; state++) {
    if (!numbers.has(TOURISM, state)) continue
    const gdp = numbers.has(GDP, state) ? numbers.value(GDP, state) : 0
    const share = gdp > 0 ? Number(decimalText(numbers.value(TOURISM, state) / gdp, 6)) : Number.NaN
    numbers.replace(TOURISM, state, share)
  }
}

export const WDI: Importer = {
  id: 'wdi',
  title: 'World Bank, World Development Indicators',
  files: 'WDICSV.csv of WDI_CSV.zip, or CSV files of single indicators',
  citation: CITATION,
  licence: 'CC BY 4.0',
  defaultYear: '2019; the last year before it where that is blank',
  begin,
}

/**
 * Worldwide Governance Indicators -> rule of law, effectiveness and voice: the layout of governance.csv.
 * Reads three layouts: wgidataset.xlsx of 2023 and 2024, its sheet saved as CSV (a line for each country, year and indicator; `..` where
 * there is none); WGICSV.csv of the bulk download and DataBank (a column for each year, codes such as RL.EST); and a sheet of
 * wgidataset_with_sourcedata-2025.xlsx saved as CSV, which does not say which indicator it has: its file name must (wgi-rl.csv).
 * World Bank, CC BY 4.0. ODD section 6 (input data).
 */
import { prose } from '../text/index.ts'
import { keepNumber, type Target, worthWriting, yearIn } from './country-year.ts'
import { type Asked, BASE_YEAR, decimalText, type Importer, NO_STATE, YearRange } from './importer.ts'
import type { ImportNotes } from './notes.ts'
import type { Layout } from './official-file.ts'
import { StateValues, type ValueField } from './state-values.ts'
import { yearColumns } from './wdi.ts'

const CITATION = prose`
    World Bank, Worldwide Governance Indicators: Rule of Law, Government Effectiveness, Voice and Accountability. Method: Kaufmann, Kraay
    and Mastruzzi (2011), Hague Journal on the Rule of Law 3(2)`
const INDICATORS: readonly string[] = ['rl', 'ge', 'va']
const OTHER = 'of other indicators'

const unit = (value: number) => Math.min(1, Math.max(0, (value + 2.5) / 5))
const write = (value: number) => decimalText(value, 2)
const FIELDS: readonly ValueField[] = [
  { column: 'rule_of_law', attribute: 'ruleOfLaw', write, scale: unit },
  { column: 'effectiveness', attribute: 'capacity', write, scale: unit },
  { column: 'voice', attribute: 'narrativeControl', write, scale: (value) => 1 - unit(value) },
]

function begin(asked: Asked, notes: ImportNotes) {
  const { codes } = asked
  const target: Target = {
    numbers: new StateValues(FIELDS, codes.states),
    range: new YearRange(),
    year: asked.year ?? BASE_YEAR,
    rule: { low: -4, high: 4, unit: 'standard units' },
  }
  const keep = (code: string, indicator: number, text: string, where: () => string) => {
    const state = codes.byCode(code)
    if (state < 0) return notes.drop(NO_STATE, code.trim())
    keepNumber(text, indicator, state, target, notes, codes.states[state]!.id, where)
  }

  const long: Layout = {
    name: 'governance indicators by line',
    columns: { state: ['code'], year: ['year'], indicator: ['indicator'], estimate: ['estimate'] },
    open: (at) => (cells, where) => {
      const indicator = INDICATORS.indexOf(cells[at.indicator!]!.trim().toLowerCase())
      if (indicator < 0) return notes.drop(OTHER)
      if (yearIn(cells[at.year!]!, 0, target, notes, where) === null) return
      keep(cells[at.state!]!, indicator, cells[at.estimate!]!, where)
    },
  }

  const wide: Layout = {
    name: 'governance indicators by year',
    columns: { state: ['Country Code'], indicator: ['Indicator Code', 'Series Code'] },
    open(at, header) {
      const years = yearColumns(header)
      for (const { year } of years) target.range.add(year)
      const column = years.find(({ year }) => year === target.year)?.at ?? -1
      return (cells, where) => {
        const code = /(?:^|_)(RL|GE|VA)\.EST$/.exec(cells[at.indicator!]!.trim())?.[1]
        if (code === undefined) return notes.drop(OTHER)
        if (column >= 0) keep(cells[at.state!]!, INDICATORS.indexOf(code.toLowerCase()), cells[column] ?? '', where)
      }
    },
  }

  const sheet: Layout = {
    name: 'a sheet of governance indicators',
    columns: {
      state: ['Economy (code)'],
      year: ['Year'],
      estimate: ['Governance estimate (approx. -2.5 to +2.5)'],
    },
    open(at, _, file) {
      const name = file.slice(file.lastIndexOf('/') + 1).toLowerCase()
      const indicator = INDICATORS.findIndex((one) => new RegExp(`(^|[^a-z])${one}([^a-z]|$)`).test(name))
      if (indicator < 0) {
        const rule = 'a file name that says which sheet it is: rl, ge or va'
        notes.problem(file, rule, `"${name}"`, 'name it wgi-rl.csv, say')
      }
      return (cells, where) => {
        if (indicator < 0 || yearIn(cells[at.year!]!, 0, target, notes, where) === null) return
        keep(cells[at.state!]!, indicator, cells[at.estimate!]!, where)
      }
    },
  }

  return {
    layouts: [long, wide, sheet],
    finish() {
      if (!worthWriting(asked, target, FIELDS.length, notes)) return null
      const source = { key: 'wgi', citation: `${CITATION}; CC BY 4.0` }
      const { numbers, year } = target
      return {
        ...numbers.result('governance.csv', source),
        matched: numbers.matched(year),
        findings: [],
        years: [year, year] as const,
      }
    },
  }
}

export const WGI: Importer = {
  id: 'wgi',
  title: 'World Bank, Worldwide Governance Indicators',
  files: 'WGICSV.csv, or the sheets of wgidataset*.xlsx saved as CSV',
  citation: CITATION,
  licence: 'CC BY 4.0',
  defaultYear: '2019',
  begin,
}

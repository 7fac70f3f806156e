/**
 * Worldwide Governance Indicators -> rule of law, effectiveness and voice: the layout of governance.csv.
 * Reads four layouts: wgidataset.xlsx of 2023 and 2024, its sheet saved as CSV (a line for each country, year and indicator; `..` where
 * there is none); WGICSV.csv of the bulk download and DataBank (a column for each year, codes such as RL.EST); a sheet of
 * wgidataset_with_sourcedata-2025.xlsx saved as CSV, which does not say which indicator it has: its file name must (wgi-rl.csv); and a
 * sheet of wgidataset.xlsx until 2022 saved as CSV (the indicator in the first line, years above the header, six columns for each).
 * World Bank, CC BY 4.0. ODD section 6 (input data).
 */
import { show } from '../problems/index.ts'
import { prose } from '../text/index.ts'
import { keepNumber, settle, type Target, yearIn } from './country-year.ts'
import type { Layout } from './header.ts'
import { type Asked, decimalText, type Importer, NO_NUMBER, NO_STATE, YearRange } from './importer.ts'
import type { ImportNotes } from './notes.ts'
import { Readings } from './readings.ts'
import type { OfficialFile } from './release.ts'
import { StateValues, type ValueField } from './state-values.ts'
import { WORLD_BANK_COMPANIONS, yearColumns } from './wdi.ts'

const CITATION = prose`
    World Bank, Worldwide Governance Indicators: Rule of Law, Government Effectiveness, Voice and Accountability. Method: Kaufmann, Kraay
    and Mastruzzi (2011), Hague Journal on the Rule of Law 3(2)`
const INDICATORS: readonly string[] = ['rl', 'ge', 'va']
const OTHER = 'of other indicators'
/** The indicator by its number in the list, or the other three, in the title of a sheet or the name of a file. */
const TITLES: readonly (readonly [title: RegExp, indicator: number])[] = [
  [/rule ?of ?law|(^|[^a-z])rl([^a-z]|$)/, 0],
  [/government ?effectiveness|(^|[^a-z])ge([^a-z]|$)/, 1],
  [/voice ?and ?accountability|(^|[^a-z])va([^a-z]|$)/, 2],
  [/control ?of ?corruption|regulatory ?quality|political ?stability|(^|[^a-z])(cc|rq|pv)([^a-z]|$)/, -1],
]

const write = (value: number) => decimalText(value, 2)
const FIELDS: readonly ValueField[] = [
  { column: 'rule_of_law', write },
  { column: 'effectiveness', write },
  { column: 'voice', write },
]

function begin(asked: Asked, notes: ImportNotes) {
  const { codes } = asked
  const target: Target = {
    readings: new Readings(
      FIELDS.map(({ column }) => column),
      codes.states,
    ),
    range: new YearRange(),
    year: asked.year ?? asked.base,
    rule: { low: -4, high: 4, unit: 'standard units' },
  }
  const keep = (code: string, indicator: number, text: string, file: OfficialFile, where: () => string) => {
    const state = codes.byCode(code)
    if (state < 0) return notes.drop(NO_STATE, code.trim())
    const origin = { file, where, state, code: code.trim() }
    if (!keepNumber(text, indicator, target, notes, origin)) notes.drop(NO_NUMBER, codes.states[state]!.id)
  }

  /** Of a sheet that names it in its title or file name: null where it is none that is needed, which is noted. */
  const indicatorOf = (title: string, { name }: OfficialFile): number | null => {
    const base = name.slice(name.lastIndexOf('/') + 1)
    const found =
      TITLES.find(([pattern]) => pattern.test(title.toLowerCase())) ?? TITLES.find(([pattern]) => pattern.test(base.toLowerCase()))
    if (found !== undefined && found[1] >= 0) return found[1]
    if (found === undefined) {
      const rule = 'a file name that says which sheet it is: rl, ge or va'
      notes.problem(name, rule, show(base), 'name it wgi-rl.csv, say')
    } else notes.pass(name, 'another indicator')
    return null
  }

  const long: Layout = {
    name: 'governance indicators by line',
    columns: { state: ['code'], year: ['year'], indicator: ['indicator'], estimate: ['estimate'] },
    open: (at, _, file) => (cells, where) => {
      const indicator = INDICATORS.indexOf(cells[at.indicator!]!.trim().toLowerCase())
      if (indicator < 0) return notes.drop(OTHER)
      if (yearIn(cells[at.year!]!, 0, target, notes, where) === null) return
      keep(cells[at.state!]!, indicator, cells[at.estimate!]!, file, where)
    },
  }

  const wide: Layout = {
    name: 'governance indicators by year',
    columns: { state: ['Country Code'], indicator: ['Indicator Code', 'Series Code'] },
    open(at, header, file) {
      const years = yearColumns(header)
      for (const { year } of years) target.range.add(year)
      const column = years.find(({ year }) => year === target.year)?.at ?? -1
      return (cells, where) => {
        const code = /(?:^|_)(RL|GE|VA)\.EST$/.exec(cells[at.indicator!]!.trim())?.[1]
        if (code === undefined) return notes.drop(OTHER)
        if (column >= 0) keep(cells[at.state!]!, INDICATORS.indexOf(code.toLowerCase()), cells[column] ?? '', file, where)
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
      const indicator = indicatorOf('', file)
      if (indicator === null) return null
      return (cells, where) => {
        if (yearIn(cells[at.year!]!, 0, target, notes, where) === null) return
        keep(cells[at.state!]!, indicator, cells[at.estimate!]!, file, where)
      }
    },
  }

  const oldSheet: Layout = {
    name: 'a sheet of governance indicators until 2022',
    columns: { name: ['Country/Territory'], state: ['Code', 'WBCode'], estimate: ['Estimate'] },
    open(at, header, file, before) {
      const indicator = indicatorOf(before[0]?.join(' ') ?? '', file)
      if (indicator === null) return null
      const years = yearsAbove(header, before.at(-1) ?? [])
      for (const { year } of years) target.range.add(year)
      const column = years.find(({ year }) => year === target.year)?.at ?? -1
      return (cells, where) => {
        if (column >= 0) keep(cells[at.state!]!, indicator, cells[column] ?? '', file, where)
      }
    },
  }

  return {
    layouts: [long, wide, sheet, oldSheet],
    companions: WORLD_BANK_COMPANIONS,
    finish() {
      const { year } = target
      const numbers = new StateValues(FIELDS, codes.states)
      target.readings.settle(notes)
      if (!settle(asked, target, numbers, [0, 1, 2], notes)) return null
      return {
        ...numbers.result(target.year),
        matched: numbers.matched(year),
        findings: [],
        years: [year, year] as const,
      }
    },
  }
}

/** Columns of estimates with the years in the line above, where a year may stand above the first of its six columns only. */
function yearsAbove(header: readonly string[], above: readonly string[]): readonly { readonly year: number; readonly at: number }[] {
  let year = Number.NaN
  return header.flatMap((name, at) => {
    const text = above[at]?.trim() ?? ''
    if (text !== '') year = Number(text)
    return name.toLowerCase() === 'estimate' && Number.isInteger(year) ? [{ year, at }] : []
  })
}

export const WGI: Importer = {
  id: 'wgi',
  layout: 'governance.csv',
  title: 'World Bank, Worldwide Governance Indicators',
  files: 'WGICSV.csv, or the sheets of wgidataset*.xlsx saved as CSV',
  citation: CITATION,
  licence: 'CC BY 4.0',
  defaultYear: 'that of the world table (2019)',
  begin,
}

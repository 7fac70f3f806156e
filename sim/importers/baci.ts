/**
 * BACI -> goods trade of each pair of states: the layout of trade.csv.
 * Reads BACI_HS*_Y*_V*.csv (releases 202001 to 202601: columns t, i, j, k, v, q; values in thousand USD, padded with blanks in some
 * releases; one line for each product) together with the country_codes_V*.csv of the same download, which turns the numbers of BACI
 * (France 251, India 699, Norway 579, Switzerland 757, United States 842: not those of ISO) into ISO codes. CEPII, Gaulier and Zignago
 * (2010), Etalab 2.0. ODD section 6 (input data).
 */

import { show } from '../problems/index.ts'
import { rounded } from '../text/index.ts'
import type { Companion, Layout } from './header.ts'
import { type Asked, type Importer, NO_STATE, noYear, OTHER_YEAR, YearRange } from './importer.ts'
import { type ImportNotes, isMissing, numberIn } from './notes.ts'
import { newerOf, type OfficialFile, OneFile } from './release.ts'
import { listedIds } from './state-values.ts'

const CITATION = 'CEPII, BACI: international trade database at the product level. Gaulier and Zignago (2010), CEPII Working Paper 2010-23'
const COMPANIONS: readonly Companion[] = [{ what: 'codes of products', columns: ['code', 'description'] }]
/** Numbers of states are below this. */
const BASE = 1000

function begin(asked: Asked, notes: ImportNotes) {
  const { codes } = asked
  const range = new YearRange()
  /** Thousand USD by exporter * BASE + importer. */
  const values = new Float64Array(BASE * BASE)
  const isoOf = new Map<number, string>()
  /** The file that each is from. */
  const fileOf = new Map<number, OfficialFile>()
  const oneFile = new OneFile(notes, 'name one of them: they hold the same trade in two revisions of the product codes')
  let flowFiles = 0
  let lines = 0

  const flows: Layout = {
    name: 'BACI trade flows',
    columns: { t: ['t'], i: ['i'], j: ['j'], v: ['v'] },
    open(at, _, file) {
      flowFiles++
      let claimed = Number.NaN
      let mine = false
      const { t, i, j, v } = at as { readonly t: number; readonly i: number; readonly j: number; readonly v: number }
      return (cells, where) => {
        const year = Number(cells[t])
        const exporter = Number(cells[i])
        const importer = Number(cells[j])
        const text = cells[v]!
        if (!(Number.isInteger(year) && year > 1900 && year < 2500)) {
          return notes.problem(where(), 'a year in column t', show(cells[t]), 'download the file again')
        }
        range.add(year)
        if (asked.year !== null && year !== asked.year) return notes.drop(OTHER_YEAR)
        if (year !== claimed) {
          claimed = year
          mine = oneFile.take(year, file)
        }
        if (!mine) return
        if (!(Number.isInteger(exporter) && exporter > 0 && exporter < BASE)) {
          return notes.problem(where(), 'the number of a country in column i', show(cells[i]), 'download the file again')
        }
        if (!(Number.isInteger(importer) && importer > 0 && importer < BASE)) {
          return notes.problem(where(), 'the number of a country in column j', show(cells[j]), 'download the file again')
        }
        if (isMissing(text)) return notes.drop('without a value')
        const value = numberIn(text)
        if (!(value >= 0)) {
          return notes.noNumber(where(), 'a value of 0 or more (thousand USD)', text, 'download the file again')
        }
        lines++
        values[exporter * BASE + importer]! += value
      }
    },
  }

  const countries: Layout = {
    name: 'BACI country codes',
    columns: { number: ['country_code'], iso: ['country_iso3', 'iso_3digit_alpha'] },
    open: (at, _, file) => (cells, where) => {
      const number = Number(cells[at.number!])
      if (!(Number.isInteger(number) && number > 0 && number < BASE)) {
        const rule = 'the number of a country in column country_code'
        return notes.problem(where(), rule, show(cells[at.number!]), 'download the file again')
      }
      const iso = cells[at.iso!]!.trim()
      const other = fileOf.get(number) ?? file
      if (other !== file && isoOf.get(number) !== iso) {
        const newer = newerOf(other, file)
        if (newer > 0) return notes.drop('of older country codes', `${number} ${iso}`)
        if (newer === 0) {
          const both = `${isoOf.get(number)} in ${other.name} and ${iso} in ${file.name}`
          return notes.problem(where(), `one country with number ${number}`, both, 'name only the country codes of the same download')
        }
      }
      fileOf.set(number, file)
      isoOf.set(number, iso)
    },
  }

  return {
    layouts: [flows, countries],
    companions: COMPANIONS,
    finish() {
      if (notes.sound && flowFiles === 0) {
        notes.problem('the files', 'BACI_HS*_Y*.csv with the flows', 'none', 'name it too: it is in the same download')
      }
      if (notes.sound && isoOf.size === 0) {
        notes.problem('the files', 'country_codes_V*.csv of the same download', 'none', 'name it too')
      }
      if (!notes.sound) return null
      const years = range.range
      if (asked.year !== null && lines === 0) noYear(asked, asked.year, range, notes)
      else if (asked.year === null && years !== null && years[0] !== years[1]) {
        notes.problem('--year', 'one year, as the files hold several', range.text, 'choose one of them')
      }
      const trade = toStates(values, isoOf, asked, notes)
      if (notes.sound && trade.flows === 0) {
        notes.problem('the files', 'flows between states of the world table', 'none', 'do both files come from one release?')
      }
      if (!notes.sound) return null
      const year = asked.year ?? years![0]
      return {
        table: {
          header: ['exporter', 'flows'],
          rows: tableOf(
            trade.matrix,
            codes.states.map(({ id }) => id),
          ),
        },
        otherYears: {},
        matched: [
          `${trade.flows} flows of USD 1 m or more between ${trade.traders} states, USD ${rounded(trade.total / 1000, 4)} bn`,
          `${rounded((100 * trade.total) / trade.all, 4)} % of the value in the files`,
          ...(trade.silent.length === 0 ? [] : [`without any flow: ${listedIds(trade.silent, codes.states.length)}`]),
        ],
        findings: [],
        years: [year, year] as const,
      }
    },
  }
}

interface Trade {
  /** USD m, whole flows below 1 left out, n * n. */
  readonly matrix: Float64Array
  readonly flows: number
  readonly traders: number
  /** USD m that were matched, and all of them. */
  readonly total: number
  readonly all: number
  readonly silent: readonly string[]
}

function toStates(values: Float64Array, isoOf: ReadonlyMap<number, string>, asked: Asked, notes: ImportNotes): Trade {
  const { codes } = asked
  const n = codes.states.length
  // Where the codes of the release have no letters for Taiwan, its number identifies it.
  const positions = Int32Array.from({ length: BASE }, (_, number) => {
    const byIso = codes.byCode(isoOf.get(number) ?? '')
    return byIso >= 0 || !isoOf.has(number) ? byIso : codes.byCode(String(number))
  })
  const numbersOf = new Map<number, Set<number>>()
  const matrix = new Float64Array(n * n)
  let all = 0
  for (let at = 0; at < values.length; at++) {
    const value = values[at]!
    if (value === 0) continue
    all += value / 1000
    const ends = [Math.floor(at / BASE), at % BASE] as const
    const [from, to] = [positions[ends[0]]!, positions[ends[1]]!]
    for (const [end, position] of [
      [ends[0], from],
      [ends[1], to],
    ] as const) {
      if (position >= 0) {
        numbersOf.set(position, (numbersOf.get(position) ?? new Set<number>()).add(end))
        continue
      }
      const iso = isoOf.get(end) ?? ''
      const known = iso === '' ? String(end) : `${end} ${iso}`
      notes.drop(isoOf.has(end) ? NO_STATE : 'of a number that the country codes lack', known, 'pair')
    }
    if (from >= 0 && to >= 0 && from !== to) matrix[from * n + to]! += value / 1000
  }
  for (const [position, numbers] of numbersOf) {
    if (numbers.size < 2) continue
    const sum = [...numbers].map((number) => `${number} ${isoOf.get(number)}`).join(' and ')
    notes.remark('that has several numbers, added up', `${codes.states[position]!.id}: ${sum}`, 'state')
  }
  const traded = new Set<number>()
  let flows = 0
  let total = 0
  for (let at = 0; at < matrix.length; at++) {
    if (matrix[at] === 0) continue
    total += matrix[at]!
    const written = rounded(matrix[at]!, 3)
    matrix[at] = written >= 1 ? Math.round(written) : 0
    if (matrix[at] === 0) {
      notes.drop('with less than USD 1 m', '', 'pair')
      continue
    }
    flows++
    traded.add(Math.floor(at / n)).add(at % n)
  }
  const silent = codes.states.filter((_, position) => !traded.has(position)).map(({ id }) => id)
  return { matrix, flows, traders: traded.size, total, all, silent }
}

function tableOf(matrix: Float64Array, ids: readonly string[]): readonly (readonly string[])[] {
  return ids.map((id, from) => [
    id,
    ids.flatMap((other, to) => (matrix[from * ids.length + to]! > 0 ? [`${other}:${matrix[from * ids.length + to]}`] : [])).join(' '),
  ])
}

export const BACI: Importer = {
  id: 'baci',
  layout: 'trade.csv',
  title: 'CEPII, BACI',
  files: 'BACI_HS*_Y*_V*.csv of one year, and country_codes_V*.csv',
  citation: CITATION,
  licence: 'Etalab 2.0',
  defaultYear: 'that of the file',
  begin,
}

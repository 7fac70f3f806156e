/**
 * CEPII Gravity -> what ties each pair of states: distance between capitals, border, common official language, trade agreement.
 * Reads Gravity_V202211.csv (a line for each year and ordered pair of countries; countries that a year does not have are marked by
 * country_exists_o and _d and left out), its forerunner Gravity_V202102.csv, and dist_cepii.csv of GeoDist (iso_o, iso_d, no year).
 * Conte, Cotterlaz and Mayer (2022); Mayer and Zignago (2011); Etalab 2.0. ODD section 6 (input data).
 */

import { show } from '../problems/index.ts'
import { counted, inRow } from '../text/index.ts'
import { type Companion, type Layout, placeOf } from './header.ts'
import { type Asked, type Importer, NO_STATE, noYear, OTHER_YEAR, YearRange } from './importer.ts'
import { type ImportNotes, isMissing, numberIn } from './notes.ts'
import { OneFile } from './release.ts'
import { listedIds } from './state-values.ts'

const TITLE = 'CEPII, Gravity'
const CITATION = 'CEPII, Gravity database. Conte, Cotterlaz and Mayer (2022), CEPII Working Paper 2022-05'
const GEODIST = {
  title: 'CEPII, GeoDist',
  citation: 'CEPII, GeoDist database. Mayer and Zignago (2011), CEPII Working Paper 2011-25',
}
/** Half the circumference of the earth is 20,015 km. */
const FARTHEST = 20_020
/** Distances between capitals, then between cities: the pair gets the first of them that its line has. */
const DISTANCES = ['distcap', 'dist', 'distw_harmonic', 'distw']
const DUMMIES = ['contiguous', 'language', 'agreement'] as const
/**
 * Headings of each tie, the preferred one first; which has numbers depends on the year. Of agreements: the WTO's own list; 0-1 in
 * V202102, and by kind (rta_type 1-7) in later releases.
 */
const HEADINGS = { contiguous: ['contig'], language: ['comlang_off'], agreement: ['fta_wto', 'fta', 'rta', 'rta_type'] }
const TIES = DUMMIES.flatMap((dummy) => HEADINGS[dummy].map((heading) => ({ dummy, heading })))
const OPTIONAL = { existsFrom: ['country_exists_o'], existsTo: ['country_exists_d'] }
const COMPANIONS: readonly Companion[] = [
  { what: 'the list of countries', columns: ['country_id', 'iso3', 'country'] },
  { what: 'the list of countries', columns: ['iso2', 'iso3', 'country', 'cap'] },
]

function begin(asked: Asked, notes: ImportNotes) {
  const year = asked.year ?? asked.base
  const { codes } = asked
  const n = codes.states.length
  const range = new YearRange()
  const km = new Float64Array(n * n).fill(Number.NaN)
  /** Position + 1 of the heading that the distance is from. */
  const kmFrom = new Uint8Array(n * n)
  const ties = TIES.map(() => new Int8Array(n * n).fill(-1))
  const oneFile = new OneFile(notes, 'name one of them: pairs of both would be mixed')
  /** Codes by which a pair was named, the first state before the second. */
  const named = new Map<number, string>()
  let geodist = false

  /** Whether the line counts. Where two lines mean one pair, the codes of today do, else the later number of `DEU.2`. */
  function claim(from: number, to: number, codeFrom: string, codeTo: string): boolean {
    const [low, high] = from < to ? [from, to] : [to, from]
    const key = low * n + high
    const name = from < to ? `${codeFrom}-${codeTo}` : `${codeTo}-${codeFrom}`
    const other = named.get(key)
    if (other === name) return true
    if (other === undefined) {
      named.set(key, name)
      return true
    }
    const today = `${codes.states[low]!.id}-${codes.states[high]!.id}`
    const better = name === today || (other !== today && name > other)
    notes.drop('of a pair that other lines name by other codes', better ? `${other} beside ${name}` : `${name} beside ${other}`)
    if (!better) return false
    named.set(key, name)
    for (const pair of [from * n + to, to * n + from]) {
      km[pair] = Number.NaN
      for (const tie of ties) tie[pair] = -1
    }
    return true
  }

  function takeDistance(cells: readonly string[], places: readonly number[], where: () => string, from: number, to: number): void {
    const first = places.findIndex((place) => place >= 0 && !isMissing(cells[place]!))
    if (first < 0) return
    const text = cells[places[first]!]!
    const value = numberIn(text)
    if (!(value > 0 && value <= FARTHEST)) {
      notes.noNumber(where(), `a distance above 0, ${FARTHEST} at most (km)`, text, 'correct or blank it')
      return
    }
    const [there, back] = [from * n + to, to * n + from]
    km[there] = value
    kmFrom[there] = first + 1
    if (!Number.isNaN(km[back])) return
    km[back] = value
    kmFrom[back] = first + 1
  }

  /** A tie at both orders of the pair; blanks change nothing. */
  function takeTies(cells: readonly string[], places: readonly number[], where: () => string, from: number, to: number): void {
    places.forEach((place, k) => {
      if (place < 0 || isMissing(cells[place]!)) return
      const value = numberIn(cells[place]!)
      if (!(value >= 0 && value <= 9)) {
        notes.noNumber(where(), `0 or 1 (${TIES[k]!.dummy})`, cells[place]!, 'correct or blank it')
        return
      }
      const tie = value > 0 ? 1 : 0
      for (const pair of [from * n + to, to * n + from]) ties[k]![pair] = Math.max(ties[k]![pair]!, tie)
    })
  }

  const open =
    (yearly: boolean): Layout['open'] =>
    (at, header, file) => {
      const distances = DISTANCES.map((name) => placeOf(header, [name]))
      const dummies = TIES.map(({ heading }) => placeOf(header, [heading]))
      if (!yearly) geodist = true
      if (distances.every((place) => place < 0)) {
        notes.problem('the header', 'a column distcap or dist', 'neither', 'download the file again')
      }
      return (cells, where) => {
        if (yearly) {
          const found = Number(cells[at.year!]!.trim())
          if (!(Number.isInteger(found) && found > 1500 && found < 2500)) {
            return notes.problem(where(), 'a year', show(cells[at.year!]!.trim()), 'download the file again')
          }
          range.add(found)
          if (found !== year) return notes.drop(OTHER_YEAR)
        }
        if (!oneFile.take(yearly ? year : null, file)) return
        const gone = (place: number) => place >= 0 && cells[place]!.trim() === '0'
        if (gone(at.existsFrom!) || gone(at.existsTo!)) return notes.drop('of countries that were not there in the year')
        const [codeFrom, codeTo] = [cells[at.from!]!.trim(), cells[at.to!]!.trim()] as const
        const [from, to] = [codes.byCode(baseOf(codeFrom)), codes.byCode(baseOf(codeTo))]
        if (from < 0 || to < 0) return notes.drop(NO_STATE, from < 0 ? codeFrom : codeTo)
        if (from === to || !claim(from, to, codeFrom, codeTo)) return
        takeDistance(cells, distances, where, from, to)
        takeTies(cells, dummies, where, from, to)
      }
    }

  const layouts: readonly Layout[] = [
    {
      name: 'CEPII Gravity',
      columns: { year: ['year'], from: ['iso3_o', 'country_id_o'], to: ['iso3_d', 'country_id_d'] },
      optional: OPTIONAL,
      open: open(true),
    },
    { name: 'CEPII GeoDist', columns: { from: ['iso_o'], to: ['iso_d'] }, optional: OPTIONAL, open: open(false) },
  ]

  return {
    layouts,
    companions: COMPANIONS,
    finish() {
      if (!notes.sound) return null
      const ids = codes.states.map(({ id }) => id)
      const used = DUMMIES.map((dummy) => columnInUse(dummy, ties))
      const pairs = pairsOf(km, used, ids)
      if (geodist && asked.year !== null) {
        notes.problem('--year', 'no year, as GeoDist has none', String(asked.year), 'leave it out, or name a Gravity file')
      } else if (range.range !== null && !range.has(year)) noYear(asked, year, range, notes)
      else if (pairs.length === 0) {
        notes.problem('the files', 'pairs of states of the world table', 'none', 'is this the right file?')
      }
      if (!notes.sound) return null
      const count = (column: number) => pairs.filter((pair) => pair[column] === '1').length
      const source = geodist ? GEODIST : { title: TITLE, citation: CITATION }
      const seen = new Set(pairs.flatMap(([a, b]) => [a!, b!]))
      const without = ids.filter((id) => !seen.has(id))
      return {
        table: { header: ['id', 'other', 'km', ...DUMMIES], rows: pairs },
        otherYears: {},
        matched: [
          `${pairs.length} of ${(n * (n - 1)) / 2} pairs of states`,
          `${count(3)} with a common border, ${count(4)} with a common official language, ${count(5)} with a trade agreement`,
          `read from the columns ${inRow(columnsOf(kmFrom, km, n, used))}`,
          ...(without.length === 0 ? [] : [`without any pair: ${listedIds(without, n)}`]),
        ],
        findings: [],
        years: range.range === null ? null : ([year, year] as const),
        source,
      }
    },
  }
}

/** The country of `DEU.2`: CEPII counts states that came to be or changed their borders. */
function baseOf(code: string): string {
  return code.replace(/\.\d+$/, '')
}

interface Tie {
  readonly heading: string
  readonly pairs: Int8Array
}

/** Of the columns that say the same, the one with the most numbers; of equal ones the first. */
function columnInUse(dummy: (typeof DUMMIES)[number], ties: readonly Int8Array[]): Tie {
  const some = TIES.flatMap((tie, k) => (tie.dummy === dummy ? [{ heading: tie.heading, pairs: ties[k]! }] : []))
  const found = some.map(({ pairs }) => pairs.reduce((sum, tie) => sum + (tie < 0 ? 0 : 1), 0))
  return some[found.indexOf(Math.max(...found))]!
}

/** Headings in use; how many pairs, where distances are from several columns. */
function columnsOf(kmFrom: Uint8Array, km: Float64Array, n: number, used: readonly Tie[]): readonly string[] {
  const pairs = DISTANCES.map(() => 0)
  for (let i = 0; i < n; i++) {
    for (let j = i + 1; j < n; j++) if (!Number.isNaN(km[i * n + j])) pairs[kmFrom[i * n + j]! - 1]!++
  }
  const several = pairs.filter((count) => count > 0).length > 1
  const distances = DISTANCES.flatMap((name, k) => {
    if (pairs[k] === 0) return []
    return [several ? `${name} (km of ${counted(pairs[k]!, 'pair')})` : name]
  })
  return [...distances, ...used.filter(({ pairs }) => pairs.some((tie) => tie >= 0)).map(({ heading }) => heading)]
}

/** A line for each pair of which anything is known, the first id before the other; km to 10, blanks where nothing is known. */
function pairsOf(km: Float64Array, ties: readonly Tie[], ids: readonly string[]): readonly (readonly string[])[] {
  const n = ids.length
  const rows: (readonly string[])[] = []
  for (let i = 0; i < n; i++) {
    for (let j = i + 1; j < n; j++) {
      const at = i * n + j
      if (Number.isNaN(km[at]) && ties.every(({ pairs }) => pairs[at]! < 0)) continue
      const distance = Number.isNaN(km[at]) ? '' : String(Math.max(10, Math.round(km[at]! / 10) * 10))
      rows.push([ids[i]!, ids[j]!, distance, ...ties.map(({ pairs }) => (pairs[at]! < 0 ? '' : String(pairs[at])))])
    }
  }
  return rows
}

export const GRAVITY: Importer = {
  id: 'gravity',
  layout: 'pairs.csv',
  title: TITLE,
  files: 'Gravity_V202211.csv, or dist_cepii.csv of GeoDist',
  citation: CITATION,
  licence: 'Etalab 2.0',
  defaultYear: 'that of the world table (2019)',
  begin,
}

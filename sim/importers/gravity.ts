/**
 * CEPII Gravity -> what ties each pair of states: distance between capitals, border, common official language, trade agreement.
 * Reads Gravity_V202211.csv (a line for each year and ordered pair of countries; countries that a year does not have are marked by
 * country_exists_o and _d and left out), its forerunner Gravity_V202102.csv, and dist_cepii.csv of GeoDist (iso_o, iso_d, no year).
 * Conte, Cotterlaz and Mayer (2022); Mayer and Zignago (2011); Etalab 2.0. ODD section 6 (input data).
 */

import { type Asked, BASE_YEAR, type Importer, NO_STATE, noYear, OTHER_YEAR, YearRange } from './importer.ts'
import { type ImportNotes, isMissing, numberIn } from './notes.ts'
import type { Layout, Places } from './official-file.ts'

const CITATION = 'CEPII, Gravity database. Conte, Cotterlaz and Mayer (2022), CEPII Working Paper 2022-05'
/** Half the circumference of the earth is 20,015 km. */
const FARTHEST = 20_020
const DUMMIES = ['contiguous', 'language', 'agreement'] as const

const OPTIONAL = {
  distcap: ['distcap'],
  dist: ['dist', 'distw_harmonic', 'distw'],
  contiguous: ['contig'],
  language: ['comlang_off'],
  // The WTO's own list, where there is one; 0-1 in V202102, and by kind of agreement (rta_type 1-7) in later releases.
  agreement: ['fta_wto', 'fta', 'rta', 'rta_type'],
  existsFrom: ['country_exists_o'],
  existsTo: ['country_exists_d'],
}

function begin(asked: Asked, notes: ImportNotes) {
  const year = asked.year ?? BASE_YEAR
  const { codes } = asked
  const n = codes.states.length
  const range = new YearRange()
  const km = new Float64Array(n * n).fill(Number.NaN)
  const ties = DUMMIES.map(() => new Int8Array(n * n).fill(-1))
  let columns: readonly string[] = []

  /** Distance or tie into a matrix at both orders of the pair; blanks change nothing. */
  function takePair(cells: readonly string[], at: Places, where: () => string, from: number, to: number): void {
    const capital = at.distcap! >= 0 ? cells[at.distcap!]! : ''
    const text = isMissing(capital) && at.dist! >= 0 ? cells[at.dist!]! : capital
    if (!isMissing(text)) {
      const value = numberIn(text)
      if (!(value > 0 && value <= FARTHEST)) {
        notes.problem(where(), `a distance above 0, ${FARTHEST} at most (km)`, `"${text.trim()}"`, 'correct or blank it')
      } else {
        km[from * n + to] = value
        if (Number.isNaN(km[to * n + from])) km[to * n + from] = value
      }
    }
    DUMMIES.forEach((name, k) => {
      const place = at[name]!
      if (place < 0 || isMissing(cells[place]!)) return
      const value = numberIn(cells[place]!)
      if (!(value >= 0 && value <= 9)) {
        notes.problem(where(), `0 or 1 (${name})`, `"${cells[place]!.trim()}"`, 'correct or blank it')
        return
      }
      const tie = value > 0 ? 1 : 0
      for (const pair of [from * n + to, to * n + from]) ties[k]![pair] = Math.max(ties[k]![pair]!, tie)
    })
  }

  const open =
    (yearly: boolean): Layout['open'] =>
    (at, header) => {
      columns = Object.keys(OPTIONAL).flatMap((key) => (at[key]! >= 0 ? [header[at[key]!]!] : []))
      if (at.distcap! < 0 && at.dist! < 0) {
        notes.problem('the header', 'a column distcap or dist', 'neither', 'download the file again')
      }
      return (cells, where) => {
        if (yearly) {
          const found = Number(cells[at.year!]!.trim())
          if (!(Number.isInteger(found) && found > 1500 && found < 2500)) {
            return notes.problem(where(), 'a year', `"${cells[at.year!]!.trim()}"`, 'download the file again')
          }
          range.add(found)
          if (found !== year) return notes.drop(OTHER_YEAR)
        }
        const gone = (place: number) => place >= 0 && cells[place]!.trim() === '0'
        if (gone(at.existsFrom!) || gone(at.existsTo!)) return notes.drop('of countries that were not there in the year')
        const ends = [cells[at.from!]!.trim(), cells[at.to!]!.trim()] as const
        const [from, to] = [codes.byCode(ends[0]), codes.byCode(ends[1])]
        if (from < 0 || to < 0) return notes.drop(NO_STATE, from < 0 ? ends[0] : ends[1])
        if (from !== to) takePair(cells, at, where, from, to)
      }
    }

  const layouts: readonly Layout[] = [
    {
      name: 'CEPII Gravity',
      columns: { year: ['year'], from: ['iso3_o'], to: ['iso3_d'] },
      optional: OPTIONAL,
      open: open(true),
    },
    { name: 'CEPII GeoDist', columns: { from: ['iso_o'], to: ['iso_d'] }, optional: OPTIONAL, open: open(false) },
  ]

  return {
    layouts,
    finish() {
      if (!notes.sound) return null
      const pairs = pairsOf(
        km,
        ties,
        codes.states.map(({ id }) => id),
      )
      const out = range.range !== null && (year < range.range[0] || year > range.range[1])
      if (out) noYear(asked, year, range, notes)
      else if (pairs.length === 0) {
        notes.problem('the files', 'pairs of states of the world table', 'none', 'is this the right file?')
      }
      if (!notes.sound) return null
      const count = (column: number) => pairs.filter((pair) => pair[column] === '1').length
      const neighbours = pairs.flatMap(([a, b, , contiguous]) => (contiguous === '1' ? [[a!, b!] as const] : []))
      return {
        table: { layout: 'pairs of states', header: ['id', 'other', 'km', ...DUMMIES], rows: pairs },
        part: {
          world: { neighbours },
          sources: { gravity: `${CITATION}; Etalab 2.0` },
          evidence: { 'world.neighbours': { grade: 'data', source: 'gravity' } },
        },
        matched: [
          `${pairs.length} of ${(n * (n - 1)) / 2} pairs of states`,
          `${count(3)} with a common border, ${count(4)} with a common official language, ${count(5)} with a trade agreement`,
          `read from the columns ${columns.join(', ')}`,
        ],
        findings: [],
        years: range.range === null ? null : ([year, year] as const),
      }
    },
  }
}

/** A line for each pair of which anything is known, the first id before the other; km to 10, blanks where nothing is known. */
function pairsOf(km: Float64Array, ties: readonly Int8Array[], ids: readonly string[]): readonly (readonly string[])[] {
  const n = ids.length
  const rows: (readonly string[])[] = []
  for (let i = 0; i < n; i++) {
    for (let j = i + 1; j < n; j++) {
      const at = i * n + j
      if (Number.isNaN(km[at]) && ties.every((tie) => tie[at]! < 0)) continue
      const distance = Number.isNaN(km[at]) ? '' : String(Math.max(10, Math.round(km[at]! / 10) * 10))
      rows.push([ids[i]!, ids[j]!, distance, ...ties.map((tie) => (tie[at]! < 0 ? '' : String(tie[at])))])
    }
  }
  return rows
}

export const GRAVITY: Importer = {
  id: 'gravity',
  title: 'CEPII, Gravity',
  files: 'Gravity_V202211.csv, or dist_cepii.csv of GeoDist',
  citation: CITATION,
  licence: 'Etalab 2.0',
  defaultYear: '2019',
  begin,
}

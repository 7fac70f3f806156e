/** Gallery: the map, with a handful of real states in made-up roles around a made-up case. */
import { monthWords } from '../../sim/text/index.ts'
import type { MapData, MapPlace, RoleName } from '../../web/charts/index.ts'
import * as chart from '../../web/charts/map/index.ts'
import { atlas } from '../../web/places/explore/ties/shapes.ts'
import { excerpt, type Piece } from './case.ts'

type Row = readonly [id: string, name: string, lon: number, lat: number, role: RoleName, leverage: number]

const ROWS: readonly Row[] = [
  ['ARG', 'Argentina', -64, -34, 'supporter', 0.02],
  ['AUT', 'Austria', 13.3, 47.3, 'supporter', 0.04],
  ['CHE', 'Switzerland', 8, 47, 'bystander', 0.05],
  ['CHN', 'China', 105, 35, 'buster', 0.12],
  ['CZE', 'Czechia', 15.5, 49.8, 'enforcer', 0.04],
  ['DEU', 'Germany', 9, 51, 'enforcer', 0.2],
  ['ITA', 'Italy', 12.8, 42.8, 'enforcer', 0.08],
  ['MLT', 'Malta', 14.6, 35.8, 'supporter', 0.004],
  ['POL', 'Poland', 20, 52, 'respondent', 0],
  ['R-AFRICA', 'Rest of Africa', 8, 10, 'supporter', 0.03],
  ['RUS', 'Russia', 100, 60, 'patron', 0.09],
  ['SGP', 'Singapore', 103.8, 1.4, 'bystander', 0.01],
  ['SVK', 'Slovakia', 19.5, 48.7, 'enforcer', 0.03],
  ['USA', 'United States', -97, 38, 'enforcer', 0.15],
]
const FOLDED = ['DZA', 'EGY', 'ETH', 'GHA', 'KEN', 'MAR', 'NER', 'NGA', 'SDN', 'TZA', 'ZAF']

/** The first `count` states; they trade with each other the more, the larger they are. */
export function made(count = ROWS.length): MapData {
  const rows = ROWS.slice(0, count)
  const places = rows.map(
    ([id, name, lon, lat, role]): MapPlace => ({
      id,
      name,
      at: [lon, lat],
      part: role === 'respondent' ? 'respondent' : id === 'CZE' ? 'claimant' : null,
      folded: id === 'R-AFRICA' ? FOLDED.length : 0,
    }),
  )
  const trade = new Float64Array(count * count)
  for (let a = 0; a < count; a++) {
    for (let b = 0; b < count; b++) if (a !== b) trade[a * count + b] = 400 * (0.02 + rows[a]![5]) * (0.02 + rows[b]![5])
  }
  const owner = (id: string) => rows.findIndex(([own]) => own === (FOLDED.includes(id) ? 'R-AFRICA' : id))
  return {
    ground: { atlas, places, owners: Int16Array.from(atlas.lands, ({ id }) => owner(id)), trade },
    states: rows.map(([, , , , role, leverage]) => ({ role, leverage, effort: role === 'enforcer' ? 0.8 : 0 })),
  }
}

const data = made()

export const map: Piece = {
  column: 'side',
  draw: (element, { width, month, start }) => chart.draw(element, data, { width, when: monthWords(start, month ?? 0), onState: () => {} }),
  words: () => ({ summary: chart.describe(data), ...excerpt(chart.table(data)) }),
}

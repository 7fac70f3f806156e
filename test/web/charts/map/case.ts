/** A case for the tests of the map: eight states in and out of a crowd in West Africa. */
import type { RoleName } from '../../../../web/charts/base/index.ts'
import type { MapPlace } from '../../../../web/charts/map/ground.ts'
import type { MapData } from '../../../../web/charts/map/words.ts'
import { atlas } from '../../../../web/places/explore/ties/shapes.ts'

type Row = readonly [string, string, number, number, MapPlace['part'], RoleName, number]
const ROWS: readonly Row[] = [
  ['BRA', 'Brazil', -55, -10, null, 'bystander', 0.1],
  ['CMR', 'Cameroon', 12, 6, 'claimant', 'enforcer', 0.01],
  ['FRA', 'France', 2, 46, null, 'enforcer', 0.2],
  ['NGA', 'Nigeria', 8, 10, 'respondent', 'respondent', 0],
  ['R-EUROPE', 'Rest of Europe', 20, 52, null, 'supporter', 0.05],
  ['TGO', 'Togo', 1.2, 8, null, 'buster', 0.002],
  ['BEN', 'Benin', 2.2, 9.5, null, 'bystander', 0.003],
  ['GHA', 'Ghana', -2, 8, null, 'bystander', 0.004],
]
export const places = ROWS.map(
  ([id, name, lon, lat, part]): MapPlace => ({ id, name, at: [lon, lat], part, folded: id === 'R-EUROPE' ? 20 : 0 }),
)
export const count = places.length
export const at = (id: string) => places.findIndex((place) => place.id === id)
const trade = new Float64Array(count * count)
const both = (a: string, b: string, value: number) => {
  trade[at(a) * count + at(b)] = value
  trade[at(b) * count + at(a)] = value
}
both('NGA', 'FRA', 6)
both('NGA', 'BRA', 2)
both('NGA', 'CMR', 0.5)
export const data: MapData = {
  ground: { atlas, places, owners: Int16Array.from(atlas.lands, ({ id }) => at(id)), trade },
  states: ROWS.map(([, , , , , role, leverage]) => ({ role, leverage, effort: role === 'enforcer' ? 0.75 : 0 })),
}
/** Text with its hard spaces made plain. */
export const plain = (text: string) => text.replaceAll('\u00a0', ' ')

/** Odd data for map and matrix: one state, all there are, no trade, names that do not fit. */
import { type MapData, type MatrixData, matrix } from '../../../web/charts/index.ts'
import * as map from '../../../web/charts/map/index.ts'
import { made } from '../map.ts'
import { world } from '../matrix.ts'
import { flat, NAMES, type Odd } from './data.ts'

const grid = (name: string, data: MatrixData, focus: number | null = null): Odd => ({
  name,
  draw: (element, width) => matrix.draw(element, data, { width, focus, onCell: () => {} }),
})

/** The states under other names, again and again. */
const renamed = <S extends { readonly name: string }>(states: readonly S[]): S[] =>
  states.map((state, at) => ({ ...state, name: NAMES[at % NAMES.length]! }))

const eight = world(8)
export const MATRIX: readonly Odd[] = [
  ...[1, 2, 45, 250].map((count) => grid(count === 1 ? 'one state' : `${count} states`, world(count))),
  grid('the last of 45 states chosen', world(45), 44),
  grid('no trade', { ...eight, trade: flat(0, 64) }),
  grid('all trade with each', { ...eight, trade: flat(1, 64) }),
  grid('long and foreign names', { ...world(12), states: renamed(world(12).states) }, 1),
]

const lands = (name: string, data: MapData, focus: number | null = null): Odd => ({
  name,
  draw: (element, width) => map.draw(element, data, { width, focus, onState: () => {} }),
})

/** Every land of the atlas as a state of its own. */
function everyLand(): MapData {
  const { ground } = made(1)
  const places = ground.atlas.lands.map(({ id, name }, at) => ({
    ...{ id, name, folded: 0, part: at === 0 ? ('respondent' as const) : null },
    at: [((at * 47) % 340) - 170, ((at * 31) % 130) - 60] as const,
  }))
  const roles = ['enforcer', 'supporter', 'bystander', 'buster', 'patron'] as const
  return {
    ground: { ...ground, places, owners: Int16Array.from(places, (_, at) => at), trade: flat(1, places.length ** 2) },
    states: places.map((_, at) => ({ role: at === 0 ? 'respondent' : roles[at % 5]!, leverage: 1 / places.length, effort: 1 })),
  }
}

const fourteen = made()
export const MAP: readonly Odd[] = [
  lands('one state', made(1), 0),
  lands('four states', made(4), 3),
  lands('every land a state', everyLand()),
  lands('no trade', { ...fourteen, ground: { ...fourteen.ground, trade: flat(0, 14 * 14) } }, 13),
  lands('long and foreign names', { ...fourteen, ground: { ...fourteen.ground, places: renamed(fourteen.ground.places) } }, 8),
]

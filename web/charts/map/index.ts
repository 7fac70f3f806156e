/** The map of who acts, and where. It is large: the page loads it when a reader first asks for it. */
export { draw, type MapOptions } from './draw.ts'
export type { Atlas, Land, MapGround, MapPlace } from './ground.ts'
export { describe, type MapData, type MapState, readout, table } from './words.ts'

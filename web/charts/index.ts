/**
 * The charts. Each is a module with `draw(element, data, options)`, `describe(data, when)` and `table(data, when)`:
 * drawing is idempotent, requests nothing and knows no simulation; the other two say the same in words and rows.
 */
export * from './base/index.ts'
export * from './gauge/index.ts'
export type { Atlas, Land, MapData, MapGround, MapPlace } from './map/index.ts'
export type { MatrixData } from './matrix/index.ts'
export * as matrix from './matrix/index.ts'
export { pngBlob, svgText } from './picture/index.ts'
export * from './time/index.ts'

/** The map, which comes when it is first asked for. */
export type MapChart = typeof import('./map/index.ts')
export const openMap = (): Promise<MapChart> => import('./map/index.ts')

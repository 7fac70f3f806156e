/**
 * The charts. Each is a module with `draw(element, data, options)`, `describe(data, when)` and `table(data, when)`: drawing is idempotent,
 * asks for nothing and knows no simulation; the other two say the same in words and rows.
 */
export {
  type Caption,
  type Cell,
  captionLines,
  GLYPHS,
  type GlyphName,
  glyphClass,
  glyphElement,
  POSTURE_ORDER,
  pngBlob,
  type RankedState,
  ROLE_ORDER,
  type RoleName,
  roleWord,
  type Sight,
  svgText,
  type Table,
  tidy,
  watchSight,
  watchTheme,
  watchWidth,
} from './base/index.ts'
export { bandScale, type MeterData, meter } from './gauge/index.ts'
export type { Atlas, Land, MapData, MapGround, MapPlace } from './map/index.ts'
export type { MatrixData } from './matrix/index.ts'
export * as matrix from './matrix/index.ts'
export {
  type Band,
  type BurdenData,
  burden,
  type DifferenceData,
  difference,
  type LadderData,
  ladder,
  type Mark,
  type Milestone,
  NARROW,
  type PressureData,
  pressure,
  type RibbonData,
  ribbon,
  type Series,
  type SparklineData,
  scrubber,
  sparkline,
  type TimeOptions,
  type TrajectoriesData,
  trajectories,
} from './time/index.ts'

/** The map, which comes when it is first asked for. */
export type MapChart = typeof import('./map/index.ts')
export const openMap = (): Promise<MapChart> => import('./map/index.ts')

/** The ordered matrix of ties: who trades with whom. */
export { draw, type MatrixOptions } from './draw.ts'
export { describe, type MatrixCell, type MatrixData, table } from './words.ts'

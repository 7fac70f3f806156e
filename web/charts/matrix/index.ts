/** The ordered matrix of ties: who trades with whom. */
export { draw, heightOf } from './draw.ts'
export { describe, type MatrixData, readout, table } from './words.ts'

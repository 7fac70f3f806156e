/** The engine's name as results and links carry it. */
export { ENGINE } from '../../sim/index.ts'

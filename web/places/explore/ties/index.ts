/** A month of the followed world: who trades with whom, and who acts. */
export { Coalition } from './coalition.tsx'
export { cellsAt, nameOf, tradeShares } from './month.ts'

/** The ledger of numbers. */
export { Numbers } from './view.tsx'

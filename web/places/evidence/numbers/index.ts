/** The ledger of numbers. */
import { later } from '../../../parts/index.ts'

export const Numbers = later('section', async () => (await import('./view.tsx')).Numbers)

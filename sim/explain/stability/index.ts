/** Whether the coalition of one month holds: who would gain by leaving, and what would follow. */
export { type Gain, type StabilityReport, type StabilityView, stabilityOf } from './report.ts'

/** Charts of one number: where it lies in a band, and how sharply it is known. */
export * as bandScale from './band-scale.ts'
export type { MeterData } from './meter.ts'
export * as meter from './meter.ts'

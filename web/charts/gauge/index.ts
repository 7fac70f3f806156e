/** Charts of one number (where it lies in a band, how precisely it is known) and of a whole and its parts. */
export * as bandScale from './band-scale.ts'
export type { MeterData } from './meter.ts'
export * as meter from './meter.ts'
export type { ShareBarData, SharePart } from './share-bar.ts'
export * as shareBar from './share-bar.ts'

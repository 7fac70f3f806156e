/**
 * The charts. Each is a module with `draw(element, data, options)`, `describe(data, when)` and `table(data, when)`: drawing is idempotent, asks
 * for nothing and knows no simulation; the other two say the same in words and rows.
 */
export * as bandScale from './band-scale.ts'
export * as burden from './burden.ts'
export * as difference from './difference.ts'
export * as ladder from './ladder.ts'
export * as map from './map.ts'
export * as matrix from './matrix.ts'
export * as meter from './meter.ts'
export * as pressure from './pressure.ts'
export * as ribbon from './ribbon.ts'
export * as scrubber from './scrubber.ts'
export * as sparkline from './sparkline.ts'
export * as trajectories from './trajectories.ts'

/** The charts over time, with the followed world and what history says. */
export { chartData, hasHistory, rowOf } from './chart-data.ts'
export { pathsOf } from './history.ts'
export { Stack } from './stack.tsx'

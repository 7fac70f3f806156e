/** The charts over time, with the followed world and what history says. */
export { figures, hasHistory, rowOf } from './figures.ts'
export { pathsOf } from './history.ts'
export { Stack } from './stack.tsx'

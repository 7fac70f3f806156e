import type { Place } from './bodies.ts'

/** What makes all sides of a random scenario fickle and ready to talk; what a recipe says itself comes after and counts for more. */
export const FICKLE = {
  parameters: [
    ['response.temperature', 0.2],
    ['response.review', 0.5],
    ['settlement.offer', 1],
    ['settlement.floor', 0.2],
    ['coalition.temperature', 0.05],
    ['coalition.review', 0.5],
  ],
  levers: [
    ['settlement.openness', 1],
    ['settlement.planMonths', 0.05],
    ['escalation.quorum', 0.05],
    ['escalation.dwell', 0.03],
  ],
} as const satisfies { readonly [part: string]: readonly (readonly [path: string, place: Place])[] }

/** The order that all cases share: how strongly breaches are felt to be wrong, and the standing of courts. ODD section 4, observation. */
import type { Observable } from './observable.ts'

export const normStrength: Observable = {
  name: 'normStrength',
  unit: 'index',
  meaning: 'how strongly breaches are felt to be wrong',
  column: null,
  of: (world) => world.normStrength[0]!,
}

export const courtAuthority: Observable = {
  name: 'courtAuthority',
  unit: 'index',
  meaning: 'standing of courts, from what came of their judgments',
  column: null,
  of: (world) => world.courtAuthority[0]!,
}

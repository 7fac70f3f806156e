/** The order that all cases share: how strongly breaches are seen as wrong, and the standing of courts. ODD section 4, observation. */
import type { Observable } from './observable.ts'

export const normStrength: Observable = {
  name: 'normStrength',
  unit: 'index',
  meaning: 'how strongly breaches are seen as wrong',
  column: null,
  of: (world) => world.normStrength[0]!,
}

export const courtAuthority: Observable = {
  name: 'courtAuthority',
  unit: 'index',
  meaning: 'authority of courts, from compliance with their judgments',
  column: null,
  of: (world) => world.courtAuthority[0]!,
}

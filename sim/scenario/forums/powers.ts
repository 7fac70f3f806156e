/** What a forum has no power for: a rung asks for an effect or an instrument that the law of the body does not give it. ODD section 6. */
import type { Effect, InstrumentName, Powers } from '../../model/index.ts'

export interface Asked {
  readonly effect: Effect
  readonly instruments: readonly InstrumentName[]
}

/**
 * Instruments of the rung that the forum cannot decide; all of them where none can be decided with that effect. What it can only recommend
 * may stand beside what it orders.
 */
export function beyondPowers(powers: Powers | null, { effect, instruments }: Asked): readonly InstrumentName[] {
  if (powers === null || instruments.length === 0) return []
  const withEffect = powers[effect] ?? []
  if (!instruments.some((name) => withEffect.includes(name))) return instruments
  const any = Object.values(powers).flat()
  return instruments.filter((name) => !any.includes(name))
}

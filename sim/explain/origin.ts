/** Which month of which world an answer is about: the part that all answers have in common, and its check. ODD section 4, observation. */
import type { Engine } from '../model/index.ts'
import { ENGINE } from '../model/index.ts'
import { scenarioHash } from '../scenario/index.ts'
import { bounds } from '../text/index.ts'

/** A month of one case in one world. */
export interface Moment {
  readonly seed: string
  /** Replicate, from 0. */
  readonly world: number
  /** Position in the scenario. */
  readonly kase: number
  /** Month of the run, from 0; the answer is about its end. */
  readonly month: number
}

export interface Origin {
  readonly engine: string
  /** Ids. */
  readonly scenario: string
  readonly case: string
  readonly scenarioHash: string
  readonly seed: string
  readonly world: number
}

/** Names what an answer comes from. @throws RangeError where the scenario has no such case or month */
export function originOf({ scenario }: Engine, { seed, world, kase, month }: Moment): Origin {
  checkPosition('case', kase, scenario.cases.length)
  checkPosition('month', month, scenario.months)
  return {
    engine: ENGINE,
    scenario: scenario.id,
    scenarioHash: scenarioHash(scenario),
    seed,
    world,
    case: scenario.cases[kase]!.id,
  }
}

/** @throws RangeError unless the value is a position in a list of that many */
export function checkPosition(what: string, value: number, count: number): void {
  if (!(Number.isInteger(value) && value >= 0 && value < count))
    throw new RangeError(`${what}: expected ${bounds(0, count - 1)}, got ${value}`)
}

/**
 * Which input makes the difference: the groups of inputs in which two sides differ, each of them alone put from the second side into the
 * first, on the same tapes, and what that changes. Unlike an attribution it takes one ensemble for each group, works for two scenarios
 * with different cases, and its parts do not add up where inputs work together. ODD section 4, observation.
 */
import { type PairedEffect, pairedEffect } from '../analysis/index.ts'
import type { Arm, Runner, ScalarName } from '../ensemble/index.ts'
import { scalarOf } from '../ensemble/index.ts'
import type { Scenario } from '../model/index.ts'
import { type Player, playersOf } from './attribution.ts'
import { BESIDES_MECHANISMS, blend, type Factor, sameWorlds } from './factors.ts'

/** Compliance is never shown without the harm beside it. */
const OUTCOMES = ['meanCompliance', 'civilianHarm'] as const satisfies readonly ScalarName[]
export type MoveEffects = { readonly [O in (typeof OUTCOMES)[number]]: PairedEffect }

export interface Moving {
  readonly arms: readonly [Arm, Arm]
  /** Position of the case in each. */
  readonly cases: readonly [number, number]
  readonly seed: string
  /** At least 2. */
  readonly worlds: number
}

/** The first side with one group of inputs of the second, less the first side. */
export interface Move extends Factor {
  readonly effects: MoveEffects
}

export interface Moves {
  readonly worlds: number
  /** The one that changes compliance most comes first. */
  readonly moves: readonly Move[]
  /** All groups at once. */
  readonly together: MoveEffects
  /** Whether all at once are the second side itself: a case with another name has luck of its own. */
  readonly whole: boolean
}

/** The second scenario with the names that the first has for its cases, which then have the same luck. */
function underNamesOf(a: Scenario, b: Scenario): Scenario {
  const names = new Map(b.cases.map(({ id }, at) => [id, a.cases[at]!.id]))
  return {
    ...b,
    cases: b.cases.map((kase) => ({ ...kase, id: names.get(kase.id)! })),
    events: b.events.map((event) => ({ ...event, case: event.case === null ? null : names.get(event.case)! })),
  }
}

interface Grouped {
  readonly groups: readonly Player[]
  /** The second scenario on the luck of the first. */
  readonly second: Scenario
}

function grouped({ arms, cases }: Pick<Moving, 'arms' | 'cases'>): Grouped | null {
  const [a, b] = [arms[0].scenario, arms[1].scenario]
  const ids = ({ cases: list }: Scenario) => list.map(({ id }) => id).join()
  const single = a.cases.length === 1 && b.cases.length === 1
  if (a.months !== b.months || cases[0] !== cases[1] || (!single && ids(a) !== ids(b))) return null
  const second = ids(a) === ids(b) ? b : underNamesOf(a, b)
  // In one world the mechanisms are told apart; of two cases all that is set is one group.
  return { groups: playersOf(a, second, sameWorlds(a, second) ? undefined : BESIDES_MECHANISMS), second }
}

/** The groups of inputs in which the sides differ; null where inputs of one cannot be put into the other, as of two dockets. */
export function inputGroups(of: Pick<Moving, 'arms' | 'cases'>): readonly Factor[] | null {
  return grouped(of)?.groups ?? null
}

/** How many ensembles the moves of so many groups take. */
export const ensemblesMoved = (groups: number): number => groups + 2

/** @throws RangeError where inputs of the one side cannot be put into the other */
export async function moveInputs(runner: Runner, of: Moving): Promise<Moves> {
  const { arms, cases, seed, worlds } = of
  const split = grouped(of)
  if (split === null) throw new RangeError('arms: expected the same months, and one case each or the same cases')
  const { groups, second } = split
  const first = arms[0].scenario
  const run = async (names: readonly string[]) => {
    const scenario = blend(first, second, new Set(names))
    const batches = await runner.run({ scenario, seed, from: 0, to: worlds, level: 'summary' }).done
    return OUTCOMES.map((outcome) => scalarOf(batches, outcome, cases[0]))
  }
  const [before, after, ...each] = await Promise.all(
    [[], groups.flatMap(({ names }) => names), ...groups.map(({ names }) => names)].map(run),
  )
  const effectsOf = (moved: readonly Float64Array[]) =>
    Object.fromEntries(OUTCOMES.map((outcome, at) => [outcome, pairedEffect(moved[at]!, before![at]!)])) as MoveEffects
  const size = ({ effects }: Move) => Math.abs(effects.meanCompliance.estimate)
  return {
    worlds,
    moves: groups.map(({ name, changes }, at) => ({ name, changes, effects: effectsOf(each[at]!) })).sort((x, y) => size(y) - size(x)),
    together: effectsOf(after!),
    whole: second === arms[1].scenario,
  }
}

/**
 * Attribution: which parts of the difference between two designs come from which mechanism. Factors are switched from the first
 * design to the second in every combination (or, where these are too many, along a sample of permutations), all on
 * the same tapes; the Shapley value of each world divides its difference among the factors without remainder, and
 * intervals are over worlds. Ablation is the case in which the designs differ by what is switched off. ODD section 4,
 * observation. Source: see `analysis/attribution.ts`.
 */
import { type Estimate, mean, type PairedEffect, pairedEffect } from '../analysis/index.ts'
import type { Arm, Runner } from '../ensemble/index.ts'
import { type ScalarName, scalarOf } from '../ensemble/index.ts'
import type { Scenario } from '../model/index.ts'
import { ENGINE } from '../model/index.ts'
import { scenarioHash } from '../scenario/index.ts'
import { blend, type Factor, factorsOf } from './factors.ts'
import { exactShares, type Outcomes, permutationsOf, sampledShares } from './shares.ts'

/** The largest number of factors for which every combination is run: 2^10 ensembles. */
const MOST_EXACT = 10
/** Permutations sampled beyond that. */
const USUAL_PERMUTATIONS = 32

/** What is to be attributed. */
export interface Inquiry {
  readonly arms: readonly [Arm, Arm]
  /** Position of the case in both. */
  readonly kase: number
  readonly outcome: ScalarName
  readonly seed: string
  /** At least 2. */
  readonly worlds: number
  /** Names of factors to keep apart; the others that differ count as one, 'rest'. By default all are kept apart. */
  readonly apart?: readonly string[] | undefined
  /** Permutations to sample, at least 2, where there are more than MOST_EXACT factors. */
  readonly permutations?: number | undefined
}

/** What one factor contributes, in the unit of the outcome. */
export interface Contribution extends Factor, Estimate {
  /** Mean effect of the factor alone, and of the factor as the last of all. */
  readonly alone: number
  readonly last: number
}

export interface Attribution {
  readonly engine: string
  readonly seed: string
  readonly worlds: number
  readonly case: string
  readonly outcome: ScalarName
  readonly arms: readonly { readonly label: string; readonly scenario: string; readonly scenarioHash: string }[]
  /** Second arm less first. */
  readonly difference: PairedEffect
  /** 'all' combinations, or the number of permutations sampled. */
  readonly permutations: 'all' | number
  /** Ensembles run. */
  readonly ensembles: number
  /** Largest part first; their estimates sum to that of the difference. */
  readonly parts: readonly Contribution[]
}

/** Factors as they are switched: each by its name, or several under one. */
export interface Player extends Factor {
  readonly names: readonly string[]
}

export const REST = 'rest'

/** The factors that an inquiry switches; throws a RangeError where the scenarios do not fit together. */
export function playersOf(a: Scenario, b: Scenario, apart?: readonly string[]): readonly Player[] {
  const factors = factorsOf(a, b)
  const own = factors.filter(({ name }) => apart === undefined || apart.includes(name))
  const rest = factors.filter((factor) => !own.includes(factor))
  const players = own.map((factor): Player => ({ ...factor, names: [factor.name] }))
  if (rest.length === 0) return players
  const names = rest.map(({ name }) => name)
  return [...players, { name: REST, changes: rest.flatMap(({ changes }) => changes), names }]
}

/** The largest number of ensembles that this many factors take. */
export function ensemblesNeeded(factors: number, permutations = USUAL_PERMUTATIONS): number {
  return factors <= MOST_EXACT ? 1 << factors : 2 + 2 * factors + permutations * (factors - 1)
}

/** Runs what is needed and divides the difference. Throws a RangeError for scenarios that do not fit together or do not differ. */
export async function attribute(runner: Runner, inquiry: Inquiry): Promise<Attribution> {
  const { arms, kase, outcome, seed, worlds, permutations = USUAL_PERMUTATIONS } = inquiry
  const [a, b] = [arms[0].scenario, arms[1].scenario]
  const players = playersOf(a, b, inquiry.apart)
  if (players.length === 0) throw new RangeError('expected scenarios that differ, got the same twice')
  const known = new Map<number, Promise<Float64Array>>()
  const outcomesOf: Outcomes = (mask) => {
    const taken = new Set(players.flatMap(({ names }, at) => ((mask >> at) & 1 ? names : [])))
    const run = () => runner.run({ scenario: blend(a, b, taken), seed, from: 0, to: worlds, level: 'summary' }).done
    const outcomes = known.get(mask) ?? run().then((batches) => scalarOf(batches, outcome, kase))
    known.set(mask, outcomes)
    return outcomes
  }
  const exact = players.length <= MOST_EXACT
  const shares = exact
    ? await exactShares(players.length, outcomesOf)
    : await sampledShares(permutationsOf(players.length, permutations, seed), outcomesOf)
  const all = (1 << players.length) - 1
  const [none, every] = [await outcomesOf(0), await outcomesOf(all)]
  const parts = await Promise.all(
    players.map(async ({ name, changes }, at): Promise<Contribution> => {
      const alone = mean(await outcomesOf(1 << at)) - mean(none)
      const last = mean(every) - mean(await outcomesOf(all & ~(1 << at)))
      return { name, changes, ...shares(at), alone, last }
    }),
  )
  return {
    engine: ENGINE,
    seed,
    worlds,
    case: a.cases[kase]!.id,
    outcome,
    arms: arms.map(({ label, scenario }) => ({ label, scenario: scenario.id, scenarioHash: scenarioHash(scenario) })),
    difference: pairedEffect(every, none),
    permutations: exact ? 'all' : permutations,
    ensembles: known.size,
    parts: parts.sort((x, y) => Math.abs(y.estimate) - Math.abs(x.estimate)),
  }
}

/**
 * Runs points of the coefficients through the arms that the targets need. The luck is the same for every point. ODD section 6, calibration.
 */

import type { Runner } from '../../ensemble/index.ts'
import { PRIOR_SPREAD } from '../../ensemble/index.ts'
import type { Scenario } from '../../model/index.ts'
import { hashString, toHex } from '../../random/index.ts'
import { scenarioHash } from '../../scenario/index.ts'
import type { Prepare } from '../claims/index.ts'
import { cutFor, type FactArms, type FactRow, factRows } from '../facts/index.ts'
import { type CaseHistory, type CodedPath, codedPaths, historyOf } from '../history/index.ts'
import { atPriors, coefficientsAt, FREE, priorOf } from './points.ts'
import { armScenarios, type Target } from './targets.ts'

/** A scenario of an arm, with as many worlds as it is run in. */
interface Station {
  readonly arm: string
  readonly scenario: Scenario
  readonly worlds: number
  /** Whether its coded path is a target. */
  readonly scored: boolean
  /** Whether a target reads the role of every state (default: none does). */
  readonly roles?: boolean
}

export interface Course {
  readonly targets: readonly Target[]
  readonly stations: readonly Station[]
  readonly paths: readonly CodedPath[]
  /** Worlds that one point takes. */
  readonly worlds: number
}

/** Arms with their own scenarios have dockets of dozens of cases: fewer worlds are enough. */
const FEWEST = 2

/**
 * @param mix ids of the historical scenarios
 * @param heldOut those of them whose coded paths are no target
 * @param worlds of each scenario of the mix in each arm
 */
export function planCourse(
  prepare: Prepare,
  targets: readonly Target[],
  arms: FactArms,
  { mix, heldOut, worlds }: { readonly mix: readonly string[]; readonly heldOut: readonly string[]; readonly worlds: number },
): Course {
  const bundled = mix.map((id) => prepare(id, []))
  const stations = armScenarios(targets, arms, bundled).flatMap(({ arm, scenarios }) =>
    scenarios.map((id): Station => {
      const scenario = prepare(id, arms[arm]!.settings(prepare(id, [])))
      const own = arms[arm]!.in !== undefined
      return {
        arm,
        scenario: cutFor(scenario, arms[arm]!),
        worlds: own ? Math.max(FEWEST, Math.round(worlds / 4)) : worlds,
        roles: targets.some((target) => target.roles === true && target.arms.includes(arm)),
        scored: arm === 'coded' && !own && !heldOut.includes(id),
      }
    }),
  )
  const paths = bundled.filter(({ id }) => !heldOut.includes(id)).flatMap(codedPaths)
  return { targets, stations, paths, worlds: stations.reduce((sum, station) => sum + station.worlds, 0) }
}

/** Names all that the values of a point depend on besides engine and luck: targets, arms, scenarios, priors. 32 hexadecimal digits. */
export function fingerprintOf({ targets, stations }: Course): string {
  const priors = FREE.map(({ mechanism, coefficient, declared }) => [mechanism, coefficient, priorOf(declared)])
  const parts = stations.map(({ arm, scenario, worlds, scored }) => [arm, scenarioHash(atPriors(scenario)), worlds, scored])
  const aims = targets.map(({ id, band, slack }) => [id, band.low, band.high, slack])
  return toHex(hashString(JSON.stringify([PRIOR_SPREAD, priors, parts, aims])))
}

/**
 * The values of all targets at each point; NaN where a statistic has nothing to be computed from.
 * @param block 0 for the replicates of the fit, 1 and up for replicates that did not help to choose a point
 */
export async function evaluatePoints(
  runner: Runner,
  { targets, stations, paths }: Course,
  points: readonly Float64Array[],
  block = 0,
): Promise<readonly (readonly number[])[]> {
  const visits = stations.map(async ({ arm, scenario, worlds, scored, roles }) => {
    const [from, to] = [block * worlds, (block + 1) * worlds]
    const level = roles === true ? 'explain' : 'series'
    // Batches become rows as they come: those of all stations at once would be gigabytes.
    const runs = points.map(async (point) => {
      const coefficients = coefficientsAt(scenario, point)
      const plan = { scenario, seed: scenario.seed, from, to, level, coefficients } as const
      const batches = await runner.run(plan).done
      return {
        rows: batches.flatMap((batch) => factRows(scenario, batch)),
        history: scored ? historyOf(scenario, batches, paths) : null,
      }
    })
    return { arm, runs: await Promise.all(runs) }
  })
  const rows = points.map(() => new Map<string, FactRow[]>())
  const histories: CaseHistory[][] = points.map(() => [])
  // In the sequence of the stations, whichever finished first.
  for (const { arm, runs } of await Promise.all(visits)) {
    runs.forEach((run, at) => {
      const known = rows[at]!.get(arm) ?? []
      rows[at]!.set(arm, known)
      known.push(...run.rows)
      if (run.history !== null) histories[at]!.push(run.history)
    })
  }
  return points.map((_, at) => {
    const evaluation = { sample: (arm: string) => rows[at]!.get(arm) ?? [], histories: histories[at]! }
    return targets.map((target) => target.of(evaluation))
  })
}

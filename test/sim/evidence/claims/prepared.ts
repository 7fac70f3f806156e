/** Committed scenarios under the settings of a claim, each arm once. */

import type { Scenario } from '../../../../sim/model/index.ts'
import { formatProblem, inside } from '../../../../sim/problems/index.ts'
import { parseScenario, type Setting } from '../../../../sim/scenario/index.ts'
import { fileOf } from '../../../support/committed.ts'
import { library } from '../../../support/world-years.ts'

const known = new Map<string, Scenario>()

/** Throws with all problems if a setting does not fit. */
export function prepare(id: string, settings: readonly Setting[]): Scenario {
  const key = JSON.stringify([id, settings])
  const made = known.get(key)
  if (made !== undefined) return made
  const parsed = parseScenario(fileOf(id), library, settings)
  if (!parsed.ok) throw new Error(parsed.problems.map((problem) => formatProblem(inside(id, problem))).join('\n'))
  known.set(key, parsed.scenario)
  return parsed.scenario
}

/** The committed scenario files as texts and as scenarios, on the committed world tables. */
import { readdirSync, readFileSync } from 'node:fs'
import type { Scenario } from '../../sim/model/index.ts'
import { formatProblem, inside } from '../../sim/problems/index.ts'
import { parseScenarioText, type ScenarioFile } from '../../sim/scenario/index.ts'
import { library } from './world-years.ts'

const folder = new URL('../../scenarios/', import.meta.url)

/** Ids of all committed scenarios, which are the names of their files. */
export const ids: readonly string[] = readdirSync(folder)
  .filter((name) => name.endsWith('.json'))
  .map((name) => name.slice(0, -'.json'.length))
  .sort()

export const textOf = (id: string): string => readFileSync(new URL(`${id}.json`, folder), 'utf8')

export const fileOf = (id: string): ScenarioFile => JSON.parse(textOf(id))

const parsed = new Map<string, Scenario>()

/** The scenario of a committed file. Throws with all its problems if it does not parse. */
export function scenarioOf(id: string): Scenario {
  const known = parsed.get(id)
  if (known !== undefined) return known
  const result = parseScenarioText(textOf(id), library)
  if (!result.ok) throw new Error(result.problems.map((problem) => formatProblem(inside(`${id}.json`, problem))).join('\n'))
  parsed.set(id, result.scenario)
  return result.scenario
}

/** Months from one 'YYYY-MM' to another. */
export function monthsBetween(from: string, to: string): number {
  const [y0, m0] = from.split('-').map(Number)
  const [y1, m1] = to.split('-').map(Number)
  return (y1! - y0!) * 12 + m1! - m0!
}

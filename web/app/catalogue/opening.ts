/** A scenario file from outside: parsed as data; problems are told one a line. */
import { formatProblem, inside, parseScenarioText } from '../../../sim/index.ts'
import type { Action } from '../actions.ts'
import type { Shelf } from './shelf.ts'

/** Opens the file, or says everything that is wrong with it. */
export function openScenario(name: string, text: string, shelf: Shelf): Action {
  const parsed = parseScenarioText(text, shelf.library)
  if (!parsed.ok) return { kind: 'reject', name, lines: parsed.problems.map((problem) => formatProblem(inside(name, problem))) }
  const json: unknown = JSON.parse(text.replace(/^\uFEFF/, ''))
  return { kind: 'open', file: { id: parsed.scenario.id, name, json } }
}

/** Scenarios of the library for commands that run many of them. */
import { inside, type Prepare, type Problem, ProblemError, parseScenario, problemAt } from '../../index.ts'
import type { Host, Library } from '../host/index.ts'
import { loadScenario, UNCHANGED } from './load.ts'

/** Scenarios of the library under settings; each text is read once. */
export function preparer(library: Library, seed: string | null): Prepare {
  const files = new Map<string, unknown>()
  return (id, settings) => {
    if (!files.has(id)) files.set(id, JSON.parse(library.read(id)))
    const parsed = parseScenario(files.get(id), library.tables, settings)
    if (!parsed.ok) throw new ProblemError(parsed.problems.map((problem) => inside(id, problem)))
    return seed === null ? parsed.scenario : { ...parsed.scenario, seed }
  }
}

/** Ids of the historical scenarios that are bundled; if there are none, the command has a problem. */
export function historicalMix(command: string, { library }: Host, problems: Problem[]): readonly string[] {
  const historical = (id: string) => loadScenario(id, UNCHANGED, library).scenario?.kind === 'historical'
  const scenarios = library.ids.filter(historical)
  if (scenarios.length === 0) {
    problems.push(problemAt(command, 'bundled historical scenarios', 'none', 'install the package again'))
  }
  return scenarios
}

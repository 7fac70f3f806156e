/** Bundled scenarios, prepared for claims and facts. */
import { formatProblem, inside, type Prepare, parseScenario, scenarioHash } from '../../../sim/index.ts'
import { baseOf, completeFor, type Shelf } from '../../app/index.ts'

/** Loads the world tables of bundled scenarios, one after the other; rejects where one cannot be loaded. */
export async function loadTables(ids: Iterable<string>, { scenarios, library }: Shelf): Promise<void> {
  for (const id of ids) {
    const lack = await completeFor(scenarios.find((file) => file.id === id)?.json, library)
    if (lack !== null) throw new Error(lack)
  }
}

/** Reads the bundled scenarios under settings, each as it stands once; throws where that is not possible, as without its table. */
export function preparer(shelf: Shelf): Prepare {
  return (id, settings) => {
    const json = shelf.scenarios.find((file) => file.id === id)?.json
    const base = settings.length === 0 ? baseOf(json, shelf) : null
    if (base !== null) return base
    const parsed = parseScenario(json, shelf.library, settings)
    if (!parsed.ok) throw new Error(parsed.problems.map((problem) => formatProblem(inside(id, problem))).join('\n'))
    return parsed.scenario
  }
}

/** Hash of a bundled scenario as it stands. */
export const hashOf = (id: string, shelf: Shelf): string => scenarioHash(preparer(shelf)(id, []))

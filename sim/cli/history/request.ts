/** What `pacta history` is asked to do: which scenarios, and what the base rate is made of; all problems at once. */
import { type CodedPath, type CodedRecord, codedPaths, declared, problemAt, type Scenario } from '../../index.ts'
import type { Host } from '../host/index.ts'
import { BadInput, type Given, loadScenario, UNCHANGED } from '../input/index.ts'

export const HISTORY_OPTIONS = {
  table: declared.table(),
  worlds: declared.worlds({ words: 'worlds for each scenario', range: [2, 100_000], otherwise: 200 }),
  seed: declared.seed({ words: 'luck of all scenarios', usual: 'that of each scenario' }),
  ...declared.output(['table', 'json']),
  ...declared.effort(),
}

export interface HistoryRequest {
  /** Each has a coded path. */
  readonly scenarios: readonly Scenario[]
  /** Coded paths of these and of all bundled scenarios. */
  readonly paths: readonly CodedPath[]
  /** The same with the bundled ones, for what is fitted to who acted in other cases. */
  readonly others: readonly Scenario[]
  /** What states did. */
  readonly record: CodedRecord
  readonly worlds: number
  /** Null where every scenario keeps its own. */
  readonly seed: string | null
  readonly format: 'table' | 'json'
}

/** @throws BadInput with every problem of options and files */
export function readHistory({ operands: files, values, problems }: Given<typeof HISTORY_OPTIONS>, { library }: Host): HistoryRequest {
  const { worlds, seed, format } = values
  const load = (name: string) => {
    const loaded = loadScenario(name, UNCHANGED, library)
    problems.push(...loaded.problems)
    return loaded.scenario === null ? [] : [loaded.scenario]
  }
  const coded = (scenario: Scenario) => codedPaths(scenario).length > 0
  const bundled = library.ids.flatMap(load).filter(coded)
  const named = files.map((file) => {
    const found = load(file)
    for (const scenario of found) {
      if (coded(scenario)) continue
      const cure = 'code the compliance of milestones of a case, or name another scenario'
      problems.push(problemAt(file, 'a scenario with coded milestones', 'none', cure))
    }
    return found
  })
  if (files.length === 0 && bundled.length === 0) {
    problems.push(problemAt('pacta history', 'a bundled scenario with coded milestones', 'none', 'name a file'))
  }
  if (problems.length > 0) throw new BadInput(problems)
  const scenarios = files.length === 0 ? bundled : named.flat()
  // A file that is named replaces the bundled scenario of the same id.
  const others = bundled.filter(({ id }) => !scenarios.some((scenario) => scenario.id === id))
  return {
    scenarios,
    paths: [...scenarios, ...others].flatMap(codedPaths),
    others: [...scenarios, ...others],
    record: library.record,
    worlds,
    seed,
    format,
  }
}

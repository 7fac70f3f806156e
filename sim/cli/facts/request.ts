/** What `pacta facts` is asked to do: its options, read and checked, all problems at once. */
import { declared, FACTS, type Fact, factName, kind, WHO_ACTS } from '../../index.ts'
import type { Host } from '../host/index.ts'
import { type Given, historicalMix, optionsOnly } from '../input/index.ts'

const ALL = [...FACTS, ...WHO_ACTS]

/** Some facts, by their numbers. */
export const factNumbers = (words = 'numbers of facts, such as 1,24,W8', among: readonly Fact[] = ALL) =>
  kind.some({
    name: 'only',
    value: 'ids',
    words,
    usual: 'all',
    among: among.map(factName),
    what: `numbers of facts, ${among.map(factName).join(' ')}`,
    cure: null,
  })

/** The facts of these numbers, or all. */
export function factsOf(numbers: readonly string[], among: readonly Fact[] = ALL): readonly Fact[] {
  return numbers.length === 0 ? among : among.filter((fact) => numbers.includes(factName(fact)))
}

export const FACTS_OPTIONS = {
  worlds: declared.worlds({ words: 'worlds for each case and arm', range: [2, 100_000], otherwise: 60 }),
  only: factNumbers(),
  seed: declared.seed({ words: 'luck of all cases', usual: 'that of each scenario' }),
  ...declared.output(['table', 'json']),
  ...declared.effort(),
}

export interface FactsRequest {
  readonly facts: readonly Fact[]
  /** Ids of the historical scenarios that are bundled. */
  readonly scenarios: readonly string[]
  readonly worlds: number
  /** Null where every scenario keeps its own. */
  readonly seed: string | null
  readonly format: 'table' | 'json'
}

export function readFacts(given: Given<typeof FACTS_OPTIONS>, host: Host): FactsRequest {
  const { only, worlds, seed, format } = given.values
  optionsOnly(given, 'pacta facts', 'name facts by --only 1,24')
  return { facts: factsOf(only), scenarios: historicalMix('pacta facts', host, given.problems), worlds, seed, format }
}

/** What `pacta compare` is asked to do: two arms made of designs, settings, ablations and scenarios; all problems at once. */
import { declared, type InputDifferences, inputDifferences, kind, problemAt, type Values } from '../../index.ts'
import type { Host } from '../host/index.ts'
import { ARM_OPTIONS, type Arms, BadInput, type Given, oneFile, readArms } from '../input/index.ts'

export const COMPARE_OPTIONS = {
  ...ARM_OPTIONS,
  with: declared.otherFile(),
  table: declared.table(),
  case: declared.kase({ words: 'the case to compare', usual: 'the first of each scenario' }),
  seed: declared.seed({ words: 'luck of both sides', usual: 'that of the first scenario' }),
  byInput: kind.flag({ name: 'by-input', words: 'say also which group of inputs makes the difference: each of B alone in A' }),
  worlds: declared.worlds({ words: 'worlds on each side', range: [2, 100_000] }),
  months: declared.months({ words: 'length of the runs', usual: 'that of the shorter scenario' }),
  ...declared.output(['table', 'json', 'csv']),
  ...declared.effort(),
}

export interface CompareRequest extends Arms {
  readonly seed: string
  readonly worlds: number
  /** What differs between the inputs of the arms. */
  readonly differences: () => InputDifferences
  /** Whether each group of inputs is moved from B to A by itself. */
  readonly byInput: boolean
  readonly format: Values<typeof COMPARE_OPTIONS>['format']
}

/** @throws BadInput with every problem of the options, the designs and the scenarios */
export function readCompare(given: Given<typeof COMPARE_OPTIONS>, host: Host): CompareRequest {
  const { seed, worlds, format, byInput } = given.values
  if (byInput && format === 'csv') given.problems.push(problemAt('--by-input', 'a table or JSON', '--format csv'))
  const file = oneFile(given, 'pacta compare', 'name a second one by --with')
  const arms = readArms(given, host, file, 'pacta compare')
  if (arms === null || given.problems.length > 0) throw new BadInput(given.problems)
  const inputsOf = (at: 0 | 1) => ({
    scenario: arms.arms[at].scenario,
    file: arms.files[at],
    library: host.library.tables,
    kase: arms.cases[at],
  })
  const differences = () => inputDifferences(inputsOf(0), inputsOf(1))
  return { ...arms, differences, seed: seed ?? arms.arms[0].scenario.seed, worlds, byInput, format }
}

/** What `pacta run` is asked to do: its options, read and checked together with the scenario, all problems at once. */
import {
  commandLine,
  declared,
  kind,
  OBSERVABLES,
  type Problem,
  problemAt,
  RECORD_LEVELS,
  type RecordLevel,
  type Scenario,
  type Values,
  written,
} from '../../index.ts'
import type { Host } from '../host/index.ts'
import { BadInput, caseOf, changesOf, type Given, loadScenario, oneFile, wordsBut } from '../input/index.ts'

const MOST_WORLDS = 1_000_000
/** Replicates are numbered in 32 bits. */
const MOST_REPLICATE = 2 ** 31 - 1 - MOST_WORLDS
/** Columns a summary may hold in memory, in bytes. */
const MOST_MEMORY = 6e9

export const RUN_OPTIONS = {
  seed: declared.seed(),
  worlds: declared.worlds({ range: [1, MOST_WORLDS] }),
  from: kind.whole({
    name: 'from',
    words: 'number of the first world, to continue where an earlier run ended',
    range: [0, MOST_REPLICATE],
    otherwise: 0,
  }),
  months: declared.months(),
  table: declared.table(),
  set: declared.settings(),
  off: declared.off(),
  case: declared.kase({ words: 'the case to report on', usual: 'the first; rows: all' }),
  record: kind.choice({ name: 'record', value: 'level', words: 'what is kept of each world', among: RECORD_LEVELS, otherwise: 'summary' }),
  ...declared.output(['table', 'json', 'csv', 'ndjson']),
  ...declared.effort(),
}

export type Format = Values<typeof RUN_OPTIONS>['format']

export interface RunRequest {
  readonly scenario: Scenario
  /** Folder of the world table, where it is the user's own. */
  readonly table: string | null
  readonly seed: string
  readonly from: number
  readonly worlds: number
  readonly level: RecordLevel
  readonly format: Format
  /** Position of the case of the summary; null where none was named. */
  readonly kase: number | null
  /** The command line for this many worlds from a later replicate on, into its own file. */
  rest(from: number, worlds: number): string
}

/** @throws BadInput with every problem of the options and of the scenario */
export function readRun(given: Given<typeof RUN_OPTIONS>, host: Host): RunRequest {
  const { problems, notes, values } = given
  const { table, seed, from, worlds, record: level, format } = values
  const changes = changesOf(given)
  const file = oneFile(given, 'pacta run')
  const loaded = file === undefined ? null : loadScenario(file, changes, host.library)
  problems.push(...(loaded?.problems ?? []))
  notes.push(...(loaded?.leftOut ?? []))
  const kase = caseOf(values.case, loaded?.cases ?? null, problems)
  const scenario = loaded?.scenario ?? null
  if (scenario !== null) checkMemory({ format, level, worlds }, scenario, problems)
  if (problems.length > 0 || scenario === null) throw new BadInput(problems)
  const rest = (next: number, left: number) => goOn(given, next, left)
  return { scenario, table, seed: seed ?? scenario.seed, kase, from, worlds, level, format, rest }
}

/** A summary keeps whole columns to find quantiles in; rows are written and forgotten. */
function checkMemory(asked: Pick<RunRequest, 'format' | 'level' | 'worlds'>, scenario: Scenario, problems: Problem[]): void {
  if (asked.format === 'csv' || asked.format === 'ndjson') return
  const observables = asked.level === 'summary' ? 1 : OBSERVABLES.length
  const bytes = asked.worlds * scenario.cases.length * scenario.months * observables * 8
  if (bytes <= MOST_MEMORY) return
  const cure = 'ask for fewer worlds, or for --format csv or ndjson, which are written during the run'
  problems.push(problemAt('--worlds', `an ensemble of at most ${MOST_MEMORY / 1e9} GB in memory`, `${Math.ceil(bytes / 1e9)} GB`, cure))
}

/** The command for the worlds that are missing: the same words except for range and file. */
function goOn(given: Given<typeof RUN_OPTIONS>, from: number, worlds: number): string {
  const { out } = given.values
  const part = out === null ? null : out.replace(/(\.[^./\\]*)?$/, `-from-${from}$1`)
  return commandLine([
    'run',
    ...given.operands,
    ...wordsBut(RUN_OPTIONS, given, ['from', 'worlds', 'out']),
    ...written(RUN_OPTIONS.from, from),
    ...written(RUN_OPTIONS.worlds, worlds),
    ...written(RUN_OPTIONS.out, part),
  ])
}

/**
 * The request of commands that look at one month of one world: scenario with its changes, world, month and case; all
 * problems at once.
 */
import {
  bounds,
  declared,
  interval,
  isMonth,
  kind,
  monthKey,
  monthsFrom,
  type Problem,
  problemAt,
  type Scenario,
  shown,
} from '../../index.ts'
import type { Host } from '../host/index.ts'
import type { Given } from './arguments.ts'
import { BadInput } from './bad-input.ts'
import { caseOf, changesOf, designOf } from './changes.ts'
import { loadScenario } from './load.ts'
import { oneFile } from './operands.ts'

export const MOMENT_OPTIONS = {
  world: kind.whole({ name: 'world', words: 'replicate', range: [0, 2 ** 31 - 1], otherwise: 0 }),
  month: kind.text({
    name: 'month',
    value: 'when',
    words: 'month of the run from 0, or YYYY-MM where the scenario has a calendar',
    required: true,
    otherwise: null,
  }),
  case: declared.kase(),
  seed: declared.seed(),
  design: declared.design(),
  set: declared.settings(),
  off: declared.off(),
  months: declared.months(),
  table: declared.table(),
  ...declared.output(['table', 'json']),
}

export interface Moment {
  readonly scenario: Scenario
  readonly seed: string
  /** Replicate, from 0. */
  readonly world: number
  /** Month of the run, from 0. */
  readonly month: number
  /** Position of the case. */
  readonly kase: number
  readonly format: 'table' | 'json'
}

/**
 * @param command as in `pacta explain`, for messages
 * @param more reads what else the command asks for, from the scenario (if there is one) and the position of the case; its
 * problems are added to the others
 * @throws BadInput with every problem of options, design and scenario
 */
export function readMoment<T>(
  given: Given<typeof MOMENT_OPTIONS>,
  host: Host,
  command: string,
  more: (scenario: Scenario | null, kase: number) => T,
): Moment & T {
  const { values, problems, notes } = given
  const { world, format, seed } = values
  const changes = { ...changesOf(given), design: designOf(values.design, host, problems) }
  const file = oneFile(given, command)
  const loaded = file === undefined ? null : loadScenario(file, changes, host.library)
  problems.push(...(loaded?.problems ?? []))
  notes.push(...(loaded?.leftOut ?? []))
  const kase = Math.max(0, caseOf(values.case, loaded?.cases ?? null, problems) ?? 0)
  const scenario = loaded?.draft ?? null
  const month = monthIn(values.month, scenario, problems)
  const rest = more(scenario, kase)
  if (problems.length > 0 || scenario === null) throw new BadInput(problems)
  return { scenario, seed: seed ?? scenario.seed, world, month, kase, format, ...rest }
}

/** A number from 0, or a date where the scenario has a calendar; 0 where there is a problem or no scenario to look into. */
function monthIn(text: string | null, scenario: Scenario | null, problems: Problem[]): number {
  const got = text === null ? 'none' : shown(text)
  if (scenario === null) {
    if (text === null || !(BARE.test(text) || isMonth(text))) {
      problems.push(problemAt('--month', 'a month of the run, from 0, or as YYYY-MM', got))
    }
    return 0
  }
  const { start, months } = scenario
  const calendar = start === null ? '' : ` or from ${interval(0, months - 1, (month) => monthKey(start, month))}`
  const month = text === null ? Number.NaN : monthOf(text, start)
  if (month >= 0 && month < months) return month
  problems.push(problemAt('--month', `a month from ${bounds(0, months - 1)}${calendar}`, got))
  return 0
}

/** A month counted from 0. */
const BARE = /^\d{1,6}$/

function monthOf(text: string, start: string | null): number {
  if (BARE.test(text)) return Number(text)
  if (start === null || !isMonth(text)) return Number.NaN
  return monthsFrom(start, text)
}

/** What `pacta explain` is asked: one state in one month of one world; all problems at once. */
import { didYouMean, kind, listed, type Problem, problemAt, type Scenario, shown } from '../../index.ts'
import type { Host } from '../host/index.ts'
import { type Given, MOMENT_OPTIONS, type Moment, readMoment } from '../input/index.ts'

export const EXPLAIN_OPTIONS = {
  state: kind.text({ name: 'state', value: 'id', words: 'the state', required: true, otherwise: null }),
  ...MOMENT_OPTIONS,
}

export interface ExplainRequest extends Moment {
  /** Position of the state. */
  readonly state: number
}

/** @throws BadInput with every problem */
export function readExplain(given: Given<typeof EXPLAIN_OPTIONS>, host: Host): ExplainRequest {
  const { values, problems } = given
  return readMoment(given, host, 'pacta explain', (scenario, kase) => {
    const before = problems.length
    const state = stateIn(values.state, scenario?.states ?? [], problems)
    if (scenario === null || problems.length > before) return { state }
    const phase = scenario.states[state]?.id === scenario.cases[kase]?.respondent ? 'response' : 'coalition'
    const off = scenario.off.includes(phase)
    if (off) problems.push(problemAt('--off', `the mechanism ${phase} to be on`, 'it switched off', 'it makes the decision'))
    return { state }
  })
}

/** Position of the state of `--state`; 0 where there is a problem. */
function stateIn(id: string | null, states: Scenario['states'], problems: Problem[]): number {
  const ids = states.map((state) => state.id)
  const at = ids.indexOf(id ?? '')
  if (at >= 0) return at
  if (id === null) problems.push(problemAt('--state', 'the id of a state', 'none', ids.length === 0 ? '' : `there are ${listed(ids)}`))
  if (id === null || ids.length === 0) return 0
  const whole = states.find(({ members }) => members.includes(id))
  const cure = whole === undefined ? didYouMean(id, ids, `there are ${listed(ids)}`) : `it is part of ${whole.id} here`
  problems.push(problemAt('--state', 'a state of the scenario', shown(id), cure))
  return 0
}

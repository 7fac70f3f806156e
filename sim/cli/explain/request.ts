/** What `pacta explain` is asked: one state in one month of one world; all problems at once. */
import { didYouMean, kind, listed, type Problem, problemAt, type Scenario, shown } from '../../index.ts'
import type { Host } from '../host/index.ts'
import { type Given, MOMENT_OPTIONS, type Moment, readMoment } from '../input/index.ts'

export const EXPLAIN_OPTIONS = {
  state: kind.text({ name: 'state', value: 'id', words: 'the state', otherwise: null }),
  vote: kind.flag({ name: 'vote', words: 'instead of a state: the last vote of a forum up to the month, and who could have turned it' }),
  ...MOMENT_OPTIONS,
}

export interface ExplainRequest extends Moment {
  /** Position of the state; null where a vote is asked for. */
  readonly state: number | null
}

/** @throws BadInput with every problem */
export function readExplain(given: Given<typeof EXPLAIN_OPTIONS>, host: Host): ExplainRequest {
  const { values, problems } = given
  return readMoment(given, host, 'pacta explain', (scenario, kase) => {
    if (values.vote) return { state: voteOn(values.state, scenario, problems) }
    const before = problems.length
    const state = stateIn(values.state, scenario?.states ?? [], problems)
    if (scenario === null || problems.length > before) return { state }
    const phase = scenario.states[state]?.id === scenario.cases[kase]?.respondent ? 'response' : 'coalition'
    const off = scenario.off.includes(phase)
    if (off) problems.push(problemAt('--off', `the mechanism ${phase} to be on`, 'it switched off', 'it makes the decision'))
    return { state }
  })
}

/** A vote is told of all members at once, where a forum decides something and the ladder moves. */
function voteOn(state: string | null, scenario: Scenario | null, problems: Problem[]): null {
  if (state !== null) problems.push(problemAt('--state', 'none beside --vote', shown(state), 'a vote is told of all members'))
  if (scenario?.forums.length === 0) problems.push(problemAt('--vote', 'a scenario in which a forum decides', 'none'))
  if (scenario?.off.includes('escalation')) problems.push(problemAt('--off', 'the mechanism escalation to be on', 'it switched off'))
  return null
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

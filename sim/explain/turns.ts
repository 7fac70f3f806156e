/**
 * When a state took another role, or the respondent another posture, in one world: read off what the recorder kept, with
 * the months in which nothing changed left out. ODD section 4, observation.
 */
import { type Batch, DEFY, POSTURES, ROLES, type Scenario, seriesFrom } from '../model/index.ts'

/** A change of role or posture. */
export interface Turn {
  /** From 0. */
  readonly month: number
  /** Names of options. */
  readonly before: string
  readonly after: string
}

/**
 * Every turn of a state in a case, in sequence; none where it never changes.
 * @param batch one world at level `explain`
 * @throws RangeError where it is another
 */
export function turnsOf(scenario: Scenario, batch: Batch, kase: number, state: number): readonly Turn[] {
  const { detail, months, states, series } = batch
  if (detail === null || batch.to - batch.from !== 1) throw new RangeError('expected one world at level explain')
  const first = seriesFrom(batch, 0, kase)
  const { id } = scenario.states[state]!
  const { respondent, roles } = scenario.cases[kase]!
  return id === respondent
    ? changes(months, POSTURES, POSTURES[DEFY], (month) => series.posture![first + month]!)
    : changes(months, ROLES, roles[id] ?? ROLES[0], (month) => detail.role[(first + month) * states + state]!)
}

function changes(months: number, options: readonly string[], first: string, at: (month: number) => number): readonly Turn[] {
  const turns: Turn[] = []
  let before = first
  for (let month = 0; month < months; month++) {
    const after = options[at(month)]!
    if (after !== before) turns.push({ month, before, after })
    before = after
  }
  return turns
}

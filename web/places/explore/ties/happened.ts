/** Selector for what states did at a month as coded from the sources, beside what they do in the followed world. */
import { CONFIDENCE_WORDS, type CodedRecord, monthsFrom, type Scenario } from '../../../../sim/index.ts'
import type { RoleName } from '../../../charts/index.ts'
import type { Actor } from './month.ts'

/** A coded line that covers the month. */
export interface Happened {
  readonly role: RoleName
  readonly names: readonly string[]
  /** What was done, in words; empty where nothing was. */
  readonly measure: string
  readonly forum: string
  readonly source: string
  /** How sure it is. */
  readonly mark: string
}

export interface HappenedAt {
  readonly lines: readonly Happened[]
  /** States of the scenario that are coded for the month, and those of them that have the coded role in the followed world too. */
  readonly coded: number
  readonly same: number
}

/** The record of a scenario at a month; null where nothing is coded for it at all. */
export function happenedAt(record: CodedRecord, scenario: Scenario, actors: readonly Actor[], month: number): HappenedAt | null {
  const { id, start, states } = scenario
  const known = record.roles.filter((line) => line.scenario === id)
  if (start === null || known.length === 0) return null
  const now = known.filter(({ from, until }) => monthsFrom(start, from) <= month && month <= monthsFrom(start, until))
  const nameOf = (one: string) => states.find((state) => state.id === one)?.name ?? one
  const roles = new Map(now.filter(({ actor }) => actor === 'state').flatMap((line) => line.states.map((one) => [one, line.role] as const)))
  // A bystander is one whether or not it may act.
  const plays = (actor: Actor) => (actor.role === 'barred' ? 'bystander' : actor.role)
  const coded = actors.filter((actor) => roles.has(actor.id) && actor.role !== 'respondent')
  return {
    lines: now
      .filter(({ role }) => role !== 'bystander')
      .map(({ role, measure, forum, source, mark, ...line }) => ({
        ...{ role, measure, forum, source, mark: CONFIDENCE_WORDS[mark] },
        names: line.states.map(nameOf),
      })),
    coded: coded.length,
    same: coded.filter((actor) => plays(actor) === roles.get(actor.id)).length,
  }
}

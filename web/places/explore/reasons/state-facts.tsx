/**
 * The state whose reasons are shown, and its ties to the respondent: the numbers its decision starts from, with their
 * sources.
 */

import { Fragment } from 'preact'
import { dollars, percent, stateWords } from '../../../../sim/index.ts'
import type { Subject } from '../../../app/index.ts'
import { type Entry, SourceTip, sourceOf, valueWords } from '../../../parts/index.ts'
import { tradeShares } from '../ties/index.ts'

interface StateFactsProps {
  readonly subject: Subject
  /** Id of the state. */
  readonly id: string
}

const FIELDS: readonly (readonly [field: string, words: string])[] = [
  ['gdp', 'GDP'],
  ['position', 'position'],
  ['democracy', 'democracy'],
  ['ruleOfLaw', 'rule of law'],
  ['capacity', 'capacity'],
  ['consent', 'consent'],
]

export function StateFacts({ subject, id }: StateFactsProps) {
  const { scenario, experiment } = subject
  const { respondent } = scenario.cases[experiment.kase]!
  const name = (of: string) => scenario.states.find((state) => state.id === of)?.name ?? of
  const row = (words: string, entry: Entry | null) =>
    entry === null ? null : (
      <Fragment key={words}>
        <dt>{words}</dt>
        <dd>
          <SourceTip entry={entry}>{written(entry)}</SourceTip>
        </dd>
      </Fragment>
    )
  return (
    <>
      <dl class="state-facts" aria-label={`Numbers of ${name(id)}`}>
        {FIELDS.map(([field, words]) => row(words, sourceOf(subject, `states.${id}.${field}`)))}
        {id !== respondent && row('exports to it', sourceOf(subject, `pairs.${id}.${respondent}.exports`))}
        {id !== respondent && row('imports from it', sourceOf(subject, `pairs.${respondent}.${id}.exports`))}
      </dl>
      {id !== respondent && (
        <p class="quiet">
          {stateWords(name(respondent), true)} has {percent(shareOf(subject, respondent, id))} of its trade with {stateWords(name(id))}.
        </p>
      )}
    </>
  )
}

function written(entry: Entry): string {
  return entry.unit === 'USD bn per year' && typeof entry.value === 'number' ? dollars(entry.value) : valueWords(entry.value)
}

/** Share of the trade of one state that is with another, 0-1. */
function shareOf({ scenario }: Subject, of: string, other: string): number {
  const at = (id: string) => scenario.states.findIndex((state) => state.id === id)
  return tradeShares(scenario.ties)[at(of) * scenario.states.length + at(other)]!
}

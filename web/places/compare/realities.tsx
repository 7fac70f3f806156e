/** Two scenarios: what happened in reality in each, beside what their worlds do. */
import { Fragment } from 'preact'
import { flat, realityOf, realityWords } from '../../../sim/index.ts'
import type { Pair } from './pair.ts'

export function Realities({ pair: { arms, cases } }: { readonly pair: Pair }) {
  if (arms[0].scenario.id === arms[1].scenario.id) return null
  const told = arms.flatMap(({ scenario }, at) =>
    realityOf(scenario, cases[at as 0 | 1]).length === 0 ? [] : [{ scenario, at: at as 0 | 1 }],
  )
  if (told.length === 0) return null
  return (
    <dl class="facts" aria-label="In reality">
      {told.map(({ scenario, at }) => (
        <Fragment key={scenario.id}>
          <dt>In reality, {scenario.title}</dt>
          <dd>{flat(realityWords(scenario, cases[at]))}</dd>
        </Fragment>
      ))}
    </dl>
  )
}

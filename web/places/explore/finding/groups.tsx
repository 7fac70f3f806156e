/** The docket by court and by respondent: how many cases each has, and how many of them are resolved. */
import { type DocketGroup, type DocketSummary, groupName, limits, percent, plain, RESOLVED_MEANS } from '../../../../sim/index.ts'
import type { Shown } from '../state.ts'
import { ShareLine } from './obligations.tsx'

interface GroupsProps {
  readonly shown: Shown
  readonly docket: DocketSummary
  readonly stale: boolean
}

export function Groups({ shown, docket, stale }: GroupsProps) {
  const { courts, respondents } = docket
  const { scenario } = shown.subject
  const table = (name: string, groups: readonly DocketGroup[]) => (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
    <section class="groups-scroll" tabIndex={0} aria-label={`Resolved cases by ${name}`}>
      <table class="groups">
        <thead>
          <tr>
            <th scope="col">{name}</th>
            <th scope="col" class="is-number">
              cases
            </th>
            <th scope="col" class="is-number">
              resolved
            </th>
            <th scope="col">95 % interval</th>
            <td />
          </tr>
        </thead>
        <tbody>
          {groups.map((group) => (
            <tr key={group.id}>
              <th scope="row">{groupName(group, scenario)}</th>
              <td class="is-number">{plain(group.cases)}</td>
              <td class="is-number">
                <strong class="ordered-share">{percent(group.resolved.estimate)}</strong>
              </td>
              <td class="quiet">{limits(group.resolved)}</td>
              <td class="groups-line">
                <ShareLine share={group.resolved.estimate} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
  return (
    <section class={`answer ${stale ? 'is-stale' : ''}`} aria-labelledby="answer-groups">
      <h2 class="answer-head" id="answer-groups">
        Where cases are resolved <span class="quiet">fewest first</span>
      </h2>
      {courts.length > 1 && table('court', courts)}
      {table('respondent', respondents)}
      <p class="quiet">{RESOLVED_MEANS}</p>
    </section>
  )
}

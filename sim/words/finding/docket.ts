/** The finding about a docket as a whole: how many cases are resolved, how many are pending after ten years, and where. */
import type { DocketGroup, DocketSummary } from '../../ensemble/index.ts'
import type { Scenario } from '../../model/index.ts'
import { counted, inRow, percent, plain, stateWords } from '../../text/index.ts'
import { bodyWords, forumOf } from '../forums.ts'
import { limits } from './case.ts'
import { plainly, type SentencePart, strong } from './sentence.ts'

/** Respondents that a sentence names. */
const NAMED = 3

/** Name of a court or a respondent. */
export function groupName({ id }: DocketGroup, { states }: Scenario): string {
  return states.find((state) => state.id === id)?.name ?? id
}

/** What counts as resolved, for a note beside it. */
export const RESOLVED_MEANS = 'Resolved: the case reached full compliance, and compliance is still at least 90 % in the last month.'

/** The finding, in sentences. */
export function docketFinding(docket: DocketSummary, scenario: Scenario, worlds: number): readonly SentencePart[] {
  const all = docket.judged > docket.cases - 0.05
  const before = allBefore(scenario)
  const judged = `the cases${before} that come to a judgment, ${plain(docket.judged, 1)} of ${docket.cases},`
  const those = all ? `the ${docket.cases} cases${before}` : judged
  const { resolved, pendingAfterTenYears: pending, respondents } = docket
  const head = [
    plainly(`In ${counted(worlds, 'world')}, `),
    strong(percent(resolved.estimate)),
    plainly(` of ${those} are resolved at the end`),
  ]
  const later =
    pending === null
      ? []
      : [plainly(' Ten years after the judgment '), strong(percent(pending.estimate)), plainly(` are pending (${limits(pending)}).`)]
  return [...head, plainly(` (${limits(resolved)}).`), ...later, ...leastResolved(respondents, scenario)]
}

/** The body that all cases are before; nothing where there are several, or none. */
function allBefore(scenario: Scenario): string {
  const forum = forumOf(scenario, 0)
  return forum === null || scenario.cases.some((one) => one.forum !== forum.id) ? '' : ` before ${bodyWords(forum.name)}`
}

/** Where the fewest cases are resolved; nothing where there are few respondents. */
function leastResolved(respondents: readonly DocketGroup[], scenario: Scenario): readonly SentencePart[] {
  if (respondents.length <= NAMED) return []
  const named = respondents
    .slice(0, NAMED)
    .map((group) => `${stateWords(groupName(group, scenario))} (${percent(group.resolved.estimate)})`)
  return [plainly(` The fewest are resolved in ${inRow(named)}.`)]
}

/**
 * The finding about one case, for page and terminal: what the respondent does, how far it gets, what is done of what
 * was ordered.
 */
import type { Estimate } from '../../analysis/index.ts'
import type { EnsembleSummary, PathName } from '../../ensemble/index.ts'
import type { Obligation, Scenario } from '../../model/index.ts'
import { counted, duration, inRow, interval, ofGdp, percent, plain, spanWords, stateWords } from '../../text/index.ts'
import { bodyWords, forumOf } from '../forums.ts'
import { PATH_DOES, PATH_ROW } from './paths.ts'
import { plainly, type SentencePart, strong } from './sentence.ts'

/** Months watched after the judgment of a case. */
function watched(scenario: Scenario, kase: number): number {
  return scenario.months - 1 - scenario.cases[kase]!.judgment
}

/** Limits as a sentence gives them, and tables too: `68 to 74 %`. */
export const limits = ({ low, high }: Estimate): string => interval(low, high, percent)

/** What was ordered, without the full stop: `Release the applicant at once`; its id where nothing is written. */
export const orderedWords = ({ id, text }: Pick<Obligation, 'id' | 'text'>): string => (text === '' ? id : text.replace(/\.$/, ''))

/** The most frequent classes of paths: several where they are as frequent, those with more compliance first. */
function typicalPaths(paths: EnsembleSummary['paths']): readonly PathName[] {
  const most = Math.max(...PATH_ROW.map((name) => paths[name]!.estimate))
  return PATH_ROW.filter((name) => paths[name]!.estimate === most)
}

/** The finding, in sentences. */
export function caseFinding(summary: EnsembleSummary, scenario: Scenario, kase: number): readonly SentencePart[] {
  const worlds = counted(summary.worlds, 'world')
  if (summary.opened === 0) return [plainly(`In none of ${worlds} did this case come to a judgment.`)]
  const opened = summary.opened < summary.worlds ? ` (in ${plain(summary.opened)} there is a judgment)` : ''
  const { fullCompliance: full, substantialCompliance: half } = summary.outcomes
  const typical = typicalPaths(summary.paths)
  const share = `${percent(summary.paths[typical[0]!]!.estimate)}${typical.length > 1 ? ' each' : ''}`
  const does = inRow(
    typical.map((path) => PATH_DOES[path]),
    'or',
  )
  const forum = forumOf(scenario, kase)
  const before = forum === null ? '' : `with the case before ${bodyWords(forum.name)}, `
  const months = watched(scenario, kase)
  const within = months >= 12 ? `Within ${spanWords(months)} it` : 'It'
  return [
    ...[plainly(`In ${worlds}${opened}, ${before}${nameOf(scenario, kase)} most often `), strong(does)],
    ...[plainly(` (${share}). ${within} gets over half way in `), strong(percent(half.estimate))],
    ...[plainly(` (${limits(half)}) and complies fully in `), strong(percent(full.estimate)), plainly(` (${limits(full)}). `)],
    ...weightiest(summary, scenario, kase),
    ...timeParts(summary),
    ...harmParts(summary.civilianHarm.estimate),
  ]
}

function nameOf(scenario: Scenario, kase: number): string {
  const { respondent } = scenario.cases[kase]!
  return stateWords(scenario.states.find(({ id }) => id === respondent)?.name ?? respondent)
}

/** Of several obligations, the one that weighs most. */
function weightiest({ obligations }: EnsembleSummary, scenario: Scenario, kase: number): readonly SentencePart[] {
  const ordered = scenario.cases[kase]!.obligations
  if (ordered.length < 2) return []
  const main = ordered.reduce((best, one) => (one.weight > best.weight ? one : best))
  const { fulfilled } = obligations.find(({ id }) => id === main.id)!
  return [
    plainly(`“${orderedWords(main)}” is done at the end in `),
    strong(percent(fulfilled.estimate)),
    plainly(` (${limits(fulfilled)}). `),
  ]
}

/** When the median world is there; nothing where it never is. */
function timeParts({ timeToFullCompliance: { estimate } }: EnsembleSummary): readonly SentencePart[] {
  return estimate === null ? [] : [plainly('The median world complies fully after '), strong(duration(estimate)), plainly('. ')]
}

function harmParts(share: number): readonly SentencePart[] {
  if (share < 0.0005) return [plainly('There is almost no civilian harm.')]
  return [plainly('Civilian harm adds up to '), strong(ofGdp(share)), plainly(' of a year’s GDP.')]
}

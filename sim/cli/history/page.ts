/** History for people and for programs: misses first, then the cases from least to most skill, then all of them together. */

import {
  type ActorRun,
  type CaseHistory,
  CODING_NOISE,
  CONFIDENCE_WORDS,
  type CodedRecord,
  counted,
  ENGINE,
  FITTED_CASES,
  type HistoryPoint,
  type HistoryScore,
  type HistoryTotal,
  heldOutRolls,
  historyTotal,
  interval,
  monthWords,
  NOT_A_FORECAST,
  percent,
  plain,
  prose,
} from '../../index.ts'
import { type Look, wrap, wrappedTable } from '../terminal/index.ts'
import { actorReport, actorSections } from './actors.ts'
import { caseName } from './name.ts'

const HOW_TO_READ = prose`
  The table compares the coded compliance of each dated milestone with the worlds of the model in the same month. CRPS is the distance
  between the worlds and what happened, in compliance; 0 is perfect. The base rate is the compliance of the other cases as many months after
  their judgments, with the last coded value carried forward. Skill is 1 minus the CRPS of the model divided by the CRPS of the base rate:
  1 is perfect, 0 is no better than the base rate, below 0 is worse. A band contains a coded value if the distance between them is at most
  ${CODING_NOISE}. A milestone in the month of the judgment is not scored. Costs and designs of the cases are judgments made by people who
  knew the outcome: skill here is not foresight. Output and trade are those of the year nearest the
  judgment, in all months that follow.`

interface Miss {
  readonly history: CaseHistory
  readonly point: HistoryPoint
}

/** How far the 90 % band lies from what happened. */
const distance = ({ value, p05, p95 }: HistoryPoint) => Math.max(p05 - value, value - p95)

/** Scored milestones outside the 90 % band, the farthest first. */
function missesOf(histories: readonly CaseHistory[]): readonly Miss[] {
  return histories
    .flatMap((history) => history.points.map((point) => ({ history, point })))
    .filter(({ point }) => point.age > 0 && !point.inside90)
    .sort((a, b) => distance(b.point) - distance(a.point))
}

/** From least skill to most; without a base rate last. */
function ranked(histories: readonly CaseHistory[]): readonly CaseHistory[] {
  const place = ({ skill }: CaseHistory) => skill ?? Number.POSITIVE_INFINITY
  return [...histories].sort((a, b) => place(a) - place(b) || (nameOf(a) < nameOf(b) ? -1 : 1))
}

const nameOf = ({ scenario, case: id }: CaseHistory) => `${scenario} ${id}`
const two = (value: number | null) => plain(value ?? Number.NaN, 2)
const share = (value: number) => (Number.isNaN(value) ? '–' : percent(value))

const MISS_COLUMNS = [
  { head: 'scenario' },
  { head: 'month' },
  { head: 'coded', right: true },
  { head: '5 to 95 %', right: true },
  { head: 'what happened' },
]

const SCORE_COLUMNS = [
  { head: 'scenario' },
  { head: 'milestones', right: true },
  { head: 'CRPS', right: true },
  { head: 'base rate', right: true },
  { head: 'skill', right: true },
  { head: 'in 50 %', right: true },
  { head: '80 %', right: true },
  { head: '90 %', right: true },
]

function missSection(histories: readonly CaseHistory[], look: Look): readonly string[] {
  const misses = missesOf(histories)
  const scored = histories.reduce((sum, history) => sum + history.scored, 0)
  const head = look.bold(`Misses: ${misses.length} of ${counted(scored, 'milestone')} outside the 90 % band`)
  if (misses.length === 0) return [head]
  const rows = misses.map(({ history, point }) => [
    caseName(history, histories),
    `${monthWords(point.milestone.date, 0)}${point.confidence === 'recalled' ? '*' : ''}`,
    percent(point.value),
    interval(point.p05, point.p95, percent),
    point.milestone.label,
  ])
  return [head, ...wrappedTable(MISS_COLUMNS, rows, look.width), look.dim(`* ${CONFIDENCE_WORDS.recalled}`)]
}

function scoreCells({ scored, crps, reference, skill, inside50, inside80, inside90 }: HistoryScore): readonly string[] {
  return [String(scored), two(crps), two(reference), two(skill), share(inside50), share(inside80), share(inside90)]
}

function caseSection(histories: readonly CaseHistory[], total: HistoryTotal, look: Look): readonly string[] {
  const rows = ranked(histories).map((history) => [marked(history, histories), ...scoreCells(history)])
  const table = wrappedTable(SCORE_COLUMNS, [...rows, ['all, each once', ...scoreCells(total)]], look.width)
  const note = histories.some(isFitted) ? [look.dim('° the coefficients were fitted to this path')] : []
  return [look.bold('Cases, from least skill to most'), ...table, ...note, ...wrap(baseWords(histories), look.width).map(look.dim)]
}

/** What the base rates are made of. */
function baseWords(histories: readonly CaseHistory[]): string {
  const files = [...new Set(histories.flatMap(({ base }) => base))].sort()
  if (files.length === 0) return 'No base rate: it takes coded paths of other disputes.'
  return prose`
    The base rate is made of the coded paths of ${files.join(', ')}; that of each case leaves out its own file and cases of the same dispute
    (the same respondent, judgments at most a year apart).`
}

const isFitted = ({ scenario }: CaseHistory) => FITTED_CASES.includes(scenario)
const marked = (history: CaseHistory, all: readonly CaseHistory[]) => `${caseName(history, all)}${isFitted(history) ? '°' : ''}`

function totalText({ cases, better, skill, low, high }: HistoryTotal): string {
  const range = low === null ? '' : `, 95 % interval ${interval(low, high!, two)} over cases`
  return `Skill ${two(skill)}${range}; better than the base rate in ${better} of ${counted(cases, 'case')}`
}

/** All cases together; then those used in the fit apart from the rest, as only the rest are a test. */
function totalSection(histories: readonly CaseHistory[], look: Look): readonly string[] {
  const fitted = histories.filter(isFitted)
  const rest = histories.filter((history) => !isFitted(history))
  const all = `${totalText(historyTotal(histories))}.`
  if (fitted.length === 0 || rest.length === 0) return wrap(all, look.width).map(look.bold)
  return [
    ...wrap(all, look.width).map(look.bold),
    ...wrap(`Held out of the fit: ${totalText(historyTotal(rest))}.`, look.width).map(look.bold),
    ...wrap(`Fitted to: ${totalText(historyTotal(fitted))}.`, look.width),
  ]
}

/** All that was scored. */
interface Scored extends ActorRun {
  readonly histories: readonly CaseHistory[]
}

/** The whole page, ending in a line end. */
export function historyPage(
  { histories, ...acted }: Scored,
  request: { readonly worlds: number; readonly seed: string | null; readonly scenarios: readonly unknown[]; readonly record: CodedRecord },
  look: Look,
): string {
  const total = historyTotal(histories)
  const seed = request.seed === null ? 'each scenario on its own seed' : `seed ${JSON.stringify(request.seed)}`
  const run = new Set(histories.map(({ scenario }) => scenario)).size
  const sections = [
    [
      look.bold(`History: ${counted(total.cases, 'case')} in ${counted(request.worlds, 'world')} each`),
      ...(run < request.scenarios.length ? [`Interrupted: ${counted(request.scenarios.length, 'scenario')} were asked for.`] : []),
      ...wrap(HOW_TO_READ, look.width).map(look.dim),
    ],
    missSection(histories, look),
    caseSection(histories, total, look),
    totalSection(histories, look),
    ...actorSections(acted, heldOutRolls(request.record.votes), look),
    wrap(`${ENGINE}; ${seed}. ${NOT_A_FORECAST}`, look.width).map(look.dim),
  ]
  return `${sections.map((lines) => lines.join('\n')).join('\n\n')}\n`
}

/** NaN becomes null, as JSON has no NaN. */
const nullForNaN = (_: string, value: unknown) => (typeof value === 'number' && Number.isNaN(value) ? null : value)

/** One JSON object: engine, total, and the cases as on the page, with all their points. */
export function historyReport(
  { histories, ...acted }: Scored,
  { worlds, seed, record }: { readonly worlds: number; readonly seed: string | null; readonly record: CodedRecord },
): string {
  const cases = ranked(histories).map(({ points, ...history }) => ({
    ...history,
    fitted: FITTED_CASES.includes(history.scenario),
    points: points.map(({ milestone, ...point }) => ({
      date: milestone.date,
      label: milestone.label,
      source: milestone.source,
      ...point,
    })),
  }))
  const heldOut = historyTotal(histories.filter((history) => !isFitted(history)))
  const report = {
    engine: ENGINE,
    worlds,
    seed,
    note: NOT_A_FORECAST,
    total: historyTotal(histories),
    heldOut,
    cases,
    ...actorReport(acted, heldOutRolls(record.votes)),
  }
  return `${JSON.stringify(report, nullForNaN, 2)}\n`
}

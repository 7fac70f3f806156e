/** The finding of a run for people: the sentences of the page, paths, obligations one by one, the docket, what happened in reality. */
import {
  CONFIDENCE_WORDS,
  caseFinding,
  docketFinding,
  type EnsembleSummary,
  type Estimate,
  flat,
  groupName,
  limits,
  orderedWords,
  PATH_DO,
  PATH_ROW,
  percent,
  plain,
  RESOLVED_MEANS,
  realityOf,
  realityWords,
  type Scenario,
} from '../../index.ts'
import { bar, columned, type Look, wrap, wrappedTable } from '../terminal/index.ts'
import type { Report } from './report.ts'

type Lines = readonly string[]

const BAR = 20

/** No line breaks in it. */
const whole = (text: string) => text.replaceAll(' ', '\u00a0')

/** Shares with their intervals and a bar each. */
export function shareRows(rows: readonly (readonly [string, Estimate])[], look: Look): Lines {
  const table = columned(
    rows.map(([name, share]) => [name.padEnd(22), percent(share.estimate), limits(share)]),
    [1, 2],
  )
  return table.map((line, at) => `${line}  ${look.accent(bar(rows[at]![1].estimate, BAR))}`.trimEnd())
}

/** The classes of paths, each world in one. */
export function pathSection({ paths }: EnsembleSummary, look: Look): Lines {
  return [look.bold('What the worlds do: each takes one of these paths'), ...pathRows(paths, look)]
}

const pathRows = (paths: EnsembleSummary['paths'], look: Look) =>
  shareRows(
    PATH_ROW.map((name) => [PATH_DO[name], paths[name]!] as const),
    look,
  )

/** The case, in the sentences of the page. */
export function findingSection(report: Report, scenario: Scenario, look: Look): Lines {
  return wrap(flat(caseFinding(report, scenario, caseAt(report, scenario))), look.width)
}

const caseAt = (report: Report, scenario: Scenario) => scenario.cases.findIndex(({ id }) => id === report.case)

/** All cases together, in the sentences of the page. */
export function docketSection({ docket, worlds }: Report, scenario: Scenario, look: Look): Lines {
  if (docket === undefined) return []
  const { courts, respondents } = docket
  const groups = [...(courts.length > 1 ? courts : []), ...(respondents.length > 1 ? respondents : [])]
  const rows = groups.map((group) => [
    groupName(group, scenario),
    plain(group.cases),
    percent(group.resolved.estimate),
    limits(group.resolved),
  ])
  return [
    look.bold('The whole docket'),
    ...wrap(flat(docketFinding(docket, scenario, worlds)), look.width),
    '',
    ...pathRows(docket.paths, look),
    ...(rows.length === 0 ? [] : ['', ...columned([['', 'cases', 'resolved', '95 %'], ...rows], [1, 2, 3])]),
    ...wrap(RESOLVED_MEANS, look.width).map(look.dim),
  ]
}

/** Obligation by obligation. */
export function obligationSection({ obligations }: EnsembleSummary, scenario: Scenario, look: Look): Lines {
  const ordered = scenario.cases.flatMap((kase) => kase.obligations)
  if (obligations.length === 0) return []
  const rows = obligations.map(({ id, fulfilled }) => {
    const words = orderedWords(ordered.find((one) => one.id === id)!)
    return [percent(fulfilled.estimate), whole(limits(fulfilled)), words]
  })
  const columns = [{ head: 'worlds', right: true }, { head: '95 %', right: true }, { head: 'what was ordered' }]
  return [look.bold('What is done in the last month, obligation by obligation'), ...wrappedTable(columns, rows, look.width)]
}

/** What happened in reality. */
export function realitySection(report: Report, scenario: Scenario, look: Look): Lines {
  const kase = caseAt(report, scenario)
  const points = realityOf(scenario, kase)
  if (points.length === 0) return []
  const rows = points.map(({ what, when, compliance, label, confidence }) => [
    ...[whole(when), percent(compliance), `${what}: ${label} (${CONFIDENCE_WORDS[confidence]})`],
  ])
  const columns = [{ head: 'month' }, { head: 'coded', right: true }, { head: 'what happened' }]
  return [look.bold('In reality'), ...wrap(flat(realityWords(scenario, kase)), look.width), ...wrappedTable(columns, rows, look.width)]
}

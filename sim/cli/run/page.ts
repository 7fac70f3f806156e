/** A run for people: the question, shares with intervals, times, harm beside success, the fan, and where the numbers come from. */

import {
  amountRows,
  bounds,
  counted,
  interval,
  monthWords,
  NOT_A_FORECAST,
  OBSERVABLES,
  outcomeRows,
  percent,
  type Scenario,
  significant,
} from '../../index.ts'
import { columned, fanPlot, type Look, sparkline, wrap } from '../terminal/index.ts'
import { docketSection, findingSection, obligationSection, pathSection, realitySection, shareRows } from './finding.ts'
import type { Report } from './report.ts'

/** States listed at record level explain. */
const MOST_STATES = 12

/** The whole page, ending in a line end. */
export function tablePage(report: Report, scenario: Scenario, look: Look): string {
  const sections = [
    headSection(report, scenario, look),
    docketSection(report, scenario, look),
    caseSection(report, scenario, look),
    findingSection(report, scenario, look),
    outcomeSection(report, look),
    pathSection(report, look),
    obligationSection(report, scenario, look),
    realitySection(report, scenario, look),
    timeSection(report, look),
    fanSection(report, scenario, look),
    observableSection(report, look),
    stateSection(report, scenario, look),
    provenance(report, look),
  ]
  return `${sections
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join('\n'))
    .join('\n\n')}\n`
}

type Lines = readonly string[]

function headSection(report: Report, scenario: Scenario, look: Look): Lines {
  const when = scenario.start === null ? '' : ` from ${monthWords(scenario.start, 0)}`
  return [
    ...wrap(scenario.title, look.width).map(look.bold),
    ...wrap(scenario.question, look.width),
    '',
    ...(report.docket === undefined ? caseLines(report, scenario, look) : []),
    `${counted(report.worlds, 'world')} of ${counted(report.months, 'month')}${when}; intervals are 95 %.`,
    ...(report.worlds < report.worldsAsked ? [`Interrupted: ${counted(report.worldsAsked, 'world')} were asked for.`] : []),
    ...(report.docket === undefined ? openedLines(report, look) : []),
  ]
}

function caseLines(report: Report, scenario: Scenario, look: Look): Lines {
  const { title, court } = scenario.cases.find(({ id }) => id === report.case)!
  return wrap(`${title} (${court})`, look.width)
}

function openedLines({ opened, worlds }: Report, look: Look): Lines {
  if (opened === worlds) return []
  return wrap(`The case came to a judgment in ${counted(opened, 'world')}; what follows covers only these.`, look.width)
}

/** For a docket: which case the page is about, and how to ask for another. */
function caseSection(report: Report, scenario: Scenario, look: Look): Lines {
  if (report.docket === undefined) return []
  const others = scenario.cases.filter(({ id }) => id !== report.case).map(({ id }) => id)
  return [
    ...caseLines(report, scenario, look).map(look.bold),
    ...openedLines(report, look),
    ...wrap(`${counted(others.length, 'more case')} in this scenario: --case ${others.join(', ')}`, look.width),
  ]
}

function outcomeSection(report: Report, look: Look): Lines {
  return [look.bold('Outcomes'), ...shareRows(outcomeRows(report), look)]
}

function timeSection(report: Report, look: Look): Lines {
  return [look.bold('Time, harm and cost'), ...columned(amountRows(report))]
}

function fanSection(report: Report, scenario: Scenario, look: Look): Lines {
  const subject = scenario.cases.find(({ id }) => id === report.case)!
  const marks =
    subject.breachHazard > 0
      ? []
      : [
          { month: subject.judgment, label: 'judgment' },
          { month: subject.judgment + subject.deadline, label: 'deadline' },
        ]
  const plot = fanPlot(report.series.compliance, { start: scenario.start, marks }, look)
  return plot.length === 0 ? [] : [look.bold('Compliance over time'), ...plot]
}

function observableSection({ observables }: Report, look: Look): Lines {
  if (observables === undefined || observables.compliance?.mean.length === 0) return []
  const sparkWidth = Math.max(8, Math.min(look.width - 69, 24))
  const known = OBSERVABLES.filter(({ name }) => observables[name] !== undefined)
  const rows = known.map(({ name, unit }) => {
    const { mean, p05, p95 } = observables[name]!
    const last = mean.length - 1
    return [name, sparkline(mean, sparkWidth), significant(mean[last]!), interval(p05[last]!, p95[last]!, significant), unit]
  })
  const head = ['observable', 'mean by month', 'last', '5 to 95 %', 'unit']
  return [look.bold('Observables'), ...columned([head, ...rows], [2, 3])]
}

function stateSection({ states }: Report, scenario: Scenario, look: Look): Lines {
  if (states === undefined || Object.keys(states).length === 0) return []
  const over = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length
  const ranked = scenario.states
    .map(({ id, name }) => ({ id, name, enforcing: over(states[id]!.enforcer!) }))
    .sort((a, b) => b.enforcing - a.enforcing)
    .slice(0, MOST_STATES)
  const rows = ranked.map(({ id, name, enforcing }) => {
    const { supporter, buster, patron } = states[id]!
    return [name, ...[enforcing, over(supporter!), over(buster!), over(patron!)].map(percent)]
  })
  const head = ['state', 'enforcing', 'supporting', 'busting', 'shielding']
  return [look.bold('Who acts: share of worlds and months in each role'), ...columned([head, ...rows], [1, 2, 3, 4])]
}

function provenance(report: Report, look: Look): Lines {
  const last = report.from + report.worlds - 1
  const facts = [
    report.engine,
    `scenario ${report.scenario} ${report.scenarioHash.slice(0, 12)}`,
    ...(report.table === undefined ? [] : [`world table ${report.table}`]),
    `seed ${JSON.stringify(report.seed)}`,
    `worlds ${bounds(report.from, last)}`,
    `digest ${report.digest}`,
  ]
  return [...wrap(facts.map((fact) => fact.replaceAll(' ', '\u00a0')).join('; '), look.width), ...wrap(NOT_A_FORECAST, look.width)].map(
    (line) => look.dim(line.replaceAll('\u00a0', ' ')),
  )
}

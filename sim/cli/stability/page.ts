/** A stability report for people: does the coalition hold, by what, how much it takes to break it, and what then follows. */

import {
  counted,
  type Gain,
  interval,
  monthWords,
  NOT_A_FORECAST,
  percent,
  prose,
  type Scenario,
  type StabilityReport,
  type StabilityView,
  significant,
  worthWords,
} from '../../index.ts'
import { columned, type Look, wrap, wrappedTable } from '../terminal/index.ts'

/** Outsiders shown, nearest to joining first; all are in the JSON. */
const MOST_OUTSIDERS = 6
const HOW_TO_READ = prose`
    Internally stable: no member would gain if it alone left; externally stable: no outsider would gain if it alone joined (d’Aspremont
    and others 1983). Utilities are those of the model at the end of that month, with all other states unchanged; random draws play no part.
    In the model a state also has to review its decision first, and its choice is noisy, so stable coalitions lose members too.`

/** The whole page, ending in a line end. */
export function stabilityPage(report: StabilityReport, scenario: Scenario, look: Look): string {
  const sections = [
    headSection(report, scenario, look),
    ...(report.judged ? [viewSection(report, look), memberSection(report, look), outsiderSection(report, look)] : []),
    provenance(report, look),
  ]
  return `${sections
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join('\n'))
    .join('\n\n')}\n`
}

function headSection(report: StabilityReport, scenario: Scenario, look: Look): readonly string[] {
  const { title } = scenario.cases.find(({ id }) => id === report.case)!
  const when = monthWords(scenario.start, report.month)
  const head = wrap(`${title}: the coalition at the end of ${when}, world ${report.world}`, look.width).map(look.bold)
  if (!report.judged) return [...head, 'There was no judgment yet, and no coalition.']
  if (report.members.length === 0) return [...head, 'No state is enforcing, so the coalition has no members.']
  const { members, leverage } = report
  const size = `${counted(members.length, 'enforcer')}, committed leverage ${percent(leverage)}: ${members.join(', ')}.`
  return [...head, ...wrap(size, look.width)]
}

function viewName({ inertia, lockIn }: StabilityView): string {
  if (inertia && lockIn) return 'as states feel it'
  if (!inertia && !lockIn) return 'by interests alone (as in textbooks)'
  return inertia ? 'without lock-in' : 'without habit'
}

function viewSection({ views }: StabilityReport, look: Look): readonly string[] {
  const verdict = (stable: boolean, states: readonly string[], would: string) =>
    stable ? 'yes' : `no: ${states.join(', ')} would ${would}`
  const rows = views.map((view) => [
    viewName(view),
    verdict(view.internal, view.wouldLeave, 'leave'),
    verdict(view.external, view.wouldJoin, 'join'),
  ])
  const columns = [{ head: 'utilities' }, { head: 'internally stable' }, { head: 'externally stable' }]
  return [look.bold('Stability'), ...wrappedTable(columns, rows, look.width), '', ...wrap(HOW_TO_READ, look.width).map(look.dim)]
}

function memberSection({ fragility, gains, horizon, unforced }: StabilityReport, look: Look): readonly string[] {
  if (fragility.length === 0) return []
  const interest = new Map(gains.map((gain) => [gain.state, gain.interest]))
  const after = (follow: readonly string[], replace: readonly string[]) => {
    const parts = [...(follow.length > 0 ? [follow.join(', ')] : []), ...(replace.length > 0 ? [`${replace.join(', ')} instead`] : [])]
    return parts.length === 0 ? 'nobody' : parts.join('; ')
  }
  const rows = fragility.map((one) => [
    one.state,
    percent(one.leverage),
    worthWords(interest.get(one.state)!),
    one.cost === 0 ? 'leaves anyway' : worthWords(one.cost),
    one.patronPullToExit === null ? 'none' : interval(one.patronPull, one.patronPullToExit, significant),
    one.exit,
    after(one.follow, one.replace),
    percent(one.later.leverage),
  ])
  const columns = [
    { head: 'member' },
    { head: 'of all leverage', right: true },
    { head: 'interest, % of GDP', right: true },
    { head: 'added cost to exit, % of GDP', right: true },
    { head: 'patron pull to exit', right: true },
    { head: 'takes role' },
    { head: 'who follows' },
    { head: 'leverage then', right: true },
  ]
  const note = prose`
    In per cent of its GDP per year. An exit is forced and held for ${counted(horizon, 'month')} on the same luck and compared with the
    world without the exit, where committed leverage is then ${percent(unforced.leverage)}.`
  return [
    look.bold('Members, the most fragile first'),
    ...wrappedTable(columns, rows, look.width),
    '',
    ...wrap(note, look.width).map(look.dim),
  ]
}

function outsiderSection({ gains }: StabilityReport, look: Look): readonly string[] {
  const outside = gains.filter(({ role }) => role !== 'enforcer')
  if (outside.length === 0) return []
  const row = ({ state, role, best, gain, interest }: Gain) => [state, role, worthWords(gain), worthWords(interest), best]
  const head = ['outsider', 'is', 'gain by joining, % of GDP', 'by interest, % of GDP', 'best other role']
  const hidden = outside.length - MOST_OUTSIDERS
  return [
    look.bold('Outsiders, the nearest to joining first'),
    ...columned([head, ...outside.slice(0, MOST_OUTSIDERS).map(row)], [2, 3]),
    ...(hidden > 0 ? [look.dim(`${hidden} more with --format json.`)] : []),
  ]
}

function provenance(report: StabilityReport, look: Look): readonly string[] {
  const { engine, scenario, scenarioHash, seed, world } = report
  const facts = `${engine}; scenario ${scenario} ${scenarioHash.slice(0, 12)}; seed ${JSON.stringify(seed)}; world ${world}`
  return [...wrap(facts, look.width), ...wrap(NOT_A_FORECAST, look.width)].map(look.dim)
}

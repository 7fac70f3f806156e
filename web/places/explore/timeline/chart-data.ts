/** Selectors for the charts over time: they place computed results as the charts need them. */
import { type Batch, dollars, monthsFrom, ofGdp, pathOf, type Scenario, seriesFrom, voteLine, votesIn } from '../../../../sim/index.ts'
import { remember } from '../../../app/index.ts'
import type { BurdenData, LadderData, Milestone, PressureData, RibbonData, TrajectoriesData } from '../../../charts/index.ts'
import { labelled, marksOf } from '../../../parts/index.ts'
import type { Backdrop, Trace } from '../../../worker/index.ts'
import { behindOf } from '../own-run.ts'
import type { Shown } from '../state.ts'
import { codedSeries } from './history.ts'

/** Harm below a thousandth of GDP per year does not fill the panel. */
const LEAST_HARM = 0.001

/** One observable of one case of a trace, a month each; a copy, which does not keep the whole trace. */
export function rowOf(batch: Batch, observable: string, kase: number): Float64Array {
  const from = seriesFrom(batch, 0, kase)
  return batch.series[observable]!.slice(from, from + batch.months)
}

/** What became of a followed world, in a word. */
export const fateOf = remember((trace: Trace, kase: number): string => pathOf(trace.batch.outcomes, kase))

/** Whether the case has points coded from history to draw. */
export function hasHistory({ subject }: Shown): boolean {
  return milestonesOf(subject.scenario, subject.experiment.kase).length > 0
}

/** The points of a case that are coded from history. */
export const milestonesOf = remember((scenario: Scenario, kase: number): readonly Milestone[] =>
  scenario.cases[kase]!.milestones.flatMap(({ date, label, compliance, confidence }) => {
    const month = scenario.start === null ? null : monthsFrom(scenario.start, date)
    if (month === null || compliance === null || month < 0 || month >= scenario.months) return []
    // The flag of the judgment says it already.
    const said = Math.abs(month - scenario.cases[kase]!.judgment) <= 1 && compliance === 0
    return [{ month, value: compliance, ...(said ? { label: '' } : labelled(label)), confidence }]
  }),
)

const trajectories = remember((shown: Shown, trace: Trace | null, backdrop: Backdrop | null): TrajectoriesData => {
  const { scenario, experiment } = shown.subject
  const { summary, sample } = shown.picture
  return {
    compliance: summary.series.compliance,
    worlds: summary.worlds,
    sample,
    followed: trace === null ? null : { name: `world ${trace.replicate}`, compliance: rowOf(trace.batch, 'compliance', experiment.kase) },
    marks: marksOf(scenario, experiment.kase),
    milestones: milestonesOf(scenario, experiment.kase),
    coded: codedSeries(scenario, experiment.kase),
    behind: backdrop === null ? null : behindOf(backdrop, scenario.months),
  }
})

const ladder = remember((shown: Shown, trace: Trace | null): LadderData => {
  const { scenario, experiment } = shown.subject
  const { rungs } = scenario.cases[experiment.kase]!.design
  return {
    rungs: ['no measures', ...rungs.map(({ name }) => name)],
    shares: shown.picture.rungs,
    followed: trace === null ? null : rowOf(trace.batch, 'rung', experiment.kase),
    votes: trace === null ? [] : votesOf(scenario, trace, experiment.kase),
  }
})

/** Votes on rungs; those on an offer are in no row of the ladder. */
function votesOf({ cases }: Scenario, { batch }: Trace, kase: number): LadderData['votes'] {
  return votesIn(batch, kase)
    .filter(({ rung }) => rung > 0)
    .map((held) => ({ month: held.month, rung: held.rung, carried: held.carried, words: voteLine(held, cases[kase]!) }))
}

const ribbon = remember((shown: Shown): RibbonData => shown.picture.roles)

/** The ribbon of one world instead of the mean of all. */
const ribbonOfOne = remember(
  (trace: Trace, kase: number): RibbonData => ({
    enforcer: rowOf(trace.batch, 'leverage', kase),
    supporter: rowOf(trace.batch, 'supporterShare', kase),
    buster: rowOf(trace.batch, 'busterShare', kase),
    patron: rowOf(trace.batch, 'patronShare', kase),
  }),
)

const pressure = remember(
  (shown: Shown): PressureData => ({
    pressure: shown.picture.pressure,
    resistance: shown.picture.resistance,
    format: ofGdp,
  }),
)

const harm = remember(
  (shown: Shown): BurdenData => ({
    name: 'Civilian harm',
    unit: 'share of the respondent’s GDP per year',
    format: ofGdp,
    band: shown.picture.civilianHarm,
    tone: 'amber',
    top: LEAST_HARM,
  }),
)

const cost = remember(
  (shown: Shown): BurdenData => ({
    name: 'Cost to the senders',
    unit: 'USD per year, all senders together',
    format: dollars,
    band: shown.picture.senderBurden,
    tone: 'grey',
  }),
)

export const chartData = { trajectories, ladder, ribbon, ribbonOfOne, pressure, harm, cost }

/** Selectors for the charts over time: what was computed, placed as the charts want it. */
import { type Batch, pathOf, type Scenario } from '../../../../sim/index.ts'
import { remember } from '../../../app/remember.ts'
import type { Shown, State } from '../../../app/state.ts'
import { dollars, plain } from '../../../charts/base/number.ts'
import type { BurdenData, LadderData, Mark, Milestone, PressureData, RibbonData, TrajectoriesData } from '../../../charts/index.ts'
import type { Trace } from '../../../worker/contract.ts'
import { codedSeries } from './history.ts'

/** The trace of the followed world; null until the one of what is shown is there. */
export function traceShown({ trace, shown }: State): Trace | null {
  return trace !== null && trace.shown.subject === shown?.subject ? trace.trace : null
}

/**
 * The followed world with the result it is of, for what shows nothing else. Until the one of what is shown is there, the one before stays,
 * faded and under its own digest, so that nothing flickers while a lever moves; but never one of another story.
 */
export function followedShown({ trace, shown }: State): State['trace'] {
  if (trace === null || shown === null) return null
  const [old, now] = [trace.shown.subject, shown.subject]
  const same = old.base === now.base && old.experiment.kase === now.experiment.kase && old.scenario.months === now.scenario.months
  return same ? trace : null
}

/** The replicate that is followed: chosen by number, or the typical one of what is shown. */
export function replicateOf({ followed, shown }: State): number | null {
  return followed.kind === 'world' ? followed.replicate : (shown?.picture.typical ?? null)
}

/** One observable of one case of a trace, a month each. */
export function rowOf({ series, months }: Batch, observable: string, kase: number): Float64Array {
  return series[observable]!.subarray(kase * months, (kase + 1) * months)
}

/** What became of a followed world, in a word. */
export const fateOf = remember((trace: Trace, kase: number): string => pathOf(trace.batch.outcomes, kase))

const MOST_LABEL = 30

/** A small share in per cent, two digits that mean something: `0.07 %`. */
export function fineShare(share: number): string {
  const value = share * 100
  const size = Math.abs(value)
  const digits = size === 0 || size >= 10 ? 0 : size >= 1 ? 1 : size >= 0.1 ? 2 : 3
  return `${plain(value, digits)
    .replace(/(\.\d*?)0+$/, '$1')
    .replace(/\.$/, '')}\u00a0%`
}

/** Whether the case has points coded from history to draw. */
export function hasHistory({ subject }: Shown): boolean {
  return milestonesOf(subject.scenario, subject.experiment.kase).length > 0
}

/** A label short enough for a flag, cut between words. */
export function shortened(label: string): string {
  if (label.length <= MOST_LABEL) return label
  const cut = label.slice(0, MOST_LABEL)
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), 12)).replace(/[,;:]$/, '')}…`
}

/** Months from the start of the scenario to a calendar month; null without a calendar. */
export function monthOf(start: string | null, date: string): number | null {
  if (start === null) return null
  const count = (text: string) => 12 * Number(text.slice(0, 4)) + Number(text.slice(5, 7))
  return count(date) - count(start)
}

/** What is marked on the time axis: judgment, deadline, scheduled events. */
export const marksOf = remember((scenario: Scenario, kase: number): readonly Mark[] => {
  const { judgment, deadline, id } = scenario.cases[kase]!
  const fixed: Mark[] = [
    { month: judgment, label: 'judgment', kind: 'judgment' },
    { month: judgment + deadline, label: 'deadline', kind: 'deadline' },
  ]
  const events = scenario.events
    .filter((event) => (event.case === null || event.case === id) && event.label !== '')
    .map((event): Mark => ({ month: event.month, label: shortened(event.label), kind: 'event' }))
  return [...fixed, ...events].filter(({ month }) => month >= 0 && month < scenario.months)
})

const milestonesOf = remember((scenario: Scenario, kase: number): readonly Milestone[] =>
  scenario.cases[kase]!.milestones.flatMap(({ date, label, compliance, confidence }) => {
    const month = monthOf(scenario.start, date)
    if (month === null || compliance === null || month < 0 || month >= scenario.months) return []
    // The flag of the judgment says it already.
    const said = Math.abs(month - scenario.cases[kase]!.judgment) <= 1 && compliance === 0
    return [{ month, value: compliance, label: said ? '' : shortened(label), confidence }]
  }),
)

const trajectories = remember((shown: Shown, trace: Trace | null): TrajectoriesData => {
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
  }
})

const ladder = remember((shown: Shown, trace: Trace | null): LadderData => {
  const { scenario, experiment } = shown.subject
  const { rungs } = scenario.cases[experiment.kase]!.design
  return {
    rungs: ['no measures', ...rungs.map(({ name }) => name)],
    shares: shown.picture.rungs,
    followed: trace === null ? null : rowOf(trace.batch, 'rung', experiment.kase),
  }
})

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
    format: fineShare,
  }),
)

const harm = remember(
  (shown: Shown): BurdenData => ({
    name: 'Civilian harm',
    unit: 'share of the respondent’s GDP a year',
    format: fineShare,
    band: shown.picture.civilianHarm,
    tone: 'amber',
  }),
)

const cost = remember(
  (shown: Shown): BurdenData => ({
    name: 'Cost to the senders',
    unit: 'USD a year, all senders together',
    format: dollars,
    band: shown.picture.senderBurden,
    tone: 'grey',
  }),
)

export const figures = { trajectories, ladder, ribbon, ribbonOfOne, pressure, harm, cost }

/** The outcomes of a run in rows, with one name each, for the page of the terminal and the brief of the studio. */
import type { Estimate } from '../analysis/index.ts'
import type { EnsembleSummary } from '../ensemble/index.ts'
import { dollars, duration, interval, ofGdp } from '../text/index.ts'

/** Shares of worlds; a world may count in several. A class of paths is another thing: each world has exactly one. */
export function outcomeRows({ outcomes }: Pick<EnsembleSummary, 'outcomes'>): readonly (readonly [name: string, share: Estimate])[] {
  return [
    ['comply fully', outcomes.fullCompliance],
    ['get over half way', outcomes.substantialCompliance],
    ['are settled at the end', outcomes.settled],
    ['end in defiance', outcomes.defied],
  ]
}

/** A name, a value with its unit, and the limits of its 95 % interval. */
type AmountRow = readonly [name: string, value: string, range: string]

/** How long it takes, what civilians bear and what it costs whom. */
export function amountRows(summary: EnsembleSummary): readonly AmountRow[] {
  return [
    ['median time until full compliance', ...timeWords(summary.timeToFullCompliance)],
    ['median time until over half way', ...timeWords(summary.timeToSubstantialCompliance)],
    ['civilian harm, of a year’s GDP', ...meanWords(summary.civilianHarm, ofGdp)],
    ['cost to the respondent, of a year’s GDP', ...meanWords(summary.respondentCost, ofGdp)],
    ['cost to the senders', ...meanWords(summary.senderCost, dollars)],
    ['bill of the design', ...meanWords(summary.bill.all, dollars)],
    ['  court: reports, audits, publicity', ...meanWords(summary.bill.court, dollars)],
    ['  donors: assistance and follow-up', ...meanWords(summary.bill.help, dollars)],
    ['  donors: remedies fund', ...meanWords(summary.bill.remedies, dollars)],
    ['  enforcers: what the coalition runs', ...meanWords(summary.bill.coalition, dollars)],
  ]
}

function timeWords({ estimate, low, high }: EnsembleSummary['timeToFullCompliance']): readonly [string, string] {
  const range = low === null ? '' : high === null ? `${duration(low)} or more` : interval(low, high, duration)
  return [estimate === null ? 'not reached by half of the worlds' : duration(estimate), range]
}

function meanWords({ estimate, low, high }: Estimate, form: (value: number) => string): readonly [string, string] {
  return [form(estimate), Number.isFinite(low) ? interval(low, high, form) : 'no interval from one world']
}

/**
 * An attribution for people (page) and for programs (JSON): the parts of a difference, largest first; they sum to it.
 */

import {
  type Attribution,
  type Contribution,
  counted,
  type FactorChange,
  NOT_A_FORECAST,
  type OutcomeWords,
  outcomeWords,
  percent,
  plain,
  prose,
  significant,
} from '../../index.ts'
import { bar, type Look, notesPart, wrap, wrappedTable } from '../terminal/index.ts'
import type { AttributeRequest } from './request.ts'

const BAR = 8
/** How many changes are named for each part; the JSON has all of them. */
const MOST_CHANGES = 6
const HOW_TO_READ = prose`
    Parts are Shapley values: what a factor adds on average over all sequences in which the factors could be switched from A to B, on
    identical luck. They sum to the difference. Share: the part of the difference in per cent, given where the sign of the difference is
    certain. Alone: the effect of this factor of B when all others are as in A; last: B minus B without it. Where alone and last differ,
    the factor works together with others. Intervals are 95 % over worlds.`
const SAMPLED = 'The sequences are a sample, and the intervals allow for it.'

/** The JSON, ending in a line end. */
export function attributeReport(found: Attribution, notes: readonly string[]): string {
  return `${JSON.stringify({ ...found, note: NOT_A_FORECAST, ...notesPart(notes) }, null, 2)}\n`
}

/** The whole page, ending in a line end. */
export function attributePage(found: Attribution, request: AttributeRequest, look: Look): string {
  const sections = [
    headSection(found, request, look),
    partSection(found, look),
    changeSection(found, request, look),
    provenance(found, look),
  ]
  return `${sections
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join('\n'))
    .join('\n\n')}\n`
}

function headSection(found: Attribution, { arms }: AttributeRequest, look: Look): readonly string[] {
  const words = outcomeWords(found.outcome)
  const { baseline, treated, estimate, low, high } = found.difference
  const titles = [...new Set(arms.map(({ scenario }) => scenario.title))].join(' / ')
  const change = prose`
    ${words.meaning}: ${words.value(baseline)} in A, ${words.value(treated)} in B; difference ${words.change(estimate)},
    95 % interval ${words.range(low, high)}.`
  const combinations = found.permutations === 'all' ? 'all combinations' : counted(found.permutations, 'sequence')
  return [
    ...wrap(titles, look.width).map(look.bold),
    ...wrap(`A: ${arms[0].label}`, look.width),
    ...wrap(`B: ${arms[1].label}`, look.width),
    ...wrap(`${change[0]!.toUpperCase()}${change.slice(1)}`, look.width),
    `${counted(found.worlds, 'world')} in each of ${counted(found.ensembles, 'ensemble')} (${combinations}).`,
  ]
}

function partRow({ name, estimate, low, high, alone, last }: Contribution, words: OutcomeWords, found: Attribution) {
  const { difference: form, range } = words
  const { difference } = found
  // Shares of a difference that may be zero mean nothing.
  const share = difference.low <= 0 && difference.high >= 0 ? '–' : percent(estimate / difference.estimate)
  const most = Math.abs(found.parts[0]!.estimate)
  const length = most === 0 ? '' : bar(Math.abs(estimate) / most, BAR)
  return [name, form(estimate), range(low, high), share, form(alone), form(last), length]
}

function partSection(found: Attribution, look: Look): readonly string[] {
  const words = outcomeWords(found.outcome)
  const total = found.parts.reduce((sum, { estimate }) => sum + estimate, 0)
  const rows = [...found.parts.map((part) => partRow(part, words, found)), ['sum', words.difference(total), '', '', '', '', '']]
  const columns = [
    { head: 'part' },
    { head: `adds, ${words.differenceUnit}`, right: true },
    { head: '95 % interval', right: true },
    { head: 'share', right: true },
    { head: 'alone', right: true },
    { head: 'last', right: true },
    { head: '' },
  ]
  const notes = found.permutations === 'all' ? HOW_TO_READ : `${HOW_TO_READ} ${SAMPLED}`
  return [look.bold('Parts'), ...wrappedTable(columns, rows, look.width), '', ...wrap(notes, look.width).map(look.dim)]
}

const number = (value: number) => (Number.isInteger(value) ? plain(value) : significant(value))

function changeWords({ what, from, to }: FactorChange): string {
  return from === null || to === null ? what : `${what} ${number(from)} → ${number(to)}`
}

function changeSection({ parts }: Attribution, { ablation }: AttributeRequest, look: Look): readonly string[] {
  if (ablation) return []
  const lines = parts.flatMap(({ name, changes }) => {
    const shown = changes.slice(0, MOST_CHANGES).map(changeWords)
    const more = changes.length > MOST_CHANGES ? [`${changes.length - MOST_CHANGES} more`] : []
    return wrap(`${name}: ${[...shown, ...more].join(', ')}`, look.width)
  })
  return [look.bold('What differs, from A to B'), ...lines]
}

function provenance(found: Attribution, look: Look): readonly string[] {
  const hashes = found.arms.map(({ scenario, scenarioHash }) => `${scenario} ${scenarioHash.slice(0, 12)}`)
  const facts = `${found.engine}; ${hashes.join(' and ')}; seed ${JSON.stringify(found.seed)}; case ${found.case}`
  return [...wrap(facts, look.width), ...wrap(NOT_A_FORECAST, look.width)].map(look.dim)
}

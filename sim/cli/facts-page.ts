/** The facts for people and for programs: misses first, then what is met, then what is not computed and why. */
import {
  ASSUMED_COEFFICIENTS,
  type Band,
  ENGINE,
  FACT_ARMS,
  FACT_MONTHS,
  FACT_NOISE,
  type FactResult,
  SPREAD,
  type StatisticResult,
} from '../index.ts'
import { counted } from './figures.ts'
import { NOT_A_FORECAST } from './report.ts'
import { type Look, wrap } from './terminal.ts'
import { wrappedTable } from './wrapped-table.ts'

/** Said as long as no coefficient has been fitted. */
const FITTED = false
const OUT_OF_SAMPLE =
  'Nothing is fitted today: the coefficients are priors set by hand, so that both sets are out of sample. Yet some priors were set with the source of a fact at hand; such facts are marked as known to a prior, and meeting them is no independent test. Every third row of the table of facts is held out, chosen before anything was computed.'

const HOW_TO_READ = `Each historical case that is bundled counts alike and is run with the same worlds in every arm, for ${FACT_MONTHS} months at most. A published band of proportions is widened by coding noise of ${FACT_NOISE} on both sides; other bands stand as they are. The value is what the model gives at its default coefficients, met if it lies in the band; a fact is met when all its statistics are. Luck: 95 % interval at the defaults (batch means over replicates). Ignorance: central 95 % over draws in which the ${ASSUMED_COEFFICIENTS} coefficients that are assumptions are multiplied by log-normal factors (standard deviation ${SPREAD} of the logarithm), with some luck in it, since a draw has few worlds; beside it the share of the draws that lie in the band. Runs: worlds in the largest arm of a statistic, before any are picked out. A verdict marked ~ could turn with more worlds. A miss is a finding, not an error of the program.`

const COLUMNS = [
  { head: '' },
  { head: 'band', right: true },
  { head: 'model', right: true },
  { head: 'luck', right: true },
  { head: 'ignorance', right: true },
  { head: 'draws', right: true },
  { head: 'runs', right: true },
  { head: 'verdict' },
]
const INDENT = '    '

/** Two decimals, three where two would say little, none for large numbers. */
const figure = (value: number) => {
  if (Number.isNaN(value)) return '–'
  const size = Math.abs(value)
  return value.toFixed(size >= 10 ? 0 : size < 0.1 && size > 0 ? 3 : 2)
}
const range = (limits: readonly [number, number] | null) =>
  limits === null ? '–' : `${figure(limits[0])} to ${figure(limits[1])}`

function bandText({ low, high }: Band): string {
  if (low === null) return `≤ ${figure(high!)}`
  return high === null ? `≥ ${figure(low)}` : `${figure(low)} to ${figure(high)}`
}

const verdictOf = ({ met, close, value }: StatisticResult) =>
  Number.isNaN(value) ? 'no run' : `${met ? 'met' : 'missed'}${close ? ' ~' : ''}`

function cellsOf(result: StatisticResult): readonly string[] {
  const { statistic, value, luck, ignorance, drawsMet, runs } = result
  const draws = drawsMet === null ? '–' : `${Math.round(100 * drawsMet)} %`
  const numbers = [bandText(statistic.band), figure(value), range(luck), range(ignorance), draws, String(runs)]
  return [statistic.id, ...numbers, verdictOf(result)]
}

const kindOf = ({ heldOut, informed }: FactResult['fact']) =>
  `${heldOut ? 'held out' : FITTED ? 'fitted' : 'open to fitting'}${informed ? ', known to a prior' : ''}`
const wordOf = (met: boolean | null) => (met === null ? 'not computed' : met ? 'met' : 'missed')

function factSection({ fact, met, statistics }: FactResult, look: Look): readonly string[] {
  const width = look.width - INDENT.length
  const indented = (lines: readonly string[]) => lines.map((line) => INDENT + line)
  const [first, ...rest] = wrap(`${fact.regularity}: ${wordOf(met)} (${kindOf(fact)})`, width)
  return [
    look.bold(`${String(fact.row).padStart(2)}  ${first}`),
    ...indented(rest).map(look.bold),
    ...indented(wrap(fact.source, width)).map(look.dim),
    ...(fact.note === undefined ? [] : indented(wrap(fact.note, width))),
    ...statistics.flatMap(({ statistic }) =>
      indented(wrap(`${statistic.id}: ${statistic.meaning} (${statistic.unit})`, width)).map(look.dim),
    ),
    ...(statistics.length === 0 ? [] : indented(wrappedTable(COLUMNS, statistics.map(cellsOf), width))),
  ]
}

/** Missed, met, not computed; each in the order of rows. */
function ranked(results: readonly FactResult[]): readonly FactResult[] {
  const rank = ({ met }: FactResult) => (met === null ? 2 : met ? 1 : 0)
  return [...results].sort((a, b) => rank(a) - rank(b) || a.fact.row - b.fact.row)
}

function scoreText(results: readonly FactResult[], heldOut: boolean | null): string {
  const computed = results.filter(({ met, fact }) => met !== null && (heldOut === null || fact.heldOut === heldOut))
  return `${computed.filter(({ met }) => met === true).length} of ${computed.length}`
}

/** The whole page, ending in a line end. */
export function factsPage(
  results: readonly FactResult[],
  order: { readonly scenarios: readonly string[]; readonly worlds: number; readonly seed: string | null },
  look: Look,
): string {
  const seed = order.seed === null ? 'each scenario on its own seed' : `seed ${JSON.stringify(order.seed)}`
  const missing = results.filter(({ met }) => met === null).length
  const used = new Set(results.flatMap(({ fact }) => fact.statistics.flatMap(({ arms }) => arms)))
  const arms = Object.entries(FACT_ARMS).filter(([name]) => used.has(name))
  const sections = [
    [
      look.bold(
        `Facts met: ${scoreText(results, null)} computed, in ${counted(order.scenarios.length, 'case')}, ${counted(order.worlds, 'world')} each`,
      ),
      `${FITTED ? 'Fitted' : 'Open to fitting'} ${scoreText(results, false)}; held out ${scoreText(results, true)}; not computed ${missing}.`,
      ...wrap(OUT_OF_SAMPLE, look.width),
      '',
      ...wrap(HOW_TO_READ, look.width).map(look.dim),
    ],
    ...ranked(results).map((result) => factSection(result, look)),
    ...(arms.length === 0
      ? []
      : [[look.bold('Arms'), ...arms.flatMap(([name, { meaning }]) => wrap(`${name}: ${meaning}`, look.width))]]),
    wrap(`${ENGINE}; ${seed}. ${NOT_A_FORECAST}`, look.width).map(look.dim),
  ]
  return `${sections.map((lines) => lines.join('\n')).join('\n\n')}\n`
}

const known = (value: number) => (Number.isNaN(value) ? null : value)

function statisticRow(result: StatisticResult): { readonly [name: string]: unknown } {
  const { statistic, value, luck, ignorance, drawsMet, runs, met, close } = result
  const { id, meaning, unit, band, arms } = statistic
  return {
    ...{ id, statistic: meaning, unit, arms, band: [band.low, band.high], published: band.published ?? null },
    ...{ value: known(value), luck, ignorance, drawsMet, runs, met: Number.isNaN(value) ? null : met, close },
  }
}

/** A JSON object with an entry a fact, in the order of the page. */
export function factsReport(
  results: readonly FactResult[],
  order: { readonly scenarios: readonly string[]; readonly worlds: number; readonly seed: string | null },
): string {
  const count = (heldOut: boolean) => {
    const computed = results.filter(({ met, fact }) => met !== null && fact.heldOut === heldOut)
    return { met: computed.filter(({ met }) => met === true).length, of: computed.length }
  }
  const report = {
    engine: ENGINE,
    seed: order.seed,
    worlds: order.worlds,
    scenarios: order.scenarios,
    fitted: FITTED,
    note: OUT_OF_SAMPLE,
    codingNoise: FACT_NOISE,
    spread: SPREAD,
    openToFitting: count(false),
    heldOut: count(true),
    facts: ranked(results).map(({ fact, met, statistics }) => ({
      row: fact.row,
      regularity: fact.regularity,
      source: fact.source,
      note: fact.note ?? null,
      heldOut: fact.heldOut,
      informed: fact.informed,
      verdict: wordOf(met),
      statistics: statistics.map(statisticRow),
    })),
  }
  return `${JSON.stringify(report, null, 2)}\n`
}

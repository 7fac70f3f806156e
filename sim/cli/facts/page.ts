/** The facts for people: misses first, then what is met, then what is not computed and why. */

import {
  bandText,
  bare,
  counted,
  ENGINE,
  FACT_ARMS,
  FACTS_READING,
  FACTS_STANDING,
  type FactResult,
  type FactsRun,
  factMarks,
  factName,
  factRange,
  factScore,
  factVerdict,
  NOT_A_FORECAST,
  percent,
  plain,
  prose,
  rankedFacts,
  type StatisticResult,
  statisticVerdict,
  WHO_ACTS_READING,
} from '../../index.ts'
import { type Look, wrap, wrappedTable } from '../terminal/index.ts'

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
const INDENT = '     '

function cellsOf(result: StatisticResult): readonly string[] {
  const { statistic, value, luck, ignorance, drawsMet, runs } = result
  const draws = drawsMet === null ? '–' : percent(drawsMet)
  const numbers = [bandText(statistic.band), bare(value), factRange(luck), factRange(ignorance), draws, plain(runs)]
  return [statistic.id, ...numbers, statisticVerdict(result)]
}

function factSection({ fact, met, statistics }: FactResult, look: Look): readonly string[] {
  const width = look.width - INDENT.length
  const indented = (lines: readonly string[]) => lines.map((line) => INDENT + line)
  const [first, ...rest] = wrap(`${fact.regularity}: ${factVerdict(met)} (${factMarks(fact).join(', ')})`, width)
  return [
    look.bold(`${factName(fact).padStart(INDENT.length - 2)}  ${first}`),
    ...indented(rest).map(look.bold),
    ...indented(wrap(fact.source, width)).map(look.dim),
    ...(fact.note === undefined ? [] : indented(wrap(fact.note, width))),
    ...statistics.flatMap(({ statistic }) =>
      indented(wrap(`${statistic.id}: ${statistic.meaning} (${statistic.unit})`, width)).map(look.dim),
    ),
    ...(statistics.length === 0 ? [] : indented(wrappedTable(COLUMNS, statistics.map(cellsOf), width))),
  ]
}

const isMacro = ({ fact }: FactResult) => fact.letter === undefined

function scoreText(results: readonly FactResult[], heldOut: boolean | null): string {
  const { met, of } = factScore(results, heldOut)
  return `${met} of ${of}`
}

/** The whole page, ending in a line end. */
export function factsPage(results: readonly FactResult[], run: FactsRun, look: Look): string {
  const seed = run.seed === null ? 'each scenario on its own seed' : `seed ${JSON.stringify(run.seed)}`
  const [macro, micro] = [results.filter(isMacro), results.filter((result) => !isMacro(result))]
  const missing = macro.filter(({ met }) => met === null).length
  const used = new Set(results.flatMap(({ fact }) => fact.statistics.flatMap(({ arms }) => arms)))
  const arms = Object.entries(FACT_ARMS).filter(([name]) => used.has(name))
  const sections = [
    [
      look.bold(
        prose`
          Facts met: ${scoreText(macro, null)} computed, in ${counted(run.scenarios.length, 'case')}, ${counted(run.worlds, 'world')}
          each`,
      ),
      `Fitted ${scoreText(macro, false)}; held out ${scoreText(macro, true)}; not computed ${missing}.`,
      `Facts about who acts met: ${scoreText(micro, null)}; not fitted ${scoreText(micro, false)}; held out ${scoreText(micro, true)}.`,
      ...wrap(FACTS_STANDING, look.width),
      '',
      ...wrap(FACTS_READING, look.width).map(look.dim),
    ],
    ...rankedFacts(macro).map((result) => factSection(result, look)),
    ...(micro.length === 0 ? [] : [[look.bold('Who acts'), ...wrap(WHO_ACTS_READING, look.width).map(look.dim)]]),
    ...rankedFacts(micro).map((result) => factSection(result, look)),
    ...(arms.length === 0 ? [] : [[look.bold('Arms'), ...arms.flatMap(([name, { meaning }]) => wrap(`${name}: ${meaning}`, look.width))]]),
    wrap(`${ENGINE}; ${seed}. ${NOT_A_FORECAST}`, look.width).map(look.dim),
  ]
  return `${sections.map((lines) => lines.join('\n')).join('\n\n')}\n`
}

/** The table behind the scorecard, and what files of it say about where they come from. */
import { factMarks, factScore, factVerdict, NO_FORECAST, statisticVerdict } from '../../../../sim/index.ts'
import { type Caption, type Table, tidy } from '../../../charts/index.ts'
import type { Scored } from './state.ts'
import { factsOrigin, scoreWords } from './words.ts'

/** A row a statistic, misses first, numbers before words; a fact that is not computed has a row of its own. */
export function factsTable(scored: readonly Scored[]): Table {
  const columns = [
    ...['statistic', 'verdict', 'model', 'band low', 'band high', 'luck low', 'luck high'],
    ...['ignorance low', 'ignorance high', 'share of draws in band', 'runs', 'worlds per case', 'measured'],
    ...['unit', 'what is computed', 'regularity', 'verdict of the fact', 'marks', 'source'],
  ]
  return { columns, rows: scored.flatMap(rowsOf) }
}

function rowsOf({ result: { fact, met, statistics }, worlds, shipped, engine }: Scored): Table['rows'] {
  const ending = [fact.regularity, factVerdict(met), factMarks(fact).join(', '), fact.source]
  if (statistics.length === 0) {
    const empty = Array.from({ length: 12 }, () => null)
    return [[String(fact.row), factVerdict(met), ...empty, fact.note ?? null, ...ending]]
  }
  return statistics.map((one) => {
    const { statistic, value, luck, ignorance, drawsMet, runs } = one
    const { id, meaning, unit, band } = statistic
    const numbers = [value, band.low, band.high, luck?.low, luck?.high, ignorance?.low, ignorance?.high, drawsMet]
    return [
      ...[id, statisticVerdict(one), ...numbers.map((number) => tidy(number ?? undefined))],
      ...[runs, worlds, shipped ? `shipped with the page, ${engine}` : 'run here', unit, meaning, ...ending],
    ]
  })
}

/** What files of the scorecard say about where they come from. */
export function factsCaption(scored: readonly Scored[], scenarios: readonly string[]): Caption {
  const results = scored.map(({ result }) => result)
  const engines = [...new Set(scored.map(({ engine }) => engine))]
  return {
    title: `Facts: ${scoreWords(factScore(results, null))} met`,
    scenario: `${scenarios.length} historical cases, ${factsOrigin(scored)}`,
    seed: 'of each scenario',
    engine: engines.join(', '),
    hash: 'as printed by pacta facts',
    citation: `${engines.join(', ')}: ${scenarios.join(', ')}. ${NO_FORECAST}`,
  }
}

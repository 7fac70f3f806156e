import { describe, expect, it } from 'vitest'
import { ENGINE, FACTS, type Fact, type FactResult, factMarks } from '../../../../../sim/index.ts'
import { computable } from '../../../../../web/places/evidence/facts/scorecard.ts'
import { factsCaption, factsTable } from '../../../../../web/places/evidence/facts/table.ts'

/** A result whose statistics are all at `value`, without intervals. */
function resultOf(fact: Fact, value: number): FactResult {
  const rest = { value, luck: null, ignorance: null, drawsMet: null, close: false, inputs: '' }
  return {
    fact,
    statistics: fact.statistics.map((statistic) => ({ statistic, ...rest, runs: 40, met: false })),
    met: computable(fact) ? false : null,
  }
}
const scored = FACTS.map((fact, at) => ({
  ...{ result: resultOf(fact, at === 0 ? -0.25 : Number.NaN), worlds: 10, shipped: at === 1, engine: ENGINE },
}))

describe('the table of facts', () => {
  const { columns, rows } = factsTable(scored)
  const cell = (row: (typeof rows)[number], column: string) => row[columns.indexOf(column)]

  it('has a row per statistic, and one for what is not computed', () => {
    for (const row of rows) expect(row).toHaveLength(columns.length)
    const ids = FACTS.flatMap((fact) => (computable(fact) ? fact.statistics.map(({ id }) => id) : [String(fact.row)]))
    expect(rows.map(([id]) => id)).toEqual(ids)
  })

  it('has numbers as they are, nothing where there is none, and the marks of the fact', () => {
    const [first] = FACTS
    expect(cell(rows[0]!, 'model')).toBe(-0.25)
    expect(cell(rows[0]!, 'luck low')).toBeNull()
    expect(cell(rows[0]!, 'band low')).toBe(first!.statistics[0]!.band.low)
    expect(cell(rows[0]!, 'marks')).toBe(factMarks(first!).join(', '))
    expect(cell(rows[1]!, 'model')).toBeNull()
  })

  it('says in files how many are met, of what, in how many worlds', () => {
    const caption = factsCaption(scored, ['bakassi-2002', 'kavala-2019'])
    expect(caption.title).toBe(`Facts: 0 of ${FACTS.filter(computable).length} met`)
    const { length } = FACTS.filter(computable)
    expect(caption.scenario).toBe(
      `2 historical cases, 1 measured with 10 worlds per case, engine ${ENGINE}, shipped with this page; ${length - 1} run here in 10 ` +
        `worlds per case`,
    )
  })

  it('says of every row whether it came with the page', () => {
    const fact = FACTS[1]!
    const ids = computable(fact) ? fact.statistics.map(({ id }) => id) : [String(fact.row)]
    expect(rows.filter((row) => cell(row, 'measured') === `shipped with the page, ${ENGINE}`).map(([id]) => id)).toEqual(ids)
  })
})

import { describe, expect, it } from 'vitest'
import { columnsOf } from '../../../../sim/cli/columns/command.ts'
import { createRowWriter } from '../../../../sim/cli/run/rows.ts'
import { COALITION_TERMS, createEngine, RECORD_LEVELS, RESPONSE_TERMS, ROLES } from '../../../../sim/index.ts'
import { makeScenario } from '../../../support/scenarios.ts'
import { cannedEngine, SCENARIO } from '../canned.ts'

const scenario = makeScenario(3, { months: 40 })
const batch = createEngine(scenario).run('rows', 2, 4, 'explain')

function rowsOf(level: (typeof RECORD_LEVELS)[number], format: 'csv' | 'ndjson' = 'ndjson') {
  const writer = createRowWriter(format, level, scenario, 'rows', [0])
  return [...writer.pieces(batch)].join('').trimEnd().split('\n')
}

describe('createRowWriter', () => {
  it.each(RECORD_LEVELS)('writes as many rows and cells at level %s as it says', (level) => {
    const writer = createRowWriter('csv', level, scenario, 'rows', [0])
    const pieces = [...writer.pieces(batch)]
    expect(pieces.length).toBe(2)
    for (const piece of pieces) expect(piece.split('\n').length - 1).toBe(writer.rowsPerPiece)
    const cells = new Set([writer.header.trimEnd(), ...rowsOf(level, 'csv')].map((row) => row.split(',').length))
    expect([...cells]).toEqual([columnsOf(level).length])
  })

  it('writes doubles in full', () => {
    const levels = rowsOf('series').map((line) => JSON.parse(line).compliance as number)
    expect(levels).toEqual([...batch.series.compliance!])
    const numbers = rowsOf('series').flatMap((line) => Object.values(JSON.parse(line) as object))
    expect(numbers.some((one) => typeof one === 'number' && String(one).length > 15)).toBe(true)
  })

  it('writes what each state did and why; reasons of the respondent only in its row', () => {
    const rows = rowsOf('explain').map((line) => JSON.parse(line))
    const [month, state] = [39, 2]
    const row = rows[40 * 3 + month * 3 + state]
    const at = (40 + month) * 3 + state
    const detail = batch.detail!
    expect(row).toMatchObject({ world: 3, month, state: 'S002', role: ROLES[detail.role[at]!] })
    const terms = COALITION_TERMS.map((term) => row[`coalition.${term}`] as number)
    // Seven digits are written of a single-precision number: relative error below 1e-6.
    terms.forEach((term, t) => {
      const kept = detail.coalitionTerms[at * COALITION_TERMS.length + t]!
      expect(Math.abs(term - kept)).toBeLessThanOrEqual(1e-6 * Math.abs(kept))
    })
    expect(terms.some((term) => term !== 0)).toBe(true)
    expect(row['response.sanctions']).toBeNull()
    const respondent = rows[40 * 3 + month * 3 + 1]
    expect(respondent.role).toBe('respondent')
    const last = detail.responseTerms[(40 + month) * RESPONSE_TERMS.length + RESPONSE_TERMS.length - 1]!
    expect(respondent['response.utilityComply']).toBeCloseTo(last, 6)
  })

  it('leaves date and path empty where there are none', () => {
    expect(rowsOf('series', 'csv')[0]).toMatch(/^made,rows,2,case,0,,/)
    const canned = cannedEngine(SCENARIO).run('tin', 0, 40, 'summary')
    const writer = createRowWriter('ndjson', 'summary', SCENARIO, 'tin', [1])
    for (const piece of writer.pieces(canned)) {
      const row = JSON.parse(piece)
      expect(row.path === null).toBe(row.observed === 0)
    }
    expect([...canned.outcomes.observed]).toContain(0)
  })

  it('quotes what would break a row of CSV', () => {
    const seeded = createRowWriter('csv', 'summary', SCENARIO, 'a "b", c', [0])
    const piece = seeded.pieces(cannedEngine(SCENARIO).run('x', 0, 1, 'summary')).next().value
    expect(piece).toContain(',canned,"a ""b"", c",0,first,')
  })
})

describe('columnsOf', () => {
  it.each(RECORD_LEVELS)('names every column of level %s once, with unit and meaning', (level) => {
    const columns = columnsOf(level)
    expect(new Set(columns.map(({ name }) => name)).size).toBe(columns.length)
    for (const { unit, meaning } of columns) expect([unit.length > 0, meaning.length > 0]).toEqual([true, true])
  })
})

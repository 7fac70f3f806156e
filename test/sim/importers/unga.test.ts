import { describe, expect, it } from 'vitest'
import { UNGA } from '../../../sim/importers/unga.ts'
import { readPositions } from '../../../sim/tables/positions.ts'
import { Problems } from '../../../sim/tables/problem.ts'
import { indexStates } from '../../../sim/tables/states.ts'
import { at, world } from '../../support/world-files.ts'
import { fixture, imported, importTexts, leftOut, problemsOf } from './official.ts'

const SESSIONS = 'unga/IdealpointestimatesAll_Jun2024.csv'
const YEARS = 'unga/Idealpointestimates1946-2025.tab'

describe('ideal points', () => {
  it('reads sessions as years, and numbers of states where a code is missing', () => {
    const { rows, matched, dropped } = imported(UNGA, [SESSIONS])
    expect(rows).toEqual(['DEU,1.04', 'SRB,0.4', 'USA,2.55'])
    expect(matched[1]).toBe('read from the column IdealPointAll')
    expect(leftOut(dropped)).toEqual(['of other years: 2', 'without a number: 1 WSM'])
  })

  it('reads years, tabs and the point of final passage votes', () => {
    expect(imported(UNGA, [YEARS]).rows).toEqual(['RUS,-0.31', 'USA,2.44'])
    expect(imported(UNGA, [YEARS], 2020).rows).toEqual(['RUS,-0.36'])
  })

  it('reads the column that has numbers for the year, and names the other', () => {
    const file = 'unga/Idealpointestimates1946-2023.tab'
    const late = imported(UNGA, [file], 2023)
    expect(late.rows).toEqual(['FRA,1.4', 'SRB,0.3'])
    expect(late.matched[1]).toBe('read from the column idealpointfp; idealpointall has 0 numbers of 2023')
    expect(imported(UNGA, [file], 2022).rows).toEqual(['FRA,1.6', 'SRB,0.6'])
  })

  it('takes the newer of two releases, whichever is named last', () => {
    const of = (point: number) => `ccode,iso3c,session,IdealPointAll\n220,FRA,74,${point}\n2,USA,74,2.5\n`
    const [older, newer] = [{ 'ideal_Jun2023.csv': of(1.1) }, { 'ideal_Jun2024.csv': of(1.2) }]
    for (const texts of [
      { ...older, ...newer },
      { ...newer, ...older },
    ]) {
      const outcome = importTexts(UNGA, texts)
      expect(outcome.ok && outcome.imported.table.rows.find(([id]) => id === 'FRA')).toEqual(['FRA', '1.2'])
      expect(leftOut(outcome.dropped)).toEqual(['of an older release, where a newer one has the number: 1 FRA'])
    }
    expect(problemsOf(UNGA, { a: of(1.1), b: of(1.2) })).toEqual([
      'a and b: expected files that agree, or say which of them is newer, ' +
        'got IdealPointAll of FRA in 2019: 1.1 and 1.2; name only one of them',
    ])
  })

  it('leaves out states that are gone', () => {
    expect(problemsOf(UNGA, { f: fixture(SESSIONS) }, 1989)[0]).toContain('a number of a state of the world table, got none')
  })

  it('writes what the reader of positions.csv reads', () => {
    const problems = new Problems()
    const points = readPositions(imported(UNGA, [SESSIONS]).csv, indexStates(world.states.map(({ id }) => id)), problems)
    expect(problems.list).toEqual([])
    expect(points[at('USA')]).toBe(2.55)
  })

  it.each([
    ['ccode,iso3c,year,IdealPointFP\n2,USA,2019,far\n', 'line 2: expected a number from −5 to 5 (ideal point), got "far"'],
    ['ccode,iso3c,year\n2,USA,2019\n', 'line 1: expected a column IdealPointAll or IdealPointFP or IdealPoint'],
    [fixture('broken/unga-open-quote.csv'), 'line 2: expected a line that ends'],
  ])('reports %j', (text, problem) => {
    expect(problemsOf(UNGA, { f: text })[0]).toContain(problem)
  })
})

import { describe, expect, it } from 'vitest'
import { UNGA } from '../../../sim/importers/unga.ts'
import { readPositions } from '../../../sim/tables/positions.ts'
import { Problems } from '../../../sim/tables/problem.ts'
import { indexStates } from '../../../sim/tables/states.ts'
import { at, world } from '../../support/world-files.ts'
import { fixture, imported, leftOut, problemsOf } from './official.ts'

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

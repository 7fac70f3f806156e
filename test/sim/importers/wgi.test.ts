import { describe, expect, it } from 'vitest'
import { WGI } from '../../../sim/importers/wgi.ts'
import { readGovernance } from '../../../sim/tables/governance.ts'
import { Problems } from '../../../sim/tables/problem.ts'
import { indexStates } from '../../../sim/tables/states.ts'
import { at, world } from '../../support/world-files.ts'
import { fixture, imported, importTexts, leftOut, problemsOf } from './official.ts'

describe('Worldwide Governance Indicators', () => {
  it('reads lines by country, year and indicator, old codes and blanks included', () => {
    const { rows, dropped } = imported(WGI, ['wgi/wgidataset.csv'])
    expect(rows).toEqual(['DEU,1.59,1.53,1.36', 'ROU,0.36,,'])
    expect(leftOut(dropped)).toEqual([
      'of other years: 1',
      'of other indicators: 1',
      'of what is no state of the world table: 1 ABW',
      'without a number: 1 TUV',
    ])
  })

  it('reads a column for each year', () => {
    expect(imported(WGI, ['wgi/WGICSV.csv']).rows).toEqual(['DEU,1.59,1.53,', 'XKX,,,-0.18'])
    expect(imported(WGI, ['wgi/WGICSV.csv'], 1996).rows).toEqual(['DEU,1.56,1.7,'])
  })

  it('reads a sheet of 2025 as what its file name says', () => {
    expect(imported(WGI, ['wgi/wgi-rl.csv']).rows).toEqual(['DEU,1.59,,', 'TCD,-1.3,,'])
    expect(problemsOf(WGI, { 'early/sheet.csv': fixture('wgi/wgi-rl.csv') })[0]).toMatch(
      /^early\/sheet\.csv: expected a file name that says which sheet it is: rl, ge or va, got "sheet\.csv"/,
    )
  })

  it('reads a sheet of 2022 and before: title, legend, and years above the columns', () => {
    const file = 'wgi/wgidataset-2022-va.csv'
    const { rows, dropped } = imported(WGI, [file])
    expect(rows).toEqual(['AND,,,1.2', 'COD,,,-1.4'])
    expect(leftOut(dropped)).toEqual(['of what is no state of the world table: 1 ABW', 'without a number: 1 CHL'])
    expect(imported(WGI, [file], 2017).rows).toEqual(['AND,,,1.1', 'CHL,,,1', 'COD,,,-1.5'])
    expect(problemsOf(WGI, { f: fixture(file) }, 2018)[0]).toMatch(/^--year: expected lines for 2018, got 2017 and 2019;/)
  })

  it('passes over sheets of other indicators', () => {
    const texts = { 'wgi-cc.csv': fixture('wgi/wgi-rl.csv'), 'wgi-rl.csv': fixture('wgi/wgi-rl.csv') }
    const outcome = importTexts(WGI, texts)
    expect(outcome.passed).toEqual([{ file: 'wgi-cc.csv', what: 'another indicator' }])
    expect(outcome.ok && outcome.imported.table.rows[at('DEU')]).toEqual(['DEU', '1.59', '', ''])
  })

  it('writes what the reader of governance.csv reads', () => {
    const { csv } = imported(WGI, ['wgi/wgidataset.csv'])
    const problems = new Problems()
    const table = readGovernance(csv, indexStates(world.states.map(({ id }) => id)), problems)
    expect(problems.list).toEqual([])
    expect(table.ruleOfLaw[at('DEU')]).toBe(1.59)
  })

  it.each([
    ['DEU,2019,rl,high\n', 'line 2: expected a number from −4 to 4 (standard units), got "high"'],
    ['DEU,2019,rl,88.1\n', 'line 2: expected a number from −4 to 4 (standard units), got "88.1"'],
    ['DEU,,rl,1\n', 'line 2: expected a year, got ""'],
    ['ABW,2019,rl,1\n', 'the files: expected a number of a state of the world table, got none'],
  ])('reports %j', (line, problem) => {
    expect(problemsOf(WGI, { f: `code,year,indicator,estimate\n${line}` })[0]).toContain(problem)
  })
})

import { describe, expect, it } from 'vitest'
import { VDEM } from '../../../sim/importers/vdem.ts'
import { readDemocracy } from '../../../sim/tables/democracy.ts'
import { Problems } from '../../../sim/tables/problem.ts'
import { indexStates } from '../../../sim/tables/states.ts'
import { at, world } from '../../support/world-files.ts'
import { fixture, imported, importTexts, leftOut, problemsOf } from './official.ts'

const FILE = 'vdem/V-Dem-CY-Core-v15.csv'

describe('V-Dem', () => {
  it('reads polyarchy of the year and counts what it leaves out', () => {
    const { rows, dropped } = imported(VDEM, [FILE])
    expect(rows).toEqual(['MEX,0.71', 'PSE,0.24', 'XKX,0.57'])
    expect(leftOut(dropped)).toEqual(['of other years: 1', 'of what is no state of the world table: 2 PSG SML', 'without a number: 1 AND'])
  })

  it('writes what the reader of democracy.csv reads, and keeps the licence', () => {
    const { csv } = imported(VDEM, [FILE])
    const problems = new Problems()
    expect(readDemocracy(csv, indexStates(world.states.map(({ id }) => id)), problems)[at('MEX')]).toBe(0.71)
    expect(problems.list).toEqual([])
    expect(VDEM.licence).toBe('CC BY-SA 4.0')
  })

  it('lets a later line of the same year count, and says so', () => {
    const text = `${fixture(FILE)}"Mexico","MEX",3,2019,2019-12-31,0,0.5,0.4,0.6\n`
    const outcome = importTexts(VDEM, { f: text })
    if (!outcome.ok) throw new Error(outcome.problems.join())
    expect(outcome.imported.table.rows[at('MEX')]).toEqual(['MEX', '0.5'])
    expect(leftOut(outcome.dropped)).toContain('replaced by a later line of the same state and year: 1 MEX')
  })

  it('names every missing column', () => {
    expect(problemsOf(VDEM, { f: fixture('broken/vdem-columns.csv') })).toEqual([
      expect.stringContaining('expected a column country_text_id'),
      expect.stringContaining('expected a column v2x_polyarchy'),
    ])
  })

  it('tells decimal commas once', () => {
    expect(problemsOf(VDEM, { 'f.csv': fixture('broken/vdem-decimal-comma.csv') })).toEqual([
      'f.csv > line 2: expected numbers with a decimal point, got "0,77", a comma; ' +
        'save the file again with points, and nothing between thousands',
    ])
  })

  it('counts the code of today where two lines of a year mean one state, and says so', () => {
    const text = 'country_text_id,year,v2x_polyarchy\nVNM,1970,0.2\nVDR,1970,0.3\n'
    const outcome = importTexts(VDEM, { f: text }, 1970)
    expect(outcome.ok && outcome.imported.table.rows[at('VNM')]).toEqual(['VNM', '0.2'])
    expect(leftOut(outcome.dropped)).toEqual(['under another code of a state that has a line of its own: 1 VDR beside VNM'])
  })

  it('names who is missing, and the years there are where one in between has no line', () => {
    const line = (id: string) => `${id},2020,0.5\n`
    const most = world.states.map(({ id }) => id).filter((id) => id !== 'TUR' && id !== 'BRB')
    const header = 'country_text_id,year,v2x_polyarchy\n'
    const outcome = importTexts(VDEM, { f: header + most.map(line).join('') }, 2020)
    expect(outcome.ok && outcome.imported.matched).toEqual(['polyarchy: 195 of 197 states; without: BRB, TUR'])
    const gaps = `${header}FRA,1996,0.9\nFRA,1998,0.9\nFRA,2000,0.9\nFRA,2001,0.9\n`
    expect(problemsOf(VDEM, { f: gaps }, 1997)).toEqual([
      '--year: expected lines for 1997, got 1996, 1998 and 2000 to 2001; choose a year that the files have',
    ])
  })

  it('says which years there are', () => {
    expect(problemsOf(VDEM, { f: fixture(FILE) }, 1900)).toEqual([
      '--year: expected lines for 1900, got 2018 to 2019; choose a year that the files have',
    ])
  })
})

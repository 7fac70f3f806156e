import { describe, expect, it } from 'vitest'
import { TIES } from '../../../sim/importers/ties.ts'
import { fixture, imported, importTexts, problemsOf } from './official.ts'

const FILE = 'ties/ties4-1.csv'

describe('TIES', () => {
  it('reads an episode a line: states by number, institutions as they stand, codes as words', () => {
    const { table } = imported(TIES, [FILE])
    expect(table.header.join(',')).toBe(
      'case,target,senders,begin,end,threat,imposed,institution,target_cost,sender_cost,outcome,ongoing_as_of',
    )
    expect(table.rows.map((row) => row.join(','))).toEqual([
      '1990010101,IRN,USA,1990,1992,1,1,0,major,minor,settlement,',
      '1986100201,ZAF,USA 1000 GBR,1986,1991,0,1,1,severe,minor,partial,',
      '1975030501,MEX,USA,1975,1975,1,0,0,,,full-at-threat,',
      '2001110101,MMR,USA,2001,,1,1,,minor,minor,,2005',
      '1960050501,315,RUS CHN,1960,1962,1,1,0,minor,minor,stalemate,',
    ])
  })

  it('counts success of imposed cases, by hand: 1 of 2 without an institution, 1 of 1 with one', () => {
    expect(imported(TIES, [FILE]).findings).toEqual([
      'success or settlement, of imposed cases without an institution: 0.50 (1 of 2)',
      'with an institution: 1.00 (1 of 1)',
      'one sender: 1.00 (1 of 1)',
      'two senders: 0.00 (0 of 1)',
      'three senders or more: 1.00 (1 of 1)',
      'cost to the target minor: 0.00 (0 of 1)',
      'cost to the target major: 1.00 (1 of 1)',
      'cost to the target severe: 1.00 (1 of 1)',
      'threats not imposed: 1.00 (1 of 1)',
    ])
  })

  it('reads dates for years', () => {
    const outcome = importTexts(TIES, {
      f: 'caseid,startdate,enddate,targetstate,primarysender,sender1,finaloutcome\n7,9/15/1992,1993-01-02,645,2,2,10\n',
    })
    expect(outcome.ok && outcome.imported.table.rows[0]!.slice(0, 5)).toEqual(['7', 'IRQ', 'USA', '1992', '1993'])
  })

  it('keeps the episodes under way in a year', () => {
    expect(imported(TIES, [FILE], 1990).table.rows.map(([id]) => id)).toEqual(['1990010101', '1986100201'])
  })

  it('takes an episode that goes on as under way up to the year for which the file says so', () => {
    const ids = (year: number) => imported(TIES, ['ties/ongoing.csv'], year).table.rows.map(([id]) => id)
    expect(ids(2004)).toEqual(['1979010101'])
    expect(ids(1998)).toEqual(['1979010101', '1995010101'])
    // No end and no word that it goes on: only its first year is known.
    expect(ids(2000)).toEqual(['1979010101', '2000010101'])
    expect(imported(TIES, ['ties/ongoing.csv'], 2004).matched).toEqual(['1 episode, 0 with an outcome, 1 ongoing as of 2005'])
    expect(problemsOf(TIES, { f: fixture('ties/ongoing.csv') }, 2006)[0]).toMatch(/^--year: expected lines for 2006, got 1979 to 2005;/)
  })

  it('counts no episode twice', () => {
    const text = fixture(FILE)
    expect(problemsOf(TIES, { 'a.csv': text, 'b.csv': text })).toEqual([
      'the files: expected one file, got a.csv and b.csv; name one of them: the episodes of both would be counted twice',
    ])
  })

  it.each([
    ['7,1992,645,2,2,11', 'line 2: expected an outcome from 1 to 10 (finaloutcome), got 11'],
    ['7,1992,Iraq,2,2,10', 'line 2: expected a whole number (target), got "Iraq"'],
    ['7,soon,645,2,2,10', 'line 2: expected a year (startyear), got "soon"'],
    ['7,,645,2,2,10', 'the files: expected episodes of sanctions, got none'],
  ])('reports %j', (line, problem) => {
    const header = 'caseid,startyear,targetstate,primarysender,sender1,finaloutcome'
    expect(problemsOf(TIES, { f: `${header}\n${line}\n` })[0]).toContain(problem)
  })

  it('asks for what it needs', () => {
    expect(problemsOf(TIES, { f: fixture(FILE).replace('targetstate', 'target') })[0]).toContain('a column targetstate')
  })
})

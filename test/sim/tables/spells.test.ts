import { describe, expect, it } from 'vitest'
import { Problems } from '../../../sim/tables/problem.ts'
import { endOf, holdsOn, readSpells } from '../../../sim/tables/spells.ts'

const at = (year: number, ...list: string[]) => {
  const problems = new Problems()
  const held = readSpells(list, 't.csv', 'x', problems).filter(({ spells }) => holdsOn(spells, endOf(year)))
  return { names: held.map(({ name }) => name), problems: problems.list.map(({ value }) => value) }
}

describe('spells', () => {
  it('hold at the end of a year: the last day belongs to them, and an open end lasts', () => {
    const list = [
      'A:1973-01-01/2020-01-31',
      'B:1990/1992',
      'C:1992-12-31/',
      'D:1991-02/1992-12-31+1993-06-30/',
      'E:1993/',
      'F:1980/1992-12',
    ]
    expect(at(1992, ...list).names).toEqual(['A', 'B', 'C', 'D', 'F'])
    expect(at(1993, ...list).names).toEqual(['A', 'C', 'D', 'E'])
    expect(at(2020, 'A:1973-01-01/2020-01-31').names).toEqual([])
  })

  it('hold on a day within a year', () => {
    const [{ spells } = { spells: [] }] = readSpells(['A:1973-01-01/2020-01-31'], 't.csv', 'x', new Problems())
    expect(['1972-12-31', '1973-01-01', '2020-01-31', '2020-02-01'].map((day) => holdsOn(spells, day))).toEqual([false, true, true, false])
  })

  it('are refused where a date is none, where they end before they begin, and where they have no end written', () => {
    const broken = ['A', 'A:1990', 'A:1990/1989', 'A:90/', 'A:1990-1-1/', 'A:1990/1992/1993', 'A:1990/+', 'A:1990/:']
    expect(at(1991, ...broken)).toEqual({ names: [], problems: broken.map((one) => `"${one}"`) })
  })
})

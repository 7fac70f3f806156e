import { describe, expect, it } from 'vitest'
import { Problems, TableError } from '../../../sim/tables/problem.ts'

describe('Problems', () => {
  it('throws nothing when there is nothing', () => {
    expect(() => new Problems().throwIfAny()).not.toThrow()
  })

  it('throws one error with a line for each problem: place, rule, value, cure', () => {
    const problems = new Problems()
    problems.add('economy.csv', 'DEU.gdp', 'a number', '"much"', 'correct it')
    problems.add('trade.csv', '', 'a table', 'no such file', 'pass its text')
    let thrown: unknown
    try {
      problems.throwIfAny()
    } catch (error) {
      thrown = error
    }
    expect(thrown).toBeInstanceOf(TableError)
    const error = thrown as TableError
    expect(error.problems).toHaveLength(2)
    expect(error.message.split('\n')).toEqual([
      'scenarios/data/economy.csv > DEU.gdp: expected a number, got "much"; correct it',
      'scenarios/data/trade.csv: expected a table, got no such file; pass its text',
    ])
  })
})

import { describe, expect, it } from 'vitest'
import { defaultsOf, parameters } from '../../../sim/model/parameter.ts'

const { speed, months } = parameters(`
  speed  | 0.25 | 0 to 1         | per month | assumption
         | Speed | prior
  months | 6    | 1 to 36, whole | months    | data
         | Months | a report
`)

describe('a declaration', () => {
  it('holds what its row gives, each under its name', () => {
    expect(speed).toEqual({
      meaning: 'Speed',
      unit: 'per month',
      range: [0, 1],
      default: 0.25,
      evidence: 'assumption',
      source: 'prior',
    })
  })

  it('marks whole numbers', () => {
    expect(months.integer).toBe(true)
    expect(months.range).toEqual([1, 36])
    expect(speed.integer).toBeUndefined()
  })

  it('that lacks a cell is refused', () => {
    expect(() => parameters('speed | 0.25 | 0 to 1 | per month | assumption | Speed')).toThrow('expected 7 cells, got 6')
  })
})

describe('defaultsOf', () => {
  it('is the default of every entry under its name', () => {
    expect(defaultsOf({ speed, months })).toEqual({ speed: 0.25, months: 6 })
    expect(defaultsOf({})).toEqual({})
  })
})

import { describe, expect, it } from 'vitest'
import { defaultsOf, parameter, wholeParameter } from '../../../sim/model/parameter.ts'

const SPEED = parameter('Speed', 'per month', [0, 1], 0.25, 'assumption', 'prior')
const MONTHS = wholeParameter('Months', 'months', [1, 36], 6, 'data', 'a report')

describe('a declaration', () => {
  it('holds what it was given, each under its name', () => {
    expect(SPEED).toEqual({
      meaning: 'Speed',
      unit: 'per month',
      range: [0, 1],
      default: 0.25,
      evidence: 'assumption',
      source: 'prior',
    })
  })

  it('says of whole numbers that they are', () => {
    expect(MONTHS.integer).toBe(true)
    expect(SPEED.integer).toBeUndefined()
  })
})

describe('defaultsOf', () => {
  it('is the default of every entry under its name', () => {
    expect(defaultsOf({ speed: SPEED, months: MONTHS })).toEqual({ speed: 0.25, months: 6 })
    expect(defaultsOf({})).toEqual({})
  })
})

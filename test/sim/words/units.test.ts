import { expect, it } from 'vitest'
import { amounts, quantity } from '../../../sim/words/units.ts'

it('a value has the unit of the model in words, and no zeros that say nothing', () => {
  const spaced = (value: number, unit: string) => quantity(value, unit).replaceAll('\u00a0', ' ')
  expect(spaced(0.001, 'share of GDP per year')).toBe('0.1 % of GDP per year')
  expect(spaced(0.0105, 'share of GDP per year')).toBe('1.05 % of GDP per year')
  expect(spaced(0.123, 'share of GDP')).toBe('12.3 % of GDP')
  expect(spaced(3.2, 'USD bn per year')).toBe('3.2 USD bn per year')
  expect(spaced(9, 'months')).toBe('9 months')
  expect(spaced(0.25, 'index')).toBe('0.25')
  expect(spaced(21400, 'USD bn')).toBe('21,400')
  expect(spaced(100.4, 'index')).toBe('100')
  expect(spaced(-0.4, 'index')).toBe('−0.4')
  expect(spaced(1e-9, 'index')).toBe('just above 0')
})

it('values of one unit have it once', () => {
  expect(amounts([0.00118, 0.0002], 'share of GDP per year')).toEqual({ values: ['0.118', '0.02'], unit: '% of GDP per year' })
})

import { expect, it } from 'vitest'
import { givenQuantity, quantities, quantity } from '../../../sim/words/units.ts'

it('a value has the unit of the model in words, values in a row have it once', () => {
  const spaced = (text: string) => text.replaceAll('\u00a0', ' ')
  expect(spaced(quantity(0.001, 'share of GDP per year'))).toBe('0.100 % of GDP per year')
  expect(spaced(quantities([0.00118, 0.0002], 'share of GDP per year', ' rather than '))).toBe('0.118 rather than 0.0200 % of GDP per year')
  expect(spaced(quantity(0.123, 'share of GDP'))).toBe('12.3 % of GDP')
  expect(spaced(quantity(3.2, 'USD bn per year'))).toBe('3.20 USD bn per year')
  expect(spaced(quantity(9, 'months'))).toBe('9 months')
  expect(quantity(0.25, 'index')).toBe('0.250')
})

it('a value of a file has the zeros of the file and no others', () => {
  const spaced = (value: number, unit: string) => givenQuantity(value, unit).replaceAll('\u00a0', ' ')
  expect(spaced(0.002, 'share of GDP per year')).toBe('0.2 % of GDP per year')
  expect(spaced(0.0105, 'share of GDP per year')).toBe('1.05 % of GDP per year')
  expect(spaced(4, 'USD bn per year')).toBe('4 USD bn per year')
  expect(spaced(21400, 'USD bn')).toBe('21,400')
  expect(spaced(100.4, 'index')).toBe('100')
  expect(spaced(-0.4, 'index')).toBe('−0.4')
})

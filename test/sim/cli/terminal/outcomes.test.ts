import { describe, expect, it } from 'vitest'
import { correlationText, scalarFigures } from '../../../../sim/cli/terminal/outcomes.ts'

describe('scalarFigures', () => {
  it('writes indices and shares in percent, everything else in its unit', () => {
    expect(scalarFigures('meanCompliance').form(0.1234)).toBe('12.3')
    expect(scalarFigures('meanCompliance').unit).toBe('%')
    expect(scalarFigures('full').unit).toBe('% of worlds')
    expect([scalarFigures('civilianHarm').form(0.00456), scalarFigures('civilianHarm').unit]).toEqual(['0.456', '% of a year’s GDP'])
    expect([scalarFigures('monthsToFull').form(12), scalarFigures('monthsToFull').unit]).toEqual(['12', 'months'])
  })

  it('writes bounds in words, so that minus signs cannot be misread', () => {
    expect(scalarFigures('meanCompliance').range(-0.02, 0.015)).toBe('−2 to 1.50')
  })

  it('has a dash for a correlation that there is not', () => {
    expect([correlationText(0.976), correlationText(-0.02), correlationText(null)]).toEqual(['0.98', '-0.02', '–'])
  })
})

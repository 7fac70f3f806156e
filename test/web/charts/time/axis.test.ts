/** Value lines: labels that differ, and none but zero where all is zero. */
import { scaleLinear } from 'd3'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { dollars, ofGdp, percent } from '../../../../sim/text/index.ts'
import { levelsOf } from '../../../../web/charts/time/axis.ts'

describe('value lines', () => {
  it('have labels that differ, at any scale and in any form', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 1e-9, max: 1e4, noNaN: true }),
        fc.integer({ min: 1, max: 6 }),
        fc.constantFrom(percent, ofGdp, dollars),
        (top, count, form) => {
          const y = scaleLinear().domain([0, top]).nice(2).range([100, 0])
          const labels = levelsOf(y, count, form).map(({ label }) => label)
          expect(new Set(labels).size).toBe(labels.length)
          expect(labels).toContain('0')
        },
      ),
    )
  })

  it('with nothing but zeroes are the zero line alone', () => {
    const y = scaleLinear().domain([0, 1]).range([100, 0])
    expect(levelsOf(y, 3, percent, true)).toEqual([{ value: 0, label: '0' }])
  })
})

import { describe, expect, it } from 'vitest'
import { fineShare, monthOf, shortened } from '../../../web/parts/index.ts'

describe('marks and shares', () => {
  it('small shares keep two digits', () => {
    expect([0, 0.00067, 0.0047, 0.012, 0.25, -0.0004].map((share) => fineShare(share).replace('\u00a0', ' '))).toEqual([
      '0 %',
      '0.067 %',
      '0.47 %',
      '1.2 %',
      '25 %',
      '−0.04 %',
    ])
  })

  it('labels are cut between words', () => {
    expect(shortened('Greentree Agreement: 60 and 30 days to go')).toBe('Greentree Agreement: 60 and…')
    expect(shortened('short')).toBe('short')
  })

  it('calendar months count from the start', () => {
    expect(monthOf('2002-10', '2006-06')).toBe(44)
    expect(monthOf(null, '2006-06')).toBeNull()
  })
})

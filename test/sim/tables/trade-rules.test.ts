import { describe, expect, it } from 'vitest'
import { ruleOfFlow } from '../../../sim/tables/index.ts'
import { worldOf } from '../../support/world-years.ts'

describe('the rule of a flow', () => {
  const of = (year: number, from: string, to: string) => ruleOfFlow(worldOf(year).tradeRules, from, to)

  it('is the one that tells most closely of it', () => {
    expect(of(1955, 'GBR', 'USA')?.scope).toBe('all')
    expect(of(1955, 'POL', 'USA')?.scope).toBe('all')
    expect(of(1955, 'POL', 'RUS')).toMatchObject({ scope: 'among', grade: 'estimate' })
    expect(of(2002, 'TWN', 'USA')).toMatchObject({ scope: 'with', grade: 'estimate' })
    expect(of(2002, 'DEU', 'SRB')).toMatchObject({ scope: 'with', grade: 'estimate' })
  })

  it('is none where a source has the flow as it is', () => {
    expect(of(2002, 'GBR', 'USA')).toBe(null)
    expect(of(2019, 'TWN', 'USA')).toBe(null)
  })
})

import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { COST_BANDS, costBand } from '../../../sim/model/index.ts'
import { COST_BANDS_TOLD, costAtHome, costWords, falseClaim } from '../../../sim/words/index.ts'
import { shelf } from '../../support/bundled.ts'

const plain = (text: string) => text.replaceAll(/[\s\u00a0\u202f]+/g, ' ')

describe('costs at home', () => {
  it('have a band each, told with its bounds', () => {
    expect([0, 0.002, 0.0021, 0.012, 0.03, 0.031].map((cost) => COST_BANDS.indexOf(costBand(cost)!))).toEqual([0, 0, 1, 2, 3, -1])
    expect(plain(costWords(0.011))).toBe('1.1 % of GDP per year, a hard demand (0.5 to 1.2 %)')
    expect(plain(costWords(0.001))).toBe('0.1 % of GDP per year, a small demand (below 0.2 %)')
    expect(plain(costWords(0.04))).toBe('4 % of GDP per year, more than any bundled case')
    expect(costAtHome([{ domesticCost: 0.002 }, { domesticCost: 0.001 }])).toBeCloseTo(0.003, 12)
  })

  it('are held against what a source claims', () => {
    expect(falseClaim('Judged to be a hard demand, 0.005 to 0.012 of GDP per year in all: villages', 0.011)).toBeNull()
    expect(plain(falseClaim('Judged to be a hard demand: villages', 0.002)!)).toBe('judged to be a hard demand (0.5 to 1.2 %)')
    expect(falseClaim('Judged to be a hard demand, or a little above: villages', 0.014)).toBeNull()
    expect(falseClaim('Judged to be a hard demand, or a little above: villages', 0.016)).not.toBeNull()
    expect(falseClaim('A guess', 0.5)).toBeNull()
  })

  it('of bundled cases are as their evidence and the README say', () => {
    const claims = shelf.scenarios.flatMap(({ json }) => {
      const { cases, evidence = {} } = json as {
        cases: readonly { obligations: readonly { domesticCost: number }[] }[]
        evidence?: { [path: string]: { source: string } }
      }
      return cases.flatMap(({ obligations }, at) =>
        obligations.map(
          (_, n) => [evidence[`cases[${at}].obligations[${n}].domesticCost`]?.source ?? '', costAtHome(obligations)] as const,
        ),
      )
    })
    expect(claims.filter(([source]) => source.includes('Judged to be')).length).toBeGreaterThan(40)
    expect(claims.filter(([source, cost]) => falseClaim(source, cost) !== null)).toEqual([])
    expect(plain(readFileSync('README.md', 'utf8'))).toContain(plain(COST_BANDS_TOLD))
  })
})

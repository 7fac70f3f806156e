import { describe, expect, it } from 'vitest'
import { readEconomy } from '../../../sim/tables/economy.ts'
import { Problems } from '../../../sim/tables/problem.ts'
import { indexStates } from '../../../sim/tables/states.ts'
import { stateOf, world } from '../../support/world-files.ts'
import { smallFiles } from './small-world.ts'

describe('readEconomy', () => {
  it('keeps blanks as missing', () => {
    const problems = new Problems()
    const economy = readEconomy(smallFiles['economy.csv'], indexStates(['AAA', 'BBB', 'CCC', 'DDD']), problems)
    expect(problems.list).toEqual([])
    expect(economy).toEqual({
      gdp: [1000, 500, 300, null],
      population: [10, 20, 30, 10],
      tourismReceipts: [2, 4, 6, null],
    })
  })

  it('refuses numbers in another unit: dollars for billions, people for millions', () => {
    const problems = new Problems()
    readEconomy('id,gdp,population,tourism_receipts\nAAA,3889000000000,83000000,1.5\n', indexStates(['AAA']), problems)
    expect(problems.list.map(({ place }) => place.split('.').at(-1))).toEqual(['gdp', 'population'])
  })
})

describe('the committed table', () => {
  it('has the sizes the sources give, to the three digits kept', () => {
    // Half of the last digit kept: 50 bn of 21.5 tn, 5 bn of 3.89 tn.
    expect(Math.abs(stateOf('USA').gdp - 21_520)).toBeLessThanOrEqual(50)
    expect(Math.abs(stateOf('CHN').gdp - 14_280)).toBeLessThanOrEqual(50)
    expect(Math.abs(stateOf('DEU').gdp - 3889)).toBeLessThanOrEqual(5)
  })

  it('adds up to the world: 7.7 bn people', () => {
    const people = world.states.reduce((sum, state) => sum + state.population, 0)
    // The United Nations count 7.7 to 7.8 bn for 2019; the territories left out hold less than 0.1 bn.
    expect(people).toBeGreaterThan(7600)
    expect(people).toBeLessThan(7900)
  })
})

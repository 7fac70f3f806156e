import { describe, expect, it } from 'vitest'
import { Problems } from '../../../sim/tables/problem.ts'
import { indexStates } from '../../../sim/tables/states.ts'
import { readTrade } from '../../../sim/tables/trade.ts'
import { at, exportsOf, world } from '../../support/world-files.ts'

const states = indexStates(['AAA', 'BBB'])
const read = (text: string) => {
  const problems = new Problems()
  return { trade: [...readTrade(text, states, problems)], problems: problems.list.map(({ rule }) => rule) }
}

describe('readTrade', () => {
  it('puts each direction in its own cell, in bn', () => {
    expect(read('exporter,flows\nBBB,AAA:2500\nAAA,BBB:10\n')).toEqual({ trade: [0, 0.01, 2.5, 0], problems: [] })
  })

  it.each([
    ['AAA,AAA:5', 'another state'],
    ['AAA,BBB:5 BBB:6', 'each importer once'],
    ['AAA,BBB', 'importer:value'],
    ['AAA,BBB:-5', 'a number from 1 to 10,000,000 (USD m per year)'],
    ['AAA,ZZZ:5', 'the id of a state in geography.csv'],
  ])('reports %s', (line, rule) => {
    expect(read(`exporter,flows\n${line}\nBBB,\n`).problems).toEqual([rule])
  })
})

describe('the committed table', () => {
  // Values are kept to three digits or USD 1 m, so single flows are within 0.5 % and errors of a sum largely cancel.
  const rounding = 0.005
  const near = (value: number, published: number) => Math.abs(value / published - 1)

  it('adds up to 17.4 tn', () => {
    const total = world.trade.reduce((sum, flow) => sum + flow, 0)
    expect(near(total, 17_434.6)).toBeLessThan(rounding)
  })

  it('has the flows that were checked against the source', () => {
    expect(near(exportsOf('DEU', 'FRA'), 113.4)).toBeLessThan(rounding)
    expect(near(exportsOf('CHN', 'USA'), 427)).toBeLessThan(rounding)
    expect(near(exportsOf('MEX', 'USA'), 355)).toBeLessThan(rounding)
    expect(exportsOf('QAT', 'SAU')).toBe(0)
  })

  it('sends 42 % of Russian exports to the Union of 28', () => {
    const all = world.states.reduce((sum, { id }) => sum + exportsOf('RUS', id), 0)
    const union = world.states.filter((state) => state.memberships.includes('eu')).reduce((sum, { id }) => sum + exportsOf('RUS', id), 0)
    // The share is published without decimals.
    expect(Math.abs(union / all - 0.42)).toBeLessThan(0.005)
  })

  it('has no trade of a state with itself, and marks the four states without any', () => {
    for (const { id } of world.states) expect(world.trade[at(id) * world.states.length + at(id)]).toBe(0)
    const without = world.states.filter((state) => state.imputed.includes('trade')).map(({ id }) => id)
    expect(without).toEqual(['LIE', 'MCO', 'TWN', 'XKX'])
  })
})

import { describe, expect, it } from 'vitest'
import { type OwnTable, withOwnTables } from '../../../sim/tables/index.ts'
import { world } from '../../support/world-files.ts'

const at = (id: string) => world.states.findIndex((state) => state.id === id)
const own = (name: string, header: string, rows: { readonly [id: string]: string }): OwnTable => {
  const blanks = ','.repeat(header.split(',').length - 2)
  const text = [header, ...world.states.map(({ id }) => `${id},${rows[id] ?? blanks}`), ''].join('\n')
  return { name, text, citation: 'Mine', year: 2023, grade: 'data', otherYears: { 'ERI.gdp': 2011 } }
}

describe('a world table with tables of one’s own', () => {
  const table = withOwnTables(
    world,
    [
      own('economy.csv', 'id,gdp,population,tourism_receipts', { DEU: '4500,,1.2', ERI: '2.5,,' }),
      own('trade.csv', 'exporter,flows', { DEU: 'FRA:100000', PRK: 'DEU:1' }),
      {
        name: 'pairs.csv',
        text: 'id,other,km,contiguous,language,agreement\nDEU,FRA,880,0,,\n',
        citation: 'Mine',
        year: null,
        grade: 'data',
        otherYears: {},
      },
    ],
    'mine/',
  )
  const flow = (from: string, to: string, of = table) => of.trade[at(from) * world.states.length + at(to)]!

  it('has their numbers, in its own units, and its own where they are blank', () => {
    expect(table.states[at('DEU')]).toMatchObject({ gdp: 4500, tourism: 0.012, population: world.states[at('DEU')]!.population })
    expect(table.states[at('FRA')]).toEqual(world.states[at('FRA')])
    expect(world.states[at('DEU')]!.gdp).not.toBe(4500)
  })

  it('marks no number as imputed that is there now', () => {
    const before = world.states[at('ERI')]!.imputed
    expect(table.states[at('ERI')]!.imputed).toEqual(before.filter((field) => field !== 'gdp'))
    expect(table.states[at('PRK')]!.imputed).not.toContain('trade')
  })

  it('takes every flow between states that the table of trade has, and no other', () => {
    expect([flow('DEU', 'FRA'), flow('FRA', 'DEU'), flow('PRK', 'DEU')]).toEqual([100, 0, 0.001])
    expect(flow('DEU', 'USA')).toBe(flow('DEU', 'USA', world as typeof table))
  })

  it('remembers where each number is from', () => {
    expect(table.own.states.get('DEU.gdp')).toEqual({ citation: 'Mine', year: 2023, grade: 'data' })
    expect(table.own.states.get('ERI.gdp')).toEqual({ citation: 'Mine', year: 2011, grade: 'data' })
    expect(table.own.states.has('DEU.population')).toBe(false)
    expect([...table.own.trade!.ids].sort()).toEqual(['DEU', 'FRA', 'PRK'])
    const n = world.states.length
    expect([table.distance[at('FRA') * n + at('DEU')], table.contiguous[at('DEU') * n + at('FRA')]]).toEqual([880, 0])
  })
})

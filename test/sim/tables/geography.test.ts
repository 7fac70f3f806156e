import { describe, expect, it } from 'vitest'
import { readGeography } from '../../../sim/tables/geography.ts'
import { Problems } from '../../../sim/tables/problem.ts'
import { at, world } from '../../support/world-files.ts'
import { smallFiles } from './small-world.ts'

const header = 'id,name,region,subregion,latitude,longitude,borders\n'
const read = (text: string) => {
  const problems = new Problems()
  return { geography: readGeography(text, problems), paths: problems.list.map(({ place }) => place.split(' > ')[1]) }
}

describe('readGeography', () => {
  it('gives places in byte order and a symmetric border matrix', () => {
    const { geography, paths } = read(smallFiles['geography.csv']!)
    expect(paths).toEqual([])
    expect(geography.places.map(({ name }) => name)).toEqual(['Aland', 'Beland', 'Celand', 'Deland, the'])
    expect([...geography.contiguous]).toEqual([0, 1, 0, 0, 1, 0, 1, 0, 0, 1, 0, 0, 0, 0, 0, 0])
  })

  it('reports a border that one side does not list, an unknown neighbour, a blank, a bad id and a place off the map', () => {
    const { paths } = read(`${header}AAA,A,N,UN,91,0,BBB\nBBB,B,N,,0,0,ZZZ\nccc,C,N,UN,0,0,\n`)
    expect(paths).toEqual(['line 4', 'AAA.latitude', 'BBB.subregion', 'AAA.borders', 'BBB.borders'])
  })

  it('reports a state given twice', () => {
    expect(read(`${header}AAA,A,N,UN,1,0,\nAAA,A,N,UN,1,0,\n`).paths).toEqual(['line 3'])
  })
})

describe('the committed table', () => {
  it('has the 193 members of the United Nations and four more', () => {
    expect(world.states).toHaveLength(197)
    expect(['HKG', 'PSE', 'TWN', 'XKX'].map((id) => world.states[at(id)]!.name)).toEqual(['Hong Kong', 'Palestine', 'Taiwan', 'Kosovo'])
  })

  it('knows neighbours from non-neighbours', () => {
    const border = (a: string, b: string) => world.contiguous[at(a) * 197 + at(b)]
    expect([border('DEU', 'FRA'), border('RUS', 'PRK'), border('SRB', 'XKX')]).toEqual([1, 1, 1])
    expect([border('GBR', 'FRA'), border('IND', 'LKA'), border('QAT', 'ARE')]).toEqual([0, 0, 0])
  })
})

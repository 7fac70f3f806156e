import { describe, expect, it } from 'vitest'
import { readPairs } from '../../../sim/tables/pairs.ts'
import { Problems } from '../../../sim/tables/problem.ts'
import { indexStates } from '../../../sim/tables/states.ts'
import { at, world } from '../../support/world-files.ts'

const states = indexStates(['AAA', 'BBB', 'CCC'])
const read = (text: string) => {
  const problems = new Problems()
  return { tied: [...readPairs('t.csv', text, 'allies', states, problems)], problems: problems.list }
}

describe('readPairs', () => {
  it('fills both halves of the matrix from one half', () => {
    expect(read('id,allies\nAAA,CCC\nBBB,\nCCC,\n')).toEqual({ tied: [0, 0, 1, 0, 0, 0, 1, 0, 0], problems: [] })
  })

  it('reports a pair listed under the later state and a state tied to itself', () => {
    const { problems } = read('id,allies\nAAA,AAA\nBBB,\nCCC,BBB\n')
    expect(problems.map(({ place, value }) => `${place.split(' > ')[1]} ${value}`)).toEqual(['AAA.allies AAA', 'CCC.allies BBB'])
  })
})

describe('the committed tables', () => {
  const tie = (matrix: Uint8Array, a: string, b: string) => [
    matrix[at(a) * world.states.length + at(b)],
    matrix[at(b) * world.states.length + at(a)],
  ]

  it('have the alliances of 2018', () => {
    expect(tie(world.alliance, 'USA', 'JPN')).toEqual([1, 1])
    expect(tie(world.alliance, 'RUS', 'ARM')).toEqual([1, 1])
    expect(tie(world.alliance, 'USA', 'RUS')).toEqual([0, 0])
  })

  it('have common official languages', () => {
    expect(tie(world.language, 'AGO', 'PRT')).toEqual([1, 1])
    expect(tie(world.language, 'TWN', 'CHN')).toEqual([1, 1])
    expect(tie(world.language, 'FRA', 'DEU')).toEqual([0, 0])
  })
})

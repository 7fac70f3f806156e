import { describe, expect, it } from 'vitest'
import { readDistances } from '../../../sim/tables/distances.ts'
import { Problems } from '../../../sim/tables/problem.ts'
import { indexStates } from '../../../sim/tables/states.ts'
import { at, world } from '../../support/world-files.ts'

const states = indexStates(['AAA', 'BBB', 'CCC'])
const read = (text: string) => {
  const problems = new Problems()
  return { distance: [...readDistances(text, states, problems)], problems: problems.list }
}

describe('readDistances', () => {
  it('fills a symmetric matrix in km from a triangle in tens of km', () => {
    const { distance, problems } = read('id,tens_of_km\nCCC,70 60\nAAA,\nBBB,10\n')
    expect(problems).toEqual([])
    expect(distance).toEqual([0, 100, 700, 100, 0, 600, 700, 600, 0])
  })

  it('reports a line of the wrong length and a distance that the earth has not', () => {
    const { problems } = read('id,tens_of_km\nAAA,\nBBB,9999\nCCC,70\n')
    expect(problems.map(({ place }) => place.split(' > ')[1])).toEqual(['BBB to AAA', 'CCC'])
  })
})

describe('the committed table', () => {
  const km = (a: string, b: string) => world.distance[at(a) * world.states.length + at(b)]!

  it('has distances that can be looked up', () => {
    // Rounded to 10 km; the coordinates of a capital differ by a few km between sources.
    expect(Math.abs(km('DEU', 'FRA') - 878)).toBeLessThanOrEqual(10)
    expect(Math.abs(km('USA', 'GBR') - 5897)).toBeLessThanOrEqual(10)
    expect(Math.abs(km('TWN', 'JPN') - 2100)).toBeLessThanOrEqual(10)
  })

  it('obeys the triangle inequality, which a line out of sequence would break', () => {
    const n = world.states.length
    let worst = 0
    for (let i = 0; i < n; i++) {
      for (let j = 0; j < n; j++) {
        const direct = world.distance[i * n + j]!
        for (let k = 0; k < n; k++) {
          if (k === i || k === j) continue
          worst = Math.max(worst, direct - world.distance[i * n + k]! - world.distance[k * n + j]!)
        }
      }
    }
    // Each of the three distances is rounded by at most 5 km (10 km where capitals face each other across a river).
    expect(worst).toBeLessThanOrEqual(20)
  })
})

import { describe, expect, it } from 'vitest'
import { readEstimates } from '../../../sim/tables/estimates.ts'
import { Problems } from '../../../sim/tables/problem.ts'
import { indexStates } from '../../../sim/tables/states.ts'

const header = 'id,field,value,confidence,reason\n'
const read = (lines: string) => {
  const problems = new Problems()
  return { estimates: readEstimates(header + lines, indexStates(['AAA', 'BBB']), problems), problems: problems.list }
}

describe('readEstimates', () => {
  it('reads a number with its reason', () => {
    expect(read('BBB,gdp,70,recalled,A survey\n')).toEqual({
      estimates: [{ id: 'BBB', field: 'gdp', value: 70, confidence: 'recalled', reason: 'A survey' }],
      problems: [],
    })
  })

  it.each([
    ['BBB,tourism,70,recalled,A survey', 'one of gdp, population, position'],
    ['BBB,gdp,70,sure,A survey', 'verified or recalled'],
    ['BBB,gdp,70,verified,', 'a value and its reason'],
    ['BBB,gdp,,verified,A survey', 'a value and its reason'],
    ['BBB,position,70,verified,A survey', 'a number from −5 to 5 (ideal point)'],
    ['BBX,gdp,70,verified,A survey', 'the id of a state in geography.csv'],
    ['BBB,gdp,70,verified,A survey\nBBB,gdp,71,verified,Another', 'each number once'],
  ])('reports %s', (lines, rule) => {
    expect(read(`${lines}\n`).problems.map((problem) => problem.rule)).toEqual([rule])
  })
})

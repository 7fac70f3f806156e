import { describe, expect, it } from 'vitest'
import { readPositions } from '../../../sim/tables/positions.ts'
import { Problems } from '../../../sim/tables/problem.ts'
import { indexStates } from '../../../sim/tables/states.ts'
import { stateOf } from '../../support/world-files.ts'

describe('readPositions', () => {
  it('keeps a state without a vote as missing and reports a number off the scale', () => {
    const problems = new Problems()
    expect(readPositions('id,ideal_point\nAAA,2.5\nBBB,\nCCC,55\n', indexStates(['AAA', 'BBB', 'CCC']), problems)).toEqual([
      2.5,
      null,
      null,
    ])
    expect(problems.list.map(({ place }) => place)).toEqual(['scenarios/data/positions.csv > CCC.ideal_point'])
  })

  it('has the ideal points of 2019 to two digits', () => {
    const published = { USA: 2.55, GBR: 1.76, FRA: 1.57, RUS: -0.28, CHN: -0.66, IRN: -1.88 }
    for (const [id, position] of Object.entries(published)) {
      // One hundredth is the last digit kept.
      expect(Math.abs(stateOf(id).position - position), id).toBeLessThanOrEqual(0.0101)
    }
  })
})

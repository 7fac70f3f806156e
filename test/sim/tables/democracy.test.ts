import { describe, expect, it } from 'vitest'
import { readDemocracy } from '../../../sim/tables/democracy.ts'
import { Problems } from '../../../sim/tables/problem.ts'
import { indexStates } from '../../../sim/tables/states.ts'
import { stateOf } from '../../support/world-files.ts'

describe('readDemocracy', () => {
  it('keeps an uncoded state as missing and reports a number outside 0 to 1', () => {
    const problems = new Problems()
    expect(readDemocracy('id,polyarchy\nAAA,0.9\nBBB,\nCCC,10\n', indexStates(['AAA', 'BBB', 'CCC']), problems)).toEqual([0.9, null, null])
    expect(problems.list.map(({ place }) => place)).toEqual(['scenarios/data/democracy.csv > CCC.polyarchy'])
  })

  it('orders states as the source does', () => {
    expect(stateOf('DNK').democracy).toBeGreaterThan(stateOf('HUN').democracy)
    expect(stateOf('HUN').democracy).toBeGreaterThan(stateOf('SAU').democracy)
  })
})

import { describe, expect, it } from 'vitest'
import { readGovernance, unitScale } from '../../../sim/tables/governance.ts'
import { Problems } from '../../../sim/tables/problem.ts'
import { indexStates } from '../../../sim/tables/states.ts'
import { stateOf } from '../../support/world-files.ts'
import { smallFiles } from './small-world.ts'

describe('readGovernance', () => {
  it('reads three indices in standard units', () => {
    const problems = new Problems()
    const governance = readGovernance(smallFiles['governance.csv'], indexStates(['AAA', 'BBB', 'CCC', 'DDD']), problems)
    expect(problems.list).toEqual([])
    expect(governance.ruleOfLaw).toEqual([2.5, 1, -1, null])
    expect(governance.voice).toEqual([2, 1, 0, -1])
  })

  it('refuses percentile ranks, which the same source publishes', () => {
    const problems = new Problems()
    readGovernance('id,rule_of_law,effectiveness,voice\nAAA,93,90,95\n', indexStates(['AAA']), problems)
    expect(problems.list).toHaveLength(3)
  })
})

describe('unitScale', () => {
  it('maps -2.5 to 0, 0 to a half and 2.5 to 1, and stays there beyond', () => {
    expect([-2.5, 0, 2.5, -3, 3].map(unitScale)).toEqual([0, 0.5, 1, 0, 1])
  })

  it('orders states as the source does', () => {
    expect(stateOf('DNK').ruleOfLaw).toBeGreaterThan(stateOf('POL').ruleOfLaw)
    expect(stateOf('POL').ruleOfLaw).toBeGreaterThan(stateOf('SOM').ruleOfLaw)
  })
})

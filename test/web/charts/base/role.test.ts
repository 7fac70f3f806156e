/** Lists of states by role. */
import { describe, expect, it } from 'vitest'
import { ordered } from '../../../../web/charts/base/role.ts'
import { states } from '../matrix/case.ts'

describe('the sequence of states', () => {
  it('is role, then leverage', () => {
    expect(ordered(states).sequence).toEqual([2, 3, 1, 0])
    expect(ordered(states).groups).toEqual([
      { role: 'respondent', members: 1 },
      { role: 'enforcer', members: 2 },
      { role: 'bystander', members: 1 },
    ])
  })

  it('does not depend on the sequence of the list', () => {
    const names = ordered(states).sequence.map((at) => states[at]!.name)
    const turned = [...states].reverse()
    expect(ordered(turned).sequence.map((at) => turned[at]!.name)).toEqual(names)
  })
})

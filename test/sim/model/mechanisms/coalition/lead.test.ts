/** Which state leads, by hand. Twelve digits: a few roundings of 1e-16 each. */
import { describe, expect, it } from 'vitest'
import { coalition } from '../../../../../sim/model/mechanisms/coalition/index.ts'
import { BYSTANDER, ENFORCER, RESPONDENT } from '../../../../../sim/model/vocabulary.ts'
import { alone, type Example } from '../../../../support/alone.ts'

describe('the state that leads', () => {
  /** The respondent and three states at 0, 0.6 and 3; the second is bound to the third by half. */
  const led = (changes: Example['world']) => {
    const { world, step } = alone(coalition, {
      sizes: { states: 4, rungs: 3 },
      world: {
        role: [RESPONDENT, BYSTANDER, BYSTANDER, BYSTANDER],
        age: 12,
        rungCount: 3,
        position: [0, 0, 0.6, 3],
        leverageShare: [0, 0.2, 0.3, 0.5],
        bond: [0, 0, 0, 0, 0, 0, 0, 0.2, 0, 0, 0, 0.5, 0, 0.2, 0.5, 0],
        lead: -1,
        leadRung: -1,
        leadNear: 0.5,
        ...changes,
      },
      p: { review: 0 },
    })
    step(0)
    return world
  }

  it('is the enforcer with most leverage', () => {
    const world = led({ role: [RESPONDENT, ENFORCER, BYSTANDER, ENFORCER], claimant: [0, 0, 1, 0], rung: 1 })
    expect([world.lead[0], world.leadRung[0]]).toEqual([3, 1])
    // A span is 3: nobody is near to it; to itself it is neither near nor far.
    expect([...world.leadNear]).toEqual([0, 0, 0.2, 0.5].map((x) => expect.closeTo(x, 12)))
    expect([...world.leadBond]).toEqual([0, 0.2, 0.5, 0])
  })

  it('is, before any rung, one that would enforce if it might, else the claimant with most leverage', () => {
    expect(led({ readiness: [0, 0.8, 0, 0.1], claimant: [0, 0, 1, 0] }).lead[0]).toBe(1)
    expect(led({ readiness: [0, 0.8, 0, 0], claimant: [0, 0, 1, 0], rung: 1 }).lead[0]).toBe(2)
    expect(led({ claimant: [0, 1, 1, 0] }).lead[0]).toBe(2)
  })

  it('is nobody where nobody enforces or claims, and then counts for nothing', () => {
    const world = led({})
    expect([world.lead[0], ...world.leadNear, ...world.leadBond]).toEqual([-1, 0.5, 0.5, 0.5, 0.5, 0, 0, 0, 0])
  })

  it('stays until the rung changes', () => {
    const roles = { role: [RESPONDENT, BYSTANDER, ENFORCER, ENFORCER], lead: 1 }
    expect(led({ ...roles, rung: 1, leadRung: 1 }).lead[0]).toBe(1)
    expect(led({ ...roles, rung: 2, leadRung: 1 }).lead[0]).toBe(3)
  })
})

/** Who may act and who must, and what becomes of roles when the rung changes, by hand. */
import { describe, expect, it } from 'vitest'
import { escalation } from '../../../../sim/model/mechanisms/escalation/index.ts'
import {
  ACTS,
  ANYONE,
  BINDS,
  BUSTER,
  BYSTANDER,
  CLAIMANTS,
  CLIMB,
  ELSE_ANYONE,
  ELSE_CLAIMANTS,
  ENFORCER,
  FORUM,
  PATRON,
  PERMITS,
  RECOMMENDS,
  RENEW,
  RESPONDENT,
  SUPPORTER,
} from '../../../../sim/model/vocabulary.ts'
import { alone, type Example } from '../../../support/alone.ts'
import { byRung } from './by-hand.ts'

/** A claimant, a member and an outsider, and the respondent, which is a member as well; the forum decides rung 1, which is in force. */
function law(world: Example['world'] = {}, d: Example['d'] = {}) {
  const one = alone(escalation, {
    sizes: { states: 4, rungs: 3, forums: 1, majorities: 1, months: 40 },
    world: {
      age: 24,
      deadline: 6,
      reportAge: 1,
      respondent: 3,
      rungCount: 2,
      rung: 1,
      mandated: -1,
      role: [BYSTANDER, BYSTANDER, BYSTANDER, RESPONDENT],
      claimant: [1, 0, 0, 0],
      rungBy: byRung(0, FORUM, 0),
      rungForum: byRung(-1, 0, -1),
      rungMajority: byRung(-1, 0, -1),
      rungEffect: byRung(PERMITS, PERMITS, PERMITS),
      heads: [0, 1, 0, 1],
      seat: 1,
      forumSeats: 2,
      gdp: 100,
      reportedGap: 0.3,
      ...world,
    },
    p: { effortScale: 0.001, participation: 0.5 },
    d: { thresholdUp: 0.4, thresholdDown: 0.2, dwell: 2, reliefDwell: 2, reliefStep: 1, quorum: 0.4, grace: 6, ...d },
  })
  return one
}

function settled(world: Example['world'] = {}) {
  const one = law(world)
  one.step(0)
  return one.world
}

const effect = (value: number) => ({ rungEffect: byRung(PERMITS, value, PERMITS) })

describe('who may act', () => {
  it('are claimants where a forum permits, its members where it binds, and nobody where it recommends or acts', () => {
    const may = (value: number, more: Example['world'] = {}) => [...settled({ ...effect(value), ...more }).may].slice(0, 3)
    expect([PERMITS, BINDS, RECOMMENDS, ACTS].map((value) => may(value))).toEqual([
      [1, 0, 0],
      [0, 1, 0],
      [0, 0, 0],
      [0, 0, 0],
    ])
    // Two bodies in one rung: members as the forum says, all others as they like; in an exclusive forum members may not act beside it.
    expect(may(BINDS, { rungAlso: byRung(0, 1, 0) })).toEqual([1, 1, 1])
    expect(may(PERMITS, { rungAlso: byRung(0, 1, 0) })).toEqual([1, 1, 1])
    expect(may(PERMITS, { rungAlso: byRung(0, 1, 0), forumExclusive: 1 })).toEqual([1, 0, 1])
    // Words are no enforcement, whoever speaks.
    expect(may(RECOMMENDS, { rungAlso: byRung(0, 1, 0) })).toEqual([0, 0, 0])
    expect(may(RECOMMENDS, { rungBy: byRung(0, ANYONE, ANYONE) })).toEqual([0, 0, 0])
  })

  it('beside a forum that did not carry are those whom the rung lets, and no member of an exclusive forum', () => {
    const beside = (other: number, exclusive = 0) =>
      [...settled({ outside: 1, rungElse: byRung(0, other, 0), forumExclusive: exclusive, ...effect(BINDS) }).may].slice(0, 3)
    expect([ELSE_ANYONE, ELSE_CLAIMANTS].map((other) => beside(other))).toEqual([
      [1, 1, 1],
      [1, 0, 0],
    ])
    expect(beside(ELSE_ANYONE, 1)).toEqual([1, 0, 1])
  })

  it('are all where anyone decides and claimants where they do, but no member of an exclusive forum that has the case', () => {
    const may = (by: number, more: Example['world'] = {}) =>
      [...settled({ rungBy: byRung(0, by, 0), rungForum: -1, ...more }).may].slice(0, 3)
    expect([ANYONE, CLAIMANTS].map((by) => may(by))).toEqual([
      [1, 1, 1],
      [1, 0, 0],
    ])
    expect(may(ANYONE, { caseForum: 0, forumExclusive: 1 })).toEqual([1, 0, 1])
    expect(may(ANYONE, { caseForum: 0 })).toEqual([1, 1, 1])
  })

  it('without measures are those who may on the first rung, and all where there is no ladder', () => {
    expect([...settled({ rung: 0, ...effect(RECOMMENDS) }).may].slice(0, 3)).toEqual([0, 0, 0])
    expect([...settled({ rung: 0, rungCount: 1 }).may].slice(0, 3)).toEqual([1, 1, 1])
  })
})

describe('a new rung', () => {
  it('that binds makes every member an enforcer, patrons too; by its margin, and with the least effort at least', () => {
    const roles = [BYSTANDER, PATRON, BUSTER, RESPONDENT]
    const world = settled({ ...effect(BINDS), role: roles, margin: [0, 0.001, 0, 0] })
    expect([[...world.role], [...world.bound]]).toEqual([
      [BYSTANDER, ENFORCER, BUSTER, RESPONDENT],
      [0, 1, 0, 0],
    ])
    expect([world.effort[1], world.readiness[1]]).toEqual([0.75, 0.75])
    expect(settled({ ...effect(BINDS), margin: -0.1 }).effort[1]).toBe(0.15)
  })

  it('leaves those who left it alone once it stands', () => {
    const one = law({ ...effect(BINDS), mandated: 1, bound: [0, 1, 0, 0] })
    one.step(0)
    expect(one.world.role[1]).toBe(BYSTANDER)
  })

  it('turns enforcers who may not act into bystanders, or supporters of what they voted for; what they did stays as readiness', () => {
    const enforcing = { role: [ENFORCER, ENFORCER, SUPPORTER, RESPONDENT], effort: [0.6, 0.7, 0, 0], ...effect(RECOMMENDS) }
    const world = settled({ ...enforcing, motion: CLIMB, motionRung: 1, carried: 1, ayesOf: [0, 1, 0, 0] })
    expect([[...world.role], [...world.effort], [...world.readiness]]).toEqual([
      [BYSTANDER, SUPPORTER, SUPPORTER, RESPONDENT],
      [0, 0, 0, 0],
      [0.6, 0.7, 0, 0],
    ])
    expect(world.peersChanged[0]).toBe(1)
    // A vote on something else is no word for this rung.
    expect(settled({ ...enforcing, motion: CLIMB, motionRung: 2, carried: 1, ayesOf: [0, 1, 0, 0] }).role[1]).toBe(BYSTANDER)
  })

  it('of words makes supporters of bystanders who voted for it, for an aggregate of more than half of its heads', () => {
    const voted = (yes: number, mandated = -1) =>
      settled({ ...effect(RECOMMENDS), mandated, heads: [0, 6, 0, 1], motion: RENEW, motionRung: 1, carried: 1, ayesOf: [0, yes, 0, 0] })
        .role[1]
    expect([voted(3), voted(4)]).toEqual([BYSTANDER, SUPPORTER])
    expect(voted(4, 1)).toBe(BYSTANDER)
  })

  it('is taken by claimants who were ready for it', () => {
    const world = settled({ readiness: [0.4, 0.4, 0, 0] })
    expect([[...world.role].slice(0, 3), world.effort[0], world.readiness[1]]).toEqual([[ENFORCER, BYSTANDER, BYSTANDER], 0.4, 0.4])
  })

  it('is settled for once: later months change nothing', () => {
    const one = law({ readiness: [0.4, 0, 0, 0] })
    one.step(0)
    one.world.role[0] = BYSTANDER
    one.world.effort[0] = 0
    one.step(1)
    expect([one.world.role[0], one.world.mandated[0]]).toEqual([BYSTANDER, 1])
  })
})

describe('the word of a forum', () => {
  it('is whole where it binds or acts, half where it permits or recommends, none beside it, by anyone or without measures', () => {
    const word = (world: Example['world']) => settled(world).mandate[0]
    expect([BINDS, ACTS, PERMITS, RECOMMENDS].map((value) => word(effect(value)))).toEqual([1, 1, 0.5, 0.5])
    expect(word({ ...effect(BINDS), outside: 1 })).toBe(0)
    expect(word({ rungBy: 0, rungForum: -1 })).toBe(0)
    expect(word({ rungBy: byRung(0, CLAIMANTS, 0), rungForum: -1 })).toBe(0.5)
    expect(word({ ...effect(BINDS), rung: 0 })).toBe(0)
  })

  it('keeps a case on the agenda, less so if it meets seldom', () => {
    const seized = (world: Example['world']) => settled(world).seized[0]
    expect([seized({}), seized({ caseForum: 0, forumMeets: 3 }), seized({ caseForum: 0, forumMeets: 6 })]).toEqual([0, 1, 0.5])
  })
})

describe('the next rung', () => {
  /** Rung 1 is a mere word; whoever decides rung 2 decides about real measures. */
  const words = {
    ...{ rungCount: 3, reportedGap: 0.9, monthsAbove: 5, mandated: 1, may: 0 },
    rungEffect: byRung(PERMITS, RECOMMENDS, PERMITS),
    leverageShare: [0.2, 0.3, 0.5, 0],
  }
  const climbs = (world: Example['world'], d: Example['d'] = {}) => {
    const one = law({ ...words, ...world }, d ?? {})
    one.step(0)
    return one.world
  }

  it('by anyone counts the leverage of those who would act if they might', () => {
    const ready = { readiness: [0, 0.5, 0.5, 0], margin: 0.001 }
    expect(climbs(ready).rung[0]).toBe(2)
    expect([...climbs(ready).role]).toEqual([BYSTANDER, ENFORCER, ENFORCER, RESPONDENT])
    expect(climbs(ready, { quorum: 0.41 }).rung[0]).toBe(1)
    // A rung may ask for another quorum, and pace, than the design.
    expect(climbs({ ...ready, rungQuorum: byRung(-1, -1, 0.4) }, { quorum: 0.41 }).rung[0]).toBe(2)
    expect(climbs({ ...ready, rungDwell: byRung(-1, -1, 7) }).rung[0]).toBe(1)
    // Those whom the dearer rung would cost more than they are ahead do not follow.
    expect(climbs({ ...ready, costRateNext: 0.1, dependence: [0, 0, 0.02, 0] }).rung[0]).toBe(1)
  })

  it('by claimants needs one that wants it', () => {
    const by = { rungBy: byRung(0, FORUM, CLAIMANTS) }
    expect(climbs({ ...by, readiness: [0.2, 0, 0, 0], margin: 0.001 }).rung[0]).toBe(2)
    expect(climbs({ ...by, readiness: [0, 0.5, 0.5, 0], margin: 0.001 }).rung[0]).toBe(1)
  })

  it('of a forum that fails may come beside it, with the leverage of those whom that lets', () => {
    const fails = {
      ...{ rungBy: byRung(0, FORUM, FORUM), rungForum: byRung(-1, 0, 0), rungMajority: byRung(-1, 0, 0) },
      ...{ vetoing: [0, 0, 0, 1], forumRespondentVotes: 1, readiness: [0.5, 0.5, 0.5, 0], margin: 0.001 },
    }
    const beside = (other: number) => climbs({ ...fails, rungElse: byRung(0, 0, other) })
    const [anyone, claimants] = [beside(ELSE_ANYONE), beside(ELSE_CLAIMANTS)]
    expect([anyone.rung[0], anyone.outside[0], anyone.blocked[0], anyone.mandate[0]]).toEqual([2, 1, 0, 0])
    expect([...anyone.role]).toEqual([ENFORCER, ENFORCER, ENFORCER, RESPONDENT])
    // The claimant alone has 0.1 of 0.4.
    expect([claimants.rung[0], claimants.blocked[0], claimants.outlook[0]]).toEqual([1, 0, -1])
    const none = beside(0)
    expect([none.rung[0], none.blocked[0], none.outlook[0]]).toEqual([1, 1, 0])
  })

  it('looks as likely as its forum voted last, sure where it needs no vote, open before any', () => {
    const idle = {
      reportedGap: 0.3,
      monthsAbove: 0,
      rungForum: byRung(-1, 0, 0),
      rungBy: byRung(0, FORUM, FORUM),
      rungMajority: byRung(-1, 0, 0),
    }
    const outlook = (world: Example['world']) => climbs({ ...idle, ...world }).outlook[0]
    expect(outlook({})).toBe(1)
    const voting = { vetoing: [0, 1, 0, 0] }
    expect(outlook(voting)).toBe(0.5)
    expect(outlook({ ...voting, motion: RENEW, motionRung: 1, carried: 1 })).toBe(1)
    expect(outlook({ ...voting, motion: CLIMB, motionRung: 2 })).toBe(0)
    expect(outlook({ rungBy: byRung(0, FORUM, ANYONE) })).toBe(-1)
    expect(outlook({ rungBy: byRung(0, FORUM, CLAIMANTS) })).toBe(0)
    expect(outlook({ rungCount: 2 })).toBe(-1)
  })
})

/** What law lets a state do and what it asks of it, term by term, by hand. Twelve digits: a few roundings of 1e-16 each. */
import { describe, expect, it } from 'vitest'
import { ENFORCER, RESPONDENT } from '../../../../sim/model/vocabulary.ts'
import type { Example } from '../../../support/alone.ts'
import { type Reviewing, reviewed } from './by-hand.ts'

/** On a ladder of two rungs. */
const review = ({ world, ...changes }: Reviewing) => reviewed({ ...changes, world: { rungCount: 3, ...world } })

describe('law', () => {
  const worth = { leaderResolve: 1 }
  const p = { leader: 0.002, effortScale: 0.001 }

  it('keeps a state from enforcing that may not, whatever it would be worth; what it would do is its readiness', () => {
    const barred = review({ world: { ...worth, may: 0 }, p: { ...p, temperature: 0.1 }, tape: { chooseRole: [0.5, 0.999] } })
    // Enforcing would be worth 0.001 and standing by nothing: half an effort and half of one half.
    expect([barred.world.role[1] === ENFORCER, barred.world.effort[1]]).toEqual([false, 0])
    expect(barred.term('utilityEnforcer')).toBe(-1)
    expect([barred.world.margin[1], barred.world.readiness[1]]).toEqual([0.001, 0.75].map((x) => expect.closeTo(x, 12)))
    const free = review({ world: worth, p })
    expect([free.world.role[1], free.world.effort[1], free.world.readiness[1]]).toEqual([ENFORCER, 0.75, 0.75])
    expect(review({ world: { leaderResolve: 0.2, may: 0 }, p }).world.readiness[1]).toBe(0)
  })

  it('binds: leaving costs duty, standing by is a breach, busting costs twice the standing, taking part is the default', () => {
    const bound = {
      bound: 1,
      role: [RESPONDENT, ENFORCER],
      ruleOfLaw: 0.6,
      democracy: 0.4,
      normStrength: 1,
      standing: 0.5,
      rung: 1,
      smallness: 1,
    }
    const q = {
      duty: 0.002,
      breach: 0.001,
      inertia: 0.0004,
      participation: 0.0002,
      smallCost: 0.001,
      standingLoss: 0.001,
      lockInWorth: 0.01,
    }
    const { term } = review({ world: bound, p: q, d: { lockIn: 1, institution: 1 } })
    // A state under law 0.5 feels 0.3 + 0.7 x 0.5 of it.
    expect(term('lockedIn')).toBeCloseTo(0.0004 + 0.002 * 0.65, 12)
    expect([term('breached'), term('fixed')]).toEqual([expect.closeTo(-0.00065, 12), 0])
    expect([term('utilityBystander'), term('utilitySupporter')]).toEqual([-0.00065, -0.00065].map((x) => expect.closeTo(x, 12)))
    expect(term('despised')).toBeCloseTo(-0.001 * 0.65 * 1 * 2, 12)
    const free = review({ world: { ...bound, bound: 0 }, p: q })
    expect([free.term('despised'), free.term('fixed'), free.term('breached')]).toEqual(
      [-0.00065, -0.0012, 0].map((x) => expect.closeTo(x, 12)),
    )
  })

  it('that spares a state leaves it the least effort', () => {
    const made = (exempt: number) => review({ world: { ...worth, bound: 1, exempt }, p: { ...p, breach: 0 } }).world.effort[1]
    expect([made(0), made(1)]).toEqual([0.75, 0.15])
  })

  it('keeps a case on the agenda by the forum that has it, not by the institution of the design', () => {
    const faded = (world: Example['world']) =>
      review({
        world: { ruleOfLaw: 1, democracy: 1, legitimacy: 1, perceivedGap: 1, normStrength: 1, attention: 0, ...world },
        p: { legalism: 0.01, agendaKeeping: 0.5 },
        d: { institution: 1 },
      }).term('lawful')
    expect([faded({}), faded({ caseForum: 0, seized: 0 }), faded({ caseForum: 0, seized: 0.5 })]).toEqual(
      [0.25 + 0.75 * 0.5, 0.25, 0.25 + 0.75 * 0.25].map((part) => expect.closeTo(0.01 * part, 12)),
    )
  })
})

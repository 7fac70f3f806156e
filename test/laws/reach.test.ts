import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createEngine, POSTURES, ROLES, type World } from '../../sim/model/index.ts'
import { recipes, scenarioOf } from '../support/arbitrary.ts'

/** What must happen in the worlds of the laws, so that the laws test it. */
const SIGHTS: { readonly [sight: string]: (world: World) => boolean } = {
  'a case is open': (w) => w.age.some((age) => age >= 0),
  'a case has not opened': (w) => w.age.some((age) => age < 0),
  'a measure is in force': (w) => w.rung.some((rung) => rung > 0),
  'the ladder is climbed': (w) => w.rung.some((rung) => rung > 1),
  'a rung is blocked': (w) => w.blocked.includes(1),
  'a coalition acts outside the institution': (w) => w.outside.includes(1),
  'a case is settled': (w) => w.settled.includes(1),
  'a part of a judgment is waived': (w) => w.waived.some((part) => part > 0),
  'a settlement has been broken': (w) => w.breaches.some((count) => count > 0),
  'the respondent is hurt': (w) => w.netDamage.some((damage) => damage > 0),
  'senders pay': (w) => w.senderBurden.some((cost) => cost > 0),
  'civilians are harmed': (w) => w.civilianHarm.some((harm) => harm > 0),
  'property is attached': (w) => w.attachment.some((worth) => worth > 0),
  'compliance is full': (w) => w.compliance.some((level) => level > 0.95),
  'a coalition has three members': (w) => w.members.some((count) => count > 2),
  'a leader has changed': (w) => w.leaderShift.some((shift) => shift !== 0),
  'peers are rivals': (w) => w.peerWeight.some((weight) => weight < 0),
  ...Object.fromEntries(ROLES.map((role, n) => [`a state is ${role}`, (w: World) => w.role.includes(n)])),
  ...Object.fromEntries(POSTURES.map((posture, n) => [`a respondent will ${posture}`, (w: World) => w.posture.includes(n)])),
}

describe('the random worlds of the laws', () => {
  it('contain everything that the laws are about', () => {
    const seen = new Set<string>()
    for (const recipe of fc.sample(recipes({ months: 60 }), { numRuns: 400, seed: 7 })) {
      const scenario = scenarioOf(recipe)
      const run = createEngine(scenario).start(scenario.seed, 0)
      run.advance(scenario.months)
      for (const [sight, holds] of Object.entries(SIGHTS)) if (!seen.has(sight) && holds(run.world)) seen.add(sight)
    }
    expect(Object.keys(SIGHTS).filter((sight) => !seen.has(sight))).toEqual([])
  })
})

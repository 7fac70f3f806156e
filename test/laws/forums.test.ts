/** Laws of bodies that decide: nothing is drawn, heads add up, a yes never harms a motion, and nobody enforces whom law does not let. */
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { type Compiled, compile } from '../../sim/model/compile.ts'
import { createEngine, ENFORCER, FORUM, PERMITS, RECOMMENDS, type Scenario } from '../../sim/model/index.ts'
import { MECHANISMS } from '../../sim/model/mechanisms/index.ts'
import { recipes, scenarioOf, settings } from '../support/arbitrary.ts'
import { draw } from '../support/bytes.ts'
import { ladderBy, makeCase, makeDesign, makeForum, makeScenario } from '../support/scenarios.ts'

const SLOTS = 5

/** Every month of a world, told after each phase of it. */
function watch(compiled: Compiled, told: (phase: string) => void): void {
  draw(compiled, compiled.scenario.seed)
  for (let month = 0; month < compiled.scenario.months; month++) {
    for (const { name, step } of compiled.phases) {
      step(month)
      told(name)
    }
  }
}

/** The scenario with nobody but anyone deciding, and no body named. */
function lawless(scenario: Scenario): Scenario {
  const cases = scenario.cases.map((kase) => {
    const rungs = kase.design.rungs.map((rung) => ({ ...rung, forum: null, by: 'anyone', effect: 'permits' }) as const)
    return { ...kase, forum: null, design: { ...kase.design, rungs, offersBy: null } }
  })
  return { ...scenario, cases }
}

it('a vote draws nothing: the luck of a world is the same whoever decides', () => {
  expect(MECHANISMS.find(({ name }) => name === 'escalation')!.channels).toEqual({})
  fc.assert(
    fc.property(recipes(), (recipe) => {
      const [bodies, none] = [scenarioOf(recipe), lawless(scenarioOf(recipe))].map(compile) as [Compiled, Compiled]
      draw(bodies, 'luck')
      draw(none, 'luck')
      expect(bodies.tape.columns).toEqual(none.tape.columns)
    }),
    settings(20),
  )
})

it('bodies that nothing names change nothing', () => {
  fc.assert(
    fc.property(recipes(), (recipe) => {
      const named = lawless(scenarioOf(recipe))
      const digests = (scenario: Scenario) => [...createEngine(scenario).run('digest', 0, 2, 'summary').digests]
      expect(digests(named)).toEqual(digests({ ...named, forums: [] }))
    }),
    settings(20),
  )
})

it('whom law does not let enforces in no month; whoever is outside the forum of a rung never does under it', () => {
  let barred = 0
  fc.assert(
    fc.property(recipes(), (recipe) => {
      const compiled = compile(scenarioOf(recipe))
      const { states, rungs } = compiled.world.sizes
      const { role, may, effort, rung, outside, rungBy, rungAlso, rungEffect, rungForum, heads, mandated, respondent } = compiled.world
      watch(compiled, (phase) => {
        if (phase !== 'escalation' && phase !== 'coalition') return
        for (let c = 0; c < rung.length; c++) {
          const at = (c * rungs + rung[c]!) * SLOTS
          const decides = rungBy[at] === FORUM && rungAlso[at] === 0 && outside[c] === 0 && rungEffect[at] !== PERMITS
          expect(mandated[c]).toBe(rung[c])
          for (let i = 0; i < states; i++) {
            const k = c * states + i
            if (i === respondent[c] || role[k] !== ENFORCER) continue
            const free = !decides || (rungEffect[at] !== RECOMMENDS && heads[rungForum[at]! * states + i]! > 0)
            expect([may[k], effort[k]! > 0, free]).toEqual([1, true, true])
          }
          for (let k = c * states; k < (c + 1) * states; k++) barred += may[k] === 0 ? 1 : 0
        }
      })
    }),
    settings(40),
  )
  expect(barred).toBeGreaterThan(1000)
})

it('the tally of a vote is the seats of all who have one', () => {
  let votes = 0
  fc.assert(
    fc.property(recipes(), (recipe) => {
      const compiled = compile(scenarioOf(recipe))
      const { motion, monthsSinceMotion, motionRung, ayes, noes, abstentions, forumSeats, forumRespondentVotes, heads } = compiled.world
      const { seat, rungForum, offerForum, respondent, ayesOf, noesOf, vote } = compiled.world
      const { states, rungs } = compiled.world.sizes
      watch(compiled, (phase) => {
        if (phase !== 'escalation') return
        for (let c = 0; c < motion.length; c++) {
          if (motion[c] === 0 || monthsSinceMotion[c]! > 0) continue
          votes++
          const f = motion[c] === 4 ? offerForum[c]! : rungForum[(c * rungs + motionRung[c]!) * SLOTS]!
          const own = f * states + respondent[c]!
          const absent = forumRespondentVotes[f] === 1 ? 0 : heads[own]! * seat[own]!
          expect(ayes[c]! + noes[c]! + abstentions[c]!).toBe(forumSeats[f]! - absent)
          for (let i = 0; i < states; i++) {
            const [k, h] = [c * states + i, heads[f * states + i]!]
            expect(ayesOf[k]! + noesOf[k]!).toBeLessThanOrEqual(h)
            if (h === 0) expect(vote[k]).toBe(0)
          }
        }
      })
    }),
    settings(80),
  )
  expect(votes).toBeGreaterThan(100)
})

it('one more yes never makes a motion fail', () => {
  const states = 9
  const tests = fc.array(fc.tuple(fc.boolean(), fc.boolean(), fc.integer({ min: 1, max: 6 })), { maxLength: 2 })
  const patrons = fc.uniqueArray(fc.integer({ min: 2, max: states - 1 }), { minLength: 1 })
  let turned = 0
  fc.assert(
    fc.property(tests, patrons, fc.boolean(), fc.integer({ min: 0, max: 8 }), (given, against, unanimous, lean) => {
      const usual = given.map(([cast, people, numerator]) => ({
        ...{ of: cast ? 'cast' : 'all', weigh: people ? 'people' : 'heads' },
        share: { numerator, denominator: 6 },
      })) as never
      const carriedWith = (shields: readonly number[]) => {
        const forums = [
          makeForum(states, { majorities: { usual }, unanimous, vetoing: new Array(states).fill(false).with(2, true), lean: lean / 1e4 }),
        ]
        const roles = Object.fromEntries(shields.map((n) => [`S00${n}`, 'patron' as const]))
        const design = makeDesign({}, { rungs: ladderBy('body', { effect: 'recommends' }) })
        const compiled = compile(makeScenario(states, { forums, cases: [makeCase('S001', 'S000', { roles, design })], months: 1 }))
        compiled.world.age[0] = 24
        compiled.world.monthsAbove[0] = 60
        const { step } = compiled.phases.find(({ name }) => name === 'escalation')!
        step(0)
        const { world } = compiled
        return world.carried[0]!
      }
      // From all of them against to none of them.
      const carried = [...against, 0].map((_, yes) => carriedWith(against.slice(yes)))
      expect(carried).toEqual([...carried].sort())
      turned += carried.at(-1)! - carried[0]!
    }),
    settings(60),
  )
  expect(turned).toBeGreaterThan(15)
})

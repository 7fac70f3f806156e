/** Law: the state that leads is settled once for each rung, and never the respondent; how near others are follows from it alone. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compile } from '../../sim/model/compile.ts'
import { recipes, scenarioOf, settings } from '../support/arbitrary.ts'
import { draw } from '../support/bytes.ts'

describe('the state that leads', () => {
  it('changes only with the rung or where nobody led, and is never the respondent', () => {
    let changes = 0
    fc.assert(
      fc.property(recipes(), (recipe) => {
        const compiled = compile(scenarioOf(recipe))
        const { scenario, world, phases } = compiled
        const { states, cases } = world.sizes
        draw(compiled, scenario.seed)
        for (let month = 0; month < scenario.months; month++) {
          const [leads, rungs] = [[...world.lead], [...world.leadRung]]
          for (const { step } of phases) step(month)
          for (let c = 0; c < cases; c++) {
            const lead = world.lead[c]!
            expect(lead).not.toBe(world.respondent[c])
            if (lead !== leads[c]) {
              changes++
              expect(leads[c] === -1 || rungs[c] !== world.leadRung[c]).toBe(true)
            }
            if (lead >= 0) expect([world.leadNear[c * states + lead], world.leadBond[c * states + lead]]).toEqual([0.5, 0])
          }
        }
      }),
      settings(20),
    )
    // The law is about changes, so there must have been some.
    expect(changes).toBeGreaterThan(20)
  })
})

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compile } from '../../sim/model/compile.ts'
import { BUSTER, BYSTANDER, ENFORCER, PATRON, type Scenario, SUPPORTER, type World } from '../../sim/model/index.ts'
import { leverPosition } from '../../sim/model/initialise/index.ts'
import { recipes, scenarioOf, settings } from '../support/arbitrary.ts'
import { bytesOf, draw } from '../support/bytes.ts'

/** Sums of up to a few dozen products, each rounded at 1e-16: they agree to 1e-9 of the larger with room to spare. */
const ROUNDING = 1e-9

function expectEqual(a: number, b: number): void {
  expect(Math.abs(a - b)).toBeLessThanOrEqual(ROUNDING * Math.max(Math.abs(a), Math.abs(b)))
}

/** Cost of the measures to all senders of a case, USD bn per year. */
function burden(world: World, c: number): number {
  const { states } = world.sizes
  let sum = 0
  for (let i = 0; i < states; i++) sum += world.senderCost[c * states + i]! * world.gdp[i]!
  return sum
}

describe('burden sharing', () => {
  it('moves costs between senders and leaves their sum as it is', () => {
    let shared = 0
    fc.assert(
      fc.property(recipes({ months: 48 }), fc.double({ min: 0.01, max: 1, noNaN: true }), (recipe, share) => {
        const compiled = compile(scenarioOf(recipe))
        const { scenario, world, phases } = compiled
        draw(compiled, scenario.seed)
        const measures = phases.find((phase) => phase.name === 'measures')!.step
        const at = leverPosition('measures.burdenSharing') * world.sizes.cases
        for (let month = 0; month < scenario.months; month++) {
          for (const phase of phases) {
            if (phase.name !== 'measures') {
              phase.step(month)
              continue
            }
            const before = bytesOf(world)
            const tried = [0, share].map((value) => {
              new Uint8Array(world.buffer).set(before)
              world.levers.fill(value, at, at + world.sizes.cases)
              measures(month)
              return scenario.cases.map((_, c) => ({
                paid: burden(world, c),
                told: world.senderBurden[c]!,
                each: world.senderCost.slice(),
              }))
            })
            tried[0]!.forEach((alone, c) => {
              const pooled = tried[1]![c]!
              expectEqual(pooled.paid, alone.paid)
              expect(pooled.told).toBe(alone.told)
              if (world.age[c]! >= 0) expectEqual(alone.told, alone.paid)
              if (pooled.each.some((cost, k) => cost !== alone.each[k])) shared++
            })
            new Uint8Array(world.buffer).set(before)
            measures(month)
          }
        }
      }),
      settings(150),
    )
    expect(shared).toBeGreaterThan(0)
  })
})

describe('the books of a month', () => {
  it('balance: leverage by role, the pull of peers, the trade that is cut, weighted fulfilment', () => {
    fc.assert(
      fc.property(recipes({ months: 48 }), (recipe) => {
        const compiled = compile(scenarioOf(recipe))
        const { scenario, world, phases } = compiled
        draw(compiled, scenario.seed)
        const pulls = pullsOf(scenario)
        for (let month = 0; month < scenario.months; month++) {
          for (const phase of phases) phase.step(month)
          for (let c = 0; c < world.sizes.cases; c++) if (world.age[c]! >= 0) checkBooks(world, c, pulls)
        }
      }),
      settings(40),
    )
  })
})

/** How strongly a peer in each role pulls others to enforce, as ODD section 7, coalition, has it. */
function pullsOf({ parameters }: Scenario): { readonly [role: number]: number } {
  const { supportingPull, bustingPull, shieldingPull } = parameters.coalition!
  return { [BYSTANDER]: 0, [SUPPORTER]: supportingPull!, [ENFORCER]: 1, [BUSTER]: bustingPull!, [PATRON]: shieldingPull! }
}

function checkBooks(world: World, c: number, pulls: { readonly [role: number]: number }): void {
  const { states } = world.sizes
  const held = [0, 0, 0, 0, 0]
  let committed = 0
  for (let i = 0; i < states; i++) {
    const k = c * states + i
    const role = world.role[k]!
    if (i === world.respondent[c]) {
      expect(role).toBe(-1)
      continue
    }
    held[role]! += world.leverageShare[k]!
    committed += world.effort[k]! * world.leverageShare[k]!
    if (role !== ENFORCER) expect(world.effort[k]).toBe(0)
    let pull = 0
    for (let t = world.peerStart[i]!; t < world.peerStart[i + 1]!; t++) {
      const peer = world.role[c * states + world.peerIndex[t]!]!
      if (peer >= 0) pull += world.peerWeight[t]! * pulls[peer]!
    }
    // The pull is kept up change by change; a few hundred roundings of 1e-16 on numbers below one stay below 1e-9.
    expect(Math.abs(world.peerPull[k]! - pull)).toBeLessThan(ROUNDING)
  }
  expectEqual(world.leverage[c]!, committed)
  expectEqual(world.supporterShare[c]!, held[SUPPORTER]!)
  expectEqual(world.busterShare[c]!, held[BUSTER]!)
  expectEqual(world.patronShare[c]!, held[PATRON]!)
  expect(world.tradeDiverted[c]).toBeLessThanOrEqual(world.tradeCut[c]!)
  expectEqual(
    world.divertedTrade.subarray(c * states, (c + 1) * states).reduce((sum, taken) => sum + taken, 0),
    world.tradeDiverted[c]!,
  )
  let fulfilled = 0
  for (let o = world.obligationStart[c]!; o < world.obligationStart[c + 1]!; o++) {
    fulfilled += world.obligationWeight[o]! * world.fulfilment[o]!
  }
  expectEqual(world.compliance[c]!, Math.min(1, fulfilled))
}

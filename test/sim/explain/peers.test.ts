import { describe, expect, it } from 'vitest'
import { explainDecision } from '../../../sim/explain/explanation.ts'
import { createEngine, ROLES } from '../../../sim/model/index.ts'
import { makeScenario } from '../../support/scenarios.ts'

const SEED = 'peers'

describe('a peer in another role', () => {
  const plain = makeScenario(6, { months: 40 })
  // Peers pull hard here, so that one of them can decide.
  const table = { ...plain.parameters.coalition, peers: 0.01 }
  const scenario = { ...plain, parameters: { ...plain.parameters, coalition: table } }
  const engine = createEngine(scenario)

  it('flips the decision when the month is run with it', () => {
    let flips = 0
    for (let state = 0; state < 6; state++) {
      const { decision } = explainDecision(engine, { seed: SEED, world: 0, state, kase: 0, month: 39 })
      for (const { state: peer, from, to, becomes, weight } of decision?.peerFlips ?? []) {
        const run = engine.start(SEED, 0)
        run.advance(decision!.month)
        for (const name of run.phases) {
          if (name === 'coalition') {
            const at = scenario.states.findIndex(({ id }) => id === peer)
            expect(ROLES[run.world.role[at]!]).toBe(from)
            run.world.role[at] = ROLES.indexOf(to as 'enforcer')
            run.world.peersChanged[0] = 1
          }
          run.phase(name, decision!.month)
        }
        expect(ROLES[run.world.role[state]!]).toBe(becomes)
        expect(becomes).not.toBe(decision!.after)
        expect(decision!.peers.find((one) => one.state === peer)?.weight).toBe(weight)
        flips++
      }
    }
    expect(flips).toBeGreaterThan(0)
  })

  it('is nothing to a respondent, and nothing where peers do not count', () => {
    const respondent = explainDecision(engine, { seed: SEED, world: 0, state: 1, kase: 0, month: 39 }).decision!
    expect(respondent).toMatchObject({ peers: [], peerFlips: [] })
    const deaf = { ...plain.parameters, coalition: { ...plain.parameters.coalition, peers: 0 } }
    const alone = createEngine({ ...plain, parameters: deaf })
    for (let state = 2; state < 6; state++) {
      const { decision } = explainDecision(alone, { seed: SEED, world: 0, state, kase: 0, month: 39 })
      expect(decision?.peerFlips ?? []).toEqual([])
    }
  })
})

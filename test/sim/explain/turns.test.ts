import { describe, expect, it } from 'vitest'
import { seatOf } from '../../../sim/explain/decision.ts'
import { explainDecision } from '../../../sim/explain/explanation.ts'
import { replay } from '../../../sim/explain/replay.ts'
import { turnsOf } from '../../../sim/explain/turns.ts'
import { createEngine } from '../../../sim/model/index.ts'
import { makeScenario } from '../../support/scenarios.ts'

const SEED = 'why'
const scenario = makeScenario(8, { months: 60 })
const engine = createEngine(scenario)
const batch = engine.run(SEED, 2, 3, 'explain')
const everyTurn = scenario.states.map((_, state) => turnsOf(scenario, batch, 0, state))

describe('the months in which a state changed its role', () => {
  it('are those whose decision went from one role to another, and in no other month was there such a decision', () => {
    for (const [state, turns] of everyTurn.entries()) {
      const seat = seatOf(scenario, state, 0)
      const turned = Array.from({ length: 60 }, (_, month) => replay(engine, SEED, 2, seat, month).taken).flatMap((taken, month) =>
        taken !== null && taken.month === month && taken.before !== taken.after
          ? [{ month, before: seat.options[taken.before], after: seat.options[taken.after] }]
          : [],
      )
      expect(turns).toEqual(turned)
    }
    expect(explainDecision(engine, { seed: SEED, world: 2, state: 1, kase: 0, month: 7 }).turns).toEqual(everyTurn[1])
    expect(everyTurn.some((turns) => turns.length > 1)).toBe(true)
  })

  it('begin with the role that the scenario gives, so the first month counts too', () => {
    const { respondent } = scenario.cases[0]!
    for (const [state, turns] of everyTurn.entries()) {
      const { id } = scenario.states[state]!
      const first = id === respondent ? 'defy' : (scenario.cases[0]!.roles[id] ?? 'bystander')
      if (turns.length > 0) expect(turns[0]!.before).toBe(first)
      for (const [at, { before }] of turns.slice(1).entries()) expect(before).toBe(turns[at]!.after)
    }
  })

  it('are refused of what holds no reasons or several worlds', () => {
    expect(() => turnsOf(scenario, engine.run(SEED, 2, 3, 'summary'), 0, 1)).toThrow(RangeError)
    expect(() => turnsOf(scenario, engine.run(SEED, 2, 4, 'explain'), 0, 1)).toThrow(RangeError)
  })
})

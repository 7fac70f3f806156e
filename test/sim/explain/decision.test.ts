import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { drawAt, inputsOf, mechanismOf, movable, seatOf, termsOf } from '../../../sim/explain/decision.ts'
import { createEngine } from '../../../sim/model/index.ts'
import { recipes, scenarioOf, settings } from '../../support/arbitrary.ts'
import { makeCase, makeScenario } from '../../support/scenarios.ts'

const plain = makeScenario(5)
const scenario = { ...plain, cases: [...plain.cases, makeCase('S003', 'S002', { id: 'second' })] }
const { world } = createEngine(scenario).start('seat', 0)

describe('a seat', () => {
  it('is a posture for the respondent of the case and a role for everybody else', () => {
    expect([0, 1, 2, 3].map((state) => seatOf(scenario, state, 0).decides)).toEqual(['role', 'posture', 'role', 'role'])
    expect([1, 3].map((state) => seatOf(scenario, state, 1).decides)).toEqual(['role', 'posture'])
  })

  it('lies where the world and the tape keep it', () => {
    const role = seatOf(scenario, 2, 1)
    expect(role.optionAt).toBe(7)
    expect(drawAt(world, role, 10)).toBe((10 * 2 + 1) * 5 + 2)
    termsOf(world, role)[0] = 0.25
    expect(world.coalitionTerms[7 * role.terms.length]).toBe(0.25)
    const posture = seatOf(scenario, 3, 1)
    expect([posture.optionAt, drawAt(world, posture, 10)]).toEqual([1, 21])
  })
})

describe('the inputs of a decision', () => {
  it('are all the columns it reads of the state, the case and the order, each where it lies', () => {
    for (const state of [0, 1]) {
      const seat = seatOf(scenario, state, 0)
      const inputs = inputsOf(world, seat, scenario)
      const structure = ['respondent', 'rungCount', 'peersChanged', 'obligationKind', 'caseForum']
      const shapes = ['world', 'state', 'case', 'caseState', 'obligation']
      const declared = new Map(world.columns.map((column) => [column.name, column]))
      const expected = mechanismOf(seat.phase).reads.filter(
        (name) => shapes.includes(declared.get(name)!.shape) && !structure.includes(name),
      )
      const kept = state === 0 ? ['peerPull'] : ['frailty', 'governmentFrailty']
      expect([...new Set(inputs.map(({ column }) => column))].sort()).toEqual([...expected, ...kept].sort())
      for (const { column, at } of inputs) expect(at).toBeLessThan(world[column].length)
      // Whole numbers are tried one by one, so none is a number that only names something.
      expect(inputs.filter(({ unit, whole }) => whole && ['forum', 'state', 'index'].includes(unit)).map(({ name }) => name)).toEqual([])
    }
    const cost = inputsOf(world, seatOf(scenario, 3, 1), scenario).filter(({ column }) => column === 'domesticCost')
    expect(cost.map(({ name, at }) => [name, at])).toEqual([
      ['domesticCost.cease', 2],
      ['domesticCost.reform', 3],
    ])
  })

  it('may be moved except for clocks, and for the patronage of a state that is not a patron', () => {
    const fixed = (state: number) => inputsOf(world, seatOf(scenario, state, 0), scenario).filter((input) => !movable(input, world))
    expect(fixed(2).map(({ column }) => column)).toEqual(['age', 'patronage'])
    expect(fixed(3).map(({ column }) => column)).toEqual(['age'])
  })

  it('hold a value in the range that may be tried, in random worlds at the end of a run', () => {
    fc.assert(
      fc.property(recipes({ months: 12 }), fc.nat({ max: 11 }), (recipe, someone) => {
        const random = scenarioOf(recipe)
        const run = createEngine(random).start('in', 0)
        run.advance(random.months)
        const seat = seatOf(random, someone % random.states.length, 0)
        for (const input of inputsOf(run.world, seat, random)) {
          if (!movable(input, run.world)) continue
          const value = run.world[input.column][input.at]!
          expect([input.name, value >= input.low && value <= input.high]).toEqual([input.name, true])
          expect(input.span === null || input.span > 0).toBe(true)
        }
      }),
      settings(20),
    )
  })
})

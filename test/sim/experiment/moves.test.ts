import { describe, expect, it } from 'vitest'
import { pairedEffect } from '../../../sim/analysis/index.ts'
import { createPool, mainThread, scalarOf } from '../../../sim/ensemble/index.ts'
import { ensemblesMoved, inputGroups, type Moving, moveInputs } from '../../../sim/experiment/moves.ts'
import { createEngine, type Scenario } from '../../../sim/model/index.ts'
import { makeCase, makeDesign, makeScenario } from '../../support/scenarios.ts'

const WORLDS = 12
const SEED = 'moves'
const plain = makeScenario(5, { months: 60 })
const [kase] = plain.cases
const easier = kase!.obligations.map((one) => ({ ...one, domesticCost: one.domesticCost / 4 }))
const changed = (scenario: Scenario, id: string, change: object) =>
  scenario.states.map((state) => (state.id === id ? { ...state, ...change } : state))

/** Another case in another world: one state more, a respondent of its own, and less to do. */
const other = makeScenario(6, { months: 60 })
const second: Scenario = {
  ...other,
  states: changed(other, other.cases[0]!.respondent, { capacity: 0.9, democracy: 0.9 }),
  cases: [{ ...other.cases[0]!, id: 'other', deadline: 24, obligations: easier }],
}

function moving(a: Scenario, b: Scenario): Moving {
  const arms = [
    { label: 'a', scenario: a },
    { label: 'b', scenario: b },
  ] as const
  return { arms, cases: [0, 0], seed: SEED, worlds: WORLDS }
}
const move = (a: Scenario, b: Scenario) => moveInputs(createPool([mainThread(createEngine)]), moving(a, b))
const harmAndCompliance = (scenario: Scenario) => {
  const batches = [createEngine(scenario).run(SEED, 0, WORLDS, 'summary')]
  return [scalarOf(batches, 'meanCompliance'), scalarOf(batches, 'civilianHarm')] as const
}
function effectsByHand(after: Scenario, before: Scenario) {
  const [[compliance, harm], [base, none]] = [harmAndCompliance(after), harmAndCompliance(before)]
  return { meanCompliance: pairedEffect(compliance, base), civilianHarm: pairedEffect(harm, none) }
}

describe('inputs moved one by one', () => {
  it('change what the first side with them alone changes, by hand', async () => {
    const { moves, together, whole } = await move(plain, second)
    expect(moves.map(({ name }) => name).sort()).toEqual(['obligations', 'respondent', 'world'])
    const alone = { ...plain, cases: [{ ...kase!, deadline: 24, obligations: easier }] }
    const found = (name: string) => moves.find((one) => one.name === name)!.effects
    expect(found('obligations')).toEqual(effectsByHand(alone, plain))
    const { gdp, population } = plain.states.find(({ id }) => id === kase!.respondent)!
    const able = changed(plain, kase!.respondent, { capacity: 0.9, democracy: 0.9 })
    expect(able.find(({ id }) => id === kase!.respondent)).toMatchObject({ gdp, population })
    expect(found('respondent')).toEqual(effectsByHand({ ...plain, states: able }, plain))
    expect(Math.abs(found('obligations').meanCompliance.estimate)).toBeGreaterThan(0.01)
    // A case of another name has other luck: all together are the second side under the name that the case of the first has.
    const renamed = { ...second, cases: [{ ...second.cases[0]!, id: kase!.id }] }
    expect(together).toEqual(effectsByHand(renamed, plain))
    expect(whole).toBe(false)
    const sizes = moves.map(({ effects }) => Math.abs(effects.meanCompliance.estimate))
    expect(sizes).toEqual([...sizes].sort((x, y) => y - x))
  })

  it('tell mechanisms apart where the sides share a world, and are the second side together', async () => {
    const design = makeDesign({ monitoring: { transparency: 1 }, implementation: { assistance: 1 } })
    const b = { ...plain, cases: [{ ...kase!, design }] }
    expect(inputGroups(moving(plain, b))!.map(({ name }) => name)).toEqual(['implementation', 'monitoring'])
    const { together, whole, moves } = await move(plain, b)
    expect([whole, moves.length, ensemblesMoved(moves.length)]).toEqual([true, 2, 4])
    expect(together).toEqual(effectsByHand(b, plain))
    const between = { ...second, cases: [{ ...second.cases[0]!, design }] }
    expect(inputGroups(moving(plain, between))!.map(({ name }) => name)).toContain('rest')
  })

  it('need the same months, and one case each or the same cases', async () => {
    const two = { ...plain, cases: [kase!, makeCase('S003', 'S002', { id: 'second' })] }
    expect(inputGroups(moving(plain, { ...second, months: 59 }))).toBeNull()
    expect(inputGroups(moving(plain, two))).toBeNull()
    expect(inputGroups(moving(two, { ...two, off: ['remedies'] }))).toHaveLength(1)
    await expect(move(plain, two)).rejects.toThrow('expected the same months')
  })
})

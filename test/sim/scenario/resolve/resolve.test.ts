import { describe, expect, it } from 'vitest'
import { BY_ANYONE, type Scenario } from '../../../../sim/model/index.ts'
import { MECHANISMS } from '../../../../sim/model/mechanisms/index.ts'
import { defaultsOf } from '../../../../sim/model/parameter.ts'
import { parseScenario, type Setting } from '../../../../sim/scenario/index.ts'
import { USUAL_LADDER } from '../../../../sim/scenario/resolve/design.ts'
import { MINIMAL } from '../minimal.ts'

function resolved(...settings: readonly Setting[]): Scenario {
  const parsed = parseScenario(MINIMAL, {}, settings)
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems))
  return parsed.scenario
}

/** Everything in the value that is an object. */
function objectsIn(value: unknown): readonly object[] {
  if (typeof value !== 'object' || value === null) return []
  return [value, ...Object.values(value).flatMap(objectsIn)]
}

describe('a resolved scenario', () => {
  it('is frozen to the last leaf, except for columns of ties, which cannot be', () => {
    const objects = objectsIn(resolved()).filter((object) => !ArrayBuffer.isView(object))
    expect(objects.length).toBeGreaterThan(50)
    expect(objects.filter((object) => !Object.isFrozen(object))).toEqual([])
  })

  it('shares nothing with the file', () => {
    const file = structuredClone(MINIMAL) as unknown as { cases: { stakes: { [state: string]: number } }[] }
    const parsed = parseScenario(file, {})
    file.cases[0]!.stakes.DOR = 1
    expect(parsed.ok && parsed.scenario.cases[0]!.stakes).toEqual({ DOR: 0.3 })
  })

  it('has weights that sum to one', () => {
    const weights = resolved().cases[0]!.obligations.map(({ weight }) => weight)
    expect(weights).toEqual([3 / 4, 1 / 4])
  })

  it('fills in what cases and events leave out', () => {
    const { cases, events, start } = resolved()
    expect(cases[0]).toMatchObject({ judgment: 6, deadline: 12, breachHazard: 0 })
    expect(cases[0]!.milestones.map(({ compliance }) => compliance)).toEqual([null, 0.4])
    expect(events[2]).toEqual({
      month: 40,
      kind: 'crisis',
      label: '',
      state: null,
      other: null,
      case: 'fishermen',
      lever: null,
      value: 0.3,
      resolve: 0.5,
    })
    expect(start).toBe('2001-01')
  })

  it('sorts whatever is a set', () => {
    const scenario = resolved(
      { path: 'off', value: ['settlement', 'order'] },
      { path: 'cases[0].claimants', value: ['DOR', 'BOR'] },
      { path: 'cases[0].patrons', value: { CRE: 0.5 } },
      { path: 'cases[0].stakes', value: { DOR: 0.1, CRE: 0.2, BOR: 0.3 } },
    )
    expect(scenario.off).toEqual(['order', 'settlement'])
    expect(scenario.cases[0]!.claimants).toEqual(['BOR', 'DOR'])
    expect(Object.keys(scenario.cases[0]!.stakes)).toEqual(['BOR', 'CRE', 'DOR'])
  })

  it('has every parameter, given or by default', () => {
    const { parameters } = resolved()
    for (const mechanism of MECHANISMS) {
      const given = mechanism.name === 'coalition' ? { temperature: 0.001 } : {}
      expect(parameters[mechanism.name]).toEqual({ ...defaultsOf(mechanism.parameters), ...given })
    }
  })
})

describe('the design of a case', () => {
  it('is that of the scenario overlaid with its own, and complete', () => {
    const { design } = resolved().cases[0]!
    expect(design.name).toBe('Union')
    expect(design.offers).toEqual({ 'trade-access': 0.5 })
    expect(design.rungs.map(({ collective }) => collective)).toEqual([false, true])
    for (const mechanism of MECHANISMS) {
      const given = { escalation: { quorum: 0.3 }, monitoring: { clarity: 0.9 } }[mechanism.name] ?? {}
      expect(design.levers[mechanism.name]).toEqual({ ...defaultsOf(mechanism.levers), ...given })
    }
  })

  it('takes the nearer of two values', () => {
    const { design } = resolved(
      { path: 'design.monitoring.clarity', value: 0.1 },
      { path: 'design.offers.trade-access', value: 0.1 },
      { path: 'design.offers.budget-support', value: 0.2 },
      { path: 'cases[0].design.rungs', value: [{ name: 'Alone', instruments: {} }] },
    ).cases[0]!
    expect(design.levers.monitoring!.clarity).toBe(0.9)
    expect(design.offers).toEqual({ 'trade-access': 0.5, 'budget-support': 0.2 })
    expect(design.rungs).toEqual([{ ...BY_ANYONE, name: 'Alone', collective: false, instruments: {} }])
  })

  it('has the usual ladder of five if none is given, each rung harder than the last', () => {
    const parsed = parseScenario({ ...MINIMAL, design: undefined }, {})
    expect(parsed.ok && parsed.scenario.cases[0]!.design.rungs).toEqual(USUAL_LADDER)
    expect(USUAL_LADDER).toHaveLength(5)
    for (const [n, { instruments }] of USUAL_LADDER.entries()) {
      if (n === 0) continue
      const before = Object.keys(USUAL_LADDER[n - 1]!.instruments).filter((name) => name !== 'sectoral-trade')
      expect(Object.keys(instruments)).toEqual(expect.arrayContaining(before))
      expect(Object.keys(instruments).length).toBeGreaterThan(n)
    }
  })
})

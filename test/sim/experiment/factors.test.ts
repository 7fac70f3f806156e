import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { blend, factorsOf } from '../../../sim/experiment/factors.ts'
import { createEngine } from '../../../sim/model/index.ts'
import { recipes, scenarioOf, settings } from '../../support/arbitrary.ts'
import { LADDER, makeCase, makeDesign, makeScenario } from '../../support/scenarios.ts'

const plain = makeScenario(5, { months: 24 })
const [kase] = plain.cases

function designed(...design: Parameters<typeof makeDesign>) {
  return { ...plain, cases: [{ ...kase!, design: makeDesign(...design) }] }
}

const names = (b: typeof plain) => factorsOf(plain, b).map(({ name }) => name)

describe('factors', () => {
  it('are the mechanisms whose levers, coefficients or switch differ', () => {
    const levers = designed({ monitoring: { audits: 3, clarity: 1 } })
    expect(factorsOf(plain, levers)).toEqual([
      {
        name: 'monitoring',
        changes: [
          { what: 'monitoring.audits', from: 1, to: 3 },
          { what: 'monitoring.clarity', from: 0.6, to: 1 },
        ],
      },
    ])
    const table = { ...plain.parameters, order: { ...plain.parameters.order, initialNorm: 0.9 } }
    expect(factorsOf(plain, { ...plain, parameters: table })).toMatchObject([
      { name: 'order', changes: [{ what: 'order.initialNorm', to: 0.9 }] },
    ])
    expect(factorsOf({ ...plain, off: ['remedies'] }, plain)).toEqual([
      { name: 'remedies', changes: [{ what: 'remedies on', from: 0, to: 1 }] },
    ])
  })

  it('are the ladder, the offers, the schedule and the world too', () => {
    expect(names(designed({}, { rungs: LADDER.slice(1) }))).toEqual(['ladder'])
    expect(names(designed({}, { offers: { 'trade-access': 1 } }))).toEqual(['offers'])
    const events = [
      {
        month: 3,
        kind: 'crisis',
        label: '',
        state: null,
        other: null,
        case: null,
        lever: null,
        value: 0.5,
        resolve: 0,
      },
    ] as const
    expect(names({ ...plain, events })).toEqual(['schedule'])
    const richer = plain.states.map((state) => ({ ...state, gdp: state.gdp + 1 }))
    expect(names({ ...plain, states: richer, events })).toEqual(['world'])
  })

  it('are what was ordered and what the respondent is like, apart from the world; its size goes with the trade', () => {
    const ordered = (change: object) => ({ ...plain, cases: [{ ...kase!, ...change }] })
    expect(names(ordered({ deadline: 30 }))).toEqual(['obligations'])
    expect(names(ordered({ obligations: kase!.obligations.map((one) => ({ ...one, domesticCost: 0.5 })) }))).toEqual(['obligations'])
    expect(names(ordered({ obligations: kase!.obligations.map((one) => ({ ...one, text: 'Else' })) }))).toEqual([])
    expect(names(ordered({ stakes: { S004: 1 } }))).toEqual(['world'])
    const states = (id: string, change: object) => ({
      ...plain,
      states: plain.states.map((state) => (state.id === id ? { ...state, ...change } : state)),
    })
    expect(names(states(kase!.respondent, { democracy: 0.99 }))).toEqual(['respondent'])
    expect(names(states(kase!.respondent, { population: 99 }))).toEqual(['world'])
    expect(names(states('S004', { democracy: 0.99 }))).toEqual(['world'])
    expect(names(states('S004', { derived: ['gdp'] }))).toEqual([])
  })

  it('do not count names, texts and milestones', () => {
    const rungs = LADDER.map((rung, at) => ({ ...rung, name: `Rung ${at}` }))
    const told = designed({}, { name: 'another', rungs })
    expect(names({ ...told, title: 'Else', summary: 'Else', seed: 'else' })).toEqual([])
  })

  it('tell cases apart where there are several', () => {
    const two = { ...plain, cases: [kase!, makeCase('S003', 'S002', { id: 'second' })] }
    const changed = { ...two, cases: [kase!, { ...two.cases[1]!, design: makeDesign({ remedies: { fund: 1 } }) }] }
    expect(factorsOf(two, changed)[0]!.changes.map(({ what }) => what)).toEqual(['second remedies.fund'])
  })

  it('need the same months and the same cases', () => {
    expect(() => factorsOf(plain, { ...plain, months: 25 })).toThrow('months: expected 24 in both scenarios, got 25')
    const other = { ...plain, cases: [{ ...kase!, id: 'other' }] }
    expect(() => factorsOf(plain, other)).toThrow('cases: expected case in both scenarios, got other')
  })
})

describe('a blend', () => {
  it('of nothing runs as the first scenario and of everything as the second, whatever differs', () => {
    const digests = (scenario: typeof plain) => createEngine(scenario).run('blend', 0, 2, 'summary').digests
    let different = 0
    fc.assert(
      fc.property(recipes({ months: 12 }), recipes({ months: 12 }), (one, two) => {
        const a = scenarioOf({ ...one, months: 12, cases: one.cases.slice(0, 1) })
        const b = scenarioOf({ ...two, months: 12, cases: two.cases.slice(0, 1) }, ['collateral'])
        const all = new Set(factorsOf(a, b).map(({ name }) => name))
        expect(digests(blend(a, b, new Set()))).toEqual(digests(a))
        expect(digests(blend(a, b, all))).toEqual(digests(b))
        if (digests(a).some((word, at) => word !== digests(b)[at])) different++
      }),
      settings(15),
    )
    expect(different).toBeGreaterThan(5)
  })

  it('takes what is named and leaves the rest', () => {
    const b = designed({ monitoring: { audits: 5 }, remedies: { fund: 1 } }, { rungs: LADDER.slice(0, 2) })
    const between = blend(plain, b, new Set(['remedies', 'ladder']))
    expect(between.cases[0]!.design.rungs).toEqual(LADDER.slice(0, 2))
    expect(between.cases[0]!.design.levers.remedies).toEqual(b.cases[0]!.design.levers.remedies)
    expect(between.cases[0]!.design.levers.monitoring).toEqual(plain.cases[0]!.design.levers.monitoring)
    expect(factorsOf(between, b).map(({ name }) => name)).toEqual(['monitoring'])
  })
})

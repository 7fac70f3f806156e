/** Facts about who acts, on rows made by hand. */
import { describe, expect, it } from 'vitest'
import type { Acting } from '../../../../sim/evidence/facts/acting.ts'
import { IDLE_CASES } from '../../../../sim/evidence/facts/actors.ts'
import type { FactRow } from '../../../../sim/evidence/facts/index.ts'
import { HELD_OUT_MICRO, MICRO_ROWS, WHO_ACTS } from '../../../../sim/evidence/facts/index.ts'
import { ids, scenarioOf } from '../../../support/committed.ts'
import { recordBundled } from '../../../support/record.ts'

const scenario = scenarioOf('kavala-2019')
const count = scenario.states.length
const at = (id: string) => scenario.states.findIndex((state) => state.id === id)
const [DEU, FRA, GEO, ARM] = ['DEU', 'FRA', 'GEO', 'ARM'].map(at) as [number, number, number, number]
const column = (entries: readonly (readonly [number, number])[]) => {
  const values = new Float64Array(count)
  for (const [state, value] of entries) values[state] = value
  return values
}

const NOBODY: Acting = {
  ...{ force: 10, enforcing: column([]), busting: column([]), states: [DEU, FRA, GEO, ARM], members: null, leader: -1, western: false },
  ...{ nearLeader: null, farFromRespondent: null, tied: null, democracy: null, company: null, turnout: null },
  ...{ exits: 0, atRisk: 0, apart: null },
}
const row = (acting: Partial<Acting> | null, id = 'kavala-2019') =>
  ({
    scenario: { ...scenario, id },
    case: scenario.cases[0],
    acting: acting === null ? null : { ...NOBODY, ...acting },
  }) as unknown as FactRow

const computed = (id: string, rows: readonly FactRow[]) =>
  WHO_ACTS.flatMap(({ statistics }) => statistics)
    .find((statistic) => statistic.id === id)!
    .of(() => rows)

describe('the facts about who acts', () => {
  it('are ten, numbered and held out as was committed, each with a band and the arm that is not told', () => {
    expect(WHO_ACTS.map((fact) => fact.row)).toEqual(MICRO_ROWS)
    expect(WHO_ACTS.filter(({ heldOut }) => heldOut).map((fact) => fact.row)).toEqual(HELD_OUT_MICRO)
    for (const { letter, row: number, statistics } of WHO_ACTS) {
      expect([letter, statistics.length > 0]).toEqual(['W', true])
      for (const { id, arms, of } of statistics) {
        expect([id.startsWith(`W${number}`), arms]).toEqual([true, ['blind']])
        expect(
          of(() => [row(null)]),
          id,
        ).not.toBe(Infinity)
      }
    }
  })

  it('know the cases in which the record has no enforcing third state', () => {
    const historical = ids.map(scenarioOf).filter(({ kind }) => kind === 'historical')
    const idle = historical.filter(({ id, states, cases }) => {
      const third = (state: string) => states.some((one) => one.id === state) && !cases[0]!.claimants.includes(state)
      const lines = recordBundled().roles.filter((line) => line.scenario === id && line.role === 'enforcer' && line.actor === 'state')
      return !lines.some((line) => line.states.some(third))
    })
    expect(idle.map(({ id }) => id)).toEqual(IDLE_CASES)
  })
})

describe('of worlds they say', () => {
  const acting = {
    enforcing: column([
      [DEU, 5],
      [GEO, 5],
    ]),
  }

  it('W1 what members do, W2 how often nobody does anything, and how much where nobody did', () => {
    const members = scenario.states.map((_, state) => state === DEU)
    expect(computed('W1a', [row({ ...acting, members }), row(acting)])).toBe(0.5)
    expect(computed('W2a', [row(acting), row({}), row({}), row(null)])).toBeCloseTo(2 / 3, 12)
    expect(computed('W2b', [row(acting), row({}), row(acting, 'ukraine-2022'), row({ force: 0 })])).toBeCloseTo(0.125, 12)
  })

  it('W4 to W8 a chance, every enforcer once', () => {
    const some = { value: 0.9, enforcers: 3 }
    const other = { value: 0.5, enforcers: 1 }
    expect(computed('W4a', [row({ nearLeader: some }), row({ nearLeader: other }), row({})])).toBeCloseTo(0.8, 12)
    expect(computed('W5a', [row({ farFromRespondent: some })])).toBeCloseTo(0.9, 12)
    expect(computed('W7a', [row({ tied: other })])).toBeCloseTo(0.5, 12)
    const leads = [row({ democracy: some, western: true }), row({ democracy: other })]
    expect([computed('W8a', leads), computed('W8b', leads)]).toEqual([expect.closeTo(0.9, 12), expect.closeTo(0.5, 12)])
    expect(computed('W4a', [row({})])).toBeNaN()
  })

  it('W10 how unevenly: nothing where all do alike, three quarters where one of four does everything', () => {
    const all = [DEU, FRA, GEO, ARM].map((state) => [state, 5] as const)
    expect(computed('W10a', [row({ enforcing: column(all) })])).toBeCloseTo(0, 12)
    expect(computed('W10a', [row({ enforcing: column([[DEU, 5]]) })])).toBeCloseTo(0.75, 12)
  })

  it('W11 how many, W13 how long, and whether they end together', () => {
    const members = scenario.states.map(() => true)
    expect(computed('W11a', [row({ company: 1 }), row({ company: 3 }), row({ company: 2 }), row({ company: 9, members })])).toBe(2)
    expect(computed('W11b', [row({ turnout: 0.5 }), row({ turnout: 1 }), row({})])).toBe(0.75)
    const rates = [row({ exits: 1, atRisk: 24, members }), row({ exits: 1, atRisk: 48 })]
    expect([computed('W13a', rates), computed('W13b', rates)]).toEqual([0.5, 0.25])
    expect(computed('W13c', [row({ apart: true }), row({ apart: false }), row({})])).toBe(0.5)
  })

  it('W14 who busts: neighbours of Türkiye over others, the farther half over the nearer', () => {
    // Georgia and Armenia are neighbours of Türkiye: 3 of 20 months; Germany and France 1 of 20.
    const busting = column([
      [GEO, 2],
      [ARM, 1],
      [DEU, 1],
    ])
    expect(computed('W14a', [row({ busting })])).toBeCloseTo(3, 12)
    const distance = (state: number) => Math.abs(scenario.states[state]!.position - scenario.states[DEU]!.position)
    const far = [FRA, GEO, ARM].sort((a, b) => distance(b) - distance(a)).slice(0, 2)
    const among = column([...far.map((state) => [state, 3] as const), [DEU, 1]])
    expect(computed('W14b', [row({ busting: among, leader: DEU }), row({ busting: among })])).toBeCloseTo(6, 12)
  })
})

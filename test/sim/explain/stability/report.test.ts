import { describe, expect, it } from 'vitest'
import { stabilityOf } from '../../../../sim/explain/stability/report.ts'
import { createEngine, type Scenario } from '../../../../sim/model/index.ts'
import { makeCase, makeDesign, makeScenario, makeState, type Pair, tiesOf } from '../../../support/scenarios.ts'

/** Coefficients of the coalition that are zero unless given, so that utilities can be computed by hand. */
function bare(scenario: Scenario, given: { readonly [name: string]: number }): Scenario {
  const table = scenario.parameters.coalition!
  const keep = ['review', 'temperature', 'agendaKeeping', 'effortScale', 'steadiness', 'alarm', 'unsettling']
  const silent = Object.fromEntries(Object.entries(table).map(([name, value]) => [name, keep.includes(name) ? value : 0]))
  // No lever has a price, for enforcers would pay it.
  return { ...scenario, off: ['prices'], parameters: { ...scenario.parameters, coalition: { ...silent, ...given } } }
}

function ask(scenario: Scenario, month: number, more: { world?: number; horizon?: number } = {}) {
  return stabilityOf(createEngine(scenario), { seed: 'hold', world: 0, kase: 0, horizon: 12, month, ...more })
}

const plain = makeScenario(6, { months: 30 })
/** No review, so that the coalition is what the case begins with; the ladder does not move before its deadline. */
function frozen(roles: { readonly [state: string]: 'enforcer' | 'bystander' }, design = makeDesign()): Scenario {
  const kase = makeCase('S001', 'S000', { deadline: 20, roles, design })
  return { ...plain, cases: [kase] }
}

describe('stability by hand', () => {
  const trio = frozen({ S000: 'enforcer', S002: 'enforcer', S003: 'enforcer' })

  it('of members that pay and are held by habit alone', () => {
    // Enforcing costs 1 per mille; staying in the present role is worth 1.5. Others are worth nothing.
    const report = ask(bare(trio, { review: 0, participation: 0.001, inertia: 0.0015 }), 5)
    expect(report.members).toEqual(['S000', 'S002', 'S003'])
    const [felt, noHabit, noLock, none] = report.views
    expect(felt).toMatchObject({ internal: true, external: true, wouldLeave: [], wouldJoin: [] })
    expect(noHabit).toMatchObject({ inertia: false, internal: false, wouldLeave: ['S000', 'S002', 'S003'] })
    expect(noLock).toMatchObject({ lockIn: false, internal: true })
    expect(none).toMatchObject({ internal: false, external: true })
    for (const { role, gain, interest } of report.gains) {
      // Sums of two doubles near 1e-3.
      expect(gain).toBeCloseTo(role === 'enforcer' ? 0.0005 : -0.0025, 15)
      expect(interest).toBeCloseTo(-0.001, 15)
    }
    expect(report.fragility.map(({ cost }) => cost)).toEqual(Array(3).fill(expect.closeTo(0.0005, 15)))
  })

  it('of members that are locked in', () => {
    const locked = frozen({ S000: 'enforcer' }, makeDesign({ coalition: { lockIn: 1 }, escalation: { institution: 1 } }))
    // Leaving costs 2 per mille, enforcing 1.
    const report = ask(bare(locked, { review: 0, participation: 0.001, lockInWorth: 0.002 }), 5)
    expect(report.views.map(({ internal }) => internal)).toEqual([true, true, false, false])
    expect(report.fragility).toMatchObject([{ state: 'S000', cost: expect.closeTo(0.001, 15) }])
  })

  it('of outsiders: those small enough would join for the support', () => {
    const supported = frozen({ S000: 'enforcer' }, makeDesign({ coalition: { participationSupport: 1 } }))
    const report = ask(bare(supported, { review: 0, participation: 0.001, membership: 0.004 }), 5)
    // Support is worth 4 per mille times 100 / (100 + GDP): more than 1 below a GDP of 300.
    const small = plain.states.filter(({ id, gdp }) => !['S000', 'S001'].includes(id) && gdp < 300).map(({ id }) => id)
    expect(small).toEqual(['S002', 'S004'])
    expect(report.views[0]).toMatchObject({ external: false, wouldJoin: small })
    const gdp = (id: string) => plain.states.find((state) => state.id === id)!.gdp
    for (const { state, gain } of report.gains) expect(gain).toBeCloseTo(0.4 / (100 + gdp(state)) - 0.001, 15)
  })

  it('of pressure by patrons', () => {
    const scenario = bare(trio, { review: 0, pressure: 0.002, inertia: 0.0008 })
    for (const { cost, patronPull, patronPullToExit } of ask(scenario, 5).fragility) {
      // It loses 2 per mille for a dependence of 1 and is held by 0.8; halved 40 times.
      expect(patronPullToExit).toBeCloseTo(0.4, 10)
      expect(cost).toBeCloseTo(0.0008 - 0.002 * patronPull, 15)
    }
    expect(ask(bare(trio, { review: 0, inertia: 0.0008 }), 5).fragility[0]!.patronPullToExit).toBeNull()
  })
})

describe('a cascade by hand', () => {
  // S000 trades with S002, S002 with S003 as much; all of them a little with the respondent.
  const states = ['S000', 'S001', 'S002', 'S003'].map((id, n) =>
    makeState(n, {
      id,
      gdp: 100,
      population: 10,
      memberships: {},
      veto: false,
      ruleOfLaw: 0.5,
      democracy: 0.5,
      narrativeControl: 0,
    }),
  )
  const pair = (from: string, to: string, exports: number): Pair => ({
    from,
    to,
    exports,
    distance: 3000,
    alliance: 0,
    contiguous: 0,
    affinity: 0,
  })
  const both = (a: string, b: string, flow: number) => [pair(a, b, flow), pair(b, a, flow)]
  const pairs = [
    ...both('S000', 'S002', 10),
    ...both('S002', 'S003', 10),
    ...['S000', 'S002', 'S003'].flatMap((id) => both(id, 'S001', 0.001)),
  ]
  const design = makeDesign({
    monitoring: { clarity: 1, transparency: 1, audits: 7 },
    escalation: { institution: 1, thresholdUp: 1 },
  })
  const kase = makeCase('S001', 'S000', {
    design,
    stakes: { S002: 0, S003: 0 },
    roles: { S000: 'enforcer', S002: 'enforcer', S003: 'enforcer' },
    obligations: [
      {
        id: 'cease',
        kind: 'cease',
        text: '',
        weight: 1,
        domesticCost: 0.5,
        capacityDemand: 1,
        duration: 600,
        fulfilled: 0,
        final: false,
      },
    ],
  })
  // Peers are worth 10 per mille if all enforce, enforcing costs 6, so that S002 needs both of its peers and S003 its one. S000 has its
  // stake.
  const chain = bare(
    { ...plain, states, ties: tiesOf(states, pairs), cases: [kase] },
    {
      review: 1,
      temperature: 1e-5,
      agendaKeeping: 1,
      peers: 0.01,
      participation: 0.006,
      efficacy: 0.1,
    },
  )

  it('runs along the chain, and is measured against the world that goes on', () => {
    const report = ask(chain, 4)
    expect(report.members).toEqual(['S000', 'S002', 'S003'])
    const follow = Object.fromEntries(report.fragility.map((one) => [one.state, one.follow]))
    expect(follow).toEqual({ S000: ['S002', 'S003'], S002: ['S003'], S003: ['S002'] })
    expect(report.unforced.leverage).toBeGreaterThan(0.9)
    const first = report.fragility.find(({ state }) => state === 'S000')!
    expect(first).toMatchObject({ exit: 'bystander', replace: [], later: { leverage: 0 } })
    expect(report.fragility.every(({ later }) => later.leverage < report.unforced.leverage)).toBe(true)
  })

  it('has not begun within no months, and ends with the run', () => {
    const now = ask(chain, 4, { horizon: 0 })
    expect(now.fragility.map(({ follow }) => follow)).toEqual([[], [], []])
    expect(ask(chain, 27).horizon).toBe(2)
    expect(ask(chain, 29).horizon).toBe(0)
  })
})

describe('stability', () => {
  it('is none before the judgment', () => {
    const kase = { ...plain.cases[0]!, judgment: 10 }
    expect(ask({ ...plain, cases: [kase] }, 9)).toMatchObject({ judged: false, views: [], gains: [], fragility: [] })
  })

  it('asked about changes nothing and answers the same again', () => {
    const engine = createEngine(plain)
    const before = engine.run('hold', 0, 2, 'summary').digests
    const question = { seed: 'hold', world: 1, kase: 0, month: 20, horizon: 12 }
    const answer = stabilityOf(engine, question)
    expect(engine.run('hold', 0, 2, 'summary').digests).toEqual(before)
    expect(stabilityOf(engine, question)).toEqual(answer)
    expect(answer.gains).toHaveLength(5)
  })

  it('agrees with what members do when they review and choose the best', () => {
    // With hardly any noise, who would leave or join does so when it alone reviews next month and all else stays.
    const cold = { ...plain.parameters.coalition!, temperature: 1e-5, review: 0.3 }
    const scenario = { ...plain, parameters: { ...plain.parameters, coalition: cold } }
    const { gains } = ask(scenario, 12)
    const engine = createEngine(scenario)
    for (const { state, gain, best } of gains) {
      // Near ties are left to the noise: 20 times the temperature is a chance of 2e-9.
      if (Math.abs(gain) < 2e-4) continue
      const run = engine.start('hold', 0)
      run.advance(13)
      const at = scenario.states.findIndex(({ id }) => id === state)
      const draws = 12 * scenario.states.length
      run.tape.columns['coalition.reviewRole']!.fill(1, draws, draws + scenario.states.length)
      run.tape.columns['coalition.reviewRole']![draws + at] = 0
      run.phase('coalition', 12)
      const enforces = run.world.role[at] === 2
      expect([state, enforces]).toEqual([state, gain > 0])
      if (!enforces) expect(best).not.toBe('enforcer')
    }
  })

  it('refuses what is not there', () => {
    expect(() => ask(plain, 30)).toThrow('month: expected 0 to 29, got 30')
    expect(() => ask({ ...plain, off: ['coalition'] }, 3)).toThrow('expected coalition to be on')
  })
})

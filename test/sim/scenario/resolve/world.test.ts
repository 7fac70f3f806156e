import { describe, expect, it } from 'vitest'
import { ATTRIBUTE_NAMES, ATTRIBUTES, type Attribute, type Scenario } from '../../../../sim/model/index.ts'
import { parseScenario, type Setting } from '../../../../sim/scenario/index.ts'
import { INLINE_DISTANCE } from '../../../../sim/scenario/resolve/ties.ts'
import { foldWorld } from '../../../../sim/tables/index.ts'
import { pairsIn } from '../../../support/scenarios.ts'
import { MINIMAL, MINIMAL_TABLE } from '../minimal.ts'
import { LIBRARY, WORLD } from '../world-table.ts'

function resolved(file: unknown, ...settings: readonly Setting[]): Scenario {
  const parsed = parseScenario(file, LIBRARY, settings)
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems))
  return parsed.scenario
}

const stateOf = (scenario: Scenario, id: string) => scenario.states.find((state) => state.id === id)!
const pairOf = (scenario: Scenario, from: string, to: string) => pairsIn(scenario).find((pair) => pair.from === from && pair.to === to)!

const sorted = (values: readonly string[]) => values.every((value, i) => i === 0 || values[i - 1]! < value)

describe('a world written out', () => {
  const scenario = resolved(MINIMAL)

  it('has what is given, and the default where nothing is', () => {
    const arvia = stateOf(scenario, 'ARV')
    expect(arvia).toMatchObject({
      gdp: 200,
      capacity: 0.6,
      latitude: null,
      members: ['ARV'],
      memberships: {},
      veto: false,
    })
    for (const name of arvia.derived as Attribute[]) expect(arvia[name]).toBe(ATTRIBUTES[name].default)
    const given = ['gdp', 'population', 'democracy', 'ruleOfLaw', 'capacity']
    expect([...arvia.derived, ...given].sort()).toEqual([...ATTRIBUTE_NAMES].sort())
  })

  it('marks what is overridden', () => {
    expect(stateOf(scenario, 'DOR')).toMatchObject({ consent: 0.8 })
    const changed = resolved(MINIMAL, { path: 'states.ARV.gdp', value: 7 }, { path: 'states.ARV.name', value: 'New Arvia' })
    expect(stateOf(changed, 'ARV')).toMatchObject({ gdp: 7, name: 'New Arvia', ruleOfLaw: 0.4 })
    expect(stateOf(changed, 'ARV').derived).toContain('gdp')
    expect(stateOf(scenario, 'ARV').derived).not.toContain('gdp')
  })

  it('gives a veto to the permanent five, unless it says otherwise', () => {
    expect(stateOf(scenario, 'CRE').veto).toBe(true)
    expect(stateOf(resolved(MINIMAL, { path: 'states.CRE.veto', value: false }), 'CRE').veto).toBe(false)
    expect(stateOf(resolved(MINIMAL, { path: 'states.BOR.memberships', value: ['p5'] }), 'BOR').veto).toBe(true)
  })

  it('has every pair once, in sequence, with its flow, ties and distance', () => {
    expect(pairsIn(scenario)).toHaveLength(12)
    expect(sorted(pairsIn(scenario).map(({ from, to }) => `${from} ${to}`))).toBe(true)
    expect(pairOf(scenario, 'ARV', 'BOR')).toEqual({
      from: 'ARV',
      to: 'BOR',
      exports: 12,
      distance: INLINE_DISTANCE.neighbours,
      alliance: 0,
      contiguous: 1,
      enemies: 0,
      hostile: 0,
      rivals: 0,
      claims: 0,
      affinity: null,
    })
    expect(pairOf(scenario, 'BOR', 'ARV')).toMatchObject({ exports: 9.5, contiguous: 1 })
    expect(pairOf(scenario, 'DOR', 'BOR')).toMatchObject({ exports: 0, alliance: 1, distance: INLINE_DISTANCE.others })
    expect(pairOf(scenario, 'CRE', 'ARV').affinity).toBe(0.9)
    expect(pairOf(scenario, 'ARV', 'CRE').affinity).toBeNull()
  })

  it('is the same in whatever sequence it is written', () => {
    const world = {
      ...MINIMAL.world,
      states: [...MINIMAL.world.states].reverse(),
      flows: [...MINIMAL.world.flows].reverse(),
    }
    expect(resolved({ ...MINIMAL, world })).toEqual(scenario)
  })
})

describe('a world of the table', () => {
  const scenario = resolved(MINIMAL_TABLE)
  const folded = foldWorld(WORLD, MINIMAL_TABLE.world.keep, 'region')

  it('has the folded states in byte order', () => {
    expect(scenario.states.map(({ id }) => id)).toEqual(folded.states.map(({ id }) => id))
    expect(sorted(scenario.states.map(({ id }) => id))).toBe(true)
    expect(stateOf(scenario, 'R-OCEANIA').members.length).toBeGreaterThan(10)
  })

  it('derives what the table does not hold by the rules of ATTRIBUTES', () => {
    const total = (id: string) => {
      const n = WORLD.states.length
      const i = WORLD.states.findIndex((state) => state.id === id)
      return WORLD.states.reduce((sum, _, j) => sum + WORLD.trade[i * n + j]! + WORLD.trade[j * n + i]!, 0)
    }
    for (const state of scenario.states) {
      const source = folded.states.find(({ id }) => id === state.id)!
      expect(state.narrativeControl).toBe(1 - source.voice)
      expect(state.consent).toBe(source.ruleOfLaw)
      expect(state.executionLaw).toBeCloseTo(0.6 * source.ruleOfLaw, 12)
      const trade = source.members.reduce((sum, id) => sum + total(id), 0)
      const open = 0.3 * Math.min(1, trade / source.gdp) + 0.5 * source.ruleOfLaw
      // The sequence of the sums differs, so the last digits may.
      expect(state.marketExposure).toBeCloseTo(Math.min(1, open), 9)
      for (const name of ['narrativeControl', 'marketExposure', 'aidDependence', 'consent', 'executionLaw'] as const) {
        expect(state.derived).toContain(name)
        expect(state[name]).toBeGreaterThanOrEqual(0)
        expect(state[name]).toBeLessThanOrEqual(1)
      }
    }
  })

  it('lets aid fall from 8 % of GDP at USD 1,000 a head to none at 10,000', () => {
    const aid = (gdp: number) =>
      stateOf(resolved(MINIMAL_TABLE, { path: 'states.NIC', value: { gdp, population: 10 } }), 'NIC').aidDependence
    expect([5, 10, 55, 100, 900].map(aid)).toEqual([0.08, 0.08, 0.04, 0, 0])
  })

  it('derives from overridden numbers, and overrides derived ones', () => {
    const changed = resolved(
      MINIMAL_TABLE,
      { path: 'states.NIC', value: { ruleOfLaw: 1, consent: 0.2 } },
      { path: 'states.R-ASIA.capacity', value: 0.3 },
    )
    expect(stateOf(changed, 'NIC')).toMatchObject({ ruleOfLaw: 1, executionLaw: 0.6, consent: 0.2 })
    expect(stateOf(changed, 'NIC').derived).toContain('ruleOfLaw')
    expect(stateOf(changed, 'R-ASIA').capacity).toBe(0.3)
    expect(stateOf(changed, 'COL')).toEqual(stateOf(scenario, 'COL'))
  })

  it('marks numbers that no source has', () => {
    const taiwan = resolved({ ...MINIMAL_TABLE, world: { ...MINIMAL_TABLE.world, keep: ['NIC', 'COL', 'CHN', 'TWN'] } })
    expect(stateOf(taiwan, 'TWN').derived).toContain('gdp')
    expect(stateOf(taiwan, 'CHN').derived).not.toContain('gdp')
  })

  it('gives a veto to whole states of the permanent five only', () => {
    const vetoes = scenario.states.filter(({ veto }) => veto).map(({ id }) => id)
    expect(vetoes).toEqual(['CHN', 'USA'])
    expect(stateOf(scenario, 'R-EUROPE').memberships.p5).toBeGreaterThan(0)
  })

  it('does not make a state less open when the rest is left out', () => {
    const alone = resolved(MINIMAL_TABLE, { path: 'world.rest', value: 'drop' }, { path: 'cases[0].stakes', value: {} })
    expect(alone.states).toHaveLength(4)
    expect(stateOf(alone, 'NIC').marketExposure).toBe(stateOf(scenario, 'NIC').marketExposure)
  })

  it('has the ties of the fold', () => {
    const n = folded.states.length
    expect(scenario.ties.states).toBe(n)
    const i = folded.states.findIndex(({ id }) => id === 'NIC')
    const j = folded.states.findIndex(({ id }) => id === 'USA')
    expect(pairOf(scenario, 'NIC', 'USA')).toMatchObject({
      exports: folded.trade[i * n + j],
      distance: folded.distance[i * n + j],
      alliance: folded.alliance[i * n + j],
    })
  })

  it('makes its ties again only when the fold or an affinity is another', () => {
    const first = resolved(MINIMAL_TABLE)
    const again = resolved(MINIMAL_TABLE, { path: 'months', value: 12 })
    const tied = resolved(MINIMAL_TABLE, { path: 'ties', value: [{ from: 'USA', to: 'NIC', affinity: 0.1 }] })
    const other = resolved(MINIMAL_TABLE, { path: 'world.keep[3]', value: 'BRA' }, { path: 'cases[0].patrons', value: {} })
    expect(again.ties).toBe(first.ties)
    expect(pairOf(tied, 'USA', 'NIC').affinity).toBe(0.1)
    expect(pairOf(resolved(MINIMAL_TABLE), 'USA', 'NIC').affinity).toBeNull()
    expect(pairsIn(other).some(({ from }) => from === 'BRA')).toBe(true)
  })
})

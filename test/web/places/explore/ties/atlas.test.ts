/**
 * Every state of the data finds its place on the map, by a land or by a spot, whole or in an aggregate; and a month of a world fills the
 * map.
 */
import { geoArea, geoContains } from 'd3'
import { describe, expect, it } from 'vitest'
import { ROLES, type Scenario, type StateDetail } from '../../../../../sim/index.ts'
import { baseOf } from '../../../../../web/app/index.ts'
import { isMappable, mapAt, openAtlas, ownersOf } from '../../../../../web/places/explore/ties/atlas.ts'
import { atlas } from '../../../../../web/places/explore/ties/shapes.ts'
import type { Trace } from '../../../../../web/worker/index.ts'
import { shelf } from '../../../../support/bundled.ts'
import { makeScenario, pairsIn } from '../../../../support/scenarios.ts'

const scenarios = shelf.scenarios.map(({ id, json }) => [id, baseOf(json, shelf)!] as const)
const scenarioOf = (id: string): Scenario => scenarios.find(([name]) => name === id)![1]
const landOf = (id: string) => atlas.lands.find((land) => land.id === id)

describe('the atlas', () => {
  it('is what is opened, and has every land once, under a code of the data or under a name', async () => {
    expect(await openAtlas()).toBe(atlas)
    const ids = atlas.lands.map(({ id }) => id)
    expect(new Set(ids).size).toBe(ids.length)
    const known = new Set(shelf.library['world-2019']!.states.map(({ id }) => id))
    const blank = atlas.lands.filter(({ id }) => !known.has(id)).map(({ name }) => name)
    expect(blank.sort()).toEqual(['Antarctica', 'Falkland Is.', 'W. Sahara'])
  })

  it('has a land or a spot for every state of the data, members of the United Nations and others', () => {
    const { states } = shelf.library['world-2019']!
    const without = states.filter(({ id }) => landOf(id) === undefined)
    // Small states have no land at 1:110 million; they stand as glyphs at their spot.
    expect(without.length).toBeGreaterThan(10)
    for (const { id, latitude, longitude } of without) {
      expect(Math.abs(latitude), id).toBeLessThanOrEqual(90)
      expect(Math.abs(longitude), id).toBeLessThanOrEqual(180)
    }
    expect(without.map(({ id }) => id)).toEqual(expect.arrayContaining(['CPV', 'MLT', 'SGP', 'TUV']))
    expect(landOf('XKX')!.name).toBe('Kosovo')
  })

  it('puts the spot of a state that has a land within reach of it', () => {
    const { states } = shelf.library['world-2019']!
    const outside = states.filter(({ id, latitude, longitude }) => {
      const land = landOf(id)
      return land !== undefined && !geoContains(land.shape, [longitude, latitude])
    })
    // Middles given to a degree fall outside where a land is a strip, an arc or islands.
    expect(outside.length).toBeLessThan(states.length / 10)
  })

  it('draws Crimea with Ukraine and no line within a state', () => {
    const simferopol: [number, number] = [34.1, 45]
    expect(geoContains(landOf('UKR')!.shape, simferopol)).toBe(true)
    expect(geoContains(landOf('RUS')!.shape, simferopol)).toBe(false)
    expect(geoContains(landOf('SOM')!.shape, [44.1, 9.6]), 'Hargeisa').toBe(true)
    expect(geoContains(landOf('DNK')!.shape, [-40, 70]), 'Greenland').toBe(true)
    expect(landOf('SOM')!.shape.coordinates).toHaveLength(1)
  })

  it('has lands that are smaller than the earth: no ring is turned inside out', () => {
    for (const { name, shape } of atlas.lands) expect(geoArea(shape), name).toBeLessThan(0.5)
  })
})

describe('states of scenarios', () => {
  it('are on the map where the world is real, and nowhere where it is made up', () => {
    const made = scenarios.filter(([, scenario]) => !isMappable(scenario)).map(([id]) => id)
    expect(made).toEqual(['two-blocs'])
    expect(isMappable(makeScenario(3))).toBe(false)
  })

  it.each(scenarios.filter(([, scenario]) => isMappable(scenario)))(
    '%s: every member of every state is at a land of its own or at the spot of its state',
    (_, scenario) => {
      const owners = ownersOf(scenario, atlas)
      for (const [at, { id, members, latitude, longitude }] of scenario.states.entries()) {
        const lands = atlas.lands.filter((_land, land) => owners[land] === at).map((land) => land.id)
        expect(lands.sort(), id).toEqual(members.filter((member) => landOf(member) !== undefined).sort())
        expect([latitude, longitude].every(Number.isFinite), id).toBe(true)
      }
    },
  )

  it('a member of an aggregate belongs to the aggregate', () => {
    const scenario = scenarioOf('bakassi-2002')
    const owners = ownersOf(scenario, atlas)
    const ownerOf = (id: string) => scenario.states[owners[atlas.lands.findIndex((land) => land.id === id)]!]!
    expect(ownerOf('NGA').id).toBe('NGA')
    expect(ownerOf('POL').id).toBe('R-EUROPE')
    expect(ownerOf('POL').members).toContain('POL')
    expect(owners[atlas.lands.findIndex((land) => land.name === 'Antarctica')]).toBe(-1)
  })
})

describe('a month on the map', () => {
  const scenario = scenarioOf('bakassi-2002')
  const n = scenario.states.length
  const at = (id: string) => scenario.states.findIndex((state) => state.id === id)

  function madeTrace(): Trace {
    const role = new Int8Array(2 * n)
    const effort = new Float32Array(2 * n)
    role[at('NGA')] = -1
    role[n + at('NGA')] = -1
    role[n + at('FRA')] = ROLES.indexOf('enforcer')
    effort[n + at('FRA')] = 0.5
    const detail = { role, effort, votes: null } as unknown as StateDetail
    const batch = { from: 0, to: 1, months: 2, cases: 1, states: n, series: {}, detail }
    const leverage = Float64Array.from({ length: n }, (_, state) => (state === at('FRA') ? 0.25 : 0))
    return { replicate: 0, batch: batch as unknown as Trace['batch'], leverage }
  }

  it('keeps its ground from month to month, and changes roles', () => {
    const trace = madeTrace()
    const [first, second] = [mapAt(scenario, trace, 0, 0, atlas), mapAt(scenario, trace, 0, 1, atlas)]
    expect(second.ground).toBe(first.ground)
    expect(first.states[at('FRA')]).toEqual({ role: ROLES[0], leverage: 0.25, effort: 0 })
    expect(second.states[at('FRA')]).toEqual({ role: 'enforcer', leverage: 0.25, effort: 0.5 })
    expect(second.states[at('NGA')]!.role).toBe('respondent')
  })

  it('knows the parties, what is folded, and trade both ways', () => {
    const { places, trade } = mapAt(scenario, madeTrace(), 0, 0, atlas).ground
    expect(places[at('NGA')]).toMatchObject({ part: 'respondent', folded: 0 })
    expect(places[at('CMR')]!.part).toBe('claimant')
    expect(places[at('R-EUROPE')]!.folded).toBe(scenario.states[at('R-EUROPE')]!.members.length)
    const flow = (from: string, to: string) => pairsIn(scenario).find((pair) => pair.from === from && pair.to === to)?.exports ?? 0
    const both = flow('NGA', 'FRA') + flow('FRA', 'NGA')
    expect(both).toBeGreaterThan(0)
    expect(trade[at('NGA') * n + at('FRA')]).toBe(both)
    expect(trade[at('FRA') * n + at('NGA')]).toBe(both)
  })
})

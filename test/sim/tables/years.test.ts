/** The committed tables of every year: that they can be read, and what is known of them from elsewhere. */
import { readdirSync, statSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { readWorldTable, tableNear, WORLD_YEARS, type WorldTable, worldFiles } from '../../../sim/tables/index.ts'
import { TableError } from '../../../sim/tables/problem.ts'
import { folder, world } from '../../support/world-files.ts'
import { filesOf, worldOf } from '../../support/world-years.ts'

/** Ids of the states that a state sells to, most first. */
function buyers({ states, trade }: WorldTable, id: string): readonly string[] {
  const n = states.length
  const i = states.findIndex((state) => state.id === id)
  const sold = states.map((state, j) => ({ id: state.id, value: trade[i * n + j]! }))
  return sold.sort((a, b) => b.value - a.value).map((one) => one.id)
}

/** Of how many states each is the first partner, both ways. */
function firstPartners({ states, trade }: WorldTable): { readonly [id: string]: number } {
  const n = states.length
  const count: { [id: string]: number } = {}
  for (let i = 0; i < n; i++) {
    const both = states.map((_, j) => trade[i * n + j]! + trade[j * n + i]!)
    const most = Math.max(...both)
    const id = states[both.indexOf(most)]!.id
    if (most > 0) count[id] = (count[id] ?? 0) + 1
  }
  return count
}

const sum = (flows: Float64Array) => flows.reduce((all, flow) => all + flow, 0)
const stateIn = (year: number, id: string) => worldOf(year).states.find((state) => state.id === id)
const membersIn = (year: number, bloc: string) =>
  worldOf(year)
    .states.filter(({ memberships }) => memberships.includes(bloc))
    .map(({ id }) => id)

describe('the table of a scenario', () => {
  it('is that nearest its start, the earlier of two, and that of 2019 without one', () => {
    const starts = ['1930-01', '1952-01', '1953-01', '1972-06', '1973-01', '1991-05', '1999-12', '2002-10', '2025-01', null]
    expect(starts.map(tableNear)).toEqual([
      ...['world-1949', 'world-1949', 'world-1955', 'world-1960', 'world-1985'],
      ...['world-1990', 'world-1998', 'world-2002', 'world-2023', 'world-2019'],
    ])
  })
})

describe('the committed tables', () => {
  it.each(WORLD_YEARS)('of %i can be read, and every number is a number in its range', (year) => {
    const { id, states } = worldOf(year)
    expect(id).toBe(`world-${year}`)
    expect(states.length).toBeGreaterThan(70)
    for (const state of states) {
      for (const share of ['democracy', 'ruleOfLaw', 'capacity', 'tourism', 'voice'] as const) {
        expect(state[share], `${state.id}.${share}`).toBeGreaterThanOrEqual(0)
        expect(state[share], `${state.id}.${share}`).toBeLessThanOrEqual(1)
      }
      expect(Math.min(state.gdp, state.population), state.id).toBeGreaterThan(0)
      expect(Number.isFinite(state.position), state.id).toBe(true)
    }
  })

  it('have no file that the reader does not read, and stay small', () => {
    const there = readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((path) => path.replaceAll('\\', '/'))
    const read = new Set(WORLD_YEARS.flatMap(worldFiles))
    const ofWorlds = there.filter((path) => path.endsWith('.csv') && !path.startsWith('record/'))
    expect(ofWorlds.sort()).toEqual([...read].sort())
    expect([...read].reduce((bytes, path) => bytes + statSync(new URL(path, folder)).size, 0)).toBeLessThan(4_100_000)
  })

  it.each([
    // USD bn, as `SOURCES.md` has them; those of territories that were no states stand beside the flows.
    [1949, 57],
    [1955, 90],
    [1960, 124],
    [2010, 14684],
    [2015, 15751],
    [2018, 18567],
    [2020, 16720],
    [2021, 21181],
    [2022, 23605],
    [2023, 22515],
  ])('of %i add up to the trade of the world', (year, expected) => {
    const table = worldOf(year)
    expect(Math.abs(sum(table.trade) + table.tradeOfOthers - expected)).toBeLessThan(2.5)
  })

  it('know the first partners of the time', () => {
    expect(buyers(worldOf(2002), 'NGA').slice(0, 2)).toEqual(['USA', 'IND'])
    expect(buyers(worldOf(1992), 'LBY')[0]).toBe('ITA')
    expect(firstPartners(worldOf(2002))).toMatchObject({ USA: 50, CHN: 8 })
    // With Taiwan's trade, which the world of 2019 does not have, there would be one more.
    expect(firstPartners(world).CHN).toBe(73)
    expect(firstPartners(worldOf(2023)).CHN).toBe(72)
  })
})

describe('a state of the past', () => {
  it('has the name and the borders of the time', () => {
    expect(stateIn(1985, 'RUS')).toMatchObject({ name: 'Soviet Union', borders: expect.arrayContaining(['POL', 'IRN', 'CHN']) })
    expect(stateIn(1990, 'SRB')).toMatchObject({ name: 'Yugoslavia', borders: expect.arrayContaining(['ITA', 'GRC']) })
    expect(stateIn(1992, 'CZE')?.name).toBe('Czechoslovakia')
    expect(stateIn(1995, 'CZE')).toMatchObject({ name: 'Czechia', borders: ['AUT', 'DEU', 'POL', 'SVK'] })
    expect(stateIn(2000, 'RUS')?.name).toBe('Russia')
    expect(stateIn(2003, 'SRB')?.name).toBe('Serbia and Montenegro')
  })

  it('holds those that were no states yet', () => {
    const { absent } = worldOf(1985)
    expect(absent.find(({ id }) => id === 'UKR')).toEqual({ id: 'UKR', name: 'Ukraine', within: { id: 'RUS', name: 'Soviet Union' } })
    expect(absent.find(({ id }) => id === 'NAM')?.within).toBe(null)
    expect(stateIn(1992, 'UKR')?.name).toBe('Ukraine')
  })
})

describe('what has dates', () => {
  it('is that at the end of the year', () => {
    const sizes = [1960, 1985, 1992, 1995, 2005, 2007, 2018, 2020].map((year) => membersIn(year, 'eu').length)
    expect(sizes).toEqual([6, 10, 12, 15, 25, 27, 28, 27])
    expect([1985, 2000, 2005, 2020, 2023].map((year) => membersIn(year, 'nato').length)).toEqual([16, 19, 26, 30, 31])
    expect([membersIn(1960, 'p5'), membersIn(1985, 'p5')].map((five) => five.filter((id) => id === 'CHN' || id === 'TWN'))).toEqual([
      ['TWN'],
      ['CHN'],
    ])
    expect(membersIn(2022, 'coe')).not.toContain('RUS')
  })

  it('has the alliances of the time', () => {
    const allied = (year: number, a: string, b: string) => {
      const { states, alliance } = worldOf(year)
      const at = (id: string) => states.findIndex((state) => state.id === id)
      return alliance[at(a) * states.length + at(b)]
    }
    expect([1985, 1995].map((year) => allied(year, 'POL', 'RUS'))).toEqual([1, 0])
    expect([1960, 1985, 2018].map((year) => allied(year, 'POL', 'USA'))).toEqual([0, 0, 1])
    expect([2022, 2023].map((year) => allied(year, 'FIN', 'USA'))).toEqual([0, 1])
  })
})

describe('the reader of a year', () => {
  it('tells the problems of all its tables at once, with where they lie', () => {
    const files = filesOf(2002)
    const change = (path: string, from: string, to: string) => {
      expect(files[path]).toContain(from)
      files[path] = files[path]!.replace(from, to)
    }
    change('world-2002/economy.csv', 'AFG,3.83', 'AFG,much')
    change('world-2002/marks.csv', 'tourism,n', 'tourism,x')
    change('world-2002/trade.csv', 'USA:1\n', 'USX:1\n')
    change('dated/memberships.csv', '1973-01-01/', '1973-1-1/')
    change('dated/alliances.csv', 'TUR:1945/1950', 'TUR:1950/1945')
    change('dated/relations.csv', 'GRC,severe,data', 'GRC,severest,data')
    change('dated/states.csv', 'RUS,1991', 'RUS,later')
    change('dated/sources.csv', '2023,2023,data', '2023,2022,data')
    change('dated/trade.csv', '1949,estimate,all', '1949,guess,all')
    delete files['world-2002/positions.csv']
    const places = () => {
      try {
        readWorldTable(files, 2002)
      } catch (error) {
        if (error instanceof TableError)
          return new Set(error.problems.map(({ place }) => place.replace(/^scenarios\/data\/|( > .*)$/g, '')))
        throw error
      }
      return new Set()
    }
    const own = ['economy', 'marks', 'positions', 'trade'].map((name) => `world-2002/${name}.csv`)
    const dated = ['alliances', 'memberships', 'relations', 'sources', 'states', 'trade'].map((name) => `dated/${name}.csv`)
    expect([...places()].sort()).toEqual([...dated, ...own].sort())
  })

  it('says what each number is', () => {
    const { marks, sources, tradeRules } = worldOf(1985)
    expect(marks.get('RUS.gdp')).toBe('s')
    expect(marks.get('RUS.ruleOfLaw')).toBe('h')
    expect(marks.get('USA.gdp')).toBe(undefined)
    expect(sources.find(({ field }) => field === 'ruleOfLaw')).toMatchObject({ licence: 'CC BY-SA 4.0', grade: 'estimate' })
    expect(sources.find(({ field }) => field === 'gdp')).toEqual(world.sources.find(({ field }) => field === 'gdp'))
    expect(tradeRules.map(({ scope }) => scope)).toEqual(['all'])
    expect(worldOf(1955).sources.find(({ field }) => field === 'trade')?.citation).toContain('Correlates of War')
  })
})

import { readdirSync, statSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { readWorldTable, worldFiles } from '../../../sim/tables/index.ts'
import { TableError } from '../../../sim/tables/problem.ts'
import { folder, world, worldTexts } from '../../support/world-files.ts'
import { smallFiles, smallFilesWith } from './small-world.ts'

/** The lines of a table in the opposite sequence, header kept. */
const reversed = (text: string) => {
  const [header, ...lines] = text.trimEnd().split('\n')
  return [header, ...lines.reverse(), ''].join('\n')
}

const problemsOf = (files: { readonly [name: string]: string }) => {
  try {
    readWorldTable(files)
  } catch (error) {
    if (error instanceof TableError) return error.problems.map(({ place }) => place.replace('scenarios/data/', ''))
    throw error
  }
  return []
}

describe('readWorldTable', () => {
  const small = readWorldTable(smallFiles)

  it('joins the tables into states with scaled numbers', () => {
    expect(small.states[0]).toEqual({
      id: 'AAA',
      name: 'Aland',
      region: 'North',
      subregion: 'Upper North',
      latitude: 60,
      longitude: 10,
      gdp: 1000,
      population: 10,
      position: 2,
      democracy: 0.9,
      ruleOfLaw: 1,
      capacity: 0.9,
      tourism: 0.02,
      voice: 0.9,
      memberships: ['eu', 'p5'],
      spells: { eu: [{ from: '1958-01-01', until: null }], p5: [{ from: '1945-10-24', until: null }] },
      borders: ['BBB'],
      imputed: [],
    })
  })

  it('marks what is imputed, trade included', () => {
    const marks = ['gdp', 'position', 'democracy', 'ruleOfLaw', 'capacity', 'tourism', 'trade']
    expect(small.states.map(({ imputed }) => imputed)).toEqual([[], [], [], marks])
  })

  it('appends the citation of a number set by hand', () => {
    expect(small.sources.at(-1)).toEqual({
      field: 'DDD.gdp',
      citation: 'A hand count (verified)',
      licence: 'public facts',
    })
  })

  it('does not depend on the sequence of lines', () => {
    const shuffled = Object.fromEntries(Object.entries(worldTexts).map(([name, text]) => [name, reversed(text)]))
    const { sources: _sources, ...again } = readWorldTable(shuffled)
    const { sources: _original, ...original } = world
    expect(again).toEqual(original)
  })

  it('tells the problems of all tables at once', () => {
    const files = smallFilesWith({
      'economy.csv': smallFiles['economy.csv']!.replace('1000', 'many').replace('500', '-5'),
      'trade.csv': smallFiles['trade.csv']!.replace('BBB:50000', 'BBX:50000'),
      'distances.csv': smallFiles['distances.csv']!.replace('700 600', '700'),
      'dated/alliances.csv': undefined,
    })
    expect(problemsOf(files).sort()).toEqual([
      'dated/alliances.csv',
      'distances.csv > CCC',
      'economy.csv > AAA.gdp',
      'economy.csv > AAA.gdp',
      'economy.csv > BBB.gdp',
      'economy.csv > BBB.gdp',
      'trade.csv > AAA to BBX',
    ])
  })

  it.each(worldFiles())('misses %s', (name) => {
    expect(problemsOf(smallFilesWith({ [name]: undefined }))).toContain(name)
  })

  it.each(worldFiles())('refuses %s without a readable header', (name) => {
    expect(problemsOf(smallFilesWith({ [name]: 'nothing,like,it\n' }))).toContain(`${name} > line 1`)
  })
})

describe('the committed world', () => {
  it('is sorted by id and complete: every cell is a number in its range', () => {
    const ids = world.states.map(({ id }) => id)
    expect(ids).toEqual([...ids].sort())
    for (const state of world.states) {
      for (const share of ['democracy', 'ruleOfLaw', 'capacity', 'tourism', 'voice'] as const) {
        expect(state[share], `${state.id}.${share}`).toBeGreaterThanOrEqual(0)
        expect(state[share], `${state.id}.${share}`).toBeLessThanOrEqual(1)
      }
      expect(state.gdp, state.id).toBeGreaterThan(0)
      expect(state.population, state.id).toBeGreaterThan(0)
      expect(Number.isFinite(state.position), state.id).toBe(true)
    }
  })

  it('imputes little of what matters: position for 4 states, GDP for 3, democracy for 23 small ones', () => {
    const marked = (field: string) => world.states.filter(({ imputed }) => imputed.includes(field))
    expect(marked('gdp').map(({ id }) => id)).toEqual(['PRK', 'TWN', 'VEN'])
    expect(marked('position').map(({ id }) => id)).toEqual(['HKG', 'PSE', 'TWN', 'XKX'])
    const uncoded = marked('democracy')
    expect(uncoded).toHaveLength(23)
    expect(Math.max(...uncoded.map(({ population }) => population))).toBeLessThan(10)
  })

  it('is small enough for a page to load', () => {
    const bytes = worldFiles().reduce((sum, name) => sum + statSync(new URL(name, folder)).size, 0)
    expect(bytes).toBeLessThan(350_000)
  })

  it('has no table that the reader does not read', () => {
    const tables = readdirSync(folder).filter((name) => name.endsWith('.csv'))
    expect(tables.sort()).toEqual(
      worldFiles()
        .filter((path) => !path.includes('/'))
        .sort(),
    )
  })
})

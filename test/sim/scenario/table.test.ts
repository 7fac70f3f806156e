/** Scenarios on the world tables of other years. */
import { describe, expect, it } from 'vitest'
import { formatProblem } from '../../../sim/problems/index.ts'
import { type Library, parseScenario, scenarioHash, tableOf } from '../../../sim/scenario/index.ts'
import { worldOf } from '../../support/world-years.ts'
import { MINIMAL, MINIMAL_TABLE } from './minimal.ts'

const library: Library = Object.fromEntries([1985, 2002, 2019].map((year) => [`world-${year}`, worldOf(year)]))

const { table: _named, ...unnamed } = MINIMAL_TABLE.world
const on = (world: object, rest: object = {}) => ({ ...MINIMAL_TABLE, ...rest, world })

function problemsOf(file: unknown): readonly string[] {
  const parsed = parseScenario(file, library)
  return parsed.ok ? [] : parsed.problems.map(formatProblem)
}

function read(file: unknown) {
  const parsed = parseScenario(file, library)
  if (!parsed.ok) throw new Error(parsed.problems.map(formatProblem).join('\n'))
  return parsed.scenario
}

describe('the table of a file', () => {
  it('is the one it names, else that nearest its start', () => {
    expect(tableOf(on({ ...unnamed, table: 'world-2002' }, { start: '1986-06' }))).toBe('world-2002')
    expect(tableOf(on(unnamed, { start: '1986-06' }))).toBe('world-1985')
    expect(tableOf(on(unnamed))).toBe('world-2019')
  })

  it('is none where states are written out, or where nobody can say', () => {
    expect(tableOf(MINIMAL)).toBe(null)
    expect(tableOf(on({ ...unnamed, table: 'world-1914' }))).toBe(null)
    expect(tableOf(on(unnamed, { start: 'soon' }))).toBe(null)
    expect([null, 7, 'world-2019', {}, { world: null }].map(tableOf)).toEqual([null, null, null, null, null])
  })

  it('is another world with another hash; the same by name and by start is the same', () => {
    const [of2019, of2002, near2002] = [
      on({ ...unnamed, table: 'world-2019' }, { start: '2002-10' }),
      on({ ...unnamed, table: 'world-2002' }, { start: '2002-10' }),
      on(unnamed, { start: '2002-10' }),
    ].map(read)
    expect(scenarioHash(of2002!)).not.toBe(scenarioHash(of2019!))
    expect(scenarioHash(near2002!)).toBe(scenarioHash(of2002!))
    const states = new Set(of2002!.states.flatMap(({ members }) => members))
    expect(states.has('MNE')).toBe(false)
    expect(states.has('SRB')).toBe(true)
  })
})

describe('a state that was none in the year of the table', () => {
  const keep = (...more: string[]) => ({ table: 'world-1985', keep: [...unnamed.keep, ...more], rest: 'region' })

  it('cannot be kept: the cure names the state it was a part of, or says that there was none', () => {
    const expected = (at: number, id: string) => `world.keep[${at}]: expected the id of a state in the table, got "${id}"; `
    const [ukraine, namibia, slip] = problemsOf(on(keep('UKR', 'NAM', 'GER')))
    expect(ukraine).toBe(`${expected(4, 'UKR')}in 1985 Ukraine was part of Soviet Union: name "RUS", or take a later table`)
    expect(namibia).toBe(`${expected(5, 'NAM')}there was no state Namibia in 1985: leave it out, or take another table`)
    expect(slip).toContain(`${expected(6, 'GER')}did you mean`)
  })

  it('cannot be a party either', () => {
    const cases = [{ ...MINIMAL_TABLE.cases[0]!, patrons: { UKR: 0.5 } }]
    const cure = 'in 1985 Ukraine was part of Soviet Union: name "RUS", or take a later table'
    expect(problemsOf(on(keep(), { cases }))).toEqual([`cases[0].patrons.UKR: expected a state of the world, got "UKR"; ${cure}`])
  })
})

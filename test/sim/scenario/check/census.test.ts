import { describe, expect, it } from 'vitest'
import { type Census, foldOnce, takeCensus } from '../../../../sim/scenario/check/census.ts'
import type { ScenarioDraft } from '../../../../sim/scenario/read/index.ts'
import { MINIMAL, MINIMAL_TABLE } from '../minimal.ts'
import { LIBRARY, WORLD } from '../world-table.ts'

const census = (world: unknown): Census | null => takeCensus({ world } as ScenarioDraft, LIBRARY)

describe('the census of a world written out', () => {
  const states = census(MINIMAL.world)!

  it('knows states and partners', () => {
    expect([...states.ids]).toEqual(['ARV', 'BOR', 'CRE', 'DOR'])
    expect([...states.partners('ARV')!]).toEqual(['BOR', 'CRE'])
    expect([...states.partners('DOR')!]).toEqual(['CRE'])
    expect(states.partners('XXX')).toBeNull()
  })

  it('mends names by id and by name', () => {
    expect(states.cure('ARW')).toBe('did you mean "ARV"?')
    expect(states.cure('Cresta')).toBe('did you mean "CRE"?')
    expect(states.cure('QQQQQ')).toBe('add it to world.states, or name one of them')
    expect(states.cure('x'.repeat(1_000_000))).toBe('add it to world.states, or name one of them')
  })

  it('is none where not all states are known', () => {
    expect(census({ states: [{ id: 'A', name: 'A' }, { name: 'B' }], flows: [] })).toBeNull()
    expect(census({ states: [{ id: 'A', name: 'A' }, undefined], flows: [] })).toBeNull()
    expect(census({ flows: [] })).toBeNull()
    expect(census(undefined)).toBeNull()
  })

  it('says nothing about trade where not all flows are known', () => {
    const flows = (list: unknown) => census({ ...MINIMAL.world, flows: list })!.partners('ARV')
    expect(flows([['ARV', undefined, 3]])).toBeNull()
    expect(flows([undefined])).toBeNull()
    expect(flows(undefined)).toBeNull()
    expect(flows([['ARV', 'BOR', 0]])).toEqual(new Set())
  })
})

describe('the census of a world of the table', () => {
  const states = census(MINIMAL_TABLE.world)!

  it('tells whole states from aggregates', () => {
    expect(states.isWhole('NIC')).toBe(true)
    expect(states.ids.has('R-ASIA')).toBe(true)
    expect(states.isWhole('R-ASIA')).toBe(false)
    expect(states.partners('NIC')!.has('USA')).toBe(true)
    expect(states.partners('NIC')!.has('NIC')).toBe(false)
  })

  it('knows a state that is folded, one that is dropped, and one that is none', () => {
    expect(states.cure('BRA')).toBe('add "BRA" to world.keep, or name R-AMERICAS, into which it is folded')
    expect(census({ ...MINIMAL_TABLE.world, rest: 'drop' })!.cure('BRA')).toBe('add "BRA" to world.keep')
    expect(states.cure('R-ASIA')).toBe('name a state of world.keep')
    expect(states.cure('R-ASIAS')).toBe('did you mean "R-ASIA"?')
    expect(states.cure('Germany')).toBe('did you mean "DEU"?')
  })

  it('passes over ids that the table does not have', () => {
    expect(census({ ...MINIMAL_TABLE.world, keep: ['NIC', 'XXX', undefined] })!.isWhole('NIC')).toBe(true)
    expect(census({ ...MINIMAL_TABLE.world, keep: ['XXX'] })).toBeNull()
    expect(census({ ...MINIMAL_TABLE.world, rest: undefined })).toBeNull()
  })

  it('folds the same states once', () => {
    const folded = foldOnce(WORLD, ['NIC', 'COL'], 'one')
    expect(foldOnce(WORLD, ['COL', 'NIC'], 'one')).toBe(folded)
    expect(foldOnce(WORLD, ['COL', 'NIC'], 'region')).not.toBe(folded)
  })
})

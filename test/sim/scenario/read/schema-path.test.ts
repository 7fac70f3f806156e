import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { bare, branchOf, keysOf, schemaAt } from '../../../../sim/scenario/read/schema-path.ts'
import { scenarioSchema } from '../../../../sim/scenario/schema.ts'

const INLINE = { world: { states: [], flows: [] } }
const at = (...path: (string | number)[]) => schemaAt(scenarioSchema, path, INLINE)

describe('walking the schema', () => {
  it('follows objects, lists, tuples, records and the branch that is meant', () => {
    expect(bare(at('cases', 3, 'deadline')!)).toBeInstanceOf(z.ZodNumber)
    expect(bare(at('world', 'flows', 0, 2)!)).toBeInstanceOf(z.ZodNumber)
    expect(bare(at('states', 'NGA', 'capacity')!)).toBeInstanceOf(z.ZodNumber)
    expect(bare(at('design', 'offers', 'trade-access')!)).toBeInstanceOf(z.ZodUnion)
    expect(bare(schemaAt(scenarioSchema, ['world', 'keep', 0], { world: { keep: [] } })!)).toBeInstanceOf(z.ZodString)
  })

  it('ends where the schema does', () => {
    const nowhere = [
      ['cases', 'deadline'],
      ['world', 'flows', 0, 3],
      ['world', 'keep'],
      ['states', 'no state', 'capacity'],
      ['design', 'offers', 'gold'],
      ['toString'],
      ['months', 'x', 'y'],
    ]
    for (const path of nowhere) expect([path, at(...path)]).toEqual([path, undefined])
  })

  it('knows the keys where they are known', () => {
    expect(keysOf(at('ties', 0)!)).toEqual(['from', 'to', 'affinity', 'exports'])
    expect(keysOf(at('design', 'offers')!)).toContain('budget-support')
    expect(keysOf(at('world')!, INLINE.world)).toContain('flows')
    expect(keysOf(at('states')!)).toBeNull()
    expect(keysOf(at('months')!)).toBeNull()
  })

  it('takes the branch with most of the keys given, the first if there are none', () => {
    const world = bare(at('world')!) as z.ZodUnion
    expect(branchOf(world, { states: [], flows: [], table: 'x' })).toBe(1)
    expect(branchOf(world, { keep: [] })).toBe(0)
    expect(branchOf(world, {})).toBe(0)
    expect(branchOf(world, 7)).toBe(0)
  })
})

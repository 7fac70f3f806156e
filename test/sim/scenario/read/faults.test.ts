import { describe, expect, it } from 'vitest'
import { Findings } from '../../../../sim/problems/index.ts'
import { readFile } from '../../../../sim/scenario/read/faults.ts'
import { type Json, plainCopy } from '../../../../sim/scenario/read/plain.ts'
import { MINIMAL } from '../minimal.ts'

function read(changes: object) {
  const findings = new Findings()
  const json = plainCopy({ ...MINIMAL, ...changes }, findings) as Json
  const before = JSON.stringify(json)
  const result = readFile(json, findings)
  expect(JSON.stringify(json)).toBe(before)
  return { ...result, paths: findings.all().map(({ place }) => place) }
}

describe('reading a file', () => {
  it('gives the file if the schema objects to nothing', () => {
    const { file, draft, paths } = read({})
    expect(paths).toEqual([])
    expect(file).toEqual(MINIMAL)
    expect(draft).toBe(file)
  })

  it('gives a draft less what the schema objects to, gaps in their places', () => {
    const { file, draft, paths } = read({ months: 'ten', titel: 1, ties: [{ from: 'A', to: 'B', affinity: 3 }, 5] })
    expect(file).toBeNull()
    expect(paths.sort()).toEqual(['months', 'ties[0].affinity', 'ties[1]', 'titel'])
    expect(draft).toMatchObject({ months: undefined, ties: [{ from: 'A', to: 'B', affinity: undefined }, undefined] })
    expect('titel' in draft).toBe(false)
    expect('months' in draft).toBe(true)
    expect(draft.cases).toEqual(MINIMAL.cases)
  })

  it('describes a union by the branch that was meant', () => {
    const table = read({ world: { table: 'world-2019', keep: ['A', 7] } })
    expect(table.paths.sort()).toEqual(['world.keep[1]', 'world.rest'])
    expect(table.draft.world).toEqual({ table: 'world-2019', keep: ['A', undefined], rest: undefined })
    expect(read({ world: { states: MINIMAL.world.states } }).paths).toEqual(['world.flows'])
    expect(read({ world: 'world-2019' }).paths).toEqual(['world'])
  })
})

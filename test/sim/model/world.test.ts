import { describe, expect, it } from 'vitest'
import { lengthOf } from '../../../sim/model/column.ts'
import { type ColumnName, World } from '../../../sim/model/world.ts'

const SIZES = {
  ...{ states: 3, cases: 2, obligations: 5, ties: 7, rungs: 4, coefficients: 17, levers: 11, events: 6, months: 12 },
  ...{ forums: 2, majorities: 4, tests: 9 },
}
const world = World.allocate(SIZES)

describe('a world', () => {
  it('holds every column under the name it declares, as long as its shape says, all zero', () => {
    const fields = Object.entries(world).filter(([, value]) => value instanceof Float64Array || value instanceof Int32Array)
    expect(fields.map(([name]) => name)).toEqual(world.columns.map(({ name }) => name))
    for (const { name, shape, type } of world.columns) {
      const column = world[name as ColumnName]
      expect([name, column.length, column instanceof Float64Array]).toEqual([name, lengthOf(shape, SIZES), type === 'float'])
      expect(column.every((value) => value === 0)).toBe(true)
    }
  })

  it('keeps all of them in one buffer without a gap of more than four bytes', () => {
    let end = 0
    for (const { name } of world.columns) {
      const { byteOffset, byteLength, buffer } = world[name as ColumnName]
      expect(buffer).toBe(world.buffer)
      expect(byteOffset - end).toBeGreaterThanOrEqual(0)
      expect(byteOffset - end).toBeLessThanOrEqual(4)
      end = byteOffset + byteLength
    }
    expect(world.buffer.byteLength - end).toBeLessThanOrEqual(4)
  })

  it('declares each column with a unit, a meaning and a range that holds zero or says why not', () => {
    // Sizes of things that are there: a GDP is never nothing, a ladder has its empty rung, an obligation takes a month at least.
    const positive = ['gdp', 'rungCount', 'duration']
    for (const { name, unit, meaning, range } of world.columns) {
      expect([name, unit !== '', meaning !== '']).toEqual([name, true, true])
      const [low, high] = range
      expect([name, low < high, low <= 0 && high >= 0]).toEqual([name, true, !positive.includes(name)])
    }
  })

  it('shares no memory with another world', () => {
    const other = World.allocate(SIZES)
    other.gdp.fill(5)
    expect([...world.gdp]).toEqual([0, 0, 0])
  })
})

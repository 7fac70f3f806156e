import { describe, expect, it } from 'vitest'
import { Arena, lengthOf, type Shape, type Sizes } from '../../../sim/model/column.ts'

const SIZES: Sizes = {
  ...{ states: 3, cases: 2, obligations: 5, ties: 7, rungs: 4, coefficients: 17, levers: 11, events: 6, months: 12 },
  ...{ forums: 2, majorities: 4, tests: 9 },
}

describe('lengthOf', () => {
  it('counts what a column has one number of', () => {
    // Five channels of pressure to a rung; the terms of a decision are as many as their list has.
    const lengths: { readonly [K in Exclude<Shape, `${string}Term`>]: number } = {
      world: 1,
      state: 3,
      pair: 9,
      case: 2,
      caseState: 6,
      obligation: 5,
      tie: 7,
      rung: 40,
      coefficient: 17,
      lever: 22,
      event: 6,
      row: 4,
      caseRow: 3,
      forum: 2,
      forumState: 6,
      majorityRow: 5,
      test: 9,
    }
    for (const [shape, length] of Object.entries(lengths)) expect([shape, lengthOf(shape as Shape, SIZES)]).toEqual([shape, length])
  })

  it('has the terms of a decision for every state of every case, and for every case', () => {
    const one = { ...SIZES, states: 1, cases: 1 }
    expect(lengthOf('coalitionTerm', SIZES)).toBe(6 * lengthOf('coalitionTerm', one))
    expect(lengthOf('responseTerm', SIZES)).toBe(2 * lengthOf('responseTerm', one))
    expect(lengthOf('voteTerm', SIZES)).toBe(6 * lengthOf('voteTerm', one))
    expect([lengthOf('voteTerm', one) > 0, lengthOf('voteTerm', { ...SIZES, forums: 0 })]).toEqual([true, 0])
  })
})

describe('an arena', () => {
  it('without a buffer measures; with one it hands out columns that do not overlap, floats on multiples of eight bytes', () => {
    const lay = (arena: Arena) => [arena.float(2), arena.integer(3), arena.float(1), arena.integer(2), arena.float(1)] as const
    const measure = new Arena(null)
    expect(lay(measure).map((column) => column.length)).toEqual([0, 0, 0, 0, 0])
    // 16 + 12 padded to 16 + 8 + 8 + 8.
    expect(measure.bytes).toBe(56)
    const columns = lay(new Arena(new ArrayBuffer(measure.bytes)))
    expect(columns.map((column) => column.byteOffset)).toEqual([0, 16, 32, 40, 48])
    for (const [n, column] of columns.entries()) column.fill(n + 1)
    expect(columns.map((column) => [...column])).toEqual([[1, 1], [2, 2, 2], [3], [4, 4], [5]])
  })
})

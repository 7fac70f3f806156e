import { describe, expect, it } from 'vitest'
import { describe as inWords, step, table } from '../../../web/charts/matrix.ts'
import { gridOf, ordered } from '../../../web/charts/matrix-grid.ts'

const states = [
  { id: 'a', name: 'Avaria', role: 'bystander', leverage: 0.1 },
  { id: 'b', name: 'Belmark', role: 'enforcer', leverage: 0.2 },
  { id: 'c', name: 'Corvane', role: 'respondent', leverage: 0 },
  { id: 'd', name: 'Dalria', role: 'enforcer', leverage: 0.4 },
] as const
// Row-major in the order given; Corvane trades half with Dalria, 0.3 with Belmark, 0.2 with Avaria.
const trade = [0, 0.5, 0.3, 0.2, 0.4, 0, 0.1, 0.5, 0.2, 0.3, 0, 0.5, 0.1, 0.6, 0.3, 0]

describe('order of the matrix', () => {
  it('is role, then leverage', () => {
    expect(ordered(states).order).toEqual([2, 3, 1, 0])
    expect(ordered(states).groups).toEqual([
      { role: 'respondent', members: 1 },
      { role: 'enforcer', members: 2 },
      { role: 'bystander', members: 1 },
    ])
  })

  it('does not depend on the order of the list', () => {
    const names = ordered(states).order.map((at) => states[at]!.name)
    const turned = [...states].reverse()
    expect(ordered(turned).order.map((at) => turned[at]!.name)).toEqual(names)
  })
})

describe('grid', () => {
  it('finds the cell under the middle of every cell, and none in the heads', () => {
    const grid = gridOf(states, 300)
    for (const [row, y] of grid.at.entries()) {
      for (const [column, x] of grid.at.entries()) {
        expect(grid.cellAt(grid.left + x + grid.cell / 2, grid.top + y + grid.cell / 2)).toEqual({ row, column })
      }
    }
    expect(grid.cellAt(grid.left - 5, grid.top + 3)).toBeNull()
  })

  it('fits its width at 4, 45 and 190 states', () => {
    for (const count of [4, 45, 190]) {
      const many = Array.from({ length: count }, (_, index) => ({ ...states[index % 4]!, id: String(index) }))
      for (const width of [280, 358, 640]) {
        const grid = gridOf(many, width)
        expect(grid.left + grid.side).toBeLessThanOrEqual(width)
      }
    }
  })
})

describe('keys, words and rows of the matrix', () => {
  it('moves between cells and stops at the edges', () => {
    expect(step('ArrowDown', null, 4)).toEqual({ row: 0, column: 0 })
    expect(step('ArrowRight', { row: 1, column: 3 }, 4)).toEqual({ row: 1, column: 3 })
    expect(step('End', { row: 1, column: 0 }, 4)).toEqual({ row: 1, column: 3 })
    expect(step('ArrowDown', null, 4, 2), 'enters at the state that is looked at').toEqual({ row: 2, column: 0 })
    expect(step('x', { row: 1, column: 0 }, 4)).toBeNull()
  })

  it('says who the respondent trades with', () => {
    expect(inWords({ states, trade }).replaceAll('\u00a0', ' ')).toBe(
      '4 states: 1 respondent, 2 enforcers, 1 bystander. Corvane trades most with Dalria (enforcer, 50 %), Belmark (enforcer, 30 %), Avaria (bystander, 20 %).',
    )
  })

  it('gives the table in the order drawn', () => {
    const { columns, rows } = table({ states, trade })
    expect(columns.slice(3)).toEqual(['trade with Corvane', 'trade with Dalria', 'trade with Belmark', 'trade with Avaria'])
    expect(rows[0]).toEqual(['Corvane', 'respondent', 0, 0, 0.5, 0.3, 0.2])
  })
})

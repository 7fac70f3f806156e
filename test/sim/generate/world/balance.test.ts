import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { balanceFlows } from '../../../../sim/generate/world/balance.ts'

const rowsOf = (flows: Float64Array, n: number) =>
  Array.from({ length: n }, (_, i) => flows.slice(i * n, (i + 1) * n).reduce((sum, flow) => sum + flow, 0))
const columnsOf = (flows: Float64Array, n: number) =>
  Array.from({ length: n }, (_, j) => flows.reduce((sum, flow, at) => sum + (at % n === j ? flow : 0), 0))

describe('balanceFlows', () => {
  it('leaves a balanced matrix as it is', () => {
    const flows = [0, 2, 1, 0]
    expect([...balanceFlows(flows, [2, 1], [1, 2]).flows]).toEqual(flows)
  })

  it('finds the only matrix of three states in a ring', () => {
    // Zero diagonal, all ones to begin with and equal totals: every flow is half of a total.
    const { flows } = balanceFlows([0, 1, 1, 1, 0, 1, 1, 1, 0], [4, 4, 4], [4, 4, 4])
    expect([...flows]).toEqual([0, 2, 2, 2, 0, 2, 2, 2, 0])
  })

  const amount = fc.integer({ min: 1, max: 1000 })
  const size = 5
  const matrix = fc.array(amount, { minLength: size * size, maxLength: size * size })

  it('reaches the totals of any matrix with flows off the diagonal, and keeps the odds between its flows', () => {
    fc.assert(
      fc.property(matrix, matrix, (from, goal) => {
        const hollow = (values: readonly number[]) => Float64Array.from(values, (value, at) => (at % (size + 1) === 0 ? 0 : value))
        const rows = rowsOf(hollow(goal), size)
        const columns = columnsOf(hollow(goal), size)
        const { flows } = balanceFlows(hollow(from), rows, columns)
        // The default tolerance is 1e-9 for the rows before their last scaling; a column is then off by a mean of such shares.
        rowsOf(flows, size).forEach((sum, i) => {
          expect(Math.abs(sum / rows[i]! - 1)).toBeLessThan(1e-8)
        })
        columnsOf(flows, size).forEach((sum, j) => {
          expect(Math.abs(sum / columns[j]! - 1)).toBeLessThan(1e-8)
        })
        const odds = (values: ArrayLike<number>) => (values[1]! * values[14]!) / (values[4]! * values[11]!)
        // A product of thousands of factors, each rounded: far more than enough.
        expect(odds(flows) / odds(hollow(from))).toBeCloseTo(1, 6)
      }),
      { numRuns: 30 },
    )
  })

  it('stops after the turns it is given and says how far off it is', () => {
    const { turns, error } = balanceFlows([0, 1, 9, 1, 0, 1, 1, 5, 0], [5, 3, 4], [4, 4, 4], 0, 2)
    expect(turns).toBe(2)
    expect(error).toBeGreaterThan(0)
  })

  it('gives nothing to a state whose total is nothing', () => {
    const { flows } = balanceFlows([0, 1, 1, 1, 0, 1, 1, 1, 0], [2, 2, 0], [2, 2, 0])
    expect([...flows]).toEqual([0, 2, 0, 2, 0, 0, 0, 0, 0])
  })

  it('refuses totals that cannot be', () => {
    expect(() => balanceFlows([0, 1, 1, 0], [1, 2], [2, 2])).toThrow(/rows and columns of one sum/)
    expect(() => balanceFlows([0, 0, 1, 0], [1, 1], [1, 1])).toThrow(/a flow in row 0/)
    expect(() => balanceFlows([0, 1, 0, 1, 0, 0, 1, 1, 0], [1, 1, 1], [1, 1, 1])).toThrow(/a flow in column 2/)
  })
})

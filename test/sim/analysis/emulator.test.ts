import { describe, expect, it } from 'vitest'
import { factorise, fitEmulators, kernelOf, solve } from '../../../sim/analysis/emulator.ts'
import { allocateTape, fillTape, keyOf, normalQuantile } from '../../../sim/random/index.ts'

/** Standard normal points, keyed. */
function pointsOf(seed: string, count: number, inputs: number): readonly Float64Array[] {
  const channels = Array.from({ length: inputs }, (_, i) => ({
    ...{ name: `z.${i}`, meaning: 'input' },
    ...({ shape: 'month', per: 'month' } as const),
  }))
  const tape = allocateTape(channels, { months: count, states: [], cases: [] })
  fillTape(tape, keyOf(seed), 0)
  return Array.from({ length: count }, (_, n) => Float64Array.from(channels, ({ name }) => normalQuantile(tape.columns[name]![n]!)))
}

const fitEmulator = (points: readonly Float64Array[], outputs: readonly number[]) => fitEmulators(points, [outputs])[0]!
const truth = (z: ArrayLike<number>) => 2 + 0.5 * z[0]! - 0.3 * z[1]! + 0.2 * z[0]! * z[0]!

describe('the emulator', () => {
  it('predicts a quadratic of two of forty inputs on points it has not seen, and knows how well', () => {
    const points = pointsOf('fit', 200, 40)
    const emulator = fitEmulator(points, points.map(truth))
    const fresh = pointsOf('fresh', 200, 40)
    const squares = fresh.map((z) => (emulator.at(z) - truth(z)) ** 2)
    const error = Math.sqrt(squares.reduce((sum, one) => sum + one, 0) / squares.length)
    // The truth has a standard deviation of 0.65; a tenth of it is left.
    expect(error).toBeLessThan(0.065)
    // Leave-one-out error of the same size as the error on fresh points: within half.
    expect(emulator.error).toBeGreaterThan(0.5 * error)
    expect(emulator.error).toBeLessThan(1.5 * error)
    expect(emulator.predicted).toBeGreaterThan(0.98)
  })

  it('promises nothing where the output is noise', () => {
    const points = pointsOf('noise', 100, 10)
    const noise = pointsOf('luck', 100, 1).map((z) => z[0]!)
    expect(fitEmulator(points, noise).predicted).toBeLessThan(0.2)
  })

  it('has the leave-one-out error that refitting without each point gives', () => {
    const points = pointsOf('small', 12, 3)
    const outputs = points.map((z) => truth(z) + 0.1 * z[2]!)
    // A fixed penalty, so that refits choose the same: the kernel with the penalty on its diagonal.
    const n = points.length
    const kernel = kernelOf(points)
    const mean = outputs.reduce((sum, one) => sum + one, 0) / n
    const penalty = 0.7
    const left = points.map((_, out) => {
      const kept = points.map((_, i) => i).filter((i) => i !== out)
      const matrix = new Float64Array((n - 1) * (n - 1))
      kept.forEach((i, a) => {
        kept.forEach((j, b) => {
          matrix[a * (n - 1) + b] = kernel[i * n + j]! + (i === j ? penalty : 0)
        })
      })
      factorise(matrix, n - 1)
      const dual = Float64Array.from(kept, (i) => outputs[i]! - mean)
      solve(matrix, n - 1, dual)
      const predicted = kept.reduce((sum, i, a) => sum + dual[a]! * kernel[out * n + i]!, mean)
      return outputs[out]! - predicted
    })
    const full = kernel.slice()
    for (let i = 0; i < n; i++) full[i * n + i]! += penalty
    factorise(full, n)
    const dual = Float64Array.from(outputs, (one) => one - mean)
    solve(full, n, dual)
    points.forEach((_, i) => {
      const unit = new Float64Array(n)
      unit[i] = 1
      solve(full, n, unit)
      // Rounding only.
      expect(dual[i]! / unit[i]!).toBeCloseTo(left[i]!, 10)
    })
  })

  it('has the gradient of its prediction', () => {
    const points = pointsOf('gradient', 60, 4)
    const emulator = fitEmulator(points, points.map(truth))
    const at = points[7]!
    const gradient = new Float64Array(4)
    emulator.addGradient(at, 2, gradient)
    for (let i = 0; i < 4; i++) {
      const [up, down] = [at.slice(), at.slice()]
      up[i]! += 1e-4
      down[i]! -= 1e-4
      // Central differences of a quadratic are exact except for rounding.
      expect(gradient[i]! / 2).toBeCloseTo((emulator.at(up) - emulator.at(down)) / 2e-4, 7)
    }
  })

  it('refuses too few points', () => {
    expect(() => fitEmulator(pointsOf('few', 4, 2), [1, 2, 3, 4])).toThrow('at least 5')
    expect(() => fitEmulator(pointsOf('few', 6, 2), [1, 2, 3, 4])).toThrow('got 4 for 6 points')
  })
})

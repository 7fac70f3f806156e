/**
 * Where emulators say that good coefficients lie: the mode of prior times emulated fit, and a chain of points from it (preconditioned
 * Crank-Nicolson, which keeps the normal prior invariant; Cotter et al. 2013, Statistical Science 28:424-446). The uncertainty of an
 * emulator widens its target, so that nothing is ruled out by an emulator that knows little. ODD section 6, calibration.
 */
import type { Emulator } from '../../analysis/index.ts'
import { log } from '../../random/index.ts'
import { normalPoints, uniforms } from './points.ts'
import { costOf, missOf, NEAR, type Target } from './targets.ts'

/** An output that is emulated and what it is held against. */
export interface Emulated {
  readonly target: Target
  readonly emulator: Emulator
}

/** Steps of the chain that are dropped first, and between two points that are kept. */
const BURN_IN = 4000
const STEP = 0.12
const DESCENTS = 400

/** Standard deviation of slack and emulator together. */
const widened = ({ target, emulator }: Emulated) => Math.sqrt(target.slack * target.slack + emulator.error * emulator.error)

/** Emulated cost of a point, without the prior. */
function emulatedLoss(outputs: readonly Emulated[], point: ArrayLike<number>): number {
  let sum = 0
  for (const output of outputs) {
    const { target, emulator } = output
    sum += costOf((missOf(emulator.at(point), target) * target.slack) / widened(output))
  }
  return sum
}

/** Prior included: twice the negative log posterior, up to a constant. */
function objective(outputs: readonly Emulated[], point: Float64Array): number {
  return emulatedLoss(outputs, point) + point.reduce((sum, z) => sum + z * z, 0)
}

function gradientOf(outputs: readonly Emulated[], point: Float64Array): Float64Array {
  const gradient = point.map((z) => 2 * z)
  for (const output of outputs) {
    const { target, emulator } = output
    const width = widened(output)
    const miss = (missOf(emulator.at(point), target) * target.slack) / width
    if (miss !== 0) emulator.addGradient(point, (2 * Math.min(NEAR, Math.max(-NEAR, miss))) / width, gradient)
  }
  return gradient
}

/** Gradient descent with halving steps from a point; the best point found. */
export function emulatedMode(outputs: readonly Emulated[], from: Float64Array): Float64Array {
  let point = from.slice()
  let value = objective(outputs, point)
  let step = 0.1
  for (let n = 0; n < DESCENTS && step > 1e-9; n++) {
    const gradient = gradientOf(outputs, point)
    const next = point.map((z, i) => z - step * gradient[i]!)
    const found = objective(outputs, next)
    if (found < value) {
      point = next
      value = found
      step *= 1.5
    } else step *= 0.5
  }
  return point
}

/** So many points of the chain, spread over its length. @param name of its luck */
export function emulatedChain(
  outputs: readonly Emulated[],
  from: Float64Array,
  { name, count, apart }: { readonly name: string; readonly count: number; readonly apart: number },
): readonly Float64Array[] {
  const steps = BURN_IN + count * apart
  const luck = uniforms(`${name} accept`, steps)
  const kept: Float64Array[] = []
  const keep = Math.sqrt(1 - STEP * STEP)
  let point = from.slice()
  let loss = emulatedLoss(outputs, point)
  /** Drawn in blocks: a chain of all coordinates at once would be large. */
  const BLOCK = 500
  let block: readonly Float64Array[] = []
  for (let s = 0; s < steps; s++) {
    if (s % BLOCK === 0) block = normalPoints(`${name} ${s}`, BLOCK)
    const jump = block[s % BLOCK]!
    const next = point.map((z, i) => keep * z + STEP * jump[i]!)
    const found = emulatedLoss(outputs, next)
    if (log(luck[s]!) < 0.5 * (loss - found)) {
      point = next
      loss = found
    }
    if (s >= BURN_IN && (s - BURN_IN) % apart === apart - 1) kept.push(point)
  }
  return kept
}

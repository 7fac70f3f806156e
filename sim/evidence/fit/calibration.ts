/**
 * Calibration by history matching with emulators: a first wave of points from the prior is run, an emulator of every target is fitted to
 * all points so far, and each later wave is drawn from where the emulators, with their errors, say that prior and targets agree: their
 * mode, points around it, and a chain over the whole region. The best points by what was really run, prior included, are rounded to what
 * can be written as a default, run again on other luck, and the best of these becomes the defaults. Craig et al. 1997; Andrianakis et al.
 * 2015 (PLoS Computational Biology 11:e1003968). ODD section 6, calibration.
 */

import { fitEmulators, type Interval, quantiles } from '../../analysis/index.ts'
import type { Runner } from '../../ensemble/index.ts'
import { DRAWS } from '../../ensemble/index.ts'
import { rounded } from '../../text/index.ts'
import { type Course, evaluatePoints } from './evaluation.ts'
import { FREE, normalPoints, priorOf, valuesAt, writtenPoint } from './points.ts'
import { type Emulated, emulatedChain, emulatedMode } from './sampler.ts'
import { lossOf, type Target } from './targets.ts'

export interface CalibrationPlan {
  readonly seed: string
  /** Points of each wave; the first is drawn from the prior. */
  readonly waves: readonly number[]
  /** Points that are run again on other luck at the end, in this many blocks of worlds. */
  readonly finalists: number
  readonly blocks: number
}

/** What is known of earlier work, and where new work is kept. */
export interface Journal {
  /** Values of the targets at a point that has been run; null if it has not. */
  known(wave: number, number: number): readonly number[] | null
  keep(wave: number, number: number, values: readonly number[]): void
}

export interface FittedTarget {
  readonly target: Target
  /** With the values set by hand and with the fitted ones, on luck that was used only to rank the finalists. */
  readonly before: number
  readonly after: number
  /** Share of the variance over points that the last emulator predicts for points left out. */
  readonly predicted: number
}

/** `low`, `high`: central 90 % of the last chain. */
export interface FittedCoefficient extends Interval {
  readonly mechanism: string
  readonly coefficient: string
  readonly prior: number
  readonly value: number
  /** Standard deviation over the last chain, relative to that of the prior: near 1 where the targets say nothing. */
  readonly narrowed: number
  /**
   * Values at the points that are kept of the last chain, `DRAWS` of them, evenly apart. The values at one point belong together.
   */
  readonly draws: readonly number[]
}

export interface Calibration {
  readonly targets: readonly FittedTarget[]
  readonly coefficients: readonly FittedCoefficient[]
  /** Cost of the targets, prior left out, before and after, on the same luck. */
  readonly lossBefore: number
  readonly lossAfter: number
  /** Points that were run. */
  readonly points: number
}

/** Points that are run together; an interruption loses no more. */
const TOGETHER = 10
/** In a later wave, one point out of this many lies around the mode, with this spread. */
const AROUND = 2
const JITTER = 0.3
const APART = 100
/** Points of the last chain. */
const CHAIN = 400
/** Digits of the points that are kept. */
const KEPT_DIGITS = 4

interface Visited {
  readonly point: Float64Array
  readonly values: readonly number[]
}

const norm = (point: Float64Array) => point.reduce((sum, z) => sum + z * z, 0)
const median = (values: readonly number[]) => quantiles(Float64Array.from(values), [0.5])[0]!

/** Emulators of the targets that could be computed at most points; the median stands in at the other points. */
function emulate(visited: readonly Visited[], targets: readonly Target[]): readonly Emulated[] {
  const columns = targets.map((_, t) => visited.map(({ values }) => values[t]!))
  const usable = targets.map((_, t) => t).filter((t) => columns[t]!.filter(Number.isFinite).length > visited.length / 2)
  const outputs = usable.map((t) => {
    const middle = median(columns[t]!.filter(Number.isFinite))
    return columns[t]!.map((value) => (Number.isFinite(value) ? value : middle))
  })
  const emulators = fitEmulators(
    visited.map(({ point }) => point),
    outputs,
  )
  return usable.map((t, at) => ({ target: targets[t]!, emulator: emulators[at]! }))
}

/** The points of a wave. @param outputs empty for the first */
function pointsOf(outputs: readonly Emulated[], best: Float64Array | null, name: string, count: number): readonly Float64Array[] {
  const fresh = normalPoints(name, count)
  if (best === null) return fresh.map((point, n) => (n === 0 ? new Float64Array(point.length) : point))
  const mode = emulatedMode(outputs, best)
  const chain = emulatedChain(outputs, mode, { name: `${name} chain`, count, apart: APART })
  return fresh.map((point, n) => {
    if (n === 0) return mode
    return n % AROUND === 0 ? point.map((z, i) => mode[i]! + JITTER * z) : chain[n]!
  })
}

const costOf = ({ point, values }: Visited, targets: readonly Target[]) => lossOf(values, targets) + norm(point)

function bestOf(visited: readonly Visited[], targets: readonly Target[], count: number): readonly Visited[] {
  return [...visited].sort((a, b) => costOf(a, targets) - costOf(b, targets)).slice(0, count)
}

/** Runs what is not known yet, a few points at a time. */
async function visit(
  runner: Runner,
  course: Course,
  points: readonly Float64Array[],
  wave: number,
  journal: Journal,
): Promise<readonly Visited[]> {
  const found: (readonly number[] | null)[] = points.map((_, n) => journal.known(wave, n))
  const missing = points.map((_, n) => n).filter((n) => found[n] === null)
  for (let at = 0; at < missing.length; at += TOGETHER) {
    const some = missing.slice(at, at + TOGETHER)
    const values = await evaluatePoints(
      runner,
      course,
      some.map((n) => points[n]!),
    )
    some.forEach((n, i) => {
      found[n] = values[i]!
      journal.keep(wave, n, values[i]!)
    })
  }
  return points.map((point, n) => ({ point, values: found[n]! }))
}

/** Over the blocks in which a target could be computed; NaN where it could be in none. */
function meanOver(blocks: readonly (readonly number[])[]): readonly number[] {
  return blocks[0]!.map((_, t) => {
    const found = blocks.map((values) => values[t]!).filter(Number.isFinite)
    return found.reduce((sum, value) => sum + value, 0) / found.length
  })
}

/** Calibrates the free coefficients. What was run is the same whatever the journal knew and however many threads there are. */
export async function calibrate(runner: Runner, course: Course, plan: CalibrationPlan, journal: Journal): Promise<Calibration> {
  const { targets } = course
  const visited: Visited[] = []
  let outputs: readonly Emulated[] = []
  for (const [wave, count] of plan.waves.entries()) {
    const best = wave === 0 ? null : bestOf(visited, targets, 1)[0]!.point
    const points = pointsOf(outputs, best, `${plan.seed} wave ${wave}`, count)
    visited.push(...(await visit(runner, course, points, wave, journal)))
    outputs = emulate(visited, targets)
  }
  const best = bestOf(visited.slice(1), targets, plan.finalists - 1).map(({ point }) => point)
  const finalists = [visited[0]!.point, emulatedMode(outputs, best[0]!), ...best].map(writtenPoint)
  const again: (readonly number[])[][] = finalists.map(() => [])
  for (let block = 1; block <= plan.blocks; block++) {
    const wave = plan.waves.length + block - 1
    const known = finalists.map((_, n) => journal.known(wave, n))
    const values = known.every((one) => one !== null) ? known : await evaluatePoints(runner, course, finalists, block)
    values.forEach((one, n) => {
      if (known[n] === null) journal.keep(wave, n, one!)
      again[n]!.push(one!)
    })
  }
  const means = again.map(meanOver)
  const costs = finalists.map((point, n) => lossOf(means[n]!, targets) + norm(point))
  const chosen = costs.reduce((least, cost, n) => (cost < costs[least]! ? n : least), 0)
  const chain = emulatedChain(outputs, finalists[chosen]!, {
    name: `${plan.seed} last chain`,
    count: CHAIN,
    apart: APART,
  })
  return {
    targets: targets.map((target, t) => ({
      target,
      before: means[0]![t]!,
      after: means[chosen]![t]!,
      predicted: outputs.find((output) => output.target === target)?.emulator.predicted ?? Number.NaN,
    })),
    coefficients: coefficientsOf(finalists[chosen]!, chain),
    lossBefore: lossOf(means[0]!, targets),
    lossAfter: lossOf(means[chosen]!, targets),
    points: visited.length,
  }
}

function coefficientsOf(point: Float64Array, chain: readonly Float64Array[]): readonly FittedCoefficient[] {
  const values = valuesAt(point)
  const drawn = chain.map(valuesAt)
  const kept = drawn.filter((_, n) => (n + 1) % (CHAIN / DRAWS) === 0)
  return FREE.map(({ mechanism, coefficient, declared }, i) => {
    const [low, high] = quantiles(
      Float64Array.from(drawn, (draw) => draw[i]!),
      [0.05, 0.95],
    )
    const mean = chain.reduce((sum, one) => sum + one[i]!, 0) / chain.length
    const variance = chain.reduce((sum, one) => sum + (one[i]! - mean) * (one[i]! - mean), 0) / chain.length
    return {
      ...{ mechanism, coefficient, prior: priorOf(declared), value: values[i]! },
      ...{ low: low!, high: high!, narrowed: Math.sqrt(variance) },
      draws: kept.map((draw) => rounded(draw[i]!, KEPT_DIGITS)),
    }
  })
}

/** A calibration for people and for programs: how each target was met, which coefficients moved, and what the targets say nothing about. */

import {
  bandText,
  bare,
  type Calibration,
  type Course,
  counted,
  ENGINE,
  FACTS,
  type FittedCoefficient,
  type FittedTarget,
  fingerprintOf,
  given,
  HELD_OUT_CASES,
  inBand,
  interval,
  NOT_A_FORECAST,
  PRIOR_SPREAD,
  prose,
} from '../../index.ts'
import { type Look, wrap, wrappedTable } from '../terminal/index.ts'
import type { CalibrateRequest } from './request.ts'

const HOW_TO_READ = prose`
  The method is history matching with emulators. Every coefficient that is an assumption and not zero has a prior: the value set by hand,
  times a log-normal factor (standard deviation ${PRIOR_SPREAD} of the logarithm). A target costs nothing inside its band. The fitted
  point is the finalist with the least cost of targets and prior together, when all finalists are run again on other luck; before and
  after are means on that luck. Emulated: share of the variance of a target over points that the last emulator predicts for points left
  out. 90 %: the region where, according to the emulators, prior and targets agree. Narrowed: standard deviation in that region divided by
  that of the prior; near 1 the targets say nothing about a coefficient. Held-out facts and held-out coded paths are not used.`

const TARGET_COLUMNS = [
  { head: 'target' },
  { head: 'band', right: true },
  { head: 'before', right: true },
  { head: 'after', right: true },
  { head: 'emulated', right: true },
  { head: 'after' },
]
const COEFFICIENT_COLUMNS = [
  { head: 'coefficient' },
  { head: 'prior', right: true },
  { head: 'fitted', right: true },
  { head: '90 %', right: true },
  { head: 'narrowed', right: true },
]
/** A coefficient that moved less and was narrowed less is counted, not listed. */
const MOVED = 1.1
const NARROWED = 0.85

const isMet = ({ target, after }: FittedTarget) => inBand(after, target.band)

const movedBy = ({ prior, value }: FittedCoefficient) => Math.max(value / prior, prior / value)
const isTold = (one: FittedCoefficient) => movedBy(one) >= MOVED || one.narrowed <= NARROWED

/** The whole page, ending in a line end. */
export function calibrationPage(result: Calibration, request: CalibrateRequest, course: Course, look: Look): string {
  const { targets, coefficients, lossBefore, lossAfter, points } = result
  const met = (of: (one: FittedTarget) => number) => targets.filter((one) => inBand(of(one), one.target.band)).length
  const told = coefficients.filter(isTold).sort((a, b) => movedBy(b) - movedBy(a))
  const targetRows = [...targets]
    .sort((a, b) => Number(isMet(a)) - Number(isMet(b)))
    .map((one) => {
      const { target, before, after, predicted } = one
      const numbers = [bandText(target.band), bare(before), bare(after), bare(predicted)]
      return [target.id, ...numbers, isMet(one) ? 'met' : 'missed']
    })
  const coefficientRows = told.map(({ mechanism, coefficient, prior, value, low, high, narrowed }) => [
    `${mechanism}.${coefficient}`,
    ...[given(prior), given(value), interval(low, high, given), given(narrowed)],
  ])
  const { seed, waves } = request.plan
  const sections = [
    [
      look.bold(
        prose`
          Targets met: ${met(({ after }) => after)} of ${targets.length}, before ${met(({ before }) => before)}; cost ${given(lossAfter)},
          before ${given(lossBefore)}`,
      ),
      ...wrap(`${counted(points, 'point')} in waves of ${waves.join(', ')}, ${counted(course.worlds, 'world')} per point.`, look.width),
      '',
      ...wrap(HOW_TO_READ, look.width).map(look.dim),
    ],
    wrappedTable(TARGET_COLUMNS, targetRows, look.width),
    [
      ...wrappedTable(COEFFICIENT_COLUMNS, coefficientRows, look.width),
      '',
      ...wrap(
        `${counted(coefficients.length - told.length, 'coefficient')} moved by less than a tenth and were hardly narrowed.`,
        look.width,
      ),
    ],
    wrap(`${ENGINE}; seed ${JSON.stringify(seed)}; course ${fingerprintOf(course)}. ${NOT_A_FORECAST}`, look.width).map(look.dim),
  ]
  return `${sections.map((lines) => lines.join('\n')).join('\n\n')}\n`
}

const known = (value: number) => (Number.isFinite(value) ? value : null)

/** A JSON object; what `sim/model/fitted.json` is made of. */
export function calibrationReport(result: Calibration, { plan, worlds }: CalibrateRequest, course: Course): string {
  const { targets, coefficients, lossBefore, lossAfter, points } = result
  const report = {
    engine: ENGINE,
    ...{ seed: plan.seed, waves: plan.waves, worlds, worldsPerPoint: course.worlds, points },
    ...{ course: fingerprintOf(course), priorSpread: PRIOR_SPREAD, lossBefore, lossAfter },
    heldOutFacts: FACTS.filter(({ heldOut }) => heldOut).map(({ row }) => row),
    heldOutCases: HELD_OUT_CASES,
    fittedCases: [...new Set(course.paths.map(({ scenario }) => scenario))],
    targets: targets.map(({ target: { id, row, meaning, unit, band }, before, after, predicted }) => ({
      ...{ id, row, meaning, unit, band: [band.low, band.high] },
      ...{ before: known(before), after: known(after), emulated: known(predicted) },
    })),
    coefficients: Object.fromEntries(coefficients.map(({ mechanism, coefficient, ...rest }) => [`${mechanism}.${coefficient}`, rest])),
  }
  // The draws of a coefficient are on one line.
  const text = JSON.stringify(report, null, 2).replace(
    /("draws": \[)([^\]]*)\]/g,
    (_, head, numbers: string) => `${head}${numbers.replace(/\s+/g, ' ').trim()}]`,
  )
  return `${text}\n`
}

/** `pacta calibrate`: fits the coefficients that are assumptions to the facts and the coded paths that are open to fitting. */
import {
  type Calibration,
  type Course,
  calibrate,
  ENGINE,
  FACT_ARMS,
  fingerprintOf,
  HELD_OUT_CASES,
  NOT_FITTED,
  planCourse,
  targetsOf,
} from '../../index.ts'
import { preparer } from '../claims/command.ts'
import { type Sink, withSink } from '../execute/sink.ts'
import { watch } from '../execute/watch.ts'
import type { Host } from '../host/host.ts'
import type { Arguments } from '../input/arguments.ts'
import { counted } from '../terminal/figures.ts'
import { lookOf, PLAIN } from '../terminal/look.ts'
import { forgetful, openJournal } from './journal.ts'
import { calibrationPage, calibrationReport } from './page.ts'
import { type CalibrateOrder, readCalibrateOrder } from './request.ts'

/** @returns the exit code: 0 when it is done, or that of the interruption. @throws BadInput with every problem */
export async function calibration(args: Arguments, host: Host): Promise<number> {
  const order = readCalibrateOrder(args, host)
  return withSink(order, host.stdout, (sink) => search(order, sink, host))
}

async function search(order: CalibrateOrder, sink: Sink, host: Host): Promise<number> {
  const { scenarios, plan, out, quiet } = order
  const start = host.seconds()
  const open = scenarios.filter((id) => !HELD_OUT_CASES.includes(id))
  const course = planCourse(preparer(host.library, null), targetsOf(order.facts, Object.keys(NOT_FITTED), open), FACT_ARMS, {
    ...{ mix: scenarios, heldOut: HELD_OUT_CASES, worlds: order.worlds },
  })
  const journal = order.journal === null ? forgetful() : openJournal(order.journal, headOf(order, course), order.force)
  if (journal.before > 0 && !quiet) {
    host.stderr.write(`${order.journal}: ${counted(journal.before, 'point')} run before are used again\n`)
  }
  const points = plan.waves.reduce((sum, count) => sum + count, 0) + (1 + plan.finalists) * plan.blocks
  const worlds = Math.max(1, points - journal.before) * course.worlds
  const { result, interrupted } = await watch(host, { ...order, worlds }, (runner) => calibrate(runner, course, plan, journal))
  if (result === null) {
    await sink.drop()
    const again = order.journal === null ? 'nothing was kept' : `the same command goes on from ${order.journal}`
    host.stderr.write(`interrupted: ${again}\n`)
    return interrupted
  }
  await sink.write(textOf(result, order, course, host))
  await sink.keep()
  if (out !== null && !quiet) {
    const seconds = (host.seconds() - start).toFixed(1)
    host.stderr.write(`${out}: ${counted(result.points, 'point')} of ${counted(course.worlds, 'world')} (${seconds} s)\n`)
  }
  return 0
}

function textOf(result: Calibration, order: CalibrateOrder, course: Course, host: Host): string {
  if (order.format === 'json') return calibrationReport(result, order, course)
  return calibrationPage(result, order, course, order.out === null ? lookOf(host.stdout, host.env) : PLAIN)
}

function headOf({ plan, worlds }: CalibrateOrder, course: Course) {
  return { engine: ENGINE, seed: plan.seed, worlds, waves: plan.waves, course: fingerprintOf(course) }
}

/** `pacta calibrate`: fits the coefficients that are assumptions to the facts and the coded paths that are open to fitting. */
import {
  type Course,
  calibrate as calibrated,
  counted,
  ENGINE,
  FACT_ARMS,
  fingerprintOf,
  HELD_OUT_CASES,
  NOT_FITTED,
  planCourse,
  targetsOf,
} from '../../index.ts'
import { define, type Ending, type Example, type Work } from '../execute/index.ts'
import { preparer } from '../input/index.ts'
import { forgetful, openJournal } from './journal.ts'
import { calibrationPage, calibrationReport } from './page.ts'
import { CALIBRATE_OPTIONS, type CalibrateRequest, readCalibrate } from './request.ts'

const EXAMPLES: readonly Example[] = [
  ['calibrate --out fit.json', 'half an hour or more; after an interruption, the same command continues'],
  ['calibrate --waves 40,20 --worlds 2', 'a quick trial run'],
]

const EPILOGUE = `
The defaults of the engine are such a fit (sim/model/fitted.json; how: sim/ODD.md, section 6).`

export const calibrate = define({
  name: 'calibrate',
  words: 'fit the coefficients that are assumptions to facts and coded paths that are not held out',
  operands: [],
  options: CALIBRATE_OPTIONS,
  examples: EXAMPLES,
  epilogue: EPILOGUE,
  request: readCalibrate,
  answer: search,
})

async function search(request: CalibrateRequest, work: Work): Promise<Ending> {
  const { scenarios, plan } = request
  const open = scenarios.filter((id) => !HELD_OUT_CASES.includes(id))
  const course = planCourse(preparer(work.host.library, null), targetsOf(request.facts, Object.keys(NOT_FITTED), open), FACT_ARMS, {
    ...{ mix: scenarios, heldOut: HELD_OUT_CASES, worlds: request.worlds },
  })
  const journal = request.journal === null ? forgetful() : openJournal(request.journal, headOf(request, course), request.anew)
  if (journal.before > 0) work.say(`${request.journal}: ${counted(journal.before, 'point')} run before are used again`)
  const points = plan.waves.reduce((sum, count) => sum + count, 0) + (1 + plan.finalists) * plan.blocks
  const worlds = Math.max(1, points - journal.before) * course.worlds
  const result = await work.watch(worlds, (runner) => calibrated(runner, course, plan, journal))
  if (result === null) {
    const again = request.journal === null ? 'no point was kept' : `the same command continues from ${request.journal}`
    return { kind: 'interrupted', told: '', kept: false, again }
  }
  await work.write(
    request.format === 'json' ? calibrationReport(result, request, course) : calibrationPage(result, request, course, work.look),
  )
  return { kind: 'whole', closing: `${counted(result.points, 'point')} of ${counted(course.worlds, 'world')}` }
}

function headOf({ plan, worlds }: CalibrateRequest, course: Course) {
  return { engine: ENGINE, seed: plan.seed, worlds, waves: plan.waves, course: fingerprintOf(course) }
}

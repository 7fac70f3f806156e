/** `pacta stability`: whether the coalition of one world holds, what drives each member out, and who follows. */
import { createEngine, kind, NOT_A_FORECAST, problemAt, stabilityOf } from '../../index.ts'
import { define, type Ending, type Example, type Work } from '../execute/index.ts'
import type { Host } from '../host/index.ts'
import { FILE, type Given, MOMENT_OPTIONS, type Moment, readMoment } from '../input/index.ts'
import { notesPart, withNotes } from '../terminal/index.ts'
import { stabilityPage } from './page.ts'

const EXAMPLES: readonly Example[] = [
  ['stability bakassi-2002 --month 2007-10 --world 7'],
  ['stability two-blocs --month 50 --horizon 24 --format json'],
]

const OPTIONS = {
  horizon: kind.whole({ name: 'horizon', words: 'months in which an exit may be followed', range: [0, 600], otherwise: 12 }),
  ...MOMENT_OPTIONS,
}

export const stability = define({
  name: 'stability',
  words: 'tell whether the coalition of one world is stable, what would drive each member out, and who would follow',
  operands: [FILE],
  options: OPTIONS,
  examples: EXAMPLES,
  request: readStability,
  answer: tell,
})

interface StabilityRequest extends Moment {
  readonly horizon: number
}

/** @throws BadInput with every problem */
function readStability(given: Given<typeof OPTIONS>, host: Host): StabilityRequest {
  const { values, problems } = given
  return readMoment(given, host, 'pacta stability', (scenario) => {
    const off = scenario?.off.includes('coalition')
    if (off) problems.push(problemAt('--off', 'coalition to be on', 'it switched off', 'there is none without it'))
    return { horizon: values.horizon }
  })
}

async function tell(request: StabilityRequest, { look, notes, write }: Work): Promise<Ending> {
  const { scenario } = request
  const report = stabilityOf(createEngine(scenario), request)
  await write(
    request.format === 'json'
      ? `${JSON.stringify({ ...report, note: NOT_A_FORECAST, ...notesPart(notes) }, null, 2)}\n`
      : withNotes(stabilityPage(report, scenario, look), notes, look),
  )
  return { kind: 'whole' }
}

/** `pacta run`: an ensemble of worlds of one scenario, as a page, as JSON or as rows. */

import { bounds, counted, plain } from '../../index.ts'
import { define, type Ending, type Example, type Work } from '../execute/index.ts'
import { FILE } from '../input/index.ts'
import { createOutput } from './output.ts'
import { RUN_OPTIONS, type RunRequest, readRun } from './request.ts'

const EXAMPLES: readonly Example[] = [
  ['run bakassi-2002', 'a page about 1,000 worlds of a bundled scenario'],
  ['run mine.json --worlds 5000 --seed again', 'your own scenario, different luck'],
  ['run bakassi-2002 --off reputation', 'the same luck, one mechanism switched off'],
  ['run bakassi-2002 --set design.escalation.quorum=0.5'],
  ['run bakassi-2002 --format csv --record series --out months.csv'],
]

export const run = define({
  name: 'run',
  words: 'simulate an ensemble of worlds',
  operands: [FILE],
  options: RUN_OPTIONS,
  examples: EXAMPLES,
  request: readRun,
  answer: simulate,
})

async function simulate(request: RunRequest, work: Work): Promise<Ending> {
  const { scenario, seed, from, worlds, level, format } = request
  const rows = format === 'csv' || format === 'ndjson'
  const output = createOutput(request, work)
  const plan = { scenario, seed, from, to: from + worlds, level }
  const complete = ((await work.watch(worlds, (runner) => runner.stream(plan, output.take).done)) ?? from) - from
  const done = complete > 0 ? await output.end() : ''
  // Where the result itself does not say where it comes from, standard error does.
  if (complete === worlds) return { kind: 'whole', closing: done, always: rows }
  const told = `${plain(complete)} of ${counted(worlds, 'world')} are complete`
  if (complete === 0) return { kind: 'interrupted', told, kept: false }
  const again = rows ? `continue with: ${request.rest(from + complete, worlds - complete)}` : 'the same command starts from the beginning'
  return { kind: 'interrupted', told: `${told} (${bounds(from, from + complete - 1)})`, kept: true, again }
}

/** `pacta compare`: two designs, scenarios, settings or ablations on identical luck, as a page, as JSON or as rows. */
import {
  type Batch,
  type Comparison,
  compareBatches,
  counted,
  ensemblesMoved,
  inputGroups,
  type Moves,
  moveInputs,
  plain,
  type Runner,
} from '../../index.ts'
import { define, type Ending, type Example, type Work } from '../execute/index.ts'
import { FILE } from '../input/index.ts'
import { layOut, withNotes } from '../terminal/index.ts'
import { comparePage, compareReport, compareRows } from './page.ts'
import { COMPARE_OPTIONS, type CompareRequest, readCompare } from './request.ts'

const EXAMPLES: readonly Example[] = [
  ['compare bakassi-2002 --design mixed-menu', "the scenario's own design and another"],
  ['compare bakassi-2002 --design gradual-ladder --design front-loaded'],
  ['compare bakassi-2002 --set-b design.escalation.quorum=0.5', 'one lever'],
  ['compare bakassi-2002 --off-b reputation', 'one mechanism switched off'],
  ['compare kavala-2019 --with mammadov-2014', 'two scenarios on the same luck'],
  ['compare kavala-2019 --with mammadov-2014 --by-input', 'and which input makes the difference'],
]

const EPILOGUE = `
pacta list designs names the bundled designs.`

export const compare = define({
  name: 'compare',
  words: 'compare two designs, scenarios, settings or ablations on identical luck',
  operands: [FILE],
  options: COMPARE_OPTIONS,
  examples: EXAMPLES,
  epilogue: EPILOGUE,
  request: readCompare,
  answer: runArms,
})

/** Worlds are run in blocks of this many, so that those finished in both arms still count after an interruption. */
const BLOCK = 250
const FEWEST = 2

async function runArms(request: CompareRequest, work: Work): Promise<Ending> {
  const { worlds } = request
  const batches: [Batch[], Batch[]] = [[], []]
  let done = 0
  await work.watch(2 * worlds, async (runner) => {
    for (; done < worlds; done = Math.min(worlds, done + BLOCK)) {
      const block = await runBlock(runner, request, done, Math.min(worlds, done + BLOCK))
      for (const arm of [0, 1] as const) batches[arm].push(...block[arm])
    }
  })
  const kept = done >= FEWEST
  const moves = done === worlds && request.byInput ? await moved(request, work) : null
  if (kept) await work.write(textOf(request, compareBatches(request.arms, batches, request.seed, request.cases), moves, work))
  if (done === worlds) return { kind: 'whole', closing: `${counted(worlds, 'world')} on both sides` }
  return { kind: 'interrupted', told: `${plain(done)} of ${counted(worlds, 'world')} are complete on both sides`, kept }
}

async function runBlock(runner: Runner, { arms, seed }: CompareRequest, from: number, to: number) {
  const run = ({ scenario }: CompareRequest['arms'][0]) => runner.run({ scenario, seed, from, to, level: 'summary' }).done
  return Promise.all([run(arms[0]), run(arms[1])])
}

/** Null where there is nothing to move, one group alone, or where it was interrupted. */
async function moved(request: CompareRequest, work: Work): Promise<Moves | null> {
  const groups = inputGroups(request)?.length ?? 0
  return groups < 2 ? null : work.watch(ensemblesMoved(groups) * request.worlds, (runner) => moveInputs(runner, request))
}

function textOf(request: CompareRequest, comparison: Comparison, moves: Moves | null, { look, notes }: Work): string {
  if (request.format === 'csv') return compareRows(comparison)
  if (request.format === 'table') return withNotes(comparePage(comparison, moves, request, look), notes, look)
  return `${layOut(compareReport(comparison, moves, request.worlds, notes))}\n`
}

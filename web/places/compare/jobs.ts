/**
 * What Compare wants computed: both sides of the pair on identical luck; in an open brief, then the further designs one after the
 * other; what each group of inputs does alone, where the reader asks; and when there is time, what differs between the inputs.
 */
import { computingOf, type JobOf, once, remember, type State } from '../../app/index.ts'
import type { Contrast } from '../../worker/index.ts'
import type { Pair } from './pair.ts'
import { nextRival } from './rivals.ts'
import type { CompareAction, Comparing } from './state.ts'
import { movingOf } from './words.ts'

type Job = JobOf<CompareAction>

export function jobs({ read, rivals, moved }: Comparing, state: State): readonly Job[] {
  if (read.kind !== 'ready') return []
  const isDue = state.sheet === 'brief' && computingOf(state, 'compare/pair').kind === 'done'
  const next = isDue ? nextRival(rivals) : null
  const asked = moved?.pair === read.pair
  return [compared(read.pair), ...(next === null ? [] : [rival(next)]), ...(asked ? [moves(read.pair)] : []), inputs(read.pair)]
}

const compared = remember((pair: Pair) => paired('pair', pair, (contrast, last) => ({ kind: 'compared', pair, contrast, last })))

/** Only the last picture counts: a brief is of all worlds. */
const rival = remember((pair: Pair) => paired('rival', pair, (contrast, last) => (last ? { kind: 'rival', pair, contrast } : null)))

/** Runs a pair. @param found what a picture comes to; null for nothing */
function paired(name: string, pair: Pair, found: (contrast: Contrast, last: boolean) => CompareAction | null): Job {
  return {
    name,
    of: pair,
    runs: 'pool',
    run: (client, tell) =>
      client.compare(movingOf(pair), {
        progress: (worlds) => tell.progress(worlds),
        picture: (contrast, last) => {
          const action = found(contrast, last)
          if (action !== null) tell.found(action)
          if (last) tell.done()
        },
        failed: tell.failed,
      }),
  }
}

const moves = remember(
  (pair: Pair): Job => ({
    name: 'moves',
    of: pair,
    runs: 'pool',
    run: (client, tell) =>
      client.move(movingOf(pair), {
        progress: tell.progress,
        moved(found) {
          tell.found({ kind: 'moved', pair, moves: found })
          tell.done()
        },
        failed: tell.failed,
      }),
  }),
)

const inputs = remember((pair: Pair): Job => {
  const run = once<CompareAction>(async (_, live) => {
    const { tellInputs } = await import('./unlike.ts')
    const words = await tellInputs(pair, live)
    return words === null ? null : { kind: 'inputs', pair, words }
  })
  return { name: 'inputs', of: pair, runs: 'idle', run }
})

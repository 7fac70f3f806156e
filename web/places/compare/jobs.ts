/** What Compare wants computed: both sides of the pair on identical luck; and when there is time, what differs between their inputs. */
import { type Inputs, inputDifferences, inputWords } from '../../../sim/index.ts'
import { type JobOf, once, remember } from '../../app/index.ts'
import type { Pair } from './pair.ts'
import type { CompareAction, Comparing } from './state.ts'
import { worldsCompared } from './words.ts'

type Job = JobOf<CompareAction>

export function jobs({ read }: Comparing): readonly Job[] {
  return read.kind === 'ready' ? [compared(read.pair), inputs(read.pair)] : []
}

const compared = remember((pair: Pair): Job => {
  const { seed, experiment } = pair.subject
  return {
    name: 'pair',
    of: pair,
    runs: 'pool',
    run: (client, tell) =>
      client.compare(
        { arms: pair.arms, seed, worlds: worldsCompared(experiment.worlds), cases: pair.cases },
        {
          progress: (worlds) => tell.progress(worlds),
          picture: (contrast, last) => {
            tell.found({ kind: 'compared', pair, contrast, last })
            if (last) tell.done()
          },
          failed: tell.failed,
        },
      ),
  }
})

const inputs = remember((pair: Pair): Job => {
  const { library } = pair.subject
  const of = (at: 0 | 1): Inputs => ({ ...pair.read[at], library })
  const run = once<CompareAction>(async () => ({ kind: 'inputs', pair, words: inputWords(inputDifferences(of(0), of(1))) }))
  return { name: 'inputs', of: pair, runs: 'idle', run }
})

/** What Compare wants computed: both sides of the pair on identical luck. */
import type { JobOf } from '../../app/index.ts'
import type { CompareAction, Comparing } from './state.ts'
import { worldsCompared } from './words.ts'

export function jobs({ read }: Comparing): readonly JobOf<CompareAction>[] {
  if (read.kind !== 'ready') return []
  const { pair } = read
  const { seed, experiment } = pair.subject
  return [
    {
      name: 'pair',
      of: pair,
      runs: 'pool',
      run: (client, tell) =>
        client.compare(
          { arms: pair.arms, seed, worlds: worldsCompared(experiment.worlds), kase: experiment.kase },
          {
            progress: (worlds) => tell.progress(worlds),
            picture: (contrast, last) => {
              tell.found({ kind: 'compared', pair, contrast, last })
              if (last) tell.done()
            },
            failed: tell.failed,
          },
        ),
    },
  ]
}

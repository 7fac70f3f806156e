/** The caption of pictures of an ensemble: where they come from. */
import { counted, ENGINE, NO_FORECAST } from '../../../sim/index.ts'
import { remember } from '../../app/index.ts'
import type { Caption } from '../../charts/index.ts'
import type { ResultFacts } from '../../parts/index.ts'
import type { Shown } from './state.ts'

export function captionOf(shown: Shown, title: string): Caption {
  const { summary } = shown.picture
  return {
    title,
    scenario: shown.subject.scenario.id,
    seed: summary.seed,
    engine: summary.engine,
    hash: summary.digest,
    citation: `${ENGINE}, scenario hash ${summary.scenarioHash.slice(0, 12)}, ${counted(summary.worlds, 'world')}. ${NO_FORECAST}`,
  }
}

/** The experiment that the numbers on the page are results of. */
export const resultFacts = remember(({ picture, complete }: Shown): ResultFacts => {
  const { engine, scenario, scenarioHash: hash, seed, worlds, digest } = picture.summary
  return { engine, scenario, hash, seed, worlds, digest, complete }
})

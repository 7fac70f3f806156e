/**
 * Where a comparison comes from: both hashes and digests, the luck they share, and the command that gives the same
 * result.
 */
import { Fragment } from 'preact'
import { counted } from '../../../sim/index.ts'
import { Command } from '../../parts/index.ts'
import type { Compared } from './state.ts'
import { compareCommand } from './words.ts'

interface CompareProvenanceProps {
  readonly shown: Compared
  /** What a command line calls a scenario: its id, or the name of the file it was opened from. */
  readonly fileOf: (id: string) => string
}

export function CompareProvenance({ shown: { pair, contrast, complete }, fileOf }: CompareProvenanceProps) {
  const { arms, seed, worlds, engine } = contrast.comparison
  return (
    <section class="provenance" aria-label="Provenance">
      <dl class="facts">
        {arms.map(({ digest, scenario, scenarioHash }, at) => (
          <Fragment key={digest}>
            <dt>{at === 0 ? 'A' : 'B'}</dt>
            <dd>
              digest <code data-digest={complete ? digest : undefined}>{digest}</code>
              {!complete && ' so far'}, {scenario} hash <code>{scenarioHash.slice(0, 12)}</code>
            </dd>
          </Fragment>
        ))}
        <dt>seed</dt>
        <dd>
          <code>{seed}</code>, the same {counted(worlds, 'world')} on both sides, engine {engine}
        </dd>
        <dt>same result</dt>
        <Command command={compareCommand(pair, fileOf)} />
      </dl>
    </section>
  )
}

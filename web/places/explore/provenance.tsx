/** Where the result comes from: engine, scenario, seed, digest, and the command that gives the same result. */
import { Command } from '../../parts/index.ts'
import type { Shown } from './state.ts'
import { commandOf } from './words.ts'

interface ProvenanceProps {
  readonly shown: Shown
  /** Name of the file the scenario was opened from, or null for a bundled one. */
  readonly file: string | null
}

export function Provenance({ shown, file }: ProvenanceProps) {
  const { summary } = shown.picture
  const command = commandOf(shown.subject, file ?? shown.subject.experiment.scenario)
  return (
    <section class="provenance" aria-label="Provenance">
      <dl class="facts">
        <dt>digest</dt>
        <dd>
          <code data-digest={shown.complete ? summary.digest : undefined}>{summary.digest}</code>
          {!shown.complete && ' so far'}
        </dd>
        <dt>scenario</dt>
        <dd>
          {summary.scenario}, hash <code>{summary.scenarioHash.slice(0, 12)}</code>
        </dd>
        <dt>seed</dt>
        <dd>
          <code>{summary.seed}</code>, {summary.worlds} worlds, engine {summary.engine}
        </dd>
        <dt>same result</dt>
        <Command command={command} />
      </dl>
    </section>
  )
}

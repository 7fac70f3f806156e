/** The scorecard of facts, run on demand in the workers of the page: what the model misses first, then what it meets, then what is not computed. */
import { useMemo, useState } from 'preact/hooks'
import { FACTS, FACTS_READING, FACTS_STANDING } from '../../sim/index.ts'
import { plain } from '../charts/number.ts'
import { COMPUTABLE, factsFinding } from '../store/fact-words.ts'
import {
  FACT_WORLDS,
  mixOf,
  type ScoredGroup,
  scoredGroups,
  scoredResults,
  USUAL_FACT_WORLDS,
  wholeScorecard,
} from '../store/scorecard.ts'
import type { Shelf } from '../store/shelf.ts'
import type { Scoring } from '../store/state.ts'
import { DataTable } from './data-table.tsx'
import { useDispatch } from './dispatch.ts'
import { FactRow } from './fact-row.tsx'
import { SaveFacts } from './facts-save.tsx'
import { factsCaption, factsTable } from './facts-table.ts'

interface FactsProps {
  readonly scoring: Scoring
  readonly shelf: Shelf
}

/** A word on what stands under a head. */
const ABOUT: { readonly [name in ScoredGroup['name']]: string } = {
  missed: 'some statistic lies outside its band; a miss is a finding, not an error of the program',
  met: 'all statistics lie in their bands',
  'not run': 'nothing is computed beforehand',
  'not computed': 'the engine has nothing to compute it from; the reason is beside it',
}

export function Facts({ scoring, shelf }: FactsProps) {
  const { docket, computing, results } = scoring
  const scenarios = mixOf(shelf)
  const scored = scoredResults(scoring)
  const finding = factsFinding(scored)
  const running = computing.kind === 'running'
  const groups = useMemo(
    () =>
      scoredGroups(scoring).map((group) => (
        <section class="facts-group" key={group.name} aria-labelledby={`facts-${group.name.replace(' ', '-')}`}>
          <h3 class="facts-head" id={`facts-${group.name.replace(' ', '-')}`}>
            {group.name[0]!.toUpperCase() + group.name.slice(1)} {group.rows.length}{' '}
            <span class="quiet">{ABOUT[group.name]}</span>
          </h3>
          <ol class="facts-list">
            {group.rows.map((line) => (
              <FactRow
                key={line.fact.row}
                line={line}
                stale={running && line.scored !== null && docket?.rows.includes(line.fact.row) === true}
                busy={running}
              />
            ))}
          </ol>
        </section>
      )),
    [results, docket, running],
  )
  return (
    <section class="scorecard" aria-labelledby="facts-title">
      <h2 class="visually-hidden" id="facts-title">
        Facts
      </h2>
      <p class="sentence">
        {finding === null ? (
          `${FACTS.length} patterns that scholars have found in courts, sanctions and coalitions, most with a band that the model should fall in. Nothing is computed beforehand: score them here.`
        ) : (
          <>
            <strong>{finding.head}</strong> {finding.rest}
          </>
        )}
      </p>
      <p class="quiet facts-standing">{FACTS_STANDING}</p>
      <Runner scoring={scoring} />
      {finding !== null && <Behind scored={scored} scenarios={scenarios} />}
      <details class="facts-reading">
        <summary>How to read this</summary>
        <p>{FACTS_READING}</p>
      </details>
      {groups}
    </section>
  )
}

function Runner({ scoring: { docket, computing, results } }: { readonly scoring: Scoring }) {
  const send = useDispatch()
  const ran = Object.keys(results).length > 0
  if (computing.kind === 'running') {
    const { worlds, of } = computing
    return (
      <div class="claims-run">
        <progress max={Math.max(1, of)} value={worlds} aria-label="Worlds done" />
        <span class="quiet" role="status">
          {of === 0 ? 'Starting.' : `${plain(worlds)} of ${plain(of)} worlds; scores come when all are done.`}
        </span>
        <button type="button" onClick={() => send({ kind: 'stop' })}>
          Stop
        </button>
      </div>
    )
  }
  const first = `Score the ${COMPUTABLE} facts in ${USUAL_FACT_WORLDS} worlds a case`
  return (
    <div class="claims-run">
      {computing.kind === 'failed' && (
        <p class="is-alert" role="alert">
          The computation failed: {computing.message}
        </p>
      )}
      {computing.kind === 'stopped' && docket !== null && (
        <button type="button" class="is-primary" onClick={() => send({ kind: 'score', docket })}>
          Go on after {plain(computing.worlds)} worlds
        </button>
      )}
      <span class="claims-again">{ran ? 'Score all again, worlds a case' : 'Worlds a case'}</span>
      {[...FACT_WORLDS].map((worlds) => (
        <button
          type="button"
          key={worlds}
          class={!ran && computing.kind !== 'stopped' && worlds === USUAL_FACT_WORLDS ? 'is-primary' : ''}
          onClick={() => send({ kind: 'score', docket: wholeScorecard(worlds) })}
        >
          {!ran && worlds === USUAL_FACT_WORLDS ? first : `${worlds} worlds`}
        </button>
      ))}
    </div>
  )
}

type BehindProps = Pick<Parameters<typeof SaveFacts>[0], 'scored' | 'scenarios'>

/** The table behind the charts, and the files. */
function Behind({ scored, scenarios }: BehindProps) {
  const [open, setOpen] = useState(false)
  const table = useMemo(() => factsTable(scored), [scored])
  return (
    <div class="facts-behind">
      <div class="facts-tools">
        <button
          type="button"
          class="is-quiet"
          aria-expanded={open}
          aria-controls="facts-table"
          onClick={() => setOpen(!open)}
        >
          Table
        </button>
        <SaveFacts scored={scored} scenarios={scenarios} table={table} caption={factsCaption(scored, scenarios)} />
      </div>
      <div id="facts-table">{open && <DataTable name="Facts" table={table} />}</div>
    </div>
  )
}

/**
 * The scorecard of facts, run on demand in the workers of the page: what the model misses first, then what it meets, then what is not
 * computed.
 */
import './facts.css'
import { useMemo, useState } from 'preact/hooks'
import { FACTS, FACTS_READING, FACTS_STANDING, plain, prose } from '../../../../sim/index.ts'
import { type Computing, computingOf, type Shelf, type State } from '../../../app/index.ts'
import { DataTable, Failed, Termed, useDispatch, useOwn } from '../../../parts/index.ts'
import { NAME } from '../name.ts'
import { FactRow } from './row.tsx'
import { SaveFacts } from './save.tsx'
import { allFacts, FACT_WORLDS, mixOf, type ScoredGroup, scoredGroups, scoredResults, USUAL_FACT_WORLDS } from './scorecard.ts'
import type { FactsAction, Scored, Scoring } from './state.ts'
import { factsCaption, factsTable } from './table.ts'
import { COMPUTABLE, factsEarlier, factsFinding } from './words.ts'

const JOB = 'evidence/facts'

export interface FactsProps {
  readonly scoring: Scoring
  readonly shelf: Shelf
  readonly state: State
}

/** A word on what stands under a head. */
const ABOUT: { readonly [name in ScoredGroup['name']]: string } = {
  missed: 'at least one statistic lies outside its band; a miss is a finding, not an error of the program',
  met: 'all statistics lie in their bands',
  'not run': 'not measured yet',
  'not computed': 'the engine does not produce what it is computed from; each row gives the reason',
}

export function Facts({ scoring, shelf, state }: FactsProps) {
  const { request, results } = scoring
  const computing = computingOf(state, JOB)
  const scenarios = mixOf(shelf)
  const scored = scoredResults(scoring)
  const finding = factsFinding(scored)
  const running = computing.kind === 'running'
  const awaited = computingOf(state, 'evidence/measured').kind === 'running' && scored.length === 0
  const groups = useMemo(
    () =>
      scoredGroups(scoring).map((group) => (
        <section class="facts-group" key={group.name} aria-labelledby={`facts-${group.name.replace(' ', '-')}`}>
          <h3 class="facts-head" id={`facts-${group.name.replace(' ', '-')}`}>
            {group.name[0]!.toUpperCase() + group.name.slice(1)} {group.rows.length}{' '}
            <span class="quiet">
              <Termed text={ABOUT[group.name]} />
            </span>
          </h3>
          <ol class="facts-list">
            {group.rows.map((line) => (
              <FactRow
                key={line.fact.row}
                line={line}
                stale={running && line.scored !== null && request?.rows.includes(line.fact.row) === true}
                busy={running}
              />
            ))}
          </ol>
        </section>
      )),
    [results, request, running],
  )
  return (
    <section class="scorecard" aria-labelledby="facts-title">
      <h2 class="visually-hidden" id="facts-title">
        Facts
      </h2>
      <p class="sentence">
        {finding === null ? (
          prose`
            ${FACTS.length} patterns that scholars have found in courts, sanctions and coalitions, most with a band that the model should
            fall in. ${awaited ? 'Loading the scores of the model.' : 'No scores came with the page: compute them here.'}`
        ) : (
          <>
            <strong>{finding.head}</strong> {finding.rest}
          </>
        )}
      </p>
      {factsEarlier(scored) !== '' && <p class="evidence-earlier">{factsEarlier(scored)}</p>}
      <p class="quiet facts-standing">{FACTS_STANDING}</p>
      <Failed state={state} job="evidence/measured" what="The scores shipped with the page could not be read" />
      {!awaited && <Runner scoring={scoring} computing={computing} />}
      {finding !== null && <Behind scored={scored} shelf={shelf} caption={factsCaption(scored, scenarios)} />}
      <details class="facts-reading">
        <summary>How to read the table</summary>
        <p>
          <Termed text={FACTS_READING} />
        </p>
      </details>
      {!awaited && groups}
    </section>
  )
}

function Runner({ scoring: { results }, computing }: { readonly scoring: Scoring; readonly computing: Computing }) {
  const send = useDispatch()
  const ask = useOwn<FactsAction>(NAME)
  const all = Object.values(results)
  const ran = all.length > 0
  if (computing.kind === 'running') {
    const { worlds, of } = computing
    return (
      <div class="claims-run">
        <progress max={Math.max(1, of)} value={worlds} aria-label="Worlds done" />
        <span class="quiet" role="status">
          {of === 0 ? 'Starting.' : `${plain(worlds)} of ${plain(of)} worlds; scores appear when all are done.`}
        </span>
        <button type="button" onClick={() => send({ kind: 'stop', job: JOB })}>
          Stop
        </button>
      </div>
    )
  }
  const first = `Score the ${COMPUTABLE} facts in ${USUAL_FACT_WORLDS} worlds per case`
  return (
    <div class="claims-run">
      {computing.kind === 'failed' && (
        <p class="is-alert" role="alert">
          The computation failed: {computing.message}
        </p>
      )}
      {computing.kind === 'stopped' && (
        <button type="button" class="is-primary" onClick={() => send({ kind: 'resume', job: JOB })}>
          Continue after {plain(computing.worlds)} worlds
        </button>
      )}
      <span class="claims-again">{againWords(all)}</span>
      {[...FACT_WORLDS].map((worlds) => (
        <button
          type="button"
          key={worlds}
          class={!ran && computing.kind !== 'stopped' && worlds === USUAL_FACT_WORLDS ? 'is-primary' : ''}
          onClick={() => ask({ kind: 'score', request: allFacts(worlds) })}
        >
          {!ran && worlds === USUAL_FACT_WORLDS ? first : `${worlds} worlds`}
        </button>
      ))}
    </div>
  )
}

/** What stands before the buttons. */
function againWords(all: readonly Scored[]): string {
  if (all.length === 0) return 'Worlds per case'
  return all.some(({ shipped }) => !shipped) ? 'Score all again, worlds per case' : 'Score all here again, worlds per case'
}

type BehindProps = Omit<Parameters<typeof SaveFacts>[0], 'table'>

/** The table behind the charts, and the files. */
function Behind({ scored, shelf, caption }: BehindProps) {
  const [open, setOpen] = useState(false)
  const table = useMemo(() => factsTable(scored), [scored])
  return (
    <div class="facts-behind">
      <div class="facts-tools">
        <button type="button" class="is-quiet" aria-expanded={open} aria-controls="facts-table" onClick={() => setOpen(!open)}>
          Table
        </button>
        <SaveFacts scored={scored} shelf={shelf} table={table} caption={caption} />
      </div>
      <div id="facts-table">{open && <DataTable name="Facts" table={table} />}</div>
    </div>
  )
}

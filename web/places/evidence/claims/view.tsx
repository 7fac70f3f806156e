/**
 * The claims of the theory, run on demand in the workers of the page: verdict, effect and tests; claims that are not
 * supported come first.
 */
import './claims.css'
import { useMemo, useState } from 'preact/hooks'
import { CLAIMS, CLAIMS_READING, plain, prose } from '../../../../sim/index.ts'
import { type Computing, computingOf, type Shelf, type State } from '../../../app/index.ts'
import { Failed, Term, toldBefore, useDispatch, useOwn } from '../../../parts/index.ts'
import { NAME } from '../name.ts'
import { ClaimRow } from './row.tsx'
import { allClaims, CLAIM_WORLDS, claimRows, claimsLeft, worldsOf } from './rows.ts'
import type { ClaimsAction, Examining } from './state.ts'
import { claimsEarlier, claimsFinding, claimsOrigin } from './words.ts'

const JOB = 'evidence/claims'

export interface ClaimsProps {
  readonly examining: Examining
  readonly shelf: Shelf
  readonly state: State
}

export function Claims({ examining, shelf, state }: ClaimsProps) {
  const [open, setOpen] = useState<ReadonlySet<number>>(new Set())
  const computing = computingOf(state, JOB)
  const running = computing.kind === 'running'
  const awaited = computingOf(state, 'evidence/claims-measured').kind === 'running'
  const rows = claimRows(examining, running)
  const results = rows.flatMap(({ result }) => (result === null ? [] : [result]))
  const toggle = (id: number) => {
    const next = new Set(open)
    if (!next.delete(id)) next.add(id)
    setOpen(next)
  }
  const told = toldBefore(rows.map(({ claim }) => claim.finding ?? ''))
  const table = useMemo(
    () => (
      <table class="claims">
        <caption class="visually-hidden">The claims and what the model says about them</caption>
        <thead>
          <tr>
            <th scope="col">
              <Term of="claim" />
            </th>
            <th scope="col">
              <Term of="verdict" />
            </th>
            <th scope="col" class="is-spare">
              tests
            </th>
            <th scope="col" class="is-spare">
              effect of the test that decides
            </th>
            <th scope="col" class="is-spare is-number">
              <Term of="world">worlds</Term>
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row, at) => (
            <ClaimRow
              key={row.claim.id}
              row={row}
              stale={running && row.result !== null && isBehind(row.result, examining)}
              open={open.has(row.claim.id)}
              onToggle={() => toggle(row.claim.id)}
              busy={running}
              shelf={shelf}
              told={told[at]!}
            />
          ))}
        </tbody>
      </table>
    ),
    [examining, running, open, shelf],
  )
  return (
    <section aria-labelledby="claims-head">
      <h2 class="visually-hidden" id="claims-head">
        Claims
      </h2>
      <p class="sentence">
        {claimsFinding(results, CLAIMS.length) ??
          prose`
            ${CLAIMS.length} claims from the literature, each tested in the model by paired experiments.
            ${awaited ? 'Reading what was measured.' : 'No verdicts came with the page: run them here.'}`}
      </p>
      {results.length > 0 && <p class="quiet claims-origin">{claimsOrigin(examining)}</p>}
      {claimsEarlier(examining) !== '' && <p class="evidence-earlier">{claimsEarlier(examining)}</p>}
      <Failed state={state} job="evidence/claims-measured" what="The verdicts that come with the page could not be read" />
      <Runner examining={examining} computing={computing} ran={results.length} />
      {table}
      <p class="quiet claims-note">{CLAIMS_READING}</p>
    </section>
  )
}

/** Whether a better result of the row is on its way. */
function isBehind(result: Parameters<typeof worldsOf>[0], { request }: Examining): boolean {
  return request?.ids.includes(result.claim.id) === true && worldsOf(result) !== request.worlds
}

interface RunnerProps {
  readonly examining: Examining
  readonly computing: Computing
  /** How many have been run. */
  readonly ran: number
}

function Runner({ examining, computing, ran }: RunnerProps) {
  const send = useDispatch()
  const ask = useOwn<ClaimsAction>(NAME)
  const { request } = examining
  const left = claimsLeft(examining)
  if (computing.kind === 'running') {
    const { worlds, of, part } = computing
    return (
      <div class="claims-run">
        <progress max={Math.max(1, of)} value={worlds} aria-label="Worlds done" />
        <span class="quiet" role="status">
          {part === 0 ? 'Starting.' : `Claim ${part}, ${left.length} left; ${plain(worlds)} of ${plain(of)} worlds.`}
        </span>
        <button type="button" onClick={() => send({ kind: 'stop', job: JOB })}>
          Stop
        </button>
      </div>
    )
  }
  return (
    <div class="claims-run">
      {computing.kind === 'failed' && (
        <p class="is-alert" role="alert">
          The computation failed: {computing.message}
        </p>
      )}
      {left.length > 0 && request !== null && (
        <button type="button" class="is-primary" onClick={() => send({ kind: 'resume', job: JOB })}>
          Continue: {left.length} {left.length === 1 ? 'claim' : 'claims'} left
        </button>
      )}
      {ran > 0 && <span class="claims-again">Run all again in</span>}
      {CLAIM_WORLDS.map((worlds, at) => (
        <button
          type="button"
          key={worlds}
          class={ran === 0 && at === 0 ? 'is-primary' : ''}
          onClick={() => ask({ kind: 'examine', request: allClaims(worlds) })}
        >
          {ran === 0 && at === 0 ? `Run the ${CLAIMS.length} claims in ${worlds} worlds` : `${plain(worlds)} worlds`}
        </button>
      ))}
    </div>
  )
}

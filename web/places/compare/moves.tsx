/** Which input makes the difference, in the words that `pacta compare --by-input` has for it; run where the reader asks. */
import './inputs.css'
import { useMemo } from 'preact/hooks'
import {
  counted,
  ensemblesMoved,
  inputGroups,
  MOVES_HEAD,
  type Moves as Moved,
  moveRows,
  movesFinding,
  movesReading,
  plain,
  WHICH_INPUT,
  withoutMoves,
} from '../../../sim/index.ts'
import { computingOf, type State } from '../../app/index.ts'
import { Failed, Finding, useDispatch, useOwn } from '../../parts/index.ts'
import { type CompareAction, type Compared, type Comparing, NAME } from './state.ts'
import { movingOf } from './words.ts'

const JOB = 'compare/moves'

interface MovesProps {
  readonly own: Comparing
  readonly shown: Compared
  readonly state: State
  readonly stale: boolean
}

export function Moves({ own: { moved }, shown: { pair }, state, stale }: MovesProps) {
  const groups = useMemo(() => inputGroups(pair), [pair])
  const asked = moved?.pair === pair
  const answer = asked ? moved.moves : null
  const without = withoutMoves(groups)
  return (
    <section class={`moves ${stale ? 'is-stale' : ''}`} aria-labelledby="moves-head">
      <h2 class="section-head" id="moves-head">
        {WHICH_INPUT}
      </h2>
      {without !== null && <p class="quiet">{without}</p>}
      {without === null && answer === null && <Ask groups={groups!.length} pair={pair} asked={asked} state={state} stale={stale} />}
      {answer !== null && <Answer moves={answer} stale={stale} />}
      <Failed state={state} job={JOB} what="The groups of inputs could not be run" />
    </section>
  )
}

interface AskProps {
  readonly groups: number
  readonly pair: Compared['pair']
  readonly asked: boolean
  readonly state: State
  readonly stale: boolean
}

function Ask({ groups, pair, asked, state, stale }: AskProps) {
  const send = useDispatch()
  const ask = useOwn<CompareAction>(NAME)
  const computing = computingOf(state, JOB)
  if (asked && computing.kind === 'running') {
    const { worlds, of } = computing
    return (
      <div class="moves-run">
        <progress max={Math.max(1, of)} value={worlds} aria-label="Worlds done" />
        <span class="quiet" role="status">
          {of === 0 ? 'Starting.' : `${plain(worlds)} of ${plain(of)} worlds.`}
        </span>
        <button type="button" onClick={() => send({ kind: 'stop', job: JOB })}>
          Stop
        </button>
      </div>
    )
  }
  const { worlds } = movingOf(pair)
  const begin = () => (asked ? send({ kind: 'resume', job: JOB }) : ask({ kind: 'moved', pair, moves: null }))
  return (
    <div class="moves-run">
      <button type="button" disabled={stale} onClick={begin}>
        Move each group of inputs from B to A
      </button>
      <span class="quiet">
        {counted(groups, 'group')} of inputs differ. Each moves alone, on the same luck: {counted(worlds * ensemblesMoved(groups), 'world')}
        .
      </span>
    </div>
  )
}

function Answer({ moves, stale }: { readonly moves: Moved; readonly stale: boolean }) {
  return (
    <>
      <Finding parts={movesFinding(moves)} stale={stale} second />
      <table class="inputs-table moves-table">
        <caption class="visually-hidden">{WHICH_INPUT}</caption>
        <thead>
          <tr>
            {MOVES_HEAD.map((words) => (
              <th scope="col" key={words}>
                {words}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {moveRows(moves).map(([group, ...numbers]) => (
            <tr key={group}>
              <th scope="row">{group}</th>
              {numbers.map((text, at) => (
                <td key={at}>{text}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <p class="inputs-alike">{movesReading(moves)}</p>
    </>
  )
}

/** A month of the followed world: who trades with whom, as an ordered matrix or on the map, and who acts. */
import { useRef } from 'preact/hooks'
import { monthWords, percent } from '../../../../sim/index.ts'
import './ties.css'
import { matrix, roleWord } from '../../../charts/index.ts'
import { Figure, Glyph, ResultTip, SourceTip, Term, tradeSource, worldYear } from '../../../parts/index.ts'
import type { Trace } from '../../../worker/index.ts'
import { captionOf, resultFacts } from '../caption.ts'
import { useExplore } from '../send.ts'
import { type Shown, TIES, type TiesView } from '../state.ts'
import { isMappable } from './atlas.ts'
import { TiesMap } from './map.tsx'
import { type Actor, actorsAt, matrixAt, placeAmong } from './month.ts'
import { AsItHappened } from './record.tsx'

interface CoalitionProps {
  readonly shown: Shown
  readonly trace: Trace
  readonly month: number
  readonly stale: boolean
  readonly focus: string | null
  readonly view: TiesView
}

/** Roles that the legend names. */
const ROLE_TERMS = ['tie', 'respondent', 'enforcer', 'supporter', 'bystander', 'buster', 'patron', 'barred']

/** States that are listed one by one; the rest is counted. */
const LISTED = 12

export function Coalition({ shown, trace, month, stale, focus, view }: CoalitionProps) {
  const send = useExplore()
  const { scenario, experiment } = shown.subject
  const { kase } = experiment
  const when = monthWords(scenario.start, month, 'short')
  const mappable = isMappable(scenario)
  const year = worldYear(shown.subject)
  const actors = actorsAt(scenario, trace, kase, month)
  return (
    <>
      {mappable && (
        <fieldset class="segmented ties-switch" aria-label="Ties as">
          {TIES.map((one) => (
            <button type="button" key={one} aria-pressed={view === one} onClick={() => send({ kind: 'ties', view: one })}>
              {one === 'map' ? 'Map' : 'Matrix'}
            </button>
          ))}
        </fieldset>
      )}
      {mappable && view === 'map' ? (
        <TiesMap shown={shown} trace={trace} month={month} stale={stale} focus={focus} />
      ) : (
        <TiesMatrix shown={shown} trace={trace} month={month} stale={stale} focus={focus} />
      )}
      <p class="quiet">
        Trade{year !== null && ` of ${year}`}: <SourceTip entry={tradeSource(shown.subject)}>where it comes from</SourceTip>. Roles and
        leverage: <ResultTip facts={resultFacts(shown)}>computed</ResultTip>.
      </p>
      <Actors actors={actors} respondent={scenario.cases[kase]!.respondent} when={when} focus={focus} />
      <AsItHappened scenario={scenario} actors={actors} month={month} when={when} />
    </>
  )
}

function TiesMatrix({ shown, trace, month, stale, focus }: Omit<CoalitionProps, 'view'>) {
  const send = useExplore()
  const { scenario, experiment } = shown.subject
  const data = matrixAt(scenario, trace, experiment.kase, month)
  const when = monthWords(scenario.start, month, 'short')
  const spoken = useRef<HTMLParagraphElement>(null)
  return (
    <Figure
      name="Ties"
      terms={ROLE_TERMS}
      caption={captionOf(shown, `Who trades with whom, ${when}, world ${trace.replicate}`)}
      heightAt={(width) => matrix.heightOf(data, width)}
      table={() => matrix.table(data)}
      draw={(element, width) =>
        matrix.draw(element, data, {
          width,
          when,
          stale,
          focus: placeAmong(data.states, focus),
          onCell: (cell) => {
            // Written without rendering, as on the map.
            spoken.current!.textContent = cell === null ? '' : matrix.readout(data, cell).join(', ')
          },
          onState: (state) => send({ kind: 'focus', state: data.states[state]!.id }),
        })
      }
    >
      <p class="visually-hidden" role="status" ref={spoken} />
    </Figure>
  )
}

interface ActorsProps {
  readonly actors: readonly Actor[]
  readonly respondent: string
  readonly when: string
  readonly focus: string | null
}

function Actors({ actors, respondent, when, focus }: ActorsProps) {
  const send = useExplore()
  const acting = actors.filter(({ role }) => role !== 'bystander' && role !== 'barred')
  const listed = acting.slice(0, LISTED)
  const idle = actors.filter(({ role }) => role === 'bystander').length
  const barred = actors.filter(({ role }) => role === 'barred').length
  const rest = acting.length - listed.length
  return (
    <section class="actors" aria-label="Who acts">
      <h3 class="section-head">
        Who acts{' '}
        <span class="quiet">
          {when}, share of <Term of="leverage" />
        </span>
      </h3>
      <ul>
        {listed.map(({ id, name, role, leverage, effort, may, bound }) => (
          <li key={id}>
            <button
              type="button"
              class="actor"
              aria-pressed={id === (focus ?? respondent)}
              onClick={() => send({ kind: 'focus', state: id === respondent ? null : id })}
            >
              <Glyph name={role} />
              <span class="actor-name">{name}</span>
              <span class="actor-role">
                {role}
                {bound && ', bound to'}
                {role === 'supporter' && !may && ', barred'}
                {role === 'enforcer' && effort < 0.995 && `, effort ${percent(effort)}`}
              </span>
              <span class="actor-share">{role === 'respondent' ? '' : percent(leverage)}</span>
            </button>
          </li>
        ))}
      </ul>
      <ul class="figure-words" aria-label="Words in who acts">
        {[...new Set(acting.map(({ role }) => role))].map((role) => (
          <li key={role}>
            <Term of={role} />
          </li>
        ))}
      </ul>
      <p class="quiet">
        {rest > 0 && `${rest} more states take sides. `}
        {idle} <Term of="bystander">{roleWord('bystander', idle)}</Term>
        {barred > 0 && (
          <>
            {' '}
            and {barred} <Term of="barred" /> from acting
          </>
        )}
        .
      </p>
    </section>
  )
}

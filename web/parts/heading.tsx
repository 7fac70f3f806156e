/** The question of the scenario, over what is found about it, and the case in a line of facts. */
import { monthWords, plain } from '../../sim/index.ts'
import './heading.css'
import { useState } from 'preact/hooks'
import { cardOf, type Subject } from '../app/index.ts'
import { useDispatch } from './dispatch.ts'
import { SourceTip, sourceOf } from './source/index.ts'
import { useUnique } from './unique.ts'

interface HeadingProps {
  readonly subject: Subject | null
  /** Whether the facts of the case stand elsewhere. */
  readonly apart?: boolean
}

export function Heading({ subject, apart = false }: HeadingProps) {
  if (subject === null) {
    return (
      <div class="heading is-awaited">
        <h1 class="visually-hidden">Pacta</h1>
      </div>
    )
  }
  const { title, question, summary } = cardOf(subject.json)
  return (
    <div class="heading">
      <h1>{question}</h1>
      <p class="quiet">{title}</p>
      {summary !== '' && <Summary key={title} text={summary} />}
      {!apart && <CaseFacts subject={subject} />}
    </div>
  )
}

/** Who and what the case is about: the first lines of it, and all of it on demand. */
function Summary({ text }: { readonly text: string }) {
  const [whole, setWhole] = useState(false)
  const id = useUnique('summary')
  return (
    <div class="heading-summary">
      <p id={id} class={whole ? '' : 'is-clamped'}>
        {text}
      </p>
      <button type="button" class="is-quiet is-small" aria-expanded={whole} aria-controls={id} onClick={() => setWhole(!whole)}>
        {whole ? 'Less' : 'More about it'}
      </button>
    </div>
  )
}

/** The case that is shown, of several by choice, and a line of facts about it. */
export function CaseFacts({ subject }: { readonly subject: Subject }) {
  return (
    <>
      {subject.scenario.cases.length > 1 && <CaseChoice subject={subject} />}
      <Facts subject={subject} />
    </>
  )
}

/** The cases of a docket, by respondent. */
function CaseChoice({ subject }: { readonly subject: Subject }) {
  const send = useDispatch()
  const { scenario, experiment } = subject
  const respondents = [...new Set(scenario.cases.map(({ respondent }) => respondent))]
  const nameOf = (id: string) => scenario.states.find((state) => state.id === id)?.name ?? id
  const places = scenario.cases.map((kase, at) => ({ kase, at }))
  return (
    <label class="heading-case">
      Case{' '}
      <select value={experiment.kase} onChange={(event) => send({ kind: 'case', kase: Number(event.currentTarget.value) })}>
        {respondents
          .map((id) => ({ id, name: nameOf(id) }))
          .sort((a, b) => (a.name < b.name ? -1 : 1))
          .map(({ id, name }) => (
            <optgroup key={id} label={name}>
              {places
                .filter(({ kase }) => kase.respondent === id)
                .map(({ kase, at }) => (
                  <option key={kase.id} value={at}>
                    {kase.title}
                  </option>
                ))}
            </optgroup>
          ))}
      </select>
    </label>
  )
}

/** Who was told to do what by when; the rest is in the panel of the case. */
function Facts({ subject }: { readonly subject: Subject }) {
  const send = useDispatch()
  const { scenario, experiment } = subject
  const { respondent, judgment, deadline, obligations } = scenario.cases[experiment.kase]!
  const path = `cases[${experiment.kase}]`
  const count = obligations.length
  return (
    <p class="quiet heading-facts">
      <span>{scenario.states.find(({ id }) => id === respondent)!.name}</span>
      <span>
        judgment <SourceTip entry={sourceOf(subject, `${path}.judgment`)}>{monthWords(scenario.start, judgment, 'short')}</SourceTip>
      </span>
      <span>
        deadline after{' '}
        <SourceTip entry={sourceOf(subject, `${path}.deadline`)}>
          {plain(deadline)} {deadline === 1 ? 'month' : 'months'}
        </SourceTip>
      </span>
      <span>
        <SourceTip entry={sourceOf(subject, 'months')}>{plain(scenario.months)} months</SourceTip> simulated
      </span>
      <button type="button" class="is-quiet is-small" onClick={() => send({ kind: 'panel', panel: 'case', sheet: true })}>
        {plain(count)} {count === 1 ? 'obligation' : 'obligations'} and other numbers of the case
      </button>
    </p>
  )
}

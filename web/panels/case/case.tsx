/** The case in numbers: who owes what to whom, at what cost, the ladder, the offers and what happened; every number with its source. */
import './case.css'
import type { ComponentChildren } from 'preact'
import {
  CONFIDENCE_WORDS,
  costAtHome,
  costWords,
  counted,
  INSTRUMENTS,
  type InstrumentName,
  mandateWords,
  monthWords,
  OFFERS,
  type OfferName,
  ofGdp,
  percent,
  plain,
} from '../../../sim/index.ts'
import type { Subject } from '../../app/index.ts'
import { designSource, SourceTip, sourceOf, tradeSource, useDispatch, worldYear } from '../../parts/index.ts'
import { WhoDecides } from './deciding.tsx'
import { Part } from './part.tsx'

interface PartProps {
  readonly subject: Subject
}

export function TheCase({ subject }: PartProps) {
  const send = useDispatch()
  const { scenario, experiment } = subject
  const kase = scenario.cases[experiment.kase]!
  return (
    <div class="the-case">
      <h2 class="section-head">{kase.title}</h2>
      <p class="quiet">{kase.court}. Point at a number, focus it or tap it to see its source.</p>
      <Times subject={subject} />
      <WhoDecides subject={subject} />
      <Obligations subject={subject} />
      <Ladder subject={subject} />
      <Parties subject={subject} />
      <SetEvents subject={subject} />
      <Milestones subject={subject} />
      <p>
        <button type="button" onClick={() => send({ kind: 'place', place: 'evidence', says: 'show=numbers' })}>
          All numbers and their sources
        </button>
      </p>
    </div>
  )
}

/** The number at a path of the case that is shown. */
function At({ subject, path, children }: PartProps & { readonly path: string; readonly children: ComponentChildren }) {
  return <SourceTip entry={sourceOf(subject, path)}>{children}</SourceTip>
}

const months = (count: number) => counted(count, 'month')

/** Parties, dates and the time there is to comply. */
function Times({ subject }: PartProps) {
  const { scenario, experiment } = subject
  const path = `cases[${experiment.kase}]`
  const { respondent, claimants, judgment, deadline, breachHazard } = scenario.cases[experiment.kase]!
  const name = (id: string) => scenario.states.find((state) => state.id === id)?.name ?? id
  const when = (month: number) => monthWords(scenario.start, month, 'short')
  const year = worldYear(subject)
  return (
    <dl class="facts case-times">
      <dt>respondent</dt>
      <dd>{name(respondent)}</dd>
      {claimants.length > 0 && (
        <>
          <dt>{claimants.length === 1 ? 'claimant' : 'claimants'}</dt>
          <dd>{claimants.map(name).join(', ')}</dd>
        </>
      )}
      <dt>judgment</dt>
      <dd>
        <At subject={subject} path={`${path}.judgment`}>
          {when(judgment)}
        </At>
      </dd>
      <dt>deadline</dt>
      <dd>
        <At subject={subject} path={`${path}.deadline`}>
          {months(deadline)}
        </At>{' '}
        later, {when(judgment + deadline)}
      </dd>
      {breachHazard > 0 && (
        <>
          <dt>breach</dt>
          <dd>
            <At subject={subject} path={`${path}.breachHazard`}>
              {plain(breachHazard, 2)} per year
            </At>
          </dd>
        </>
      )}
      <dt>simulated</dt>
      <dd>
        <At subject={subject} path="months">
          {months(scenario.months)}
        </At>
      </dd>
      {year !== null && (
        <>
          <dt>world</dt>
          <dd>
            states and trade of <SourceTip entry={tradeSource(subject)}>{year}</SourceTip>
          </dd>
        </>
      )}
    </dl>
  )
}

function Obligations({ subject }: PartProps) {
  const { scenario, experiment } = subject
  const { obligations } = scenario.cases[experiment.kase]!
  return (
    <Part name="What was ordered">
      <ol class="case-obligations">
        {obligations.map(({ id, text, weight, domesticCost, capacityDemand, duration, fulfilled }, at) => {
          const path = `cases[${experiment.kase}].obligations[${at}]`
          const number = (field: string, words: string) => (
            <At subject={subject} path={`${path}.${field}`}>
              {words}
            </At>
          )
          return (
            <li key={id}>
              {text === '' ? id : text}
              <ul class="case-numbers">
                <li>weight {number('weight', percent(weight))}</li>
                <li>cost {number('domesticCost', ofGdp(domesticCost))} of GDP per year</li>
                <li>capacity {number('capacityDemand', String(capacityDemand))}</li>
                <li>takes {number('duration', months(duration))}</li>
                {fulfilled > 0 && <li>done {number('fulfilled', percent(fulfilled))}</li>}
              </ul>
            </li>
          )
        })}
      </ol>
      <p class="case-cost">Together they cost {costWords(costAtHome(obligations))}.</p>
    </Part>
  )
}

function Ladder({ subject }: PartProps) {
  const { rungs, offers } = subject.scenario.cases[subject.experiment.kase]!.design
  const { forums } = subject.scenario
  const held = Object.entries(offers)
  return (
    <Part name="Escalation ladder">
      <ol class="case-rungs">
        {rungs.map((rung, at) => (
          <li key={rung.name}>
            {rung.name}{' '}
            <span class="quiet case-how">
              (
              <SourceTip entry={designSource(subject, `rungs[${at}].${rung.by === 'anyone' ? 'collective' : 'by'}`)}>
                {mandateWords(rung, forums)}
              </SourceTip>
              )
            </span>
            <ul class="case-numbers">
              {Object.entries(rung.instruments).map(([instrument, intensity]) => (
                <li key={instrument}>
                  {lower(INSTRUMENTS[instrument as InstrumentName].meaning)}{' '}
                  <SourceTip entry={designSource(subject, `rungs[${at}].instruments.${instrument}`)}>{intensity}</SourceTip>
                </li>
              ))}
            </ul>
          </li>
        ))}
      </ol>
      {held.length > 0 && (
        <>
          <h4>Offers for compliance</h4>
          <ul class="case-numbers">
            {held.map(([offer, intensity]) => (
              <li key={offer}>
                {lower(OFFERS[offer as OfferName].meaning)}{' '}
                <SourceTip entry={designSource(subject, `offers.${offer}`)}>{intensity}</SourceTip>
              </li>
            ))}
          </ul>
        </>
      )}
    </Part>
  )
}

const lower = (text: string): string => `${text.charAt(0).toLowerCase()}${text.slice(1)}`

function Parties({ subject }: PartProps) {
  const { scenario, experiment } = subject
  const { stakes, patrons, roles } = scenario.cases[experiment.kase]!
  const path = `cases[${experiment.kase}]`
  const listed = scenario.states.filter(({ id }) => [stakes, patrons, roles].some((part) => Object.hasOwn(part, id)))
  if (listed.length === 0) return null
  const cell = (part: string, given: number | string | undefined, id: string) => (
    <td>
      {given !== undefined && (
        <At subject={subject} path={`${path}.${part}.${id}`}>
          {given}
        </At>
      )}
    </td>
  )
  return (
    <Part name="States with a part in the case">
      <table class="case-parties">
        <thead>
          <tr>
            <th scope="col">state</th>
            <th scope="col">stake</th>
            <th scope="col">shields</th>
            <th scope="col">initial role</th>
          </tr>
        </thead>
        <tbody>
          {listed.map(({ id, name }) => (
            <tr key={id}>
              <th scope="row">{name}</th>
              {cell('stakes', stakes[id], id)}
              {cell('patrons', patrons[id], id)}
              {cell('roles', roles[id], id)}
            </tr>
          ))}
        </tbody>
      </table>
    </Part>
  )
}

function SetEvents({ subject }: PartProps) {
  const { events, start } = subject.scenario
  if (events.length === 0) return null
  return (
    <Part name="Fixed events, the same in every world">
      <ul class="case-dated">
        {events.map(({ month, kind, label, value, resolve }, at) => {
          const number = (field: string, words: string) => (
            <At subject={subject} path={`events[${at}].${field}`}>
              {words}
            </At>
          )
          return (
            <li key={`${month} ${kind} ${label}`}>
              {number('month', monthWords(start, month, 'short'))} {label === '' ? kind : label}
              {(kind !== 'leader' || value !== 0) && <> ({number('value', String(value))})</>}
              {kind === 'leader' && <>, resolve {number('resolve', String(resolve))}</>}
            </li>
          )
        })}
      </ul>
    </Part>
  )
}

function Milestones({ subject }: PartProps) {
  const { scenario, experiment } = subject
  const { milestones } = scenario.cases[experiment.kase]!
  if (milestones.length === 0) return null
  return (
    <Part name="What happened in reality">
      <ul class="case-dated">
        {milestones.map(({ date, label, compliance, confidence }, at) => (
          <li key={date + label}>
            <At subject={subject} path={`cases[${experiment.kase}].milestones[${at}].compliance`}>
              {monthWords(date, 0)}
              {compliance !== null && `: ${percent(compliance)}`}
            </At>{' '}
            {label} {confidence === 'recalled' && <span class="quiet">({CONFIDENCE_WORDS.recalled})</span>}
          </li>
        ))}
      </ul>
    </Part>
  )
}

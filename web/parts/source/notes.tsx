/**
 * Numbers that show where they come from: an input with its source, and a result with its experiment.
 */
import './tip.css'
import type { ComponentChildren } from 'preact'
import { BASES, bounds, NOT_A_FORECAST, plain } from '../../../sim/index.ts'
import type { Caption } from '../../charts/index.ts'
import { useTip } from '../tip.ts'
import { type Entry, type ResultFacts, valueWords } from './ledger.ts'

/** The mark of a grade; the word stands beside it. */
export function GradeSwatch({ grade }: Pick<Entry, 'grade'>) {
  return (
    <svg class="swatch" viewBox="0 0 10 10" aria-hidden="true">
      <rect class={`share grade-${grade}`} width={10} height={10} />
    </svg>
  )
}

/** What stands behind a number, as on its tip. */
export function SourceNote({ entry }: { readonly entry: Entry }) {
  const { meaning, value, unit, range, grade, basis, year, source, note, cites, path, changed } = entry
  const how = changed ? 'set on this page' : BASES[basis]
  return (
    <>
      <p class="tip-head">
        <strong>{valueWords(value)}</strong>
        {typeof value !== 'boolean' && ` ${unit}`}
      </p>
      <p class="tip-meaning">{meaning}</p>
      <p class="tip-grade">
        <GradeSwatch grade={grade} /> {grade}
        <span class="quiet">
          {' '}
          {how}
          {year !== null && `, ${year}`}
        </span>
      </p>
      <p>{source}</p>
      {note !== '' && <p class="quiet">{note}</p>}
      {cites.map(({ key, citation }) => (
        <p class="tip-cite" key={key}>
          <span class="quiet">{key}</span> {citation}
        </p>
      ))}
      <p class="tip-path">
        <code>{path}</code>
        {range !== null && <span class="quiet"> {bounds(...range)}</span>}
      </p>
    </>
  )
}

interface SourceTipProps {
  /** Null where nothing is on record: then the children stand alone. */
  readonly entry: Entry | null
  /** How the number is written; its value without unit if nothing is given. */
  readonly children?: ComponentChildren
}

/** A number that goes into the model. */
export function SourceTip({ entry, children }: SourceTipProps) {
  const ref = useTip<HTMLButtonElement>(entry === null ? null : () => <SourceNote entry={entry} />)
  if (entry === null) return <>{children}</>
  return (
    <button type="button" class={`sourced ${entry.changed ? 'is-changed' : ''}`} ref={ref}>
      {children ?? valueWords(entry.value)}
    </button>
  )
}

/** What a computed number is a result of, as on its tip. */
function ResultNote({ facts }: { readonly facts: ResultFacts }) {
  const { engine, scenario, hash, seed, worlds, digest, complete } = facts
  return (
    <>
      <p class="tip-head">
        <strong>computed</strong> here, in {plain(worlds)} worlds{!complete && ' so far'}
      </p>
      <dl class="facts">
        <dt>engine</dt>
        <dd>{engine}</dd>
        <dt>scenario</dt>
        <dd>
          {scenario}, hash <code>{hash.slice(0, 12)}</code>
        </dd>
        <dt>seed</dt>
        <dd>
          <code>{seed}</code>
        </dd>
        <dt>digest</dt>
        <dd>
          <code>{digest}</code>
        </dd>
      </dl>
      <p class="quiet">{NOT_A_FORECAST}</p>
    </>
  )
}

interface ResultTipProps {
  readonly facts: ResultFacts
  readonly children: ComponentChildren
}

/** A number that comes out of the model. */
export function ResultTip({ facts, children }: ResultTipProps) {
  const ref = useTip<HTMLButtonElement>(() => <ResultNote facts={facts} />)
  return (
    <button type="button" class="sourced is-result" ref={ref}>
      {children}
    </button>
  )
}

/** What a chart is drawn from, on the word beside its other tools. */
export function CaptionTip({ caption, name }: { readonly caption: Caption; readonly name: string }) {
  const ref = useTip<HTMLButtonElement>(() => (
    <>
      <p class="tip-head">
        <strong>computed</strong> here
      </p>
      <p class="tip-meaning">{caption.title}</p>
      <dl class="facts">
        <dt>engine</dt>
        <dd>{caption.engine}</dd>
        <dt>scenario</dt>
        <dd>{caption.scenario}</dd>
        <dt>seed</dt>
        <dd>
          <code>{caption.seed}</code>
        </dd>
        <dt>digest</dt>
        <dd>
          <code>{caption.hash}</code>
        </dd>
      </dl>
      <p class="quiet">{caption.citation}</p>
    </>
  ))
  return (
    <button type="button" class="is-quiet" ref={ref} aria-label={`Source of ${name.toLowerCase()}`}>
      Source
    </button>
  )
}

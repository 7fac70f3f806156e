/** The ledger of numbers: what the results of the present scenario rest on, how well each number is known, and how many of them are assumed. */
import { useState } from 'preact/hooks'
import type { Evidence } from '../../sim/index.ts'
import { brief, percent, plain } from '../charts/number.ts'
import { cardOf } from '../store/cards.ts'
import { type Chapter, countGrades, type Entry, GRADES, ledgerOf } from '../store/ledger.ts'
import type { EvidenceView, Subject } from '../store/state.ts'
import { useDispatch } from './dispatch.ts'

/** What a grade says about how a number is known. */
const GRADE_WORDS: { readonly [G in Evidence]: string } = {
  data: 'measured',
  estimate: 'from a published estimate',
  expert: 'judged by experts',
  assumption: 'assumed',
}

const written = (value: number) =>
  Number.isInteger(value)
    ? plain(value)
    : brief(value)
        .replace(/(\.\d*?)0+$/, '$1')
        .replace(/\.$/, '')

interface NumbersProps {
  readonly subject: Subject
  readonly view: EvidenceView
}

export function Numbers({ subject, view }: NumbersProps) {
  const send = useDispatch()
  const [words, setWords] = useState('')
  const chapters = ledgerOf(subject)
  const { of, by } = countGrades(chapters)
  const shown = filtered(chapters, view.grade, words)
  const count = shown.reduce((sum, { entries }) => sum + entries.length, 0)
  const choose = (grade: Evidence | null) => send({ kind: 'evidence', view: { ...view, grade } })
  return (
    <section aria-labelledby="numbers-head">
      <h2 class="visually-hidden" id="numbers-head">
        Numbers
      </h2>
      <p class="sentence">
        <strong>
          {by.assumption} of {of} numbers
        </strong>{' '}
        that a result of {cardOf(subject.json).title} rests on are <strong>assumptions</strong> (
        {percent(by.assumption / of)}); {by.data} are data.
      </p>
      <Shares by={by} of={of} />
      <div class="numbers-filter">
        <fieldset class="segmented" aria-label="Grade of evidence">
          <button type="button" aria-pressed={view.grade === null} onClick={() => choose(null)}>
            all {of}
          </button>
          {GRADES.map((grade) => (
            <button type="button" key={grade} aria-pressed={view.grade === grade} onClick={() => choose(grade)}>
              {grade} {by[grade]}
            </button>
          ))}
        </fieldset>
        <label class="numbers-search">
          <span class="visually-hidden">Find a number</span>
          <input
            type="search"
            placeholder="Find a number"
            value={words}
            onInput={(event) => setWords(event.currentTarget.value)}
          />
        </label>
        <span class="quiet" role="status">
          {count === of ? `all ${of} shown` : `${count} of ${of} shown`}
        </span>
      </div>
      {shown.length === 0 && <p class="empty">No number matches. Try another word or grade.</p>}
      {shown.map((chapter, at) => (
        <ChapterTable key={chapter.name} chapter={chapter} first={at === 0} />
      ))}
    </section>
  )
}

function filtered(chapters: readonly Chapter[], grade: Evidence | null, words: string): readonly Chapter[] {
  const wanted = words.toLowerCase().split(/\s+/).filter(Boolean)
  const matches = (entry: Entry) => {
    if (grade !== null && entry.grade !== grade) return false
    const text = `${entry.meaning} ${entry.path} ${entry.source} ${entry.unit}`.toLowerCase()
    return wanted.every((word) => text.includes(word))
  }
  return chapters
    .map((chapter) => ({ ...chapter, entries: chapter.entries.filter(matches) }))
    .filter(({ entries }) => entries.length > 0)
}

/** The share of each grade as one bar, from data to assumptions. */
function Shares({ by, of }: { readonly by: { readonly [G in Evidence]: number }; readonly of: number }) {
  let from = 0
  return (
    <figure class="shares" aria-label="Share of numbers by grade">
      <svg viewBox="0 0 1000 18" preserveAspectRatio="none" width="100%" height="18" aria-hidden="true">
        {GRADES.map((grade) => {
          const x = (1000 * from) / of
          from += by[grade]
          return (
            <rect key={grade} class={`share grade-${grade}`} x={x} y={0} width={(1000 * by[grade]) / of} height={18} />
          )
        })}
      </svg>
      <figcaption>
        {GRADES.map((grade) => (
          <span key={grade}>
            <svg class="swatch" viewBox="0 0 10 10" aria-hidden="true">
              <rect class={`share grade-${grade}`} width={10} height={10} />
            </svg>{' '}
            {grade}{' '}
            <span class="quiet">
              {GRADE_WORDS[grade]}, {percent(by[grade] / of)}
            </span>
          </span>
        ))}
      </figcaption>
    </figure>
  )
}

interface ChapterTableProps {
  readonly chapter: Chapter
  /** The first one says what the columns of all are. */
  readonly first: boolean
}

function ChapterTable({ chapter: { name, summary, entries }, first }: ChapterTableProps) {
  return (
    <section class="chapter" aria-labelledby={`chapter-${name}`}>
      <h3 id={`chapter-${name}`}>{name[0]!.toUpperCase() + name.slice(1)}</h3>
      <p class="quiet">{summary}</p>
      <table class="ledger">
        <colgroup>
          <col class="col-name" />
          <col class="col-value" />
          <col class="col-unit" />
          <col class="col-range" />
          <col class="col-grade" />
          <col />
        </colgroup>
        <thead class={first ? '' : 'visually-hidden'}>
          <tr>
            <th scope="col">number</th>
            <th scope="col" class="is-number">
              value
            </th>
            <th scope="col" class="is-spare">
              unit
            </th>
            <th scope="col" class="is-spare is-number">
              range
            </th>
            <th scope="col">known as</th>
            <th scope="col" class="is-spare">
              source
            </th>
          </tr>
        </thead>
        <tbody>
          {entries.map((entry) => (
            <LedgerRow key={entry.path} entry={entry} />
          ))}
        </tbody>
      </table>
    </section>
  )
}

function LedgerRow({
  entry: { path, meaning, value, unit, range, grade, source, changed },
}: {
  readonly entry: Entry
}) {
  const span = range === null ? 'fixed' : `${written(range[0])} to ${written(range[1])}`
  return (
    <tr class={changed ? 'is-changed' : ''}>
      <th scope="row">
        {meaning}
        <code class="ledger-path">{path}</code>
        <span class="ledger-more">
          {unit}, {span}; {source}
        </span>
      </th>
      <td class="is-number ledger-value">{written(value)}</td>
      <td class="is-spare">{unit}</td>
      <td class="is-spare is-number">{span}</td>
      <td>
        <svg class="swatch" viewBox="0 0 10 10" aria-hidden="true">
          <rect class={`share grade-${grade}`} width={10} height={10} />
        </svg>{' '}
        {grade}
      </td>
      <td class="is-spare ledger-source">{source}</td>
    </tr>
  )
}

/**
 * The ledger of numbers: what the results of the present scenario rest on, how well each number is known, and how many of them are assumed.
 */
import { counted, percent, plain } from '../../../../sim/index.ts'
import './ledger.css'
import type { ComponentChildren } from 'preact'
import { useState } from 'preact/hooks'
import type { Evidence } from '../../../../sim/index.ts'
import { cardOf, type Subject } from '../../../app/index.ts'
import {
  type Chapter,
  chaptersOf,
  chosenCount,
  countGrades,
  type Entry,
  entriesUnder,
  GRADES,
  type GradeCount,
  statesCount,
  useOwn,
  worldCount,
  worldYear,
} from '../../../parts/index.ts'
import { NAME } from '../name.ts'
import type { EvidenceAction, EvidenceView } from '../state.ts'
import { LedgerTable } from './table.tsx'

/** What a grade says about how a number is known. */
const GRADE_WORDS: { readonly [G in Evidence]: string } = {
  data: 'measured',
  estimate: 'from a published estimate',
  expert: 'judged by experts',
  assumption: 'assumed',
}

export interface NumbersProps {
  readonly subject: Subject
  readonly view: EvidenceView
}

export function Numbers({ subject, view }: NumbersProps) {
  const send = useOwn<EvidenceAction>(NAME)
  const [words, setWords] = useState('')
  const chapters = chaptersOf(subject)
  const chosen = chosenCount(chapters)
  const passes = filterOf(view.grade, words)
  const own = chapters.filter(({ part }) => part !== 'world')
  const shown = own.map((chapter) => ({ ...chapter, entries: chapter.entries.filter(passes) })).filter(({ entries }) => entries.length > 0)
  const choose = (grade: Evidence | null) => send({ kind: 'show', view: { ...view, grade } })
  const of = (part: Chapter['part']) => shown.filter((chapter) => chapter.part === part)
  const sum = (some: readonly Chapter[]) => some.reduce((count, { entries }) => count + entries.length, 0)
  const milestones = own.filter(({ part }) => part === 'history')
  return (
    <section aria-labelledby="numbers-head">
      <h2 class="visually-hidden" id="numbers-head">
        Numbers
      </h2>
      <Summary subject={subject} chosen={chosen} />
      <Shares count={chosen} />
      <div class="numbers-filter">
        <fieldset class="segmented" aria-label="Grade of evidence">
          <button type="button" aria-pressed={view.grade === null} onClick={() => choose(null)}>
            all {chosen.of}
          </button>
          {GRADES.map((grade) => (
            <button type="button" key={grade} aria-pressed={view.grade === grade} onClick={() => choose(grade)}>
              {grade} {chosen.by[grade]}
            </button>
          ))}
        </fieldset>
        <label class="numbers-search">
          <span class="visually-hidden">Find a number</span>
          <input type="search" placeholder="Find a number" value={words} onInput={(event) => setWords(event.currentTarget.value)} />
        </label>
        <span class="quiet" role="status">
          {rowsWords([sum([...of('case'), ...of('model')]), chosen.of], [sum(of('history')), sum(milestones)])}
        </span>
      </div>
      <Chapters chapters={[...of('case'), ...of('history')]} open />
      <World key={subject.experiment.scenario} subject={subject} passes={passes} />
      <Chapters chapters={of('model')} open={view.grade !== null || words !== ''} />
    </section>
  )
}

/** How many are listed, of how many: numbers that results depend on, and milestones, which are no part of these. */
function rowsWords([rows, all]: readonly [number, number], [past, milestones]: readonly [number, number]): string {
  if (rows + past === 0) return 'No number of the case or the model matches.'
  const besides = milestones === 0 ? '' : `; besides, ${plain(past)} of ${counted(milestones, 'milestone')} of history`
  return `${plain(rows)} of ${plain(all)} numbers of case, design and model${besides}`
}

function Summary({ subject, chosen: { of, by } }: { readonly subject: Subject; readonly chosen: GradeCount }) {
  const world = worldCount(subject)
  const year = worldYear(subject)
  return (
    <>
      <p class="sentence">
        <strong>
          {by.assumption} of {of} numbers
        </strong>{' '}
        that the results of {cardOf(subject.json).title} depend on (case, design and model) are <strong>assumptions</strong> (
        {percent(by.assumption / of)}); {by.data} are data.
      </p>
      <p class="quiet numbers-besides">
        There are also {plain(world.of)} numbers about {plain(subject.scenario.states.length)} states
        {year === null ? '' : ` of ${year}`} and the ties between them: {percent(world.by.data / world.of)} are data,{' '}
        {percent(world.by.assumption / world.of)} are assumptions.
      </p>
    </>
  )
}

type Passes = (entry: Entry) => boolean

function filterOf(grade: Evidence | null, words: string): Passes {
  const wanted = words.toLowerCase().split(/\s+/).filter(Boolean)
  return (entry) => {
    if (grade !== null && entry.grade !== grade) return false
    const text = `${entry.meaning} ${entry.path} ${entry.source} ${entry.note} ${entry.unit}`.toLowerCase()
    return wanted.every((word) => text.includes(word))
  }
}

/** The share of each grade as one bar, from data to assumptions. */
function Shares({ count: { of, by } }: { readonly count: GradeCount }) {
  let from = 0
  return (
    <figure class="shares" aria-label="Share of numbers by grade">
      <svg viewBox="0 0 1000 18" preserveAspectRatio="none" width="100%" height="18" aria-hidden="true">
        {GRADES.map((grade) => {
          const x = (1000 * from) / of
          from += by[grade]
          return <rect key={grade} class={`share grade-${grade}`} x={x} y={0} width={(1000 * by[grade]) / of} height={18} />
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

interface ChaptersProps {
  readonly chapters: readonly Chapter[]
  /** Whether they are open at first. */
  readonly open: boolean
}

function Chapters({ chapters, open }: ChaptersProps) {
  return (
    <>
      {chapters.map(({ name, part, title, summary, entries }) => (
        <Section key={`${name} ${open}`} {...{ name, part, title, summary, open }} count={countGrades(entries)}>
          <LedgerTable entries={entries} />
        </Section>
      ))}
    </>
  )
}

interface SectionProps {
  readonly name: string
  readonly title: string
  readonly summary: string
  readonly count: GradeCount
  readonly open: boolean
  readonly part: Chapter['part']
  readonly children: ComponentChildren
}

/** A chapter that opens and closes; its head says how much of it is assumed. */
function Section({ name, title, summary, count: { of, by }, open, part, children }: SectionProps) {
  const best = GRADES.filter((grade) => by[grade] > 0).map((grade) => `${plain(by[grade])} ${grade}`)
  return (
    <details class={`chapter of-${part}`} open={open}>
      <summary>
        <h3 id={`chapter-${name}`}>{title}</h3>
        <span class="quiet">
          {plain(of)} {of === 1 ? 'number' : 'numbers'}: {best.join(', ')}
        </span>
      </summary>
      <p class="quiet">{summary}</p>
      {children}
    </details>
  )
}

/** The states one at a time, the ties by rule and for the chosen state number by number: a large world has far too many for one page. */
function World({ subject, passes }: { readonly subject: Subject; readonly passes: Passes }) {
  const { scenario, experiment } = subject
  const { respondent } = scenario.cases[experiment.kase]!
  const [chosen, choose] = useState(respondent)
  const id = scenario.states.some((state) => state.id === chosen) ? chosen : respondent
  const name = (of: string) => scenario.states.find((state) => state.id === of)!.name
  const ties = chaptersOf(subject).find((chapter) => chapter.name === 'ties')!
  const pair =
    id === respondent ? [] : [`pairs.${id}.${respondent}`, `pairs.${respondent}.${id}`].flatMap((path) => entriesUnder(subject, path))
  const table = (entries: readonly Entry[]) => {
    const shown = entries.filter(passes)
    return shown.length === 0 ? <p class="quiet">No number matches.</p> : <LedgerTable entries={shown} />
  }
  return (
    <>
      <Section
        name="states"
        title="States"
        summary={`The numbers of ${scenario.states.length} states, one state at a time.`}
        count={statesCount(subject)}
        open
        part="world"
      >
        <label class="field ledger-choice">
          State
          <select value={id} onChange={(event) => choose(event.currentTarget.value)}>
            {scenario.states.map((state) => (
              <option key={state.id} value={state.id}>
                {state.name}
              </option>
            ))}
          </select>
        </label>
        {table(entriesUnder(subject, `states.${id}`))}
      </Section>
      <Section name={ties.name} title={ties.title} summary={ties.summary} count={countGrades(ties.entries)} open part="world">
        {table(ties.entries)}
        {pair.length > 0 && (
          <>
            <p class="quiet ledger-choice">
              Between {name(id)} and {name(respondent)}:
            </p>
            {table(pair)}
          </>
        )}
      </Section>
    </>
  )
}

/**
 * The ledger of the present scenario: that of the core, with the reader's own settings marked; and what is behind any
 * one number on the page.
 */
import {
  countGrades,
  type GradeCount,
  type Ledger,
  type LedgerChapter,
  openLedger,
  type Provenance,
  type Scenario,
  type Ties,
  tableOf,
  valueWords,
} from '../../../sim/index.ts'
import { remember, type Subject } from '../../app/index.ts'

export { countGrades, GRADES, type GradeCount, valueWords } from '../../../sim/index.ts'

/** A number, what stands behind it, and whether the reader has set it. */
export interface Entry extends Provenance {
  readonly changed: boolean
}

/** Numbers that belong together. */
export interface Chapter extends Pick<LedgerChapter, 'name' | 'title' | 'summary' | 'part'> {
  readonly entries: readonly Entry[]
}

const ledgers = new WeakMap<Subject, Ledger>()
const bases = new WeakMap<Scenario, Ledger>()

/** What is shown and what is asked for may be two subjects, so that each keeps its own. */
function ledgerOf(subject: Subject): Ledger {
  const { scenario, file, library, experiment } = subject
  const ledger = ledgers.get(subject) ?? openLedger(scenario, file, library, experiment.kase)
  ledgers.set(subject, ledger)
  return ledger
}

/** That of the scenario as it stands, for what was there before the reader set something else. */
function baseLedger({ base, json, library }: Subject): Ledger {
  const ledger = bases.get(base) ?? openLedger(base, json, library)
  bases.set(base, ledger)
  return ledger
}

/** Whether a setting is of this number, or of a part of the file that holds it. */
function isSet({ experiment }: Subject, path: string): boolean {
  return experiment.settings.some(({ path: set }) => path === set || (path.startsWith(set) && /^[.[]/.test(path.slice(set.length))))
}

/** What the reader sets is known no better than an assumption, whatever the scenario says about its own number. */
function entryOf(subject: Subject, row: Provenance): Entry {
  if (!isSet(subject, row.path)) return { ...row, changed: false }
  const before = baseLedger(subject).at(row.path)
  const note = before === null ? '' : `${valueWords(before.value)} in the scenario`
  return {
    ...row,
    grade: 'assumption',
    basis: 'unsourced',
    source: 'Set by you',
    cites: [],
    year: null,
    note,
    changed: true,
  }
}

/** All chapters of the case that is shown, except for single states, which `entriesOf` has. */
export const chaptersOf = remember((subject: Subject): readonly Chapter[] =>
  ledgerOf(subject).chapters.flatMap(({ name, title, summary, part, rows }) =>
    name === 'states' ? [] : [{ name, title, summary, part, entries: rows().map((row) => entryOf(subject, row)) }],
  ),
)

const rowsOf = (subject: Subject, name: string): readonly Provenance[] =>
  ledgerOf(subject)
    .chapters.find((chapter) => chapter.name === name)!
    .rows()

/** How many numbers of all states have each grade. */
export const statesCount = remember((subject: Subject): GradeCount => countGrades(rowsOf(subject, 'states')))

/** How many numbers of the tables of states and ties have each grade. */
export const worldCount = remember(
  (subject: Subject): GradeCount => countGrades([...rowsOf(subject, 'states'), ...rowsOf(subject, 'ties')]),
)

/** The year that states and ties of the scenario are of; null where its file writes them out. */
export function worldYear({ file }: Subject): number | null {
  const name = tableOf(file)
  return name === null ? null : Number(name.slice('world-'.length))
}

/** By the scenario as it stands: its ties outlive the subjects that share them. */
const trades = new WeakMap<Scenario, { readonly ties: Ties; readonly entry: Entry }>()

/** Where the trade between states comes from: the rule that most of its flows follow. */
export function tradeSource(subject: Subject): Entry {
  const { ties } = subject.scenario
  const known = trades.get(subject.base)
  if (known?.ties === ties) return known.entry
  const rules = rowsOf(subject, 'ties').filter(({ path }) => path.endsWith('.exports'))
  const entry = entryOf(
    subject,
    rules.reduce((most, rule) => (rule.count > most.count ? rule : most)),
  )
  trades.set(subject.base, { ties, entry })
  return entry
}

/** The numbers of case, design and model: what results rest on besides the tables of states and ties. */
export const chosenCount = remember(
  (chapters: readonly Chapter[]): GradeCount =>
    countGrades(chapters.filter(({ part }) => part === 'case' || part === 'model').flatMap(({ entries }) => entries)),
)

/** Every number under a path: those of one state (`states.NGA`), of one tie (`pairs.NGA.CMR`), of one obligation. */
export function entriesUnder(subject: Subject, path: string): readonly Entry[] {
  return ledgerOf(subject)
    .under(path)
    .map((row) => entryOf(subject, row))
}

/** What stands behind the number at a path; null where there is none. */
export function sourceOf(subject: Subject, path: string): Entry | null {
  const row = ledgerOf(subject).at(path)
  return row === null ? null : entryOf(subject, row)
}

/** What stands behind a part of the design of the case that is shown, as `escalation.quorum`; its path says where it is given. */
export function designSource(subject: Subject, part: string): Entry | null {
  return sourceOf(subject, ledgerOf(subject).designPath(subject.experiment.kase, part))
}

/** What a number that was computed comes from. */
export interface ResultFacts {
  readonly engine: string
  readonly scenario: string
  readonly hash: string
  readonly seed: string
  readonly worlds: number
  readonly digest: string
  /** Whether all worlds that were asked for are in it. */
  readonly complete: boolean
}

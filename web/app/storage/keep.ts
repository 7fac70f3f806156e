/** Keeps the reader's work from one visit to the next: reads it once, and writes what has changed. */
import { cardOf } from '../catalogue/index.ts'
import type { Place } from '../plugin.ts'
import type { State } from '../state.ts'
import type { Store } from '../store.ts'
import type { Kept, Work } from '../work/index.ts'
import type { Database, Stored } from './database.ts'

/** Pause before the last address is written, ms. */
const REST = 800
const LAST = 'last'

/** Makes the work from records; records of another shape are left alone. */
export function workIn(records: readonly Stored[]): Work {
  const sorted = [...records].sort((a, b) => a.at - b.at)
  const of = <T>(kind: Stored['kind']) =>
    sorted.filter((one) => one.kind === kind && typeof one.value === 'object' && one.value !== null).map(({ value }) => value as T)
  return { opened: of('opened'), kept: of('kept'), last: of<Kept>('last')[0] ?? null }
}

/** The records of the work. */
export function recordsOf({ opened, kept, last }: Work): readonly Stored[] {
  const record = (kind: Stored['kind']) => (value: { readonly id: string }, at: number) => ({ kind, id: value.id, at, value })
  return [...opened.map(record('opened')), ...kept.map(record('kept')), ...(last === null ? [] : [record('last')(last, 0)])]
}

/** What is to be put and what to be deleted so that the records of one become those of the other. */
export function changed(before: Work, now: Work): { readonly put: readonly Stored[]; readonly remove: readonly Stored[] } {
  const [old, next] = [recordsOf(before), recordsOf(now)]
  const same = (a: Stored, b: Stored) => a.kind === b.kind && a.id === b.id
  return {
    put: next.filter((one) => !old.some((other) => same(one, other) && other.value === one.value && other.at === one.at)),
    remove: old.filter((one) => !next.some((other) => same(one, other))),
  }
}

/** Where the reader is, when something is changed there; null where nothing is. */
export function lastOf(state: State, link: string): Kept | null {
  const { experiment, subject } = state
  if (experiment === null || subject === null || experiment.settings.length === 0) return null
  return { id: LAST, name: LAST, of: cardOf(subject.json).title, count: experiment.settings.length, link }
}

interface KeepRequest {
  readonly database: Database
  readonly places: readonly Place[]
  readonly linkOf: (places: readonly Place[], state: State) => string
}

/** Reads what lies there. Never rejects. */
export const readWork = async (database: Database): Promise<Work> => workIn(await database.read())

/** Writes what changes from now on; `work.last` is that of this visit, which replaces the one before when something is changed. */
export function keepWork(store: Store, { database, places, linkOf }: KeepRequest): void {
  let written: Work = store.get().work
  let timer: ReturnType<typeof setTimeout> | undefined
  const write = (work: Work) => {
    const { put, remove } = changed(written, work)
    written = work
    if (put.length + remove.length > 0) void database.write(put, remove)
  }
  store.subscribe((before) => {
    const now = store.get()
    if (now.work !== before.work) write({ ...now.work, last: written.last })
    if (now.experiment === before.experiment) return
    clearTimeout(timer)
    timer = setTimeout(() => {
      const state = store.get()
      const last = lastOf(state, linkOf(places, state))
      if (last !== null) write({ ...written, last })
    }, REST)
  })
}

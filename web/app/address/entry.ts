/**
 * What makes an entry of the window's history: a place, a scenario, an open sheet. All other changes rewrite the entry they happen in.
 * Pure.
 */
import type { Action } from '../action.ts'
import type { State } from '../state.ts'

/** What an entry keeps beside its address. */
export interface Entry {
  readonly pacta: true
  readonly place: string
  readonly scenario: string
  readonly panel: State['panel']
  readonly sheet: State['sheet']
}

/** Null while there is nothing to come back to. */
export function entryOf({ experiment, place, panel, sheet }: State): Entry | null {
  return experiment === null ? null : { pacta: true, place, scenario: experiment.scenario, panel, sheet }
}

/** What an entry keeps; null for one that the page has not written, as that of an address somebody typed. */
export function readEntry(kept: unknown): Entry | null {
  return typeof kept === 'object' && kept !== null && (kept as Partial<Entry>).pacta === true ? (kept as Entry) : null
}

/** Whether the two lead to different things. A different panel alone does not count. */
export function leadsElsewhere(one: Entry, other: Entry): boolean {
  return one.place !== other.place || one.scenario !== other.scenario || (one.sheet !== other.sheet && one.sheet !== null)
}

/**
 * How the page comes back to an entry of the scenario that is shown; what was changed in the experiment meanwhile stays, as undo is there
 * for that.
 */
export function backTo(entry: Entry, now: State): readonly Action[] {
  const place: readonly Action[] = entry.place === now.place ? [] : [{ kind: 'place', place: entry.place }]
  return [...place, { kind: 'sheet', sheet: entry.sheet }]
}

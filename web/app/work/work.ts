/**
 * The reader's own work: files that were opened, and changes of a scenario that were kept under a name. Lists to add to, rename, duplicate
 * and delete in. Pure; `storage/` keeps it between two visits.
 */
import type { Opened } from '../catalogue/index.ts'

/** Changes under a name: an address that leads to them. */
export interface Kept {
  readonly id: string
  readonly name: string
  /** Title of the scenario. */
  readonly of: string
  /** How many changes. */
  readonly count: number
  /** The fragment of the address, without `#`. */
  readonly link: string
}

/** All of it. */
export interface Work {
  readonly opened: readonly Opened[]
  readonly kept: readonly Kept[]
  /** Where the reader left at the last visit, when something was changed there; null where nothing was. */
  readonly last: Kept | null
}

export type WorkAction =
  /** What lies in the storage, when the page begins. */
  | { readonly kind: 'work'; readonly work: Work }
  | { readonly kind: 'keep'; readonly kept: Kept }
  | { readonly kind: 'rename'; readonly id: string; readonly name: string }
  | { readonly kind: 'duplicate'; readonly id: string }
  | { readonly kind: 'discard'; readonly id: string }

export const NO_WORK: Work = { opened: [], kept: [], last: null }

/** Most characters of a name. */
export const MOST_NAME = 80

/** How an opened file is called in lists. */
export const calledOf = ({ called, name }: Opened): string => called ?? name

/**
 * The file as it enters the list. One of the same id and the same file name is the same file, changed since, and is replaced; any other of
 * that id stands beside it under an id of its own.
 * @param bundled ids that the scenarios of the page have
 */
export function entered(work: Work, file: Opened, bundled: readonly string[]): { readonly work: Work; readonly file: Opened } {
  const same = work.opened.find((other) => other.says === file.says && other.name === file.name)
  const others = work.opened.filter((other) => other !== same)
  const taken = [...bundled, ...others.map(({ id }) => id)]
  const id = same?.id ?? unused(file.says, taken, 'file')
  const placed: Opened = { ...file, id, ...(same?.called === undefined ? {} : { called: same.called }) }
  return { work: { ...work, opened: [...others, placed] }, file: placed }
}

/** The id itself where it is free, else one made of it: `bakassi-2002-file`, `bakassi-2002-file-2`. */
function unused(id: string, taken: readonly string[], what: string): string {
  if (!taken.includes(id)) return id
  for (let number = 1; ; number++) {
    const next = `${id}-${what}${number === 1 ? '' : `-${number}`}`
    if (!taken.includes(next)) return next
  }
}

/** What an action does to the work; what concerns nothing that is there changes nothing. */
export function worked(work: Work, action: WorkAction, bundled: readonly string[]): Work {
  switch (action.kind) {
    case 'work':
      return action.work
    case 'keep':
      return { ...work, kept: [...work.kept.filter(({ id }) => id !== action.kept.id), action.kept] }
    case 'rename':
      return renamed(work, action.id, action.name.trim().slice(0, MOST_NAME))
    case 'duplicate':
      return duplicated(work, action.id, bundled)
    case 'discard':
      return {
        ...work,
        opened: work.opened.filter(({ id }) => id !== action.id),
        kept: work.kept.filter(({ id }) => id !== action.id),
      }
  }
}

function renamed(work: Work, id: string, name: string): Work {
  if (name === '') return work
  return {
    ...work,
    opened: work.opened.map((file) => (file.id === id ? { ...file, called: name } : file)),
    kept: work.kept.map((one) => (one.id === id ? { ...one, name } : one)),
  }
}

/** The copy stands after what it is a copy of. */
function duplicated(work: Work, id: string, bundled: readonly string[]): Work {
  const copyOf = (name: string) => `${name}, copy`.slice(0, MOST_NAME)
  const taken = [...bundled, ...work.opened.map((file) => file.id), ...work.kept.map((one) => one.id)]
  const copy = unused(id, taken, 'copy')
  return {
    ...work,
    opened: work.opened.flatMap((file) => (file.id === id ? [file, { ...file, id: copy, called: copyOf(calledOf(file)) }] : [file])),
    kept: work.kept.flatMap((one) => (one.id === id ? [one, { ...one, id: copy, name: copyOf(one.name) }] : [one])),
  }
}

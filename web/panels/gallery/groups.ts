/**
 * The gallery sorted: scenarios in groups by court or by their question, and those that a search finds. It reads only
 * the files.
 */
import { THEME_NAMES, THEMES, tableOf } from '../../../sim/index.ts'
import { type Bundled, type Card, cardOf, type Opened, type Shelf } from '../../app/index.ts'
import type { GalleryView } from './state.ts'
import { hasWords, withSynonyms } from './synonyms.ts'

/** With more than these there is a field to find one by. */
export const MOST_WITHOUT_FINDING = 12

/** Scenarios under one head. */
export interface Group {
  readonly head: string
  /** In the sequence of the shelf. */
  readonly files: readonly Bundled[]
}

const OPENED = 'Opened from a file'
const MADE_UP = 'Made-up cases'
const SEVERAL = 'Several courts'
const OTHER = 'Other questions'

/** Opened files first; none has the id of a bundled scenario. */
export function filesOf(shelf: Shelf, opened: readonly Opened[]): readonly Bundled[] {
  return [...opened, ...shelf.scenarios]
}

/** The groups that are shown: what was opened, then courts by the number of their cases, or questions in the sequence of the vocabulary. */
export function galleryOf(shelf: Shelf, opened: readonly Opened[], { by, words }: GalleryView): readonly Group[] {
  const names = stateNames(shelf)
  const files = filesOf(shelf, opened).filter(({ json }) => found(json, words, names))
  const isOpened = (file: Bundled) => opened.some(({ id }) => id === file.id)
  const rest = files.filter((file) => !isOpened(file))
  const groups = by === 'court' ? byCourt(rest) : byTheme(rest)
  return [{ head: OPENED, files: files.filter(isOpened) }, ...groups].filter((group) => group.files.length > 0)
}

function gathered(files: readonly Bundled[], headOf: (card: Card) => string): readonly Group[] {
  const heads = new Map<string, Bundled[]>()
  for (const file of files) {
    const head = headOf(cardOf(file.json))
    const group = heads.get(head)
    if (group === undefined) heads.set(head, [file])
    else group.push(file)
  }
  return [...heads].map(([head, group]) => ({ head, files: group }))
}

function byCourt(files: readonly Bundled[]): readonly Group[] {
  const groups = gathered(files, ({ madeUp, institution }) => (madeUp ? MADE_UP : (institution ?? SEVERAL)))
  const isLast = ({ head }: Group) => Number(head === MADE_UP)
  return [...groups].sort((a, b) => isLast(a) - isLast(b) || b.files.length - a.files.length)
}

function byTheme(files: readonly Bundled[]): readonly Group[] {
  const sequence: readonly string[] = [...THEME_NAMES.map((name) => THEMES[name]), OTHER]
  const groups = gathered(files, ({ theme }) => (theme === null ? OTHER : THEMES[theme]))
  return [...groups].sort((a, b) => sequence.indexOf(a.head) - sequence.indexOf(b.head))
}

const texts = new WeakMap<object, string>()

/** Whether every word is in title, question, court, year or the names of the parties, or in another name of one of them. */
function found(json: unknown, words: string, names: (id: string, json: unknown) => string): boolean {
  if (words.trim() === '') return true
  const text = texts.get(json as object) ?? textOf(json, names)
  texts.set(json as object, text)
  return hasWords(text, words)
}

function textOf(json: unknown, names: (id: string, json: unknown) => string): string {
  const { title, question, courts, year, parties } = cardOf(json)
  return withSynonyms([title, question, ...courts, year, ...parties.map((id) => names(id, json))].join(' | '))
}

/** Names of states by id: those that the file gives, else those of its world table, else of one that is there. */
function stateNames({ library }: Shelf): (id: string, json: unknown) => string {
  const there = Object.values(library)
  return (id, json) => {
    const name = tableOf(json)
    const tables = name === null ? there : [library[name], ...there]
    const { world, states } = json as {
      readonly world: { readonly states?: readonly { readonly id: string; readonly name: string }[] }
      readonly states?: { readonly [id: string]: { readonly name?: string } }
    }
    const own = states?.[id]?.name ?? world.states?.find((state) => state.id === id)?.name
    const found = () => tables.flatMap((table) => table?.states.find((state) => state.id === id)?.name ?? [])
    return own ?? found()[0] ?? id
  }
}

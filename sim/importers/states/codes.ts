/**
 * Codes, numbers and names of states in a data set -> the ids of the world table, by the one table of names. ODD section 6 (input data).
 */
import { COW, OTHER_NAMES, VARIANTS } from './names.ts'

/** What an importer knows of the states of the world table. */
export interface NamedState {
  readonly id: string
  readonly name: string
}

/** What follows a comma within a name and is not a name itself. */
const QUALIFIER = /^(north|south|east|west)(ern)?$|\b(republic|rep\.?|kingdom|states?|federation|union)( of( the)?)?$/i

/** Letters that carry a mark -> those that do not. */
const MARKED = 'àáâãäåçèéêëìíîïñòóôõöøùúûüýÿşğıčšž'
const UNMARKED = 'aaaaaaceeeeiiiinoooooouuuuyysgicsz'

/** A name without capitals, marks and punctuation: `Côte d'Ivoire` and `Cote d’Ivoire` are the same. */
export function nameKey(name: string): string {
  let key = ''
  for (const letter of name.toLowerCase()) {
    const marked = MARKED.indexOf(letter)
    key += marked < 0 ? letter : UNMARKED[marked]!
  }
  return key
    .replaceAll('&', ' and ')
    .replace(/people['’]s/g, 'peoples')
    .replace(/[^a-z0-9]+/g, ' ')
    .trim()
}

/** Finds states by the codes of data sets. Each look-up gives the position in the list, or -1. */
export class StateCodes {
  readonly states: readonly NamedState[]
  readonly #byId: ReadonlyMap<string, number>
  readonly #byName: ReadonlyMap<string, number>
  readonly #byNumber: ReadonlyMap<number, number>

  constructor(states: readonly NamedState[]) {
    this.states = states
    const byId = new Map(states.map(({ id }, at) => [id, at]))
    this.#byId = byId
    const here = (id: string): readonly number[] => {
      const at = byId.get(id)
      return at === undefined ? [] : [at]
    }
    const others = OTHER_NAMES.split(',').flatMap((entry) =>
      here(entry.slice(0, 3)).map((at): readonly [string, number] => [entry.slice(4), at]),
    )
    this.#byName = new Map([...others, ...states.map(({ name }, at) => [nameKey(name), at] as const)])
    this.#byNumber = new Map(
      COW.split(',').flatMap((entry) => {
        const [number, id] = entry.split(' ') as [string, string]
        return here(id).map((at) => [Number(number), at] as const)
      }),
    )
  }

  /** Of an alpha-3 code or one of its variants. */
  byCode(code: string): number {
    const bare = code.trim().toUpperCase()
    return this.#byId.get(bare) ?? this.#byId.get(VARIANTS[bare] ?? '') ?? -1
  }

  /** Of an English name; an article does not count. */
  byName(name: string): number {
    const key = nameKey(name)
    return this.#byName.get(key) ?? this.#byName.get(key.replace(/^the | the$/g, '')) ?? -1
  }

  /** Of a number of the Correlates of War project. */
  byNumber(number: number): number {
    return this.#byNumber.get(number) ?? -1
  }

  /**
   * States of a list of names with commas between, although names may hold commas themselves (`Congo, Democratic Republic of the`):
   * as many parts as make a known name are put together. `unknown` has the names that are none; a part that says which of several states
   * is meant stays with its name, so that `Germany, East` is neither Germany nor a party called East.
   */
  inList(text: string): { readonly known: readonly number[]; readonly unknown: readonly string[] } {
    const parts = text.split(/[,;]/).map((part) => part.trim())
    const known: number[] = []
    const unknown: string[] = []
    for (let at = 0; at < parts.length; ) {
      let length = Math.min(3, parts.length - at)
      while (length > 0 && this.byName(parts.slice(at, at + length).join(', ')) < 0) length--
      let end = at + Math.max(1, length)
      while (end < parts.length && QUALIFIER.test(parts[end]!)) end++
      const name = parts.slice(at, end).join(', ')
      if (length > 0 && end === at + length) known.push(this.byName(name))
      else if (name !== '') unknown.push(name)
      at = end
    }
    return { known: [...new Set(known)], unknown }
  }
}

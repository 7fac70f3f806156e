/** Kinds of options: a flag, a whole number, a text, one of some words, and lists whose items are given one by one. */
import { didYouMean, listed } from '../problems/index.ts'
import { bounds, inRow, plain } from '../text/index.ts'
import { type CommandOption, type Misfit, shown } from './option.ts'

interface Told {
  readonly name: string
  readonly words: string
  /** The default in words, where it is not the value itself. */
  readonly usual?: string
}

const NOTHING = { range: null, limits: null, usual: null, variables: [], repeats: false, required: false } as const

/** A flag, which is given or not. */
export function flag({ name, words }: Told): CommandOption<boolean> {
  return {
    ...NOTHING,
    ...{ name, words, value: null },
    otherwise: () => false,
    read: () => true,
    write: (set) => (set ? [''] : []),
  }
}

/** Bounds this large are not worth showing to a user. */
const ENDLESS = 1e9

/** A whole number in a range. @param spell how its limits are written: years have no comma */
export function whole<N extends number | null>({
  otherwise,
  range,
  usual = otherwise === null ? undefined : plain(otherwise),
  value = 'n',
  variables = [],
  spell = bounds,
  ...told
}: Told & {
  readonly range: readonly [number, number]
  readonly otherwise: N
  readonly value?: string
  readonly variables?: readonly string[]
  readonly spell?: (low: number, high: number) => string
}): CommandOption<number | N> {
  const [low, high] = range
  return {
    ...{ ...NOTHING, ...told, value, range, variables, usual: usual ?? null },
    limits: high < ENDLESS ? spell(low, high) : `from ${low}`,
    otherwise: () => otherwise,
    read(texts, miss) {
      const text = texts.at(-1)!
      // Commas as the help writes them.
      const digits = /^\d{1,3}(,\d{3})+$/.test(text) ? text.replaceAll(',', '') : text
      const number = /^\d{1,15}$/.test(digits) ? Number(digits) : Number.NaN
      if (number >= low && number <= high) return number
      miss({ rule: `a whole number from ${spell(low, high)}`, value: text === '' ? 'nothing' : shown(text), cure: '' })
      return otherwise
    },
    write: (number) => (number === null ? [] : [String(number)]),
  }
}

/** A text, of at most `longest` characters where that is given. */
export function text<N extends string | null>({
  otherwise,
  value,
  usual,
  longest,
  ...told
}: Told & {
  readonly value: string
  readonly otherwise: N
  readonly longest?: number
  readonly required?: boolean
}): CommandOption<string | N> {
  return {
    ...{ ...NOTHING, ...told, value, usual: usual ?? (otherwise === null || otherwise === '' ? null : otherwise) },
    otherwise: () => otherwise,
    read(texts, miss) {
      const last = texts.at(-1)!
      if (longest === undefined || (last !== '' && last.length <= longest)) return last
      miss({ rule: `a text of ${bounds(1, longest)} characters`, value: shown(last), cure: '' })
      return otherwise
    },
    write: (last) => (last === null || last === otherwise ? [] : [last]),
  }
}

/** One of some words. @param otherwise may depend on what other options were given */
export function choice<W extends string, N extends W | null>({
  among,
  otherwise,
  usual,
  words,
  name,
  value = 'name',
}: Told & {
  readonly among: readonly W[]
  readonly otherwise: N | ((last: (name: string) => string | undefined) => N)
  readonly value?: string
}): CommandOption<W | N> {
  const fallback = typeof otherwise === 'function' ? otherwise : () => otherwise
  const either = inRow(among, 'or')
  return {
    ...{ ...NOTHING, name, value, words: words === '' ? either : `${words}: ${either}` },
    usual: usual ?? (typeof otherwise === 'string' ? otherwise : null),
    otherwise: fallback,
    read(texts, miss) {
      const last = texts.at(-1)!
      const word = among.find((candidate) => candidate === last)
      if (word !== undefined) return word
      miss({ rule: `one of ${listed(among)}`, value: shown(last), cure: didYouMean(last, among, '') })
      return fallback(() => undefined)
    },
    write: (word) => (word === null ? [] : [word]),
  }
}

/**
 * Things of which any number may be given.
 * @param parse what a text stands for, one thing or more
 * @param key what may be given only once, such as the path that is set
 */
export function several<I>({
  parse,
  print,
  key,
  usual,
  ...told
}: Told & {
  readonly value: string
  readonly repeats?: boolean
  key?(item: I): string
  parse(text: string): readonly (I | Misfit)[]
  print(item: I): string
}): CommandOption<readonly I[]> {
  return {
    ...{ ...NOTHING, repeats: true, ...told, usual: usual ?? null },
    otherwise: () => [],
    read(texts, miss) {
      const items: I[] = []
      for (const found of texts.flatMap(parse)) {
        if (isMisfit(found)) miss(found)
        else items.push(found)
      }
      if (key !== undefined) for (const misfit of twice(items, key)) miss(misfit)
      return items
    },
    write: (items) => items.map(print),
  }
}

/** What was given more than once, each a problem. */
function twice<I>(items: readonly I[], key: (item: I) => string): readonly Misfit[] {
  const keys = items.map(key)
  const again = new Set(keys.filter((one, at) => keys.indexOf(one) < at))
  const times = (one: string) => keys.filter((other) => other === one).length
  return [...again].map((one) => ({ rule: 'each path once', value: `${shown(one)} ${times(one)} times`, cure: 'leave out all but one' }))
}

function isMisfit(found: unknown): found is Misfit {
  return typeof found === 'object' && found !== null && 'rule' in found
}

/** `a,b` or `a`, `b`: some of the things that are known by name. @param what they are called, as `a mechanism` */
export function some({
  among,
  what,
  cure = `there are ${listed(among)}`,
  ...told
}: Told & {
  readonly value: string
  readonly among: readonly string[]
  readonly what: string
  readonly cure?: string | null
}): CommandOption<readonly string[]> {
  return several<string>({
    ...told,
    parse: (given) =>
      given
        .split(',')
        .map((word) => word.trim())
        .map((word) =>
          among.includes(word) ? word : { rule: what, value: shown(word), cure: cure === null ? '' : didYouMean(word, among, cure) },
        ),
    print: (word) => word,
  })
}

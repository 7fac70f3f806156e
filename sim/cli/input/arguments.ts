/**
 * The arguments of a command, read leniently: commander would stop at the first mistake, but a user is told all of them.
 * Options that take a value are declared with an optional one, so that a missing value is a problem like any other.
 */
import type { Command } from 'commander'
import { didYouMean, listed } from '../../index.ts'
import { problemLine } from './bad-input.ts'

export class Arguments {
  readonly problems: string[] = []
  readonly #given = new Map<string, string[]>()
  readonly #flags = new Set<string>()
  readonly #command: Command

  /** To be made when all options are declared and before the command line is parsed. */
  constructor(command: Command) {
    this.#command = command.allowUnknownOption().allowExcessArguments()
    for (const option of command.options) {
      const name = option.name()
      command.on(`option:${name}`, (value: string | null | undefined) => {
        if (!option.optional) this.#flags.add(name)
        else if (typeof value === 'string') this.#given.set(name, [...this.all(name), value])
        else this.problems.push(problemLine(`--${name}`, 'a value', 'nothing', `write ${longForm(option.flags)}`))
      })
    }
  }

  /** What is no option. Unknown options are made problems; what follows one may be its value and counts only if nothing else is there. */
  operands(): readonly string[] {
    const known = this.#command.options.map(({ long }) => long ?? '')
    const sure: string[] = []
    const unsure: string[] = []
    let unknown = false
    for (const word of this.#command.args) {
      if (word.length > 1 && word.startsWith('-')) {
        const name = word.split('=')[0]!
        this.problems.push(problemLine(name, 'an option', 'an unknown one', didYouMean(name, known, 'see --help')))
        unknown = !word.includes('=')
        continue
      }
      ;(unknown ? unsure : sure).push(word)
      unknown = false
    }
    return sure.length > 0 ? sure : unsure
  }

  flag(name: string): boolean {
    return this.#flags.has(name)
  }

  /** Every value given for the option, in order. */
  all(name: string): readonly string[] {
    return this.#given.get(name) ?? []
  }

  /** The value given last. */
  last(name: string): string | undefined {
    return this.all(name).at(-1)
  }

  /** A whole number in a range; anything else is a problem and counts as the default. */
  whole(name: string, [low, high]: readonly [number, number], otherwise: number): number {
    const text = this.last(name)
    if (text === undefined) return otherwise
    const number = /^\d{1,15}$/.test(text) ? Number(text) : Number.NaN
    if (number >= low && number <= high) return number
    this.problems.push(problemLine(`--${name}`, `a whole number in ${low}-${high}`, text === '' ? 'nothing' : shown(text)))
    return otherwise
  }

  /** The text of `--seed`, or null if none was given. */
  seed(): string | null {
    const seed = this.last('seed')
    if (seed === undefined) return null
    if (seed === '' || seed.length > 120) {
      this.problems.push(problemLine('--seed', 'a text of 1-120 characters', shown(seed)))
    }
    return seed
  }

  /** One of some words; anything else is a problem and counts as the default. */
  choice<W extends string>(name: string, words: readonly W[], otherwise: W): W {
    const text = this.last(name)
    if (text === undefined) return otherwise
    const word = words.find((candidate) => candidate === text)
    if (word !== undefined) return word
    const cure = didYouMean(text, words, '')
    this.problems.push(problemLine(`--${name}`, `one of ${listed(words)}`, shown(text), cure))
    return otherwise
  }
}

/** A word of the user's as a message shows it: on one line, quoted and not too long. */
export function shown(text: string): string {
  return JSON.stringify(text.length > 60 ? `${text.slice(0, 60)}…` : text)
}

/** `--seed <text>` of `-s, --seed [text]`. */
export function longForm(flags: string): string {
  return flags
    .replace(/^-\w, /, '')
    .replace('[', '<')
    .replace(']', '>')
}

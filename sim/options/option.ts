/**
 * An option of a command, declared once as data: its name, what stands for its value, its words, range and default. From the declaration
 * come the help, the reading and checking of what a user writes, and the command line that gives the same result again.
 */
import type { Problem } from '../problems/index.ts'

/** What is wrong with a text; whoever reads the option knows its place. */
export type Misfit = Omit<Problem, 'place'>

export interface CommandOption<T> {
  /** As it is written, without its dashes. */
  readonly name: string
  /** What stands for the value in help, as `n`; null for a flag, which has none. */
  readonly value: string | null
  /** What it is for. */
  readonly words: string
  /** Bounds of a whole number; null for anything else. */
  readonly range: readonly [low: number, high: number] | null
  /** The bounds in words; null where there are none. */
  readonly limits: string | null
  /** The default in words; null where there is nothing to say. */
  readonly usual: string | null
  /** Variables of the environment that stand in for the option, the first that is set. */
  readonly variables: readonly string[]
  /** Whether it may be given more than once. */
  readonly repeats: boolean
  /** Whether the command cannot do without it. */
  readonly required: boolean
  /** The value where the option is not given. @param last the text that another option was given last */
  otherwise(last: (name: string) => string | undefined): T
  /**
   * The value of what was given, at least one text. What is wrong is reported to `miss`, and the default counts
   * instead.
   */
  read(texts: readonly string[], miss: (misfit: Misfit) => void): T
  /** The texts that give the value again; of a flag one empty text, or none where it is not set. */
  write(value: T): readonly string[]
}

/** The options of a command, under the names that its code has for them. */
export interface Options {
  readonly [key: string]: CommandOption<unknown>
}

/** The values of the options of a command. */
export type Values<O extends Options> = { readonly [K in keyof O]: O[K] extends CommandOption<infer T> ? T : never }

/** The line of help: the words, the limits before their first semicolon, the default. */
export function helpOf({ words, limits, usual, variables, required }: CommandOption<unknown>): string {
  const [first = '', ...more] = words.split(';')
  const told = [limits === null ? first : `${first}, ${limits}`, ...more].join(';')
  if (required) return `${told} (required)`
  const defaults = [...variables, ...(usual === null ? [] : [usual])]
  return defaults.length === 0 ? told : `${told} (default: ${defaults.join(', otherwise ')})`
}

/** A word of the user's as a message shows it: on one line, quoted and not too long. */
export function shown(text: string): string {
  return JSON.stringify(text.length > 60 ? `${text.slice(0, 60)}…` : text)
}

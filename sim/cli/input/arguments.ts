/**
 * What a command line gives the options of a command, read leniently: commander would stop at the first mistake, but a user should see all
 * of them. Options that take a value are declared to commander with an optional one, so that a missing value is a problem like any other.
 */
import { type Command, Option as CommanderOption } from 'commander'
import {
  type CommandOption,
  didYouMean,
  helpOf,
  type Misfit,
  type Options,
  type Problem,
  problemAt,
  shown,
  type Values,
} from '../../index.ts'

/** What a user asks of a command. */
export interface Given<O extends Options> {
  /** What is not an option. */
  readonly operands: readonly string[]
  /** Values by the names that the command uses for its options; the default where an option was not given. */
  readonly values: Values<O>
  /** Texts of the options that were given, by their names on the command line; none of a flag. */
  readonly texts: ReadonlyMap<string, readonly string[]>
  /** What is wrong, one line each; more may be added. */
  readonly problems: Problem[]
  /** Notes for the user on what was read, one line each; printed on standard error and beside the result. */
  readonly notes: string[]
}

/**
 * Adds the options to a command of commander, with their help.
 * @returns a function that reads them once the command line is parsed
 */
export function declare(command: Command, options: Options): (env: { readonly [name: string]: string | undefined }) => Given<Options> {
  const texts = new Map<string, string[]>()
  const problems: Problem[] = []
  command.allowUnknownOption().allowExcessArguments()
  for (const option of Object.values(options)) {
    const { name, value } = option
    command.addOption(new CommanderOption(value === null ? `--${name}` : `--${name} [${value}]`, helpOf(option)))
    command.on(`option:${name}`, (text: string | null | undefined) => {
      if (value === null) texts.set(name, [])
      else if (typeof text === 'string') texts.set(name, [...(texts.get(name) ?? []), text])
      else problems.push(problemAt(`--${name}`, 'a value', 'nothing', `write --${name} <${value}>`))
    })
  }
  return (env) => {
    const operands = operandsOf(command, problems)
    const values = Object.entries(options).map(([key, option]) => [key, readOne(option, texts, env, problems)])
    return { operands, values: Object.fromEntries(values), texts, problems, notes: [] }
  }
}

/** The options as they were typed, without those named here, in the sequence of their declaration. */
export function wordsBut(options: Options, { texts }: Given<Options>, but: readonly string[]): readonly string[] {
  return Object.values(options).flatMap(({ name, value }) => {
    if (but.includes(name) || !texts.has(name)) return []
    return value === null ? [`--${name}`] : texts.get(name)!.flatMap((text) => [`--${name}`, text])
  })
}

/** What the user gave, else what the environment says, else the default. */
function readOne(
  option: CommandOption<unknown>,
  texts: ReadonlyMap<string, readonly string[]>,
  env: { readonly [name: string]: string | undefined },
  problems: Problem[],
): unknown {
  const read = (where: string, given: readonly string[]) =>
    option.read(given, ({ rule, value, cure }: Misfit) => problems.push(problemAt(where, rule, value, cure)))
  const given = texts.get(option.name)
  if (given !== undefined && given.length > 1 && !option.repeats) {
    problems.push(problemAt(`--${option.name}`, 'one value', given.map(shown).join(' and '), 'leave out all but one'))
  }
  if (given !== undefined) return read(`--${option.name}`, given)
  const variable = option.variables.find((name) => (env[name] ?? '') !== '')
  if (variable !== undefined) return read(variable, [env[variable]!])
  return option.otherwise((name) => texts.get(name)?.at(-1))
}

/** Unknown options become problems. The word after one may be its value, so it counts only if there is no other word. */
function operandsOf(command: Command, problems: Problem[]): readonly string[] {
  const known = command.options.map(({ long }) => long ?? '')
  const sure: string[] = []
  const unsure: string[] = []
  let unknown = false
  for (const word of command.args) {
    if (word.length > 1 && word.startsWith('-')) {
      const name = word.split('=')[0]!
      problems.push(oddOption(name, word, known))
      unknown = !word.includes('=')
      continue
    }
    ;(unknown ? unsure : sure).push(word)
    unknown = false
  }
  return sure.length > 0 ? sure : unsure
}

/** A word with dashes that is none of the options, or one of them where it cannot stand. */
function oddOption(name: string, word: string, known: readonly string[]): Problem {
  if (!known.includes(name)) return problemAt(name, 'an option', 'an unknown one', didYouMean(name, known, 'see --help'))
  if (word === name) return problemAt(name, 'an option', 'one after --', 'write it before, or leave out --')
  return problemAt(name, 'no value', shown(word.slice(name.length + 1)), `write ${name}`)
}

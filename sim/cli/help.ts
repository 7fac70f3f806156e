/** What help says besides the options: usage, examples, exit codes; all from the declarations of the commands. */
import { type Command, EXIT_CODES, type Example } from './execute/index.ts'
import { run } from './run/command.ts'
import { columned } from './terminal/index.ts'

/** The examples of `pacta run`, the first command to try, and two more. */
export const PROGRAM_EXAMPLES: readonly Example[] = [
  ...run.examples,
  ['new case.json', 'a case of your own to begin with'],
  ['check mine.json', 'all problems in a file at once'],
]

const CODES = columned(EXIT_CODES.map(([code, meaning]) => [`  ${String(code).padStart(3)}`, meaning])).join('\n')

/** Below the list of commands. */
export const PROGRAM_EPILOGUE = `
${examplesText(PROGRAM_EXAMPLES)}

The same scenario, seed and version give the same numbers to the last bit, with any number of workers.

Exit codes:
${CODES}`

/** What must be given and what may be, without the name: `[options] --state <id> --month <when> <file>`. */
export function usageOf({ operands, options }: Pick<Command, 'operands' | 'options'>): string {
  const required = Object.values(options).filter((option) => option.required)
  return ['[options]', ...required.map(({ name, value }) => `--${name} <${value}>`), ...operands.map(([name]) => name)].join(' ')
}

/** Below the options of a command. */
export function epilogueOf({ examples, epilogue }: Pick<Command, 'examples' | 'epilogue'>): string {
  return `\n${examplesText(examples)}${epilogue === undefined ? '' : `\n${epilogue}`}`
}

/** Words are aligned, to the right of the longest line that has any. */
function examplesText(examples: readonly Example[]): string {
  const width = Math.max(...examples.map(([line, words]) => (words === undefined ? 0 : line.length)))
  const lines = examples.map(([line, words]) => `  pacta ${words === undefined ? line : `${line.padEnd(width)}  ${words}`}`)
  return ['Examples:', ...lines].join('\n')
}

/** What a command is asked to work on: one file, or only options. */
import { didYouMean, listed, type Options, problemAt, shown } from '../../index.ts'
import type { Given } from './arguments.ts'

/** The operand of commands on one scenario: its name and words in help. */
export const FILE = ['<file>', 'a scenario file, the id of a bundled scenario, or - for standard input'] as const

/** The one file that is named; undefined if none is. Any other number is a problem. */
export function oneFile({ operands, problems }: Given<Options>, command: string, cure = `see ${command} --help`): string | undefined {
  if (operands.length !== 1) {
    problems.push(problemAt(command, 'one scenario', operands.length === 0 ? 'none' : listed(operands), cure))
  }
  return operands[0]
}

/** Anything but options is a problem. */
export function optionsOnly({ operands, problems }: Given<Options>, command: string, cure = ''): void {
  if (operands.length > 0) problems.push(problemAt(command, 'options only', operands.map(shown).join(', '), cure))
}

/** The word given out of a list, or the first of the list where none is given. Any other word is a problem, and so is a second one. */
export function oneOf<W extends string>(
  { operands, problems }: Given<Options>,
  command: string,
  among: readonly [W, ...W[]],
  cure = '',
): W | undefined {
  const [word = among[0], ...more] = operands
  const found = among.find((candidate) => candidate === word)
  const odd = found === undefined ? operands : more
  if (odd.length > 0) {
    const rule = `${among.slice(0, -1).join(', ')} or ${among.at(-1)}`
    problems.push(problemAt(command, rule, operands.map(shown).join(', '), didYouMean(word, found === undefined ? among : [], cure)))
  }
  return found
}

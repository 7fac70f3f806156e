/** The command line: the commands of the list with their help, and how every end of a command becomes an exit code. */
import { Command as CommanderCommand, CommanderError } from 'commander'
import { ENGINE } from '../index.ts'
import { EXIT, EXIT_CODES } from './execute/index.ts'
import { type Host, isPassing } from './host/index.ts'
import { COMMANDS } from './index.ts'
import { BadInput, declare } from './input/index.ts'
import { columned } from './terminal/index.ts'

const EPILOGUE = `
Examples:
  pacta run bakassi-2002                          a page about 1,000 worlds of a bundled scenario
  pacta run mine.json --worlds 5000 --seed again  your own scenario, different luck
  pacta run bakassi-2002 --off reputation         the same luck, one mechanism switched off
  pacta run bakassi-2002 --set design.escalation.quorum=0.5
  pacta run bakassi-2002 --format csv --record series --out months.csv
  pacta check mine.json                           all problems in a file at once

The same scenario, seed and version give the same numbers to the last bit, with any number of workers.

Exit codes:
${columned(EXIT_CODES.map(([code, meaning]) => [`  ${String(code).padStart(3)}`, meaning])).join('\n')}`

/** Runs a command line (without node and script) and returns its exit code; everything it has to say goes to the host. */
export async function main(words: readonly string[], host: Host): Promise<number> {
  let exit: number = EXIT.done
  const program = programOf(host, words, (code) => {
    exit = code
  })
  try {
    await program.parseAsync(words, { from: 'user' })
    return exit
  } catch (error) {
    return failure(error, host)
  }
}

function failure(error: unknown, host: Host): number {
  if (error instanceof CommanderError) {
    if (error.exitCode !== 0 && error.code !== 'commander.help') {
      host.stderr.write(`${error.message.replace(/^error: /, '').replaceAll('\n', ' ')}; see pacta --help\n`)
    }
    return error.exitCode === 0 ? EXIT.done : EXIT.input
  }
  if (error instanceof BadInput) {
    host.stderr.write(`${error.message}\n`)
    return EXIT.input
  }
  // The reader of the output has seen enough, as in `pacta run ... | head`.
  if (error instanceof Error && 'code' in error && error.code === 'EPIPE') return EXIT.done
  const message = error instanceof Error ? error.message : String(error)
  if (isPassing(error)) {
    host.stderr.write(`pacta: ${message}; the cause may pass: try the same command again\n`)
    return EXIT.retry
  }
  const debug = (host.env.PACTA_DEBUG ?? '') !== '' && error instanceof Error
  host.stderr.write(`pacta: ${message}\n${debug ? `${error.stack}\n` : 'PACTA_DEBUG=1 shows where this happened.\n'}`)
  return EXIT.defect
}

function programOf(host: Host, words: readonly string[], end: (code: number) => void): CommanderCommand {
  const program = new CommanderCommand('pacta')
    .description('How coalitions of states enforce the judgments of international courts, or fail to: an agent-based simulation.')
    .version(ENGINE, '-V, --version', 'print name and version')
    .addHelpText('after', EPILOGUE)
    .exitOverride()
    .configureOutput({
      writeOut: (text) => void host.stdout.write(text),
      // A bare `pacta` prints its help; errors are said by `failure`.
      writeErr: (text) => void (words.length === 0 && host.stderr.write(text)),
    })
    .configureHelp({ optionTerm: (option) => option.flags.replace('[', '<').replace(']', '>') })
  for (const command of COMMANDS) {
    const added = program.command(command.name).description(command.words)
    for (const [name, meaning] of command.operands) added.argument(name, meaning)
    if (command.epilogue !== undefined) added.addHelpText('after', command.epilogue)
    const read = declare(added, command.options)
    added.action(async () => end(await command.start(read(host.env), host)))
  }
  return program
}

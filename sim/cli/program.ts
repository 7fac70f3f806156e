/** The command line: the commands of the list with their help, and how every end of a command becomes an exit code. */
import { Command as CommanderCommand, CommanderError } from 'commander'
import { didYouMean, ENGINE, type Problem, problemAt, shown } from '../index.ts'
import { EXIT, streamSink } from './execute/index.ts'
import { epilogueOf, PROGRAM_EPILOGUE, usageOf } from './help.ts'
import { cureOf, type Host, isPassing } from './host/index.ts'
import { COMMANDS } from './index.ts'
import { BadInput, declare } from './input/index.ts'

/** Runs a command line (without node and script) and returns its exit code; everything it has to say goes to the host. */
export async function main(words: readonly string[], host: Host): Promise<number> {
  let exit: number = EXIT.done
  let help = ''
  const program = programOf(host, {
    end: (code) => {
      exit = code
    },
    tell: (text) => {
      help += text
    },
  })
  try {
    await program.parseAsync(words, { from: 'user' })
    return exit
  } catch (error) {
    return await ended(error, help, program, host).catch((failed) => failure(failed, host))
  }
}

/** Commander ends with an error even when asked for help or version. They are written here, so that a full disk is noticed. */
async function ended(error: unknown, help: string, program: CommanderCommand, host: Host): Promise<number> {
  if (!(error instanceof CommanderError)) throw error
  const asked = error.exitCode === 0
  const bare = program.args.length === 0 && error.code === 'commander.help'
  if (!asked && !bare) throw new BadInput([slip(error, program)])
  if (asked) await streamSink(host.stdout).write(help)
  else host.stderr.write(help)
  return asked ? EXIT.done : EXIT.input
}

/** What commander stopped at: an unknown command, or an unknown option before it. */
function slip({ code, message }: CommanderError, { args, commands }: CommanderCommand): Problem {
  if (code === 'commander.unknownCommand' || code === 'commander.help') {
    const [word = ''] = code === 'commander.help' ? args.slice(1) : args
    const names = commands.map((command) => command.name())
    return problemAt('pacta', 'a command', shown(word), didYouMean(word, names, 'see pacta --help'))
  }
  const option = /'(.*)'/.exec(message)?.[1] ?? message
  return problemAt(option, 'an option', 'an unknown one', 'see pacta --help')
}

function failure(error: unknown, host: Host): number {
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
  const cure = cureOf(error)
  if (cure !== null) {
    host.stderr.write(`pacta: ${message}; ${cure}\n`)
    return EXIT.input
  }
  const debug = (host.env.PACTA_DEBUG ?? '') !== '' && error instanceof Error
  host.stderr.write(`pacta: ${message}\n${debug ? `${error.stack}\n` : 'PACTA_DEBUG=1 shows where this happened.\n'}`)
  return EXIT.defect
}

/** Receives help, version and the like, and the exit code of a command. */
interface Heard {
  end(code: number): void
  tell(text: string): void
}

function programOf(host: Host, { end, tell }: Heard): CommanderCommand {
  const operands = new Map(COMMANDS.map((command) => [command.name, command.operands.map(([name]) => name)]))
  const program = new CommanderCommand('pacta')
    .description('How coalitions of states enforce the judgments of international courts, or fail to: an agent-based simulation.')
    .version(ENGINE, '-V, --version', 'print name and version')
    .addHelpText('after', PROGRAM_EPILOGUE)
    .exitOverride()
    // Errors are put into words here.
    .configureOutput({ writeOut: tell, writeErr: tell, outputError() {} })
    .configureHelp({
      optionTerm: (option) => option.flags.replace('[', '<').replace(']', '>'),
      subcommandTerm: (command) => [command.name(), ...(operands.get(command.name()) ?? [])].join(' '),
    })
  for (const command of COMMANDS) {
    const added = program.command(command.name).description(command.words).usage(usageOf(command))
    // To commander every operand is optional, so that one that is missing is a problem like any other.
    for (const [name, meaning] of command.operands) added.argument(name.replace('<', '[').replace('>', ']'), meaning)
    added.addHelpText('after', epilogueOf(command))
    const read = declare(added, command.options)
    added.action(async () => end(await command.start(read(host.env), host)))
  }
  return program
}

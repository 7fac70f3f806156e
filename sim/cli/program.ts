/** The command line: commands, options and help; and how every end of a command becomes an exit code. */
import { Command, CommanderError } from 'commander'
import { didYouMean, ENGINE, listed, RECORD_LEVELS, type Scenario, THEMES } from '../index.ts'
import { check } from './check/command.ts'
import { columnsOf } from './columns/dictionary.ts'
import { compare } from './compare/command.ts'
import { addDataCommands } from './data-commands.ts'
import { addEvidence } from './evidence-commands.ts'
import type { Host } from './host/host.ts'
import { Arguments, shown } from './input/arguments.ts'
import { twoArms } from './input/arms.ts'
import { BadInput, problemLine } from './input/bad-input.ts'
import { loadText, UNCHANGED } from './input/load.ts'
import { addInquiries } from './inquiries.ts'
import { run } from './run/command.ts'
import { sources } from './sources/command.ts'
import { columned } from './terminal/look.ts'

const EXAMPLES = `
Examples:
  pacta run bakassi-2002                          a page about 1,000 worlds of a bundled scenario
  pacta run mine.json --worlds 5000 --seed again  a scenario of your own, other luck
  pacta run bakassi-2002 --off reputation         the same luck, one mechanism switched off
  pacta run bakassi-2002 --set design.escalation.quorum=0.5
  pacta run bakassi-2002 --format csv --record series --out months.csv
  pacta check mine.json                           what is wrong with a file, all at once

Same scenario, seed and version: same numbers to the last bit, whatever the workers.
Exit codes: 0 done, 1 internal error, 2 something to mend in the input, 130 interrupted.`

const COMPARE_EXAMPLES = `
Examples:
  pacta compare bakassi-2002 --design mixed-menu                     the scenario's own design and another
  pacta compare bakassi-2002 --design gradual-ladder --design front-loaded
  pacta compare bakassi-2002 --set-b design.escalation.quorum=0.5    one lever
  pacta compare bakassi-2002 --off-b reputation                      one mechanism switched off
  pacta compare kavala-2019 --with mammadov-2014                     two scenarios on the same luck

pacta list designs names the bundled designs.`

const SOURCES_EXAMPLES = `
Examples:
  pacta sources bakassi-2002                               every number, by chapter, with the shares of each grade on top
  pacta sources bakassi-2002 --only cases[0].obligations   what was ordered, and how its costs were gauged
  pacta sources kavala-2019 --only states.TUR              one state, number by number
  pacta sources kavala-2019 --only pairs.TUR.DEU           one tie
  pacta sources mine.json --out sources.csv                a line a number

Grades: data (measured), estimate (published), expert (judged), assumption (stated as such).`

/** Runs a command line (without node and script) and returns its exit code; everything it has to say goes to the host. */
export async function main(words: readonly string[], host: Host): Promise<number> {
  let exit = 0
  const program = commands(host, words, (code) => {
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
    return error.exitCode === 0 ? 0 : 2
  }
  if (error instanceof BadInput) {
    host.stderr.write(`${error.lines.join('\n')}\n`)
    return 2
  }
  // The reader of the output has seen enough, as in `pacta run ... | head`.
  if (error instanceof Error && 'code' in error && error.code === 'EPIPE') return 0
  const message = error instanceof Error ? error.message : String(error)
  const debug = (host.env.PACTA_DEBUG ?? '') !== '' && error instanceof Error
  host.stderr.write(`pacta: ${message}\n${debug ? `${error.stack}\n` : 'PACTA_DEBUG=1 shows where this happened.\n'}`)
  return 1
}

function commands(host: Host, words: readonly string[], end: (code: number) => void): Command {
  const program = new Command('pacta')
    .description('How coalitions of states enforce the judgments of international courts, or fail to: an agent-based simulation.')
    .version(ENGINE, '-V, --version', 'print name and version')
    .addHelpText('after', EXAMPLES)
    .exitOverride()
    .configureOutput({
      writeOut: (text) => void host.stdout.write(text),
      // A bare `pacta` prints its help; errors are said by `failure`.
      writeErr: (text) => void (words.length === 0 && host.stderr.write(text)),
    })
    .configureHelp({ optionTerm: (option) => option.flags.replace('[', '<').replace(']', '>') })

  const checking = program.command('check').argument('[file...]', 'scenario files or ids of bundled scenarios')
  checking.description('say what is wrong with scenario files, all at once')
  const checkArguments = new Arguments(checking)
  checking.action(async () => end(await check(checkArguments, host)))

  const running = program.command('run').argument('[file]', 'a scenario file, the id of a bundled scenario, or - for standard input')
  running
    .description('simulate an ensemble of worlds')
    .option('--seed [text]', 'luck of the ensemble (default: that of the scenario)')
    .option('--worlds [n]', 'replicates, 1 to 1000000 (default: 1000)')
    .option('--from [n]', 'first replicate, to go on where an earlier run ended (default: 0)')
    .option('--months [n]', 'length of the run (default: that of the scenario)')
    .option('--set [path=value]', 'set a value of the scenario file; may be repeated')
    .option('--off [mechanism]', 'switch a mechanism off; may be repeated')
    .option('--case [id]', 'the case to report on (default: the first; rows: all)')
    .option('--record [level]', 'summary, series or explain: what is kept of each world (default: summary)')
    .option('--format [name]', 'table, json, csv or ndjson (default: by the ending of --out, else table)')
    .option('--out [path]', 'write to a file instead of standard output')
    .option('--force', 'overwrite the file of --out')
    .option('--workers [n]', 'threads; changes the time, never a number (default: one a core)')
    .option('--quiet', 'no progress and no closing line on standard error')
    .addHelpText('after', EXAMPLES)
  const runArguments = new Arguments(running)
  running.action(async () => end(await run(runArguments, words.slice(words.indexOf('run') + 1), host)))

  addEvidence(program, host, end)

  const comparing = program.command('compare').argument('[file]', 'a scenario file, the id of a bundled scenario, or - for standard input')
  comparing.description('compare two designs, scenarios, settings or ablations on identical luck')
  twoArms(comparing)
    .option('--with [file]', 'the scenario of the second arm, if it is another')
    .option('--case [id]', 'the case to compare (default: the first of each scenario)')
    .option('--seed [text]', 'luck of both arms (default: that of the first scenario)')
    .option('--worlds [n]', 'worlds in each arm, 2 to 100000 (default: 1000)')
    .option('--months [n]', 'length of the runs (default: that of the shorter scenario)')
    .option('--format [name]', 'table, json or csv (default: by the ending of --out, else table)')
    .option('--out [path]', 'write to a file instead of standard output')
    .option('--force', 'overwrite the file of --out')
    .option('--workers [n]', 'threads; changes the time, never a number (default: one a core)')
    .option('--quiet', 'no progress and no closing line on standard error')
    .addHelpText('after', COMPARE_EXAMPLES)
  const compareArguments = new Arguments(comparing)
  comparing.action(async () => end(await compare(compareArguments, host)))

  const sourcing = program.command('sources').argument('[file]', 'a scenario file, the id of a bundled scenario, or - for standard input')
  sourcing
    .description('list where every number of a scenario comes from, and how well it is known')
    .option('--only [path]', 'list the numbers whose path begins so, as cases[0] or states.NGA')
    .option('--format [name]', 'table, csv or json (default: by the ending of --out, else table)')
    .option('--out [path]', 'write to a file instead of standard output')
    .option('--force', 'overwrite the file of --out')
    .addHelpText('after', SOURCES_EXAMPLES)
  const sourcesArguments = new Arguments(sourcing)
  sourcing.action(async () => end(await sources(sourcesArguments, host)))

  addInquiries(program, host, end)

  addDataCommands(program, host, end)

  program
    .command('list')
    .description('name the bundled scenarios with the question each is shelved under, or the bundled designs')
    .argument('[kind]', 'scenarios, designs', 'scenarios')
    .action((kind: string) => void host.stdout.write(names(kind, host)))

  program
    .command('columns')
    .description('the data dictionary of CSV and NDJSON rows')
    .argument('[level]', RECORD_LEVELS.join(', '), 'summary')
    .action((level: string) => void host.stdout.write(dictionary(level)))
  return program
}

/** @throws BadInput on an unknown kind */
function names(kind: string, { library }: Host): string {
  const shelves = { scenarios: library, designs: library.designs }
  if (kind !== 'scenarios' && kind !== 'designs') {
    const kinds = Object.keys(shelves)
    throw new BadInput([problemLine('pacta list', `one of ${listed(kinds)}`, shown(kind), didYouMean(kind, kinds, ''))])
  }
  if (kind === 'designs') return shelves[kind].ids.map((id) => `${id}\n`).join('')
  const rows = library.ids.map((id) => [id, themeWords(loadText(id, library.read(id), UNCHANGED, library).scenario)])
  return columned(rows)
    .map((line) => `${line}\n`)
    .join('')
}

/** The question a scenario is shelved under; empty for one that cannot be read, which is for `pacta check` to say. */
function themeWords(scenario: Scenario | null): string {
  return scenario?.theme == null ? '' : THEMES[scenario.theme]
}

/** @throws BadInput on an unknown level */
function dictionary(level: string): string {
  const known = RECORD_LEVELS.find((candidate) => candidate === level)
  if (known === undefined) {
    const cure = didYouMean(level, RECORD_LEVELS, '')
    throw new BadInput([problemLine('pacta columns', `one of ${listed(RECORD_LEVELS)}`, shown(level), cure)])
  }
  const rows = columnsOf(known).map(({ name, unit, meaning }) => [name, unit, meaning])
  return `${columned([['column', 'unit', 'meaning'], ...rows]).join('\n')}\n`
}

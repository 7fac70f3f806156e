/** Commands that bring data: from the official files of public data sets, or made up from a seed. */
import type { Command } from 'commander'
import { generate } from './generate/command.ts'
import type { Host } from './host/host.ts'
import { importData } from './import/command.ts'
import { importHelp } from './import/request.ts'
import { Arguments } from './input/arguments.ts'

const GENERATE_EXAMPLES = `
Examples:
  pacta generate --states 40 --seed tin --out made-up.json
  pacta run made-up.json --worlds 200
  pacta generate docket --court eu --cases 40 --seed tin --out ordinary.json

In a world states differ as real ones do; trade follows gravity and adds up to the exports and imports of each state.
A docket holds ordinary cases of one court on the world of 2019, drawn from distributions that the file names; none is real.
Same number, seed and version: same file.`

export function addDataCommands(program: Command, host: Host, end: (code: number) => void): void {
  const importing = program.command('import').argument('[source]', 'the data set').argument('[file...]', 'its files')
  importing
    .description('read a public data set from its official files')
    .option('--year [y]', 'the year to read (default: by source, below)')
    .option('--format [name]', 'csv or json (default: by the ending of --out, else csv)')
    .option('--out [path]', 'write to a file instead of standard output')
    .option('--force', 'overwrite the file of --out')
    .option('--quiet', 'say nothing on standard error but problems')
    .addHelpText('after', importHelp())
  const importArguments = new Arguments(importing)
  importing.action(async () => end(await importData(importArguments, host)))

  const generating = program.command('generate').argument('[what]', 'world (default) or docket')
  generating
    .description('make up a world, or a docket of ordinary cases, as a scenario file')
    .option('--states [n]', 'number of states of a world, 6 to 250 (default: 40)')
    .option('--court [name]', 'court of a docket: echr, eu, wto or icj')
    .option('--cases [n]', 'number of cases of a docket, 1 to 60 (default: 40)')
    .option('--seed [text]', 'what is drawn from, and the luck of its runs (default: made-up, or docket-<court>)')
    .option('--out [path]', 'write to a file instead of standard output')
    .option('--force', 'overwrite the file of --out')
    .addHelpText('after', GENERATE_EXAMPLES)
  const generateArguments = new Arguments(generating)
  generating.action(async () => end(await generate(generateArguments, host)))
}

/** Commands that ask why: how a decision came about, what a difference comes from, whether a coalition holds. */
import type { Command } from 'commander'
import { attribute } from './attribute/command.ts'
import { explain } from './explain/command.ts'
import type { Host } from './host/host.ts'
import { Arguments } from './input/arguments.ts'
import { twoArms } from './input/arms.ts'
import { stability } from './stability/command.ts'

const FILE = 'a scenario file, the id of a bundled scenario, or - for standard input'

const EXPLAIN_EXAMPLES = `
Examples:
  pacta explain bakassi-2002 --state FRA --month 2007-10
  pacta explain kavala-2019 --state TUR --month 30 --world 3 --format json
  pacta explain two-blocs --state ALDER --month 50 --design front-loaded`

const ATTRIBUTE_EXAMPLES = `
Examples:
  pacta attribute kavala-2019 --design gradual-ladder --design front-loaded
  pacta attribute two-blocs --design mixed-menu --outcome civilianHarm --mechanisms escalation,ladder
  pacta attribute bakassi-2002 --set-b design.monitoring.audits=5 --set-b design.remedies.fund=1
  pacta attribute bakassi-2002 --ablate --mechanisms reputation,coalition,settlement`

const STABILITY_EXAMPLES = `
Examples:
  pacta stability bakassi-2002 --month 2007-10 --world 7
  pacta stability two-blocs --month 50 --horizon 24 --format json`

/** Options of commands that look at one month of one world. */
function moment(command: Command): Command {
  return command
    .option('--world [n]', 'replicate, from 0 (default: 0)')
    .option('--month [when]', 'month of the run from 0, or YYYY-MM where the scenario has a calendar')
    .option('--case [id]', 'the case (default: the first)')
    .option('--seed [text]', 'luck of the ensemble (default: that of the scenario)')
    .option('--design [name]', 'id of a bundled design or a design file (default: that of the scenario)')
    .option('--set [path=value]', 'set a value of the scenario file; may be repeated')
    .option('--off [mechanism]', 'switch a mechanism off; may be repeated')
    .option('--months [n]', 'length of the run (default: that of the scenario)')
    .option('--format [name]', 'table or json (default: by the ending of --out, else table)')
    .option('--out [path]', 'write to a file instead of standard output')
    .option('--force', 'overwrite the file of --out')
}

/** Adds the commands to the program; `end` takes their exit codes. */
export function addInquiries(program: Command, host: Host, end: (code: number) => void): void {
  const explaining = program.command('explain').argument('[file]', FILE)
  explaining
    .description('tell why a state held its role, or the respondent its posture, and what would have flipped the decision')
    .option('--state [id]', 'the state')
  moment(explaining).addHelpText('after', EXPLAIN_EXAMPLES)
  const explainArguments = new Arguments(explaining)
  explaining.action(async () => end(await explain(explainArguments, host)))

  const holding = program.command('stability').argument('[file]', FILE)
  holding
    .description('tell whether the coalition of one world holds, what drives each member out, and who follows')
    .option('--horizon [n]', 'months in which an exit may be followed, 0 to 600 (default: 12)')
  moment(holding).addHelpText('after', STABILITY_EXAMPLES)
  const holdingArguments = new Arguments(holding)
  holding.action(async () => end(await stability(holdingArguments, host)))

  const attributing = program.command('attribute').argument('[file]', FILE)
  attributing.description('divide the difference between two designs, or an outcome, among the mechanisms that make it')
  twoArms(attributing)
    .option('--with [file]', 'the scenario of the second arm, if it is another with the same cases')
    .option('--ablate', 'instead of two designs: the scenario without the mechanisms and with them')
    .option('--mechanisms [names]', 'parts to keep apart, as a,b,c; with --ablate those switched off (default: all)')
    .option('--outcome [name]', 'what is divided (default: meanCompliance)')
    .option('--orders [n]', 'orders sampled where there are more than 10 parts, 2 to 10000 (default: 32)')
    .option('--case [id]', 'the case (default: the first)')
    .option('--seed [text]', 'luck of all arms (default: that of the scenario)')
    .option('--worlds [n]', 'worlds in each ensemble, 2 to 100000 (default: 200)')
    .option('--months [n]', 'length of the runs (default: that of the scenario)')
    .option('--format [name]', 'table or json (default: by the ending of --out, else table)')
    .option('--out [path]', 'write to a file instead of standard output')
    .option('--force', 'overwrite the file of --out')
    .option('--workers [n]', 'threads; changes the time, never a number (default: one a core)')
    .option('--quiet', 'no progress and no closing line on standard error')
    .addHelpText('after', ATTRIBUTE_EXAMPLES)
  const attributeArguments = new Arguments(attributing)
  attributing.action(async () => end(await attribute(attributeArguments, host)))
}

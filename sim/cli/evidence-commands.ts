/** Commands that put the model to the test: claims, past judgments, stylised facts; and the fit of its coefficients to some of these. */
import type { Command } from 'commander'
import { calibration } from './calibrate/command.ts'
import { claims } from './claims/command.ts'
import { facts } from './facts/command.ts'
import { history } from './history/command.ts'
import type { Host } from './host/host.ts'
import { Arguments } from './input/arguments.ts'

const CALIBRATE_EXAMPLES = `
Examples:
  pacta calibrate --out fit.json                        half an hour or more; interrupted, the same command goes on
  pacta calibrate --waves 40,20 --worlds 2              a quick look at how it works

The defaults of the engine are such a fit (sim/model/fitted.json; how: sim/ODD.md, section 6).`

/** Adds the commands to the program; `end` takes their exit codes. */
export function addEvidence(program: Command, host: Host, end: (code: number) => void): void {
  const claiming = program.command('claims')
  claiming
    .description('examine the claims of the theory: paired experiments on identical luck, with the verdict of the model')
    .option('--worlds [n]', 'worlds for each arm, 2 to 100000 (default: 200)')
    .option('--only [ids]', 'numbers of claims, as 1,2,20 (default: all)')
    .option('--seed [text]', 'luck of all arms (default: that of each scenario)')
    .option('--format [name]', 'table or json (default: by the ending of --out, else table)')
    .option('--out [path]', 'write to a file instead of standard output')
    .option('--force', 'overwrite the file of --out')
    .option('--workers [n]', 'threads; changes the time, never a number (default: one a core)')
    .option('--quiet', 'no progress and no closing line on standard error')
  const claimsArguments = new Arguments(claiming)
  claiming.action(async () => end(await claims(claimsArguments, host)))

  const recalling = program.command('history').argument('[file...]', 'scenario files or ids (default: all bundled)')
  recalling
    .description('score the model against what came of past judgments: misses first, skill against a base rate')
    .option('--worlds [n]', 'worlds for each scenario, 2 to 100000 (default: 200)')
    .option('--seed [text]', 'luck of all scenarios (default: that of each scenario)')
    .option('--format [name]', 'table or json (default: by the ending of --out, else table)')
    .option('--out [path]', 'write to a file instead of standard output')
    .option('--force', 'overwrite the file of --out')
    .option('--workers [n]', 'threads; changes the time, never a number (default: one a core)')
    .option('--quiet', 'no progress and no closing line on standard error')
  const historyArguments = new Arguments(recalling)
  recalling.action(async () => end(await history(historyArguments, host)))

  const scoring = program.command('facts')
  scoring
    .description('score the model against stylised facts over the historical cases: band, value, met or missed')
    .option('--worlds [n]', 'worlds for each case and arm, 2 to 100000 (default: 60)')
    .option('--only [ids]', 'numbers of facts, as 1,24,30 (default: all)')
    .option('--seed [text]', 'luck of all cases (default: that of each scenario)')
    .option('--format [name]', 'table or json (default: by the ending of --out, else table)')
    .option('--out [path]', 'write to a file instead of standard output')
    .option('--force', 'overwrite the file of --out')
    .option('--workers [n]', 'threads; changes the time, never a number (default: one a core)')
    .option('--quiet', 'no progress and no closing line on standard error')
  const factsArguments = new Arguments(scoring)
  scoring.action(async () => end(await facts(factsArguments, host)))

  const fitting = program.command('calibrate')
  fitting
    .description('fit the coefficients that are assumptions to facts and coded paths that are not held out')
    .option('--waves [n,n,...]', 'points of each wave (default: 240,120,120,120)')
    .option('--only [ids]', 'numbers of facts to fit to, besides the coded paths, as 1,24,30 (default: all)')
    .option('--worlds [n]', 'worlds for each case, arm and point, 2 to 1000 (default: 6)')
    .option('--seed [text]', 'luck of the points (default: calibration)')
    .option('--journal [path]', 'keeps every point that was run, to go on after an interruption (default: <out>.journal)')
    .option('--format [name]', 'table or json (default: by the ending of --out, else table)')
    .option('--out [path]', 'write to a file instead of standard output')
    .option('--force', 'overwrite the file of --out, and begin the journal anew')
    .option('--workers [n]', 'threads; changes the time, never a number (default: one a core)')
    .option('--quiet', 'no progress and no closing line on standard error')
    .addHelpText('after', CALIBRATE_EXAMPLES)
  const fittingArguments = new Arguments(fitting)
  fitting.action(async () => end(await calibration(fittingArguments, host)))
}

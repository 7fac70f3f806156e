/** What Explore says about a result besides the finding: the commands that give the same result, and a few words. */
import { commandLine, declared, percent, type Question, written } from '../../../sim/index.ts'
import type { Subject } from '../../app/index.ts'
import { PACTA } from '../../parts/index.ts'
import type { Shown } from './state.ts'

/** The command line that gives the same digest. `file` is the id of a bundled scenario or the name of a file. */
export function commandOf(subject: Subject, file: string): string {
  return commandLine(['run', file, ...written(declared.worlds(), subject.experiment.worlds), ...changesOf(subject)], PACTA)
}

/** The command line that explains the same decision in the same words. */
export function explainCommand(subject: Subject, file: string, { state, month, world }: Question): string {
  const { id } = subject.scenario.states[state]!
  const moment = ['--state', id, '--month', String(month), '--world', String(world)]
  return commandLine(['explain', file, ...moment, ...changesOf(subject)], PACTA)
}

/** The command line that tells the same roll call in the same words. */
export function voteCommand(subject: Subject, file: string, month: number, world: number): string {
  return commandLine(['explain', file, '--vote', '--month', String(month), '--world', String(world), ...changesOf(subject)], PACTA)
}

/** What was set beside the file, as options. */
function changesOf({ experiment, seed, scenario, base }: Subject): readonly string[] {
  const changes = experiment.settings.flatMap((setting) =>
    setting.path === 'off' && base.off.length === 0 ? written(declared.off(), scenario.off) : written(declared.settings(), [setting]),
  )
  return [
    ...written(declared.seed(), seed === base.seed ? null : seed),
    ...changes,
    ...written(declared.kase(), experiment.kase > 0 ? scenario.cases[experiment.kase]!.id : null),
  ]
}

/** The result in a few words, for where there is no room for more. */
export function resultWords(shown: Shown | null): string | null {
  if (shown === null) return null
  const { docket, summary } = shown.picture
  if (docket !== null) return `${percent(docket.resolved.estimate)} of cases are resolved`
  const { substantialCompliance: half, fullCompliance: full } = summary.outcomes
  return `${percent(half.estimate)} get over half way, ${percent(full.estimate)} comply fully`
}

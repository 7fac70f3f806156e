/** What Explore says about a result: the sentence on top, and the command that gives the same. */
import {
  commandLine,
  declared,
  duration,
  type EnsembleSummary,
  PATH_NAMES,
  PATH_WORDS,
  type PathName,
  percent,
  plain,
  type Question,
  type Scenario,
  spanWords,
  written,
} from '../../../sim/index.ts'
import type { Subject } from '../../app/index.ts'
import { PACTA, plainly, type SentencePart, strong } from '../../parts/index.ts'
import type { Shown } from './state.ts'

/** `59–65 %`; both ends with as many digits. */
function range(low: number, high: number): string {
  const digits = high >= 0.0995 ? 0 : 1
  return `${plain(low * 100, digits)}–${plain(high * 100, digits)}\u00a0%`
}

/** The finding, in sentences. `months` is the time watched after the judgment. */
export function sentenceOf(summary: EnsembleSummary, months: number): readonly SentencePart[] {
  const worlds = `${plain(summary.worlds)} ${summary.worlds === 1 ? 'world' : 'worlds'}`
  if (summary.opened === 0) return [plainly(`In none of ${worlds} did this case come to a judgment.`)]
  const { estimate: share, low, high } = summary.outcomes.fullCompliance
  const within = months >= 12 ? ` within ${spanWords(months)}` : ''
  const opened = summary.opened < summary.worlds ? ` (in ${plain(summary.opened)} there is a judgment)` : ''
  const head = [plainly(`In ${worlds}${opened}, `), strong(percent(share)), plainly(` comply fully${within} (${range(low, high)}). `)]
  const path = typicalPath(summary)
  return [
    ...head,
    ...timeParts(summary),
    plainly('Typical path: '),
    strong(PATH_WORDS[path]),
    plainly(` (${percent(summary.paths[path]!.estimate)}). `),
    ...harmParts(summary.civilianHarm.estimate),
  ]
}

function harmParts(share: number): readonly SentencePart[] {
  if (share < 0.0005) return [plainly('There is almost no civilian harm.')]
  return [plainly('Civilian harm adds up to '), strong(percent(share)), plainly(' of a year’s GDP.')]
}

function timeParts(summary: EnsembleSummary): readonly SentencePart[] {
  const { estimate: median } = summary.timeToFullCompliance
  if (median !== null) return [plainly('The median takes '), strong(duration(median)), plainly('. ')]
  const half = summary.timeToSubstantialCompliance.estimate
  if (half === null) return [plainly('The median does not reach half of the way. ')]
  return [plainly('The median never reaches full compliance; half of the way takes '), strong(duration(half)), plainly('. ')]
}

/** The most frequent class of paths. */
function typicalPath(summary: EnsembleSummary): PathName {
  return PATH_NAMES.reduce((best, name) => (summary.paths[name]!.estimate > summary.paths[best]!.estimate ? name : best))
}

/** Months watched after the judgment of a case. */
export function watched(scenario: Scenario, kase: number): number {
  return scenario.months - 1 - scenario.cases[kase]!.judgment
}

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
export const resultWords = (shown: Shown | null): string | null =>
  shown === null ? null : `${percent(shown.picture.summary.outcomes.fullCompliance.estimate)} comply fully`

/** What options change in a scenario: settings and mechanisms switched off, as options of any name. */
import { didYouMean, formatProblem, listed, MECHANISMS, parseSetting, type Setting } from '../../index.ts'
import { type Arguments, shown } from './arguments.ts'
import { problemLine } from './bad-input.ts'

/** The settings given by the option; what is none becomes a problem. */
export function readSettings(args: Arguments, option: string): Setting[] {
  const settings: Setting[] = []
  for (const text of args.all(option)) {
    const setting = parseSetting(text)
    if ('rule' in setting) args.problems.push(formatProblem(`--${option}`, setting))
    else settings.push(setting)
  }
  return settings
}

/** The mechanisms named by the option, one by one or with commas between; what is none becomes a problem. */
export function readOff(args: Arguments, option: string): readonly string[] {
  const names = MECHANISMS.map(({ name }) => name)
  const off = args.all(option).flatMap((text) => text.split(','))
  for (const name of off) {
    if (names.includes(name)) continue
    const cure = didYouMean(name, names, `there are ${listed(names)}`)
    args.problems.push(problemLine(`--${option}`, 'a mechanism', shown(name), cure))
  }
  return off.filter((name) => names.includes(name))
}

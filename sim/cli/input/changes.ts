/** What options change in a scenario: its settings, its length, its design, mechanisms switched off; and the case that is looked at. */
import { type DesignFile, type declared, didYouMean, listed, type Problem, problemAt, shown } from '../../index.ts'
import type { Host } from '../host/index.ts'
import type { Given } from './arguments.ts'
import { type Changes, loadDesign } from './load.ts'
import type { Asked } from './shorter.ts'

type Change = Given<{
  readonly set: ReturnType<typeof declared.settings>
  readonly off: ReturnType<typeof declared.off>
  readonly months: ReturnType<typeof declared.months>
}>

/** What `--set`, `--months` and `--off` change. */
export function changesOf({ values, problems }: Pick<Change, 'values' | 'problems'>): Changes {
  return { settings: settingsOf(values, problems), off: values.off }
}

/** What `--set` and `--months` set; it is a problem if both set the same. */
export function settingsOf({ set, months }: Pick<Change['values'], 'set' | 'months'>, problems: Problem[]): readonly Asked[] {
  if (months === null) return set
  const other = set.find(({ path }) => path === 'months')
  if (other !== undefined) {
    problems.push(
      problemAt('--months', 'the length of the run once', `${months}, and --set months=${other.value}`, 'leave out one of them'),
    )
  }
  return [...set, { path: 'months', value: months, option: '--months' }]
}

/** The design of that name; null where none is named, or where there are problems. */
export function designOf(name: string | null, { library }: Host, problems: Problem[]): DesignFile | null {
  if (name === null) return null
  const found = loadDesign(name, library.designs)
  problems.push(...found.problems)
  return found.design
}

/** Position of the case of `--case`; null where none was named, or none could be known. */
export function caseOf(id: string | null, ids: readonly string[] | null, problems: Problem[]): number | null {
  if (id === null || ids === null) return null
  if (!ids.includes(id)) {
    problems.push(problemAt('--case', 'a case of the scenario', shown(id), didYouMean(id, ids, `there are ${listed(ids)}`)))
  }
  return ids.indexOf(id)
}

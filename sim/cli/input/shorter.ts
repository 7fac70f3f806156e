/** A run that an option makes shorter than its file: judgments that it does not come to are told of once, of the option. */
import { counted, type Problem, problemAt, type Setting } from '../../index.ts'

/** A setting, and the option it was made by where that is not `--set` or its kin. */
export interface Asked extends Setting {
  readonly option?: string
}

const JUDGMENT = /> cases\[\d+\]\.judgment$/

/**
 * The problems of a changed file. All problems of a judgment that lies after its end become one.
 * @param option that the settings were made by; @param name of the file in messages; @param cases of the file
 */
export function tellShort(
  problems: readonly Problem[],
  settings: readonly Asked[],
  option: string,
  name: string,
  cases: number,
): readonly Problem[] {
  const asked = settings.findLast(({ path }) => path === 'months')
  const late = problems.filter(({ place, value }) => JUDGMENT.test(place) && Number(value) >= Number(asked?.value))
  if (asked === undefined || late.length === 0) return problems
  const last = Math.max(...late.map(({ value }) => Number(value)))
  const place = asked.option ?? option
  const which = cases === 1 ? 'the judgment' : `the judgments of ${late.length} of ${counted(cases, 'case')}`
  const rule = `at least ${last + 1} months for ${name}`
  const short = problemAt(place, rule, `${asked.value}, which end before ${which}`, `the last judgment is in month ${last}, counted from 0`)
  return [short, ...problems.filter((problem) => !late.includes(problem))]
}

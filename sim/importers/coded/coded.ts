/** What tables of coded cases have in common. ODD section 6 (input data). */
import { didYouMean, show } from '../../problems/index.ts'
import type { ScenarioFile } from '../../scenario/index.ts'
import type { CodedColumn, CodedRow } from '../../tables/index.ts'

export type CaseFile = ScenarioFile['cases'][number]
export type NamedStates = readonly { readonly id: string; readonly name: string }[]

/** A scenario file with what was coded. */
export interface Coded {
  readonly file: ScenarioFile
  /** How many lines, or numbers of lines, went into it. */
  readonly taken: number
  /** What was there before and gave way. */
  readonly replaced: readonly string[]
}

export const CASE_COLUMN: CodedColumn = { name: 'case', words: 'id of the case; may be left out where there is one', needed: false }

/** Position of the case of a line; the first where it names none that there is, which is reported. */
export function caseIn({ cases }: ScenarioFile, row: CodedRow): number {
  const ids = cases.map(({ id }) => id)
  const named = row.raw('case')
  if (named === '' && ids.length === 1) return 0
  const at = ids.indexOf(named)
  if (at < 0)
    row.problem('case', 'the id of a case of the scenario', named === '' ? 'a blank' : show(named), () =>
      didYouMean(named, ids, `there are ${ids.join(', ')}`),
    )
  return Math.max(0, at)
}

/** The source of a line; a single word is a key of the sources of the file, where it has any. */
export function sourceIn({ sources }: ScenarioFile, row: CodedRow, longest: number): string {
  const source = row.text('source', 'cite where it is told')
  const keys = Object.keys(sources ?? {})
  if (source !== null && sources !== undefined && /^[A-Za-z0-9-]{1,48}$/.test(source) && !keys.includes(source)) {
    row.problem('source', 'a citation, or a key of "sources" of the scenario', show(source), () => didYouMean(source, keys, 'write it out'))
  }
  return (source ?? '').slice(0, longest)
}

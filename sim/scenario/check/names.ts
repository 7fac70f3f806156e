/**
 * Checks that are used in several places: names that must exist, names that must be unique, sources that are keys.
 * ODD section 6.
 */

import { didYouMean, type Findings, show } from '../../problems/index.ts'
import { formatPath, type Path } from '../path.ts'
import type { ScenarioDraft } from '../read/index.ts'
import type { Census } from './census.ts'

/** Reports a name that is not among the states. */
export function checkState(id: string | undefined, path: Path, census: Census | null, findings: Findings): void {
  if (id === undefined || census === null || census.ids.has(id)) return
  findings.add(formatPath(path), 'a state of the world', show(id), () => census.cure(id))
}

/** Reports every repetition in a list; gaps are skipped. */
export function checkOnce(
  values: readonly (string | undefined)[],
  pathOf: (position: number) => Path,
  rule: string,
  findings: Findings,
): void {
  const seen = new Set<string>()
  values.forEach((value, position) => {
    if (value === undefined) return
    if (seen.has(value)) findings.add(formatPath(pathOf(position)), rule, `${show(value)} again`, 'remove or rename it')
    seen.add(value)
  })
}

/** A source of one word is a key of `sources`, if the file has any; anything longer is a citation written out. */
export function checkSource(source: string | undefined, path: Path, draft: ScenarioDraft, findings: Findings): void {
  if (source === undefined || draft.sources === undefined || !/^[A-Za-z0-9-]{1,48}$/.test(source)) return
  const keys = Object.keys(draft.sources)
  if (keys.includes(source)) return
  const cure = () => didYouMean(source, keys, 'add it to "sources", or write out the citation')
  findings.add(formatPath(path), 'a key of "sources" or a citation', show(source), cure)
}

/**
 * What the schema cannot say: what must hold between fields. Goes over whatever parts of a file are well-formed, in the same pass as
 * the schema; where a part is missing, nothing is said about what depends on it. ODD section 6.
 */

import { MECHANISMS } from '../../model/index.ts'
import { didYouMean, type Findings, listed, show } from '../../problems/index.ts'
import { childAt, entriesText, formatPath, parsePath } from '../path.ts'
import type { Json, ScenarioDraft } from '../read/index.ts'
import { checkCases } from './cases.ts'
import { type Library, takeCensus } from './census.ts'
import { checkEvents } from './events.ts'
import { checkForums } from './forums.ts'
import { checkOnce, checkSource } from './names.ts'
import { checkWorld } from './world.ts'

/** @param file the whole file, in which `evidence` must find its paths */
export function check(draft: ScenarioDraft, file: Json, library: Library, findings: Findings): void {
  const census = takeCensus(draft, library)
  checkWorld(draft, census, library, findings)
  checkCases(draft, census, findings)
  checkForums(draft, census, findings)
  checkEvents(draft, census, findings)
  checkOff(draft, findings)
  checkEvidence(draft, file, findings)
}

function checkOff(draft: ScenarioDraft, findings: Findings): void {
  const names = MECHANISMS.filter((m) => !m.essential).map(({ name }) => name)
  const off = [...(draft.off ?? [])]
  off.forEach((name, position) => {
    if (MECHANISMS.some((m) => m.name === name && m.essential)) {
      findings.add(formatPath(['off', position]), 'a mechanism that can be switched off', show(name), 'leave it on')
      return
    }
    if (name === undefined || names.includes(name)) return
    const cure = () => didYouMean(name, names, `mechanisms: ${listed(names)}`)
    findings.add(formatPath(['off', position]), 'the name of a mechanism', show(name), cure)
  })
  checkOnce(off, (position) => ['off', position], 'each mechanism once', findings)
}

function checkEvidence(draft: ScenarioDraft, file: Json, findings: Findings): void {
  for (const [written, entry] of Object.entries(draft.evidence ?? {})) {
    checkSource(entry?.source, ['evidence', written, 'source'], draft, findings)
    const cure = cureForPath(file, written)
    if (cure === null) continue
    findings.add(formatPath(['evidence', written]), 'the path of a value in this file', show(written), cure)
  }
}

/** Null if the path leads somewhere. */
function cureForPath(file: Json, written: string): string | null {
  const path = parsePath(written)
  if (path === null) return 'write it as cases[0].deadline'
  let value: unknown = file
  for (const [depth, segment] of path.entries()) {
    const inner = childAt(value, segment)
    if (inner === undefined) {
      const keys = typeof value === 'object' && value !== null && !Array.isArray(value) ? Object.keys(value) : []
      const here = formatPath(path.slice(0, depth)) || 'the file'
      const otherwise = Array.isArray(value) ? entriesText(here, value.length) : `nothing of that name in ${here}`
      return didYouMean(segment, keys, otherwise)
    }
    value = inner
  }
  return null
}

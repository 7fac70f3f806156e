/**
 * Unknown JSON -> Scenario, or all its problems at once. The only way into the engine: what has come through here needs no further
 * check. ODD section 6.
 */

import type { Scenario } from '../model/index.ts'
import { Findings, type Problem } from '../problems/index.ts'
import type { Library } from './check/index.ts'
import { check } from './check/index.ts'
import { plainCopy, readFile, scanText } from './read/index.ts'
import { resolve } from './resolve/index.ts'
import { applySettings, type Setting } from './settings.ts'
import { type LeftOut, placedInFile } from './shorten.ts'

export type Parsed =
  /** With the events that settings have left out by ending the run before them. */
  | { readonly ok: true; readonly scenario: Scenario; readonly leftOut: readonly LeftOut[] }
  | { readonly ok: false; readonly problems: readonly Problem[] }

/**
 * Never throws. Problems come in the sequence: shape of the JSON, schema, what must hold between fields.
 * @param library the world tables that scenarios may build on
 * @param settings applied before anything is checked, so that their problems are reported with the others
 */
export function parseScenario(json: unknown, library: Library, settings: readonly Setting[] = []): Parsed {
  return parse(json, library, settings, new Findings())
}

/** The same from text. Where the text is not JSON, `path` is line and column. A byte order mark is passed over. */
export function parseScenarioText(text: string, library: Library, settings: readonly Setting[] = []): Parsed {
  const findings = new Findings()
  const bare = text.startsWith('\uFEFF') ? text.slice(1) : text
  return scanText(bare, findings) ? parse(JSON.parse(bare), library, settings, findings) : { ok: false, problems: findings.all() }
}

function parse(json: unknown, library: Library, settings: readonly Setting[], findings: Findings): Parsed {
  const plain = plainCopy(json, findings)
  if (plain === undefined) return { ok: false, problems: findings.all() }
  const leftOut = applySettings(plain, settings, findings)
  const { draft, file } = readFile(plain, findings)
  check(draft, plain, library, findings)
  if (file === null || !findings.none) return { ok: false, problems: findings.all().map((problem) => placedInFile(problem, leftOut)) }
  return { ok: true, scenario: resolve(file, library), leftOut }
}

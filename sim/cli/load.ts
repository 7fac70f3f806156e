/** From what the user names (a file, a bundled scenario, `-` for standard input) and sets to a scenario, or to every problem in it. */
import { readFileSync, statSync } from 'node:fs'
import {
  didYouMean,
  formatProblem,
  listed,
  parseScenario,
  parseScenarioText,
  type Scenario,
  type Setting,
  withSettings,
} from '../index.ts'
import { problemLine } from './bad-input.ts'
import type { Library } from './library.ts'

export interface Loaded {
  /** Null if there are problems. */
  readonly scenario: Scenario | null
  /** Ids of the cases; null where the file alone has problems. */
  readonly cases: readonly string[] | null
  readonly problems: readonly string[]
}

/** What the command line changes in a scenario. */
export interface Changes {
  readonly settings: readonly Setting[]
  /** Mechanisms switched off besides those the file switches off. */
  readonly off: readonly string[]
}

export const UNCHANGED: Changes = { settings: [], off: [] }

/** Loads, changes and checks. Problems of the file come first, then those that the changes bring about. */
export function loadScenario(name: string, changes: Changes, library: Library): Loaded {
  const found = textOf(name, library)
  if (typeof found !== 'string') return { scenario: null, cases: null, problems: [found.problem] }
  const parsed = parseScenarioText(found, library.tables)
  const problems = new Set(parsed.ok ? [] : parsed.problems.map((problem) => formatProblem(name, problem)))
  const cases = parsed.ok ? parsed.scenario.cases.map(({ id }) => id) : null
  const json = jsonOf(found)
  if (json === undefined || (changes.settings.length === 0 && changes.off.length === 0)) {
    return { scenario: parsed.ok ? parsed.scenario : null, cases, problems: [...problems] }
  }
  const changed = withSettings(json, [...changes.settings, ...offSetting(json, changes.off)])
  for (const problem of changed.problems) problems.add(formatProblem('--set', problem))
  const result = parseScenario(changed.json, library.tables)
  if (!result.ok) for (const problem of result.problems) problems.add(formatProblem(name, problem))
  return { scenario: result.ok && problems.size === 0 ? result.scenario : null, cases, problems: [...problems] }
}

/** Undefined where the text is no JSON, which the parser of scenarios reports. */
function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''))
  } catch {
    return undefined
  }
}

function offSetting(json: unknown, off: readonly string[]): readonly Setting[] {
  if (off.length === 0) return []
  const already = typeof json === 'object' && json !== null && 'off' in json ? json.off : []
  return [{ path: 'off', value: Array.isArray(already) ? [...new Set([...already, ...off])] : already }]
}

/** A file goes before a bundled scenario of that name. */
function textOf(name: string, library: Library): string | { readonly problem: string } {
  if (name === '-') return readFileSync(0, 'utf8')
  const file = statSync(name, { throwIfNoEntry: false })
  if (file === undefined)
    return library.ids.includes(name) ? library.read(name) : { problem: missing(name, library.ids) }
  if (file.isDirectory()) return { problem: problemLine(name, 'a scenario file', 'a folder', 'name a file in it') }
  try {
    return readFileSync(name, 'utf8')
  } catch (error) {
    return { problem: problemLine(name, 'a file that can be read', reasonOf(error)) }
  }
}

function missing(name: string, ids: readonly string[]): string {
  const bundled = ids.length === 0 ? '' : `bundled are ${listed(ids)}`
  return problemLine(name, 'a scenario file or a bundled scenario', 'none of that name', didYouMean(name, ids, bundled))
}

/** `EACCES` and the like, or the message. */
export function reasonOf(error: unknown): string {
  if (error instanceof Error && 'code' in error) return String(error.code)
  return error instanceof Error ? error.message : String(error)
}

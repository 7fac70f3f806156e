/**
 * From what the user names (a file, a bundled scenario or design, `-` for standard input) and sets to a scenario, or to every problem in
 * it.
 */
import { readFileSync } from 'node:fs'
import {
  type DesignFile,
  didYouMean,
  inside,
  listed,
  type Problem,
  parseDesignText,
  parseScenario,
  parseScenarioText,
  placedInFile,
  problemAt,
  type Scenario,
  tellBeyond,
  tellLeftOut,
  withDesign,
  withSettings,
} from '../../index.ts'
import { isPassing, type Library, type Shelf } from '../host/index.ts'
import { lookAt, reasonOf } from './file.ts'
import { type Asked, tellShort } from './shorter.ts'

export interface Loaded {
  /** Null if there are problems. */
  readonly scenario: Scenario | null
  /** The scenario as far as it could be changed, so that other options can be checked despite problems; null if there is none. */
  readonly draft: Scenario | null
  /** The file with all changes in it, that the scenario was resolved from; undefined where there is none. */
  readonly file: unknown
  /** Ids of the cases; null where the file alone has problems. */
  readonly cases: readonly string[] | null
  readonly problems: readonly Problem[]
  /** Events that a shortened run never reaches: a sentence for each. */
  readonly leftOut: readonly string[]
}

const failed = (problems: readonly Problem[], cases: readonly string[] | null = null, draft: Scenario | null = null): Loaded => ({
  ...{ scenario: null, draft, file: undefined, cases, problems, leftOut: [] },
})

/** What the command line changes in a scenario. */
export interface Changes {
  readonly settings: readonly Asked[]
  /** Mechanisms switched off besides those the file switches off. */
  readonly off: readonly string[]
  /** Put in the place of the design of the scenario before anything is set. */
  readonly design?: DesignFile | null
  /** The option that the settings were given by, if not `--set`. */
  readonly option?: string
}

export const UNCHANGED: Changes = { settings: [], off: [] }

/** Settings that change the months or the states of the file. */
const UNLIKE = /^(months|start|world|states)\b/

/** Loads, changes and checks. Problems of the file come first, then those that the changes bring about. */
export function loadScenario(name: string, changes: Changes, library: Library): Loaded {
  const found = textOf(name, library, 'scenario')
  if (typeof found !== 'string') return failed([found.problem])
  return loadText(name, found, changes, library)
}

/** The same from the text of a file, under the name it has in messages. */
export function loadText(name: string, text: string, changes: Changes, library: Library): Loaded {
  const { settings, off, design = null, option = '--set' } = changes
  const parsed = parseScenarioText(text, library.tables)
  const problems = parsed.ok ? [] : parsed.problems.map((problem) => inside(name, problem))
  const cases = parsed.ok ? parsed.scenario.cases.map(({ id }) => id) : null
  const json = jsonOf(text)
  if (json === undefined || (settings.length === 0 && off.length === 0 && design === null)) {
    if (!parsed.ok) return failed(problems, cases)
    return { scenario: parsed.scenario, draft: parsed.scenario, file: json, cases, problems: [], leftOut: beyondIn(name, parsed.scenario) }
  }
  const designed = design === null ? json : withDesign(json, design)
  const changed = withSettings(designed, [...settings, ...offSetting(json, off)])
  for (const problem of changed.problems) problems.push(inside(option, problem))
  const result = parseScenario(changed.json, library.tables)
  if (!result.ok) {
    const found = result.problems.map((problem) => inside(name, placedInFile(problem, changed.leftOut)))
    problems.push(...tellShort(found, settings, option, name, cases?.length ?? 0))
  }
  if (!result.ok || problems.length > 0) {
    const kept = settings.some(({ path }) => UNLIKE.test(path)) || !parsed.ok ? null : parsed.scenario
    return failed(problems, cases, result.ok ? result.scenario : kept)
  }
  const leftOut = [...changed.leftOut.map((event) => `${name}: ${tellLeftOut(event)}`), ...beyondIn(name, result.scenario)]
  return { scenario: result.scenario, draft: result.scenario, file: changed.json, cases, problems: [], leftOut }
}

/** What a forum has no power for, which is told of before a run. */
const beyondIn = (name: string, scenario: Scenario): readonly string[] => tellBeyond(scenario).map((text) => `${name}: ${text}`)

/** A bundled design or a file with one; null if there are problems. */
export function loadDesign(name: string, shelf: Shelf): { readonly design: DesignFile | null; readonly problems: readonly Problem[] } {
  const found = textOf(name, shelf, 'design')
  if (typeof found !== 'string') return { design: null, problems: [found.problem] }
  const parsed = parseDesignText(found)
  if (parsed.ok) return { design: parsed.design, problems: [] }
  return { design: null, problems: parsed.problems.map((problem) => inside(name, problem)) }
}

/** Undefined if the text is not JSON, which the parser of scenarios reports. */
function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''))
  } catch {
    return undefined
  }
}

function offSetting(json: unknown, off: readonly string[]): readonly Asked[] {
  if (off.length === 0) return []
  const already = typeof json === 'object' && json !== null && 'off' in json ? json.off : []
  return [{ path: 'off', value: Array.isArray(already) ? [...new Set([...already, ...off])] : already }]
}

/** A file takes precedence over a bundled one of the same name. @param kind of file, as messages call it */
export function textOf(name: string, shelf: Shelf, kind: string): string | { readonly problem: Problem } {
  if (name === '-') return decoded(readFileSync(0), kind)
  const file = lookAt(name)
  if (file === undefined) return shelf.ids.includes(name) ? shelf.read(name) : { problem: missing(name, shelf.ids, kind) }
  if (typeof file === 'string') return { problem: problemAt(name, `a ${kind} file`, file) }
  if (file.isDirectory()) return { problem: problemAt(name, `a ${kind} file`, 'a folder', 'name a file in it') }
  try {
    return decoded(readFileSync(name), kind)
  } catch (error) {
    if (isPassing(error)) throw error
    return { problem: problemAt(name, 'a file that can be read', reasonOf(error)) }
  }
}

/** Programs for tables may save them as Windows-1252; all else is UTF-8. */
function decoded(bytes: Uint8Array, kind: string): string {
  if (kind !== 'table') return new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes)
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
  } catch {
    return new TextDecoder('windows-1252').decode(bytes)
  }
}

function missing(name: string, ids: readonly string[], kind: string): Problem {
  const bundled = ids.length === 0 ? '' : `bundled are ${listed(ids)}`
  const rule = `a ${kind} file or a bundled ${kind}`
  return problemAt(name || '""', rule, 'no file of that name', didYouMean(name, ids, bundled))
}

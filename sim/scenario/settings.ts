/**
 * Settings: single values of a scenario file changed by path, as `pacta run --set` and the controls of the page do.
 * The result is a file again and goes through `parse.ts` like any other. ODD section 6.
 */

import { z } from 'zod'
import { asked, Findings, listed, nearNames, type Problem, show } from '../problems/index.ts'
import { childAt, entriesText, formatPath, type Path, parsePath, valueAt } from './path.ts'
import { bare, childSchema, type Json, keysOf, plainCopy, schemaAt } from './read/index.ts'
import { scenarioSchema } from './schema.ts'
import { type LeftOut, leaveOut } from './shorten.ts'

export interface Setting {
  /** As `parameters.coalition.temperature`, `cases[0].deadline`, `states.NGA.capacity`, `design.escalation.quorum`, `off`. */
  readonly path: string
  readonly value: unknown
}

/**
 * A changed deep copy; objects that the path needs and the file may have are made on the way. Later settings win. A setting whose path
 * leads nowhere is left out and reported; whether the value fits is for `parseScenario` to say. `off` takes a list or `a,b,c`. A run made
 * shorter than its file leaves out the events that it never comes to.
 */
export function withSettings(
  json: unknown,
  settings: readonly Setting[],
): { readonly json: unknown; readonly problems: readonly Problem[]; readonly leftOut: readonly LeftOut[] } {
  const findings = new Findings()
  const copy = plainCopy(json, findings)
  if (copy === undefined) return { json, problems: findings.all(), leftOut: [] }
  const leftOut = applySettings(copy, settings, findings)
  return { json: copy, problems: findings.all(), leftOut }
}

/** Paths under `evidence` that lead to a value of the file. */
function evidencePaths(copy: Json): readonly string[] {
  const evidence = childAt(copy, 'evidence')
  if (typeof evidence !== 'object' || evidence === null) return []
  return Object.keys(evidence).filter((written) => leads(copy, written))
}

function leads(copy: Json, written: string): boolean {
  const path = parsePath(written)
  return path !== null && valueAt(copy, path) !== undefined
}

/** Evidence for a value that a setting has replaced by something else says nothing any more and is dropped. */
function dropEvidence(copy: Json, before: readonly string[]): void {
  const evidence = childAt(copy, 'evidence') as { [path: string]: Json } | undefined
  if (evidence !== undefined) for (const written of before) if (!leads(copy, written)) delete evidence[written]
}

/** The same in place, on a copy that is the caller's own. @returns the events that a shorter run never comes to */
export function applySettings(copy: Json, settings: readonly Setting[], findings: Findings): readonly LeftOut[] {
  const months = childAt(copy, 'months')
  const before = evidencePaths(copy)
  for (const setting of settings) {
    const value = setting.path === 'off' && typeof setting.value === 'string' ? words(setting.value) : setting.value
    const plain = plainCopy(value, findings)
    const path = parsePath(setting.path)
    const cure = path === null ? 'write it as cases[0].deadline' : cureFor(copy, path)
    if (cure !== null) findings.add('', 'a path into the scenario', show(setting.path), cure)
    else if (path !== null && plain !== undefined) put(copy, path, plain)
  }
  dropEvidence(copy, before)
  return leaveOut(copy, months)
}

/**
 * `path=value` as typed on a command line. Where the schema wants a text, the value is one as it stands; otherwise it is a number, true,
 * false, null, a JSON list or object, or else a text. Without `=` or a value it is a Problem (which alone has a `rule`).
 */
export function parseSetting(written: string): Setting | Problem {
  const at = written.indexOf('=')
  const text = written.slice(at + 1).trim()
  if (at < 1 || text === '') {
    const cure = 'write it as cases[0].deadline=24'
    return { place: '', rule: 'a setting as path=value', value: show(written), cure }
  }
  const path = written.slice(0, at).trim()
  return { path, value: wantsText(path) ? text : jsonOrText(text) }
}

function wantsText(written: string): boolean {
  const path = parsePath(written)
  const schema = path === null ? undefined : schemaAt(scenarioSchema, path, undefined)
  return schema !== undefined && bare(schema) instanceof z.ZodString
}

function jsonOrText(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return text
  }
}

function words(text: string): readonly string[] {
  return text.split(',').flatMap((word) => (word.trim() === '' ? [] : [word.trim()]))
}

/** Why the path leads nowhere, as a cure; null if it leads somewhere. Walks schema and file together. */
function cureFor(root: Json, path: Path): string | null {
  let schema: z.ZodType = scenarioSchema
  let value: unknown = root
  for (const [depth, segment] of path.entries()) {
    const here = formatPath(path.slice(0, depth)) || 'the file'
    const child = childSchema(schema, segment, value)
    if (child === undefined) {
      const keys = keysOf(schema, value) ?? []
      const near = nearNames(String(segment), keys).map((key) => formatPath([...path.slice(0, depth), key, ...path.slice(depth + 1)]))
      if (near.length > 0) return asked(near)
      return keys.length > 0 ? `${here} may have: ${listed(keys)}` : `${here} has no such part`
    }
    if (value === undefined && typeof segment === 'number') return `set ${here} as a whole; the file gives none`
    if (Array.isArray(value) && Number(segment) >= value.length) return entriesText(here, value.length)
    if (value !== undefined && (typeof value !== 'object' || value === null)) return `${here} is ${show(value)} in the file`
    schema = child
    value = childAt(value, segment)
  }
  return null
}

/** Sets the value at a path that leads somewhere. */
function put(root: Json, path: Path, value: Json): void {
  let here = root as { [key: string | number]: Json }
  for (const segment of path.slice(0, -1)) here = (here[segment] ??= {}) as typeof here
  here[path.at(-1)!] = value
}

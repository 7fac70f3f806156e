/**
 * From the issues of the schema to problems in plain words, and to a draft: the file without everything the schema
 * objects to, so that the checks of `check.ts` can go over the rest in the same pass. ODD section 6.
 */

import { z } from 'zod'
import { asked, type Findings, listed, nearNames, show } from '../../problems/index.ts'
import { formatPath, type Path, valueAt } from '../path.ts'
import { type ScenarioFile, scenarioSchema } from '../schema.ts'
import { toldOf } from '../told.ts'
import type { Json } from './plain.ts'
import { bare, branchOf, inBranch, keysOf, schemaAt } from './schema-path.ts'

/** A part of a file in which anything may be missing, but what is there is well-formed. */
export type Draft<T> = T extends object ? { readonly [K in keyof T]?: Draft<T[K]> | undefined } : T

export type ScenarioDraft = Draft<ScenarioFile>

/** Reports what the schema objects to. `file` is the file if there was nothing, else null. */
export function readFile(json: Json, findings: Findings): { draft: ScenarioDraft; file: ScenarioFile | null } {
  const parsed = scenarioSchema.safeParse(json)
  if (parsed.success) return { draft: parsed.data as ScenarioDraft, file: parsed.data }
  const draft = copyOf(json)
  for (const { path, unknown } of reportFaults(scenarioSchema, parsed.error, json, findings)) prune(draft, path, unknown)
  const isObject = typeof draft === 'object' && draft !== null && !Array.isArray(draft)
  return { draft: (isObject ? draft : {}) as unknown as ScenarioDraft, file: null }
}

/** A place in a file that its schema objects to. */
export interface Fault {
  readonly path: Path
  /** The key at the end of the path is at fault, not the value under it. */
  readonly unknown: boolean
}

/** Reports in plain words what the schema `top` objects to in `json`, each place once, and returns the places. */
export function reportFaults(top: z.ZodType, error: z.ZodError, json: Json, findings: Findings): readonly Fault[] {
  const told = new Set<string>()
  const faults: Fault[] = []
  for (const fault of error.issues.flatMap((issue) => faultsOf(top, issue, [], json))) {
    // A list where a text should be is both of the wrong type and too short: one problem.
    const place = JSON.stringify(fault.path)
    if (told.has(place)) continue
    told.add(place)
    faults.push(fault)
    if (fault.unknown) unknownKey(top, json, fault.path, findings)
    else wrongValue(top, json, fault.path, findings)
  }
  return faults
}

function faultsOf(top: z.ZodType, issue: z.core.$ZodIssue, above: Path, json: Json): readonly Fault[] {
  const path = [...above, ...issue.path] as Path
  if (issue.code === 'unrecognized_keys') return issue.keys.map((key) => ({ path: [...path, key], unknown: true }))
  if (issue.code === 'invalid_key') return [{ path, unknown: true }]
  if (issue.code === 'invalid_union') {
    const union = bare(schemaAt(top, path, json)!)
    const value = valueAt(json, path)
    if (union instanceof z.ZodUnion && typeof value === 'object' && value !== null && fits(union, value)) {
      return issue.errors[branchOf(union, value)]!.flatMap((inner) => faultsOf(top, inner, path, json))
    }
  }
  return [{ path, unknown: false }]
}

/** Whether a branch of the union is a list where the value is one. */
function fits(union: z.ZodUnion, value: object): boolean {
  return !Array.isArray(value) || union.options.some((option) => option instanceof z.ZodArray)
}

function wrongValue(top: z.ZodType, json: Json, path: Path, findings: Findings): void {
  const schema = bare(schemaAt(top, path, json)!)
  const { rule, cure } = toldOf(schema)
  const value = valueAt(json, path)
  findings.add(formatPath(path), rule, show(value), () => {
    const near = schema instanceof z.ZodEnum && typeof value === 'string' ? nearNames(value, schema.options.map(String)) : []
    return near.length > 0 ? asked(near) : cure
  })
}

/**
 * Keys of files of older versions, and how they are restated. What they said has no single translation: it depends on the body that was
 * meant.
 */
export const OLD_KEYS: { readonly [key: string]: string } = {
  collective: 'name the body that decides, as "by": "unsc", or "own" for the forum of the case; pacta list forums has them',
  veto: 'vetoes belong to a forum: "unsc" has those of the permanent members, and a forum with "veto": "everybody" that of all',
  institution: 'remove it: whether there is an institution follows from who decides each rung ("by")',
  actOutside: 'write "else": "anyone" on each rung that states may take where its forum is blocked',
  sunset: 'write "renews" on the rung or in its forum: the months after which it falls unless voted again',
}

function unknownKey(top: z.ZodType, json: Json, path: Path, findings: Findings): void {
  const parent = path.slice(0, -1)
  const key = String(path.at(-1))
  const schema = inBranch(schemaAt(top, parent, json)!, valueAt(json, parent))
  const keys = keysOf(schema)
  if (keys === null) {
    const told = toldOf((schema as z.ZodRecord).keyType as z.ZodType)
    findings.add(formatPath(path), told.rule, show(key), told.cure)
    return
  }
  findings.add(formatPath(path), 'a known key', show(key), () => {
    if (Object.hasOwn(OLD_KEYS, key)) return OLD_KEYS[key]!
    const near = nearNames(key, keys)
    return near.length > 0 ? asked(near) : `keys here: ${listed(keys)}`
  })
}

function copyOf(json: Json): Json {
  if (Array.isArray(json)) return json.map(copyOf)
  if (typeof json !== 'object' || json === null) return json
  return Object.fromEntries(Object.entries(json).map(([key, value]) => [key, copyOf(value)]))
}

/** Removes the value at the path from the draft: its place stays, but empty; an unknown key is removed altogether. */
function prune(draft: Json, path: Path, unknown: boolean): void {
  const parent = valueAt(draft, path.slice(0, -1)) as { [key: string | number]: Json | undefined } | undefined
  const last = path.at(-1)
  if (typeof parent !== 'object' || parent === null || last === undefined) return
  if (unknown) delete parent[last]
  else parent[last] = undefined
}

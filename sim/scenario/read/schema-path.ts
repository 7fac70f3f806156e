/** Walking the schema of a scenario file along a path: what may stand where. ODD section 6. */

import { z } from 'zod'
import type { Path } from '../path.ts'

/** The schema without the wrapping that makes it optional. */
export function bare(schema: z.ZodType): z.ZodType {
  return schema instanceof z.ZodOptional ? bare(schema.unwrap() as z.ZodType) : schema
}

/**
 * The branch of a union that the author seems to have meant: a list or an object as given, and the one whose keys are most of those given;
 * a key that the branch cannot do without counts twice.
 */
export function branchOf(union: z.ZodUnion, value: unknown): number {
  const given = typeof value === 'object' && value !== null ? Object.keys(value) : []
  const shared = union.options.map((option) => {
    if (option instanceof z.ZodArray !== Array.isArray(value)) return -1
    const known = (keysOf(option as z.ZodType) ?? []).filter((key) => given.includes(key))
    return known.reduce((sum, key) => sum + (isNeeded(option as z.ZodType, key) ? 2 : 1), 0)
  })
  return shared.indexOf(Math.max(...shared))
}

/** The schema, or of a union the branch that is meant. */
export function inBranch(schema: z.ZodType, value: unknown): z.ZodType {
  const inner = bare(schema)
  return inner instanceof z.ZodUnion ? inBranch(inner.options[branchOf(inner, value)] as z.ZodType, value) : inner
}

const isNeeded = (schema: z.ZodType, key: string): boolean => schema instanceof z.ZodObject && !(schema.shape[key] instanceof z.ZodOptional)

/** The keys an object of this schema may have; null where any key will do or the schema is not an object. */
export function keysOf(schema: z.ZodType, value?: unknown): readonly string[] | null {
  const inner = inBranch(schema, value)
  if (inner instanceof z.ZodObject) return Object.keys(inner.shape)
  if (inner instanceof z.ZodRecord) return inner.keyType instanceof z.ZodEnum ? inner.keyType.options.map(String) : null
  return null
}

/** The schema one step down, or undefined where the step leads out of it. @param value what stands there, to choose between branches */
export function childSchema(schema: z.ZodType, segment: string | number, value: unknown): z.ZodType | undefined {
  const inner = inBranch(schema, value)
  if (typeof segment === 'number') {
    if (inner instanceof z.ZodArray) return inner.element as z.ZodType
    return inner instanceof z.ZodTuple ? (inner.def.items[segment] as z.ZodType | undefined) : undefined
  }
  if (inner instanceof z.ZodObject) {
    return Object.hasOwn(inner.shape, segment) ? (inner.shape[segment] as z.ZodType) : undefined
  }
  if (!(inner instanceof z.ZodRecord)) return undefined
  return (inner.keyType as z.ZodType).safeParse(segment).success ? (inner.valueType as z.ZodType) : undefined
}

/** The schema at the end of a path, or undefined. @param root what stands at the top */
export function schemaAt(top: z.ZodType, path: Path, root: unknown): z.ZodType | undefined {
  let schema: z.ZodType | undefined = top
  let value = root
  for (const segment of path) {
    if (schema === undefined) return undefined
    schema = childSchema(schema, segment, value)
    value = typeof value === 'object' && value !== null ? (value as { [key: string]: unknown })[segment] : undefined
  }
  return schema
}

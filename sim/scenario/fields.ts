/** Every field of a scenario file with what may stand in it, read off the schema, for who writes one. ODD section 6. */
import { z } from 'zod'
import { scenarioSchema } from './schema.ts'
import { toldOf } from './told.ts'

export interface Field {
  /** `cases[].obligations[].kind`; any key of one's own stands as `<key>`. */
  readonly path: string
  /** Whether a file cannot do without it, where there is what holds it. */
  readonly needed: boolean
  /** To be read after "expected". */
  readonly rule: string
  /** What to write. */
  readonly cure: string
}

/** In the sequence of the schema; a part before what it holds. */
export function scenarioFields(): readonly Field[] {
  return fieldsOf(scenarioSchema, '')
}

function fieldsOf(schema: z.ZodType, path: string): readonly Field[] {
  if (schema instanceof z.ZodOptional) return fieldsOf(schema.unwrap() as z.ZodType, path)
  if (schema instanceof z.ZodArray) return fieldsOf(schema.element as z.ZodType, `${path}[]`)
  if (schema instanceof z.ZodRecord) return below(schema.valueType as z.ZodType, `${path}.<key>`, false)
  if (schema instanceof z.ZodUnion) {
    const told = new Map(schema.options.flatMap((option) => fieldsOf(option as z.ZodType, path)).map((field) => [field.path, field]))
    return [...told.values()]
  }
  if (!(schema instanceof z.ZodObject)) return []
  return Object.entries(schema.shape as { readonly [key: string]: z.ZodType }).flatMap(([key, inner]) => {
    return below(inner, path === '' ? key : `${path}.${key}`, !(inner instanceof z.ZodOptional))
  })
}

function below(schema: z.ZodType, path: string, needed: boolean): readonly Field[] {
  return [{ path, needed, ...toldOf(schema) }, ...fieldsOf(schema, path)]
}

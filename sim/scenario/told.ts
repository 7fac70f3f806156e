/**
 * What the author of a scenario file reads about each of its values: what it must be, and what to do if it is not.
 * It stands beside the schema, so that one sentence covers every fault at a place. ODD section 6.
 */
import { z } from 'zod'
import type { Parameter } from '../model/index.ts'
import { bounds } from '../text/index.ts'

export interface Told {
  /** To be read after "expected". */
  readonly rule: string
  readonly cure: string
}

const TOLD = z.registry<Told>()

/** The schema itself, with its descriptions. */
export function tell<S extends z.ZodType>(schema: S, rule: string, cure: string): S {
  TOLD.add(schema, { rule, cure })
  return schema
}

/** The description of a value of the schema. */
export function toldOf(schema: z.ZodType): Told {
  const told = TOLD.get(schema)
  if (told !== undefined) return told
  if (schema instanceof z.ZodOptional) return toldOf(schema.unwrap() as z.ZodType)
  if (schema instanceof z.ZodEnum) {
    return { rule: `one of ${schema.options.join(', ')}`, cure: 'write one of these' }
  }
  if (schema instanceof z.ZodBoolean) return { rule: 'true or false', cure: 'write it without quotes' }
  if (schema instanceof z.ZodArray) return { rule: 'a list', cure: 'write it as [ ... ]' }
  return { rule: 'an object', cure: 'write it as { ... }' }
}

/** A number between bounds, inclusive. */
export function number(low: number, high: number, unit: string, cure: string): z.ZodNumber {
  return tell(z.number().min(low).max(high), `a number from ${bounds(low, high)}${unit && ` (${unit})`}`, cure)
}

/** A whole number between bounds, inclusive. */
export function whole(low: number, high: number, of: string, cure: string): z.ZodNumber {
  return tell(z.int().min(low).max(high), `a whole number${of && ` of ${of}`} from ${bounds(low, high)}`, cure)
}

/** The value of a declared parameter, lever or attribute. */
export function declared(parameter: Parameter): z.ZodNumber {
  const [low, high] = parameter.range
  const kind = parameter.integer ? 'a whole number' : 'a number'
  const number = (parameter.integer ? z.int() : z.number()).min(low).max(high)
  return tell(
    number,
    `${kind} from ${bounds(low, high)} (${parameter.unit})`,
    `it is "${parameter.meaning}"; leave it out for the usual value`,
  )
}

/** A text of bounded length. */
export function text(low: number, high: number, cure: string): z.ZodString {
  return tell(z.string().min(low).max(high), `a text of ${low > 0 ? bounds(low, high) : `at most ${high}`} characters`, cure)
}

/** A list of bounded length. @param of what it holds, in the plural */
export function list<S extends z.ZodType>(of: string, element: S, low: number, high: number, cure: string): z.ZodArray<S> {
  const size = low > 0 ? bounds(low, high) : `at most ${high}`
  return tell(z.array(element).min(low).max(high), `a list of ${size} ${of}`, cure)
}

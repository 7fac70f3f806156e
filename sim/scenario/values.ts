/** Values that stand in several parts of the schema: ids, indices, declared numbers, and how much of everything a file may hold. */
import { z } from 'zod'
import type { Parameters } from '../model/index.ts'
import { declared, number, tell } from './told.ts'

// Without this zod probes `new Function`, which a strict Content-Security-Policy reports as a violation.
z.config({ jitless: true })

export const LIMITS = { states: 250, cases: 60, obligations: 12, rungs: 8, events: 200, months: 1200 } as const

/** Names that every JavaScript object has already. */
const TAKEN = 'constructor|hasOwnProperty|isPrototypeOf|propertyIsEnumerable|toLocaleString|toString|valueOf'

/** A name of its own. */
export const named = (rule: string, cure: string): z.ZodString =>
  tell(z.string().regex(new RegExp(`^(?!(?:${TAKEN})$)[A-Za-z0-9][A-Za-z0-9-]{0,47}$`)), rule, cure)

export const id = named(
  'an id of at most 48 letters, digits and hyphens',
  'use the ISO code of a state (NOR) or a short word without spaces (fair-trial)',
)

export const index = (cure: string) => number(0, 1, '', cure)

/** A key, all optional, for every parameter of the table. */
export function numbers<P extends Parameters>(parameters: P) {
  const shape = Object.entries(parameters).map(([name, p]) => [name, declared(p).optional()])
  return z.strictObject(Object.fromEntries(shape) as { [K in keyof P]: z.ZodOptional<z.ZodNumber> })
}

/** What declares parameters and what declares levers, by name. */
export const byName = (tables: readonly (readonly [name: string, table: Parameters])[]) =>
  Object.fromEntries(tables.filter(([, table]) => Object.keys(table).length > 0).map(([name, table]) => [name, numbers(table).optional()]))

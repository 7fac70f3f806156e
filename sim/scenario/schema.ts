/**
 * The schema of a scenario file. The parts for `parameters` and `design` are built from the declarations of the mechanisms;
 * unknown keys are errors and every size is bounded. What needs more than one field at a time is checked in `check.ts`.
 */
import { z } from 'zod'
import { MECHANISMS } from '../mechanisms/index.ts'
import type { Parameters } from '../parameter.ts'
import { ATTRIBUTES } from './attributes.ts'
import { INSTRUMENT_NAMES, OFFER_NAMES } from './instruments.ts'
import { CONFIDENCE, EVENT_KINDS, OBLIGATION_KINDS, ROLES } from './vocabulary.ts'

// Without this zod probes `new Function`, which a strict Content-Security-Policy reports as a violation.
z.config({ jitless: true })

export const LIMITS = { states: 250, cases: 60, obligations: 12, rungs: 8, events: 200, months: 1200 } as const

const id = z.string().regex(/^[A-Za-z0-9][A-Za-z0-9-]{0,47}$/, 'letters, digits and hyphens, 48 at most')
const text = z.string().max(2000)
const month = z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/, 'a month as YYYY-MM')
const index = z.number().min(0).max(1)
const whole = (low: number, high: number) => z.int().min(low).max(high)

function numbers(parameters: Parameters) {
  return z
    .strictObject(
      Object.fromEntries(
        Object.entries(parameters).map(([name, p]) => {
          const number = p.integer ? z.int() : z.number()
          return [name, number.min(p.range[0]).max(p.range[1]).optional()]
        }),
      ),
    )
    .optional()
}

const byMechanism = (of: 'parameters' | 'levers') =>
  Object.fromEntries(MECHANISMS.filter((m) => Object.keys(m[of]).length > 0).map((m) => [m.name, numbers(m[of])]))

const attributes = z.strictObject({
  ...numbers(ATTRIBUTES).unwrap().shape,
  name: z.string().max(80).optional(),
  region: z.string().max(80).optional(),
  memberships: z.array(id).max(20).optional(),
  veto: z.boolean().optional(),
})

const tableWorld = z.strictObject({
  table: z.literal('world-2019'),
  keep: z.array(id).min(2).max(LIMITS.states),
  rest: z.enum(['region', 'subregion', 'one', 'drop']),
})

const inlineWorld = z.strictObject({
  states: z
    .array(attributes.extend({ id, name: z.string().max(80) }))
    .min(2)
    .max(LIMITS.states),
  flows: z.array(z.tuple([id, id, z.number().min(0).max(1e5)])).max(LIMITS.states * LIMITS.states),
  alliances: z
    .array(z.tuple([id, id]))
    .max(5000)
    .optional(),
  neighbours: z
    .array(z.tuple([id, id]))
    .max(5000)
    .optional(),
})

const rung = z.strictObject({
  name: z.string().min(1).max(80),
  collective: z.boolean().optional(),
  instruments: z.partialRecord(z.enum(INSTRUMENT_NAMES), index),
})

export const designSchema = z.strictObject({
  name: z.string().max(120).optional(),
  rungs: z.array(rung).min(1).max(LIMITS.rungs).optional(),
  offers: z.partialRecord(z.enum(OFFER_NAMES), index).optional(),
  ...byMechanism('levers'),
})

const obligation = z.strictObject({
  id,
  kind: z.enum(OBLIGATION_KINDS),
  text: text.optional(),
  weight: z.number().gt(0).max(1000),
  domesticCost: z.number().min(0).max(1),
  capacityDemand: index,
  duration: z.number().min(1).max(600),
  fulfilled: index.optional(),
})

const milestone = z.strictObject({
  date: month,
  label: z.string().min(1).max(300),
  compliance: index.optional(),
  confidence: z.enum(CONFIDENCE),
  source: z.string().min(1).max(300),
})

const caseSchema = z.strictObject({
  id,
  title: z.string().min(1).max(200),
  court: z.string().min(1).max(120),
  respondent: id,
  claimants: z.array(id).max(LIMITS.states).optional(),
  judgment: whole(0, LIMITS.months).optional(),
  deadline: whole(0, 600).optional(),
  breachHazard: z.number().min(0).max(12).optional(),
  obligations: z.array(obligation).min(1).max(LIMITS.obligations),
  stakes: z.record(id, index).optional(),
  patrons: z.record(id, index).optional(),
  roles: z.record(id, z.enum(ROLES)).optional(),
  milestones: z.array(milestone).max(60).optional(),
  design: designSchema.optional(),
})

const event = z.strictObject({
  month: whole(0, LIMITS.months),
  kind: z.enum(EVENT_KINDS),
  label: z.string().max(200).optional(),
  state: id.optional(),
  other: id.optional(),
  case: id.optional(),
  lever: z.string().max(80).optional(),
  value: z.number().min(-1e6).max(1e6).optional(),
  resolve: index.optional(),
})

export const scenarioSchema = z.strictObject({
  pacta: z.literal(1),
  id,
  title: z.string().min(1).max(160),
  question: z.string().min(1).max(300),
  summary: text,
  kind: z.enum(['historical', 'synthetic']),
  start: month.optional(),
  months: whole(1, LIMITS.months),
  seed: z.string().min(1).max(120),
  world: z.union([tableWorld, inlineWorld]),
  states: z.record(id, attributes).optional(),
  ties: z
    .array(z.strictObject({ from: id, to: id, affinity: index }))
    .max(5000)
    .optional(),
  cases: z.array(caseSchema).min(1).max(LIMITS.cases),
  design: designSchema.optional(),
  parameters: z.strictObject(byMechanism('parameters')).optional(),
  off: z.array(z.string().max(40)).max(20).optional(),
  events: z.array(event).max(LIMITS.events).optional(),
  sources: z.record(id, z.string().max(600)).optional(),
  evidence: z
    .record(
      z.string().max(200),
      z.strictObject({
        grade: z.enum(['data', 'estimate', 'expert', 'assumption']),
        source: z.string().min(1).max(400),
      }),
    )
    .optional(),
})

/** A scenario file as it is written, after the schema and before it is resolved. */
export type ScenarioFile = z.infer<typeof scenarioSchema>

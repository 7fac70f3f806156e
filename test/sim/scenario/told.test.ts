import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { MECHANISMS } from '../../../sim/model/mechanisms/index.ts'
import { designSchema } from '../../../sim/scenario/enforcement.ts'
import { bare } from '../../../sim/scenario/read/index.ts'
import { scenarioSchema } from '../../../sim/scenario/schema.ts'
import { declared, list, text, toldOf, whole } from '../../../sim/scenario/told.ts'
import { bounds } from '../../../sim/text/index.ts'

/** Every schema within a schema, with its path. */
function within(schema: z.ZodType, path: string): readonly (readonly [string, z.ZodType])[] {
  const inner = bare(schema)
  const children: readonly (readonly [string, unknown])[] =
    inner instanceof z.ZodObject
      ? Object.entries(inner.shape)
      : inner instanceof z.ZodArray
        ? [['[]', inner.element]]
        : inner instanceof z.ZodRecord
          ? [['*', inner.valueType]]
          : inner instanceof z.ZodTuple
            ? inner.def.items.map((item, i) => [String(i), item] as const)
            : inner instanceof z.ZodUnion
              ? inner.options.map((option, i) => [`|${i}`, option] as const)
              : []
  return [[path, inner], ...children.flatMap(([key, child]) => within(child as z.ZodType, `${path}.${key}`))]
}

describe('what an author is told', () => {
  it('is there for every number, text and list of the schema, in words of its own', () => {
    const places = within(scenarioSchema, 'file')
    expect(places.length).toBeGreaterThan(100)
    for (const [path, schema] of places) {
      const { rule, cure } = toldOf(schema)
      expect([path, rule, cure]).not.toContain('')
      const leaf = !(schema instanceof z.ZodObject || schema instanceof z.ZodRecord || schema === scenarioSchema)
      if (leaf) expect([path, rule]).not.toEqual([path, 'an object'])
      if (schema instanceof z.ZodArray) expect([path, rule]).not.toEqual([path, 'a list'])
    }
  })

  it('names range, unit and meaning of every lever', () => {
    for (const mechanism of MECHANISMS) {
      for (const [name, lever] of Object.entries(mechanism.levers)) {
        const group = designSchema.shape[mechanism.name as keyof typeof designSchema.shape] as unknown as z.ZodType
        const told = toldOf((bare(group) as z.ZodObject).shape[name] as z.ZodType)
        expect(told.rule).toContain(bounds(...lever.range))
        expect(told.rule).toContain(lever.unit)
        expect(told.cure).toContain(lever.meaning)
      }
    }
  })

  it('is what the schema enforces', () => {
    const months = whole(0, 600, 'months', 'c')
    expect([0, 600, -1, 601, 0.5].map((value) => months.safeParse(value).success)).toEqual([true, true, false, false, false])
    expect(toldOf(months.optional())).toEqual({ rule: 'a whole number of months from 0 to 600', cure: 'c' })
    const audits = declared({
      meaning: 'Audits',
      unit: 'count',
      range: [0, 7],
      default: 1,
      integer: true,
      source: 's',
      evidence: 'data',
    })
    expect([0, 7, 0.5, 8].map((value) => audits.safeParse(value).success)).toEqual([true, true, false, false])
    expect(toldOf(audits).rule).toBe('a whole number from 0 to 7 (count)')
    expect(toldOf(text(0, 5, 'c')).rule).toBe('a text of at most 5 characters')
    expect(list('x', z.string(), 1, 2, 'c').safeParse([]).success).toBe(false)
    expect(toldOf(list('x', z.string(), 1, 2, 'c')).rule).toBe('a list of 1 to 2 x')
  })
})

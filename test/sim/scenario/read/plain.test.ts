import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { Findings, type Problem } from '../../../../sim/problems/index.ts'
import { plainCopy } from '../../../../sim/scenario/read/plain.ts'

function copy(value: unknown): { readonly value: unknown; readonly problems: readonly Problem[] } {
  const findings = new Findings()
  return { value: plainCopy(value, findings), problems: findings.all() }
}

describe('a plain copy', () => {
  it('is equal to what JSON holds, and shares nothing with it', () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 5 }), (value) => {
        const copied = copy(value)
        expect(copied.problems).toEqual([])
        expect(JSON.stringify(copied.value)).toBe(JSON.stringify(value))
      }),
    )
    const file = { a: [1] }
    expect((copy(file).value as typeof file).a).not.toBe(file.a)
  })

  it('has no -0', () => {
    expect(Object.is((copy([-0]).value as number[])[0], 0)).toBe(true)
  })

  it('has no key that could reach a prototype, and says so', () => {
    const { value, problems } = copy(JSON.parse('{"a": {"__proto__": {"b": 1}, "constructor": 2, "c": 3}}'))
    expect(value).toEqual({ a: { c: 3 } })
    expect(problems.map(({ place }) => place)).toEqual(['a.__proto__', 'a.constructor'])
    expect(Object.getPrototypeOf((value as { a: object }).a)).toBe(Object.prototype)
  })

  it('has nothing that is not JSON', () => {
    const { value, problems } = copy({ a: () => 1, b: 3n, c: new Map(), d: undefined, e: [undefined] })
    expect(value).toEqual({ e: [null] })
    expect(problems.map(({ place }) => place)).toEqual(['a', 'b', 'c', 'e[0]'])
  })

  it('of a value that holds itself, or is too long or deep, is none', () => {
    const ring: { self?: unknown; other?: unknown } = {}
    ring.self = ring
    ring.other = [ring, ring]
    expect(copy(ring)).toMatchObject({ value: undefined, problems: [{ rule: 'at most 32 levels of brackets' }] })
    expect(copy(new Array(1e9)).value).toBeUndefined()
    expect(copy(Array.from({ length: 1000 }, () => new Array(1000).fill(0))).value).toBeUndefined()
  })
})

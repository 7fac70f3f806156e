/** Defaults are what the fit wrote, and a fit that does not belong to the declared priors is refused. */
import { describe, expect, it } from 'vitest'
import { FREE } from '../../../sim/evidence/fit/index.ts'
import file from '../../../sim/model/fitted.json' with { type: 'json' }
import { withFitted } from '../../../sim/model/fitted.ts'
import { MECHANISMS } from '../../../sim/model/mechanisms/index.ts'
import { parameters } from '../../../sim/model/parameter.ts'

const coefficients: { readonly [name: string]: { readonly prior: number; readonly value: number } } = file.coefficients

describe('fitted coefficients', () => {
  it('are the defaults of coefficients that are free, and no others', () => {
    const free = new Map(FREE.map(({ mechanism, coefficient, declared }) => [`${mechanism}.${coefficient}`, declared]))
    for (const [name, { prior, value }] of Object.entries(coefficients)) {
      const declared = free.get(name)
      expect(declared?.default, name).toBe(value)
      expect(declared?.prior ?? declared?.default, name).toBe(prior)
      expect(value >= declared!.range[0] && value <= declared!.range[1], name).toBe(true)
    }
    const moved = MECHANISMS.flatMap(({ name, parameters }) =>
      Object.entries(parameters).flatMap(([key, one]) => (one.prior === undefined ? [] : [`${name}.${key}`])),
    )
    const told = Object.entries(coefficients).filter(([, { prior, value }]) => prior !== value)
    expect(moved.sort()).toEqual(told.map(([name]) => name).sort())
  })

  it('leave a parameter without a fit as it is declared, and refuse a fit from another prior', () => {
    const { one } = parameters('one | 0.5 | 0 to 1 | index | assumption | Meaning | prior')
    expect(withFitted('nobody', { one })).toEqual({ one })
    const [name] = Object.keys(coefficients).filter((key) => coefficients[key]!.prior !== coefficients[key]!.value)
    if (name === undefined) return
    const [mechanism, key] = name.split('.') as [string, string]
    const { prior, value } = coefficients[name]!
    const made = withFitted(mechanism, { [key]: { ...one, default: prior } })[key]!
    expect([made.default, made.prior]).toEqual([value, prior])
    expect(made.source).toMatch(/^fitted to facts \(90 %: .+\) from the prior .+: prior$/)
    expect(() => withFitted(mechanism, { [key]: { ...one, default: prior + 0.01 } })).toThrow('fitted from the prior')
  })
})

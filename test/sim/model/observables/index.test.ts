import { describe, expect, it } from 'vitest'
import { OBSERVABLES } from '../../../../sim/model/observables/index.ts'
import { RESPONSE_TERMS } from '../../../../sim/model/terms.ts'
import { type ColumnName, World } from '../../../../sim/model/world.ts'
import { bytesOf, changed } from '../../../support/bytes.ts'

const SIZES = {
  ...{ states: 2, cases: 3, obligations: 3, ties: 1, rungs: 2, coefficients: 1, levers: 1, events: 1, months: 1 },
  ...{ forums: 1, majorities: 1, tests: 1 },
}

/** A world in which no two numbers are the same. */
function various(): World {
  const world = World.allocate(SIZES)
  let n = 0
  for (const { name } of world.columns) {
    const column = world[name as ColumnName]
    for (let at = 0; at < column.length; at++) column[at] = ++n
  }
  return world
}

describe('measures', () => {
  it('have names, units and meanings, and the first is compliance, which is kept at every level', () => {
    expect(new Set(OBSERVABLES.map(({ name }) => name)).size).toBe(OBSERVABLES.length)
    for (const { name, unit, meaning } of OBSERVABLES) expect([name, unit !== '', meaning !== '']).toEqual([name, true, true])
    expect(OBSERVABLES[0]!.name).toBe('compliance')
  })

  it('that show a column show it as it stands, for the case asked for', () => {
    const world = various()
    const shown = OBSERVABLES.filter(({ column }) => column !== null)
    expect(shown.length).toBeGreaterThan(20)
    for (const { name, column, of } of shown) {
      for (const kase of [0, 1, 2]) expect([name, of(world, kase)]).toEqual([name, world[column!][kase]])
    }
  })

  it('show columns of one number per case', () => {
    const { columns } = World.allocate(SIZES)
    for (const { name, column } of OBSERVABLES) {
      if (column !== null) expect([name, columns.find((one) => one.name === column)?.shape]).toEqual([name, 'case'])
    }
  })

  it('read and never write', () => {
    const world = various()
    const before = bytesOf(world)
    for (const { of } of OBSERVABLES) for (const kase of [0, 1, 2]) of(world, kase)
    expect(changed(world, before)).toEqual([])
  })
})

/** A world of two cases, the second one with these terms of its respondent's last review. */
function weighed(terms: { readonly [K in (typeof RESPONSE_TERMS)[number]]?: number }): World {
  const world = World.allocate({ ...SIZES, cases: 2 })
  for (const [name, value] of Object.entries(terms)) {
    world.responseTerms[RESPONSE_TERMS.length + (RESPONSE_TERMS as readonly string[]).indexOf(name)] = value
  }
  return world
}

const observable = (name: string) => OBSERVABLES.find((one) => one.name === name)!

describe('pressure', () => {
  it('is sanctions, threat, reputation and attachments as last weighed', () => {
    const world = weighed({
      sanctions: 0.004,
      threat: 0.002,
      reputation: 0.001,
      attachments: 0.0005,
      cost: 0.5,
      inducement: 0.5,
    })
    // Four numbers of one size: a rounding of 1e-18.
    expect(observable('pressure').of(world, 1)).toBeCloseTo(0.0075, 15)
    expect(observable('pressure').of(world, 0)).toBe(0)
  })
})

describe('resistance', () => {
  it('is the domestic cost less the constituency for compliance, and never less than nothing', () => {
    expect(observable('resistance').of(weighed({ cost: 0.004, goodwill: 0.001 }), 1)).toBeCloseTo(0.003, 15)
    expect(observable('resistance').of(weighed({ cost: 0.001, goodwill: 0.004 }), 1)).toBe(0)
  })
})

import { describe, expect, it } from 'vitest'
import { compile } from '../../../../sim/model/compile.ts'
import { LEVERS, leverPosition } from '../../../../sim/model/initialise/levers.ts'
import { MECHANISMS } from '../../../../sim/model/mechanisms/index.ts'
import { makeCase, makeDesign, makeScenario } from '../../../support/scenarios.ts'

describe('levers', () => {
  it('are listed once each, with the declaration of their mechanism', () => {
    expect(new Set(LEVERS.map(({ path }) => path)).size).toBe(LEVERS.length)
    for (const { path, mechanism, name, parameter } of LEVERS) {
      expect(path).toBe(`${mechanism}.${name}`)
      expect(MECHANISMS.find((m) => m.name === mechanism)!.levers[name]).toBe(parameter)
    }
  })

  it('lie where their position says, case beside case', () => {
    const cases = [0.3, 0.7].map((quorum, n) => makeCase('S001', 'S000', { id: `c${n}`, design: makeDesign({ escalation: { quorum } }) }))
    const { world } = compile(makeScenario(3, { cases }))
    const at = leverPosition('escalation.quorum') * 2
    expect([...world.levers.subarray(at, at + 2)]).toEqual([0.3, 0.7])
    const other = LEVERS.find(({ path }) => path === 'monitoring.audits')!
    const from = leverPosition('monitoring.audits') * 2
    expect([...world.levers.subarray(from, from + 2)]).toEqual([other.parameter.default, other.parameter.default])
  })

  it('that nobody declares have no position', () => {
    expect(() => leverPosition('escalation.courage')).toThrow('no mechanism declares the lever escalation.courage')
  })
})

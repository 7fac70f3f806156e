import { describe, expect, it } from 'vitest'
import { activeMechanisms, channelsOf, compile } from '../../../sim/model/compile.ts'
import { PARAMETER_GROUPS } from '../../../sim/model/initialise/index.ts'
import { MECHANISMS } from '../../../sim/model/mechanisms/index.ts'
import { SCHEDULE } from '../../../sim/model/schedule.ts'
import { bytesOf, changed } from '../../support/bytes.ts'
import { LADDER, makeCase, makeDesign, makeScenario } from '../../support/scenarios.ts'

const two = makeScenario(4, {
  months: 9,
  cases: [
    makeCase('S001', 'S000', { id: 'short', design: makeDesign({}, { rungs: LADDER.slice(0, 2) }) }),
    makeCase('S002', 'S003', { id: 'long' }),
  ],
  events: [{ month: 3, kind: 'crisis', label: '', state: null, other: null, case: null, lever: null, value: 0.5, resolve: 0 }],
})

describe('compile', () => {
  it('sizes the world by what the scenario holds', () => {
    const { world } = compile(two)
    // Two obligations a case; the longest ladder has five rungs and the empty one; four states look to three peers each.
    expect(world.sizes).toMatchObject({ states: 4, cases: 2, obligations: 4, rungs: 6, ties: 12, events: 1, months: 9 })
    expect(world.sizes.coefficients).toBe(PARAMETER_GROUPS.reduce((sum, m) => sum + Object.keys(m.parameters).length, 0))
    expect(world.sizes.levers).toBe(MECHANISMS.reduce((sum, m) => sum + Object.keys(m.levers).length, 0))
  })

  it('binds the phases in the sequence of the schedule; of one that is off what is neutral, where that moves', () => {
    expect(compile(two).phases.map(({ name }) => name)).toEqual([...SCHEDULE])
    const off = compile({ ...two, off: ['evasion', 'order'] }).phases.map(({ name }) => name)
    expect(off).toEqual(SCHEDULE.filter((name) => name !== 'order').map((name) => (name === 'evasion' ? 'evasion off' : name)))
  })

  it('keeps a copy of the world before the first month that later months do not change', () => {
    const compiled = compile(two)
    const before = bytesOf(compiled.world)
    expect(changed(compiled.world, compiled.initial)).toEqual([])
    for (const { step } of compiled.phases) step(0)
    expect(changed(compiled.world, before, compiled.initial)).toEqual([])
    expect(changed(compiled.world, before)).not.toEqual([])
  })

  it('lays a tape of the channels of what is on, named by the ids of states and cases', () => {
    const { tape } = compile({ ...two, off: ['coalition'] })
    expect(tape.sizes).toEqual({ months: 9, states: ['S000', 'S001', 'S002', 'S003'], cases: ['short', 'long'] })
    const names = channelsOf(activeMechanisms(['coalition'])).map(({ name }) => name)
    expect(Object.keys(tape.columns)).toEqual(names)
    expect(names).toContain('events.turnover')
    expect(names.some((name) => name.startsWith('coalition.'))).toBe(false)
  })

  it('is the same bytes every time', () => {
    expect(changed(compile(two).world, compile(two).initial)).toEqual([])
  })
})

import { describe, expect, it } from 'vitest'
import { INITIALISE, MECHANISMS, SCHEDULE } from '../../../../sim/index.ts'
import { bendOf, leverGroups, positionOf, stepped, switchSetting, valueAt } from '../../../../web/panels/levers/groups.ts'
import { shelf } from '../../../support/bundled.ts'
import { ready, reduce } from '../../../support/page.ts'

const parameters = [
  ...MECHANISMS.flatMap((m) => [...Object.values(m.levers), ...Object.values(m.parameters)]),
  ...Object.values(INITIALISE.parameters),
]

describe('slider and value', () => {
  it('the ends of the slider are the ends of the range, and the way up is up', () => {
    for (const parameter of parameters) {
      const [low, high] = parameter.range
      expect(valueAt(parameter, 0)).toBe(low)
      expect(valueAt(parameter, 1)).toBe(high)
      const values = Array.from({ length: 101 }, (_, at) => valueAt(parameter, at / 100))
      expect(
        values.every((value, at) => at === 0 || value >= values[at - 1]!),
        parameter.meaning,
      ).toBe(true)
    }
  })

  it('a value comes back from its position', () => {
    for (const parameter of parameters) {
      const back = valueAt(parameter, positionOf(parameter, parameter.default))
      // The slider rounds to a thousandth of what a person would write.
      const grain = parameter.integer ? 0.5 : Math.max(1e-9, 0.011 * (parameter.range[1] - parameter.range[0]))
      expect(Math.abs(back - parameter.default), parameter.meaning).toBeLessThanOrEqual(
        bendOf(parameter) === 1 ? grain : 0.02 * parameter.default,
      )
    }
  })

  it('a step always moves, within the range', () => {
    for (const parameter of parameters) {
      const [low, high] = parameter.range
      if (parameter.default < high) expect(stepped(parameter, parameter.default, 1)).toBeGreaterThan(parameter.default)
      if (parameter.default > low) expect(stepped(parameter, parameter.default, -1)).toBeLessThan(parameter.default)
      expect(stepped(parameter, high, 1)).toBe(high)
      expect(stepped(parameter, low, -1)).toBe(low)
    }
  })
})

describe('leverGroups', () => {
  it('shows every lever and coefficient of every mechanism, in the sequence of a month, then what worlds start from', () => {
    const { experiment, subject } = reduce(ready, { kind: 'choose', scenario: 'bakassi-2002' })
    const groups = leverGroups(experiment!, subject!)
    expect(groups.map(({ name }) => name)).toEqual([...SCHEDULE, 'initialise'])
    expect(groups.flatMap(({ levers, coefficients }) => [...levers, ...coefficients])).toHaveLength(parameters.length)
    expect(groups.every(({ changed }) => changed === 0)).toBe(true)
  })

  it('what worlds start from moves like any coefficient and cannot be switched off', () => {
    const start = reduce(ready, { kind: 'choose', scenario: 'bakassi-2002' })
    const startOf = (state: typeof start) => leverGroups(state.experiment!, state.subject!).at(-1)!
    const before = startOf(start)
    expect(before).toMatchObject({ name: 'initialise', on: true, canBeOff: false, levers: [], changed: 0 })
    const { path, value, base } = before.coefficients.find(({ name }) => name === 'nearDistance')!
    const moved = reduce(start, { kind: 'set', setting: { path, value: 2 * value }, base })
    expect(moved.subject!.scenario.parameters.initialise!.nearDistance).toBe(2 * value)
    expect(startOf(moved)).toMatchObject({ changed: 1 })
    const groups = leverGroups(start.experiment!, start.subject!)
    expect(groups.filter(({ canBeOff }) => !canBeOff).map(({ name }) => name)).toEqual(['docket', 'initialise'])
  })

  it('every path leads to the value it shows, in every bundled scenario and case', () => {
    for (const { id } of shelf.scenarios) {
      const start = reduce(ready, { kind: 'choose', scenario: id })
      for (let kase = 0; kase < start.subject!.scenario.cases.length; kase++) {
        const state = reduce(start, { kind: 'case', kase })
        const lever = leverGroups(state.experiment!, state.subject!).find(({ name }) => name === 'escalation')!.levers[2]!
        const value = lever.value === 12 ? 13 : 12
        const moved = reduce(state, { kind: 'set', setting: { path: lever.path, value }, base: lever.base })
        expect(moved.problems).toEqual([])
        expect(moved.subject!.scenario.cases[kase]!.design.levers.escalation![lever.name], `${id} ${kase}`).toBe(value)
      }
    }
  })

  it('switches mechanisms off and on', () => {
    const start = reduce(ready, { kind: 'choose', scenario: 'bakassi-2002' })
    const { base } = start.subject!
    const off = reduce(start, {
      kind: 'set',
      setting: switchSetting(start.experiment!, base, 'settlement', false),
      base: base.off,
    })
    expect(off.subject!.scenario.off).toContain('settlement')
    const on = reduce(off, {
      kind: 'set',
      setting: switchSetting(off.experiment!, base, 'settlement', true),
      base: base.off,
    })
    expect(on.experiment!.settings).toEqual([])
  })
})

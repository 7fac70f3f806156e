import { describe, expect, it } from 'vitest'
import { MECHANISMS } from '../../../sim/model/mechanisms/index.ts'
import { SCHEDULE } from '../../../sim/model/schedule.ts'

describe('the order of a month', () => {
  it('holds every mechanism once', () => {
    expect([...SCHEDULE].sort()).toEqual(MECHANISMS.map((m) => m.name))
  })

  it.each([
    ['a judgment falls due', 'events', 'before it is reported on', 'monitoring'],
    ['a report', 'monitoring', 'before the ladder moves on it', 'escalation'],
    ['the rung', 'escalation', 'before what it does', 'measures'],
    ['measures', 'measures', 'before what slips past them', 'evasion'],
    ['what is left of them', 'evasion', 'before whom it harms', 'collateral'],
    ['harm', 'collateral', 'before who turns away from it', 'coalition'],
    ['the coalition', 'coalition', 'before the respondent answers it', 'response'],
    ['the answer', 'response', 'before what is agreed on it', 'settlement'],
    ['the agreement', 'settlement', 'before it is carried out', 'implementation'],
    ['what is fulfilled', 'implementation', 'before whom it reaches', 'remedies'],
    ['all of it', 'remedies', 'before what is thought of it', 'order'],
  ])('puts %s (%s) %s (%s)', (_, first, __, then) => {
    const names: readonly string[] = SCHEDULE
    expect(names.indexOf(first)).toBeGreaterThanOrEqual(0)
    expect(names.indexOf(first)).toBeLessThan(names.indexOf(then))
  })
})

/** What a fit may look at: never what is held out. */
import { describe, expect, it } from 'vitest'
import { FACTS, HELD_OUT, HELD_OUT_MICRO, NOT_FITTED, WHO_ACTS } from '../../../../sim/evidence/facts/index.ts'
import { type Evaluation, targetsOf } from '../../../../sim/evidence/fit/targets.ts'
import { HELD_OUT_CASES } from '../../../../sim/evidence/history/index.ts'
import file from '../../../../sim/model/fitted.json' with { type: 'json' }
import { FITTED_CASES } from '../../../../sim/model/index.ts'

describe('the targets of a fit', () => {
  const targets = targetsOf(FACTS, Object.keys(NOT_FITTED), ['kavala-2019'])

  it('are the statistics of all facts that are not held out, except for those named, and one path per case', () => {
    const open = FACTS.filter(({ row }) => !HELD_OUT.includes(row)).flatMap(({ statistics }) => statistics)
    const left = open.map(({ id }) => id).filter((id) => !(id in NOT_FITTED))
    expect(left.length).toBe(open.length - Object.keys(NOT_FITTED).length)
    expect(targets.map(({ id }) => id)).toEqual([...left, 'kavala-2019'])
    expect(targets.every(({ slack }) => slack > 0)).toBe(true)
  })

  it('of who acts are those that are not held out, and have the role of every state kept', () => {
    const who = targetsOf(WHO_ACTS, [], [])
    const open = WHO_ACTS.filter(({ row }) => !HELD_OUT_MICRO.includes(row)).flatMap(({ statistics }) => statistics)
    expect(who.map(({ id }) => id)).toEqual(open.map(({ id }) => id))
    expect(who.every(({ roles }) => roles)).toBe(true)
    expect(targets.some(({ roles }) => roles)).toBe(false)
  })

  it('hold a path against the base rate', () => {
    const path = targets.at(-1)!
    const of = (histories: readonly object[]) => path.of({ histories } as unknown as Evaluation)
    const kavala = { scenario: 'kavala-2019', crps: 0.12, reference: 0.1 }
    expect(of([{ ...kavala, scenario: 'other', crps: 1 }, kavala])).toBeCloseTo(0.02, 12)
    expect(of([])).toBeNaN()
    expect(of([{ ...kavala, reference: null }])).toBeNaN()
  })

  it('were the targets of the defaults: the fit that is bundled saw nothing that is held out', () => {
    const rows: readonly (number | null)[] = file.targets.map(({ row }) => row)
    expect(rows.filter((row) => row !== null && HELD_OUT.includes(row))).toEqual([])
    expect(FITTED_CASES.filter((id) => HELD_OUT_CASES.includes(id))).toEqual([])
    expect(FITTED_CASES.length).toBeGreaterThan(0)
    expect(file.targets.map(({ id }) => id).filter((id) => id in NOT_FITTED)).toEqual([])
  })
})

import { describe, expect, it } from 'vitest'
import { type Behind, describeBehind, placeOf, withBehind } from '../../../../web/charts/time/behind.ts'
import { type TrajectoriesData, table, describe as words } from '../../../../web/charts/time/trajectories.ts'

const flat = (value: number) => [value, value, value]
const behind: Behind = {
  name: 'as the scenario has it',
  worlds: 40,
  result: 'abc',
  compliance: { p25: flat(0.1), p50: flat(0.2), p75: flat(0.3) },
}
const data: TrajectoriesData = {
  compliance: { p05: flat(0.4), p25: flat(0.5), p50: flat(0.6), p75: flat(0.7), p95: flat(0.8) },
  ...{ worlds: 50, sample: [], followed: null, marks: [], milestones: [] },
}
const WHEN = { start: null, months: 3 }

describe('what is drawn behind', () => {
  it('is in the table, under its name and beside the numbers of the chart', () => {
    const plain = table(data, WHEN)
    const both = table({ ...data, behind }, WHEN)
    expect(both.columns).toEqual([
      ...plain.columns,
      'p25, as the scenario has it',
      'median, as the scenario has it',
      'p75, as the scenario has it',
    ])
    expect(both.rows).toEqual(plain.rows.map((row) => [...row, 0.1, 0.2, 0.3]))
    expect(withBehind(plain, null)).toEqual(plain)
  })

  it('is in the description, with the digest that it is of', () => {
    const told = words({ ...data, behind }, WHEN)
    expect(told).toContain(words(data, WHEN))
    expect(told).toContain(describeBehind(behind))
    expect(describeBehind(behind)).toContain('as the scenario has it, on the same luck in 40 worlds')
    expect(describeBehind(behind)).toContain('(digest abc)')
  })

  it('is named where it is furthest from the median in front, on the far side of it', () => {
    const front = [0, 0, 0, 0, 0.5, 0, 0, 0, 0, 0]
    const series = [0, 0, 0, 0, 0.1, 0.2, 0, 0, 0, 0.9]
    expect(placeOf(series, front)).toEqual({ month: 4, value: 0.1, above: false })
    expect(placeOf([0, 0, 0, 0, 0, 0, 0.4, 0, 0, 0], [0, 0, 0, 0, 0, 0, 0, 0, 0, 0])).toMatchObject({ month: 6, above: true })
  })
})

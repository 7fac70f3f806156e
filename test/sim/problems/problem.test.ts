import { describe, expect, it } from 'vitest'
import { Findings } from '../../../sim/problems/findings.ts'
import { formatProblem, inside, show } from '../../../sim/problems/problem.ts'

describe('problems', () => {
  it('are one line each', () => {
    const problem = {
      place: 'cases[0].deadline',
      rule: 'a whole number of months from 0 to 600',
      value: '-3',
      cure: 'give the months between judgment and deadline',
    }
    expect(formatProblem(inside('scenarios/x.json', problem))).toBe(
      'scenarios/x.json > cases[0].deadline: expected a whole number of months from 0 to 600, got -3; give the months between ' +
        'judgment and deadline',
    )
    expect(formatProblem(inside('x.json', { ...problem, place: '' }))).toMatch(/^x\.json: expected a whole/)
  })

  it.each([
    [undefined, 'nothing'],
    [null, 'null'],
    [-3.5, '-3.5'],
    [Number.NaN, 'NaN'],
    [true, 'true'],
    ['a "b"\n', '"a \\"b\\"\\n"'],
    ['x'.repeat(100), `"${'x'.repeat(60)}…"`],
    [[], 'an empty list'],
    [[1, 2], 'a list of 2'],
    [{ a: 1 }, 'an object'],
    [10n, '10'],
    [Symbol('x'), 'a symbol'],
  ])('show %s as %s', (value, text) => {
    expect(show(value)).toBe(text)
  })

  it('beyond two hundred are counted, and their cures not worked out', () => {
    const findings = new Findings()
    let asked = 0
    for (let i = 0; i < 1000; i++) {
      findings.add(`a[${i}]`, 'b', 'c', () => {
        asked++
        return 'd'
      })
    }
    const problems = findings.all()
    expect(asked).toBe(200)
    expect(problems).toHaveLength(201)
    expect(problems.at(-1)).toMatchObject({ place: '', value: '800 more' })
    expect(findings.none).toBe(false)
  })
})

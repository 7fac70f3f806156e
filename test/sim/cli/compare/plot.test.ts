import { describe, expect, it } from 'vitest'
import { differencePlot } from '../../../../sim/cli/compare/plot.ts'
import { PLAIN } from '../../../../sim/cli/terminal/index.ts'

const flat = (value: number, months = 60) => Array.from({ length: months }, () => value)

function trajectory(low: readonly number[], mean: readonly number[], high: readonly number[]) {
  return { low, mean, high, p05: low, p50: mean, p95: high }
}

describe('differencePlot', () => {
  it('shows the mean within its interval above the rule of zero, in points', () => {
    const lines = differencePlot(trajectory(flat(0.1), flat(0.2), flat(0.3)), null, PLAIN)
    expect(lines[0]).toMatch(/^ {3}\+30 ┤▒+$/)
    // From +30 to about 0 in eleven rows: the mean of 20 lies a third of the way down.
    expect(
      lines
        .slice(0, 11)
        .map((line) => line[20] ?? ' ')
        .join(''),
    ).toBe('▒▒▒━▒▒▒▒  ┄')
    expect(lines[10]).toMatch(/^ {5}0 ┤┄+$/)
    expect(lines[11]).toMatch(/^ {7}└[─┬]+$/)
    expect(lines[12]).toMatch(/0 +12 +24 +36 +48/)
  })

  it('has zero within the plot where the difference lies on both sides', () => {
    const rising = Array.from({ length: 60 }, (_, month) => (month - 30) / 100)
    const lines = differencePlot(trajectory(rising, rising, rising), '2002-10', PLAIN)
    expect(lines[0]).toMatch(/^ {3}\+29 ┤ +┄* *━+$/)
    expect(lines[10]).toMatch(/^ {3}−30 ┤━+/)
    expect(lines.some((line) => /^ {5}0 ┤┄+━+┄+$/.test(line))).toBe(true)
    expect(lines[12]).toMatch(/2003 +2004 +2005/)
  })

  it('draws only zero where nothing differs, without dividing by it', () => {
    const lines = differencePlot(trajectory(flat(0), flat(0), flat(0)), null, PLAIN)
    expect(lines.slice(0, 11).filter((line) => /[━▒]/.test(line))).toEqual([lines[5]])
    expect([lines[0], lines[10]]).toEqual([' +0.10 ┤', ' −0.10 ┤'])
  })

  it('keeps to the width, for one month and for many', () => {
    for (const months of [1, 2, 500]) {
      const lines = differencePlot(trajectory(flat(-1, months), flat(0.5, months), flat(1, months)), null, {
        ...PLAIN,
        width: 60,
      })
      for (const line of lines) expect(line.length).toBeLessThanOrEqual(60)
    }
  })
})

import { describe, expect, it } from 'vitest'
import { PLAIN } from '../../../../sim/cli/terminal/look.ts'
import { fanPlot } from '../../../../sim/cli/terminal/plot.ts'

const flat = (level: number, months: number) => Array.from({ length: months }, () => level)

function bands(months: number) {
  return {
    mean: flat(0.5, months),
    p05: flat(0.1, months),
    p25: flat(0.3, months),
    p50: flat(0.5, months),
    p75: flat(0.7, months),
    p95: flat(0.9, months),
  }
}

const marks = [
  { month: 12, label: 'judgment' },
  { month: 36, label: 'deadline' },
  { month: 500, label: 'never' },
]

describe('fanPlot', () => {
  it('shades 5-95 % and 25-75 % of the worlds around the median, from 100 % at the top', () => {
    const lines = fanPlot(bands(60), { start: null, marks: [] }, PLAIN)
    expect(lines.slice(0, 13).map((line) => line[20])).toEqual(
      [' ', ...'░░▒▒▒━▒▒░░'.split(''), ' ', '─'].map((c) => (c === ' ' ? undefined : c)),
    )
    expect(lines[0]).toBe(' 100 % ┤')
    expect(lines[6]).toMatch(/^ {2}50 % ┤━+$/)
  })

  it('keeps to the width', () => {
    for (const width of [40, 80, 120]) {
      const lines = fanPlot(bands(60), { start: '2001-10', marks }, { ...PLAIN, width })
      expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(width)
    }
  })

  it('dates the axis and points out moments within it', () => {
    const lines = fanPlot(bands(61), { start: '2001-10', marks }, PLAIN)
    expect(lines[13]).toMatch(/^ +2002 +2003 +2004 +2005 +2006$/)
    expect(lines[14]).toMatch(/^ +▲ +△$/)
    expect(lines[15]?.trim()).toBe('▲ judgment October 2002   △ deadline October 2004')
    // Month 12 of 0-60 on 71 columns lies on column 14.
    expect(lines[14]?.indexOf('▲')).toBe(8 + 14)
  })

  it('counts months without a calendar', () => {
    const lines = fanPlot(bands(61), { start: null, marks }, PLAIN)
    expect(lines[13]).toMatch(/^ +0 +12 +24 +36 +48 +60$/)
    expect(lines[15]).toContain('▲ judgment month 12')
  })

  it('joins the steps of the median', () => {
    const steep = { ...bands(2), p50: [0, 1], p05: [0, 1], p25: [0, 1], p75: [0, 1], p95: [0, 1] }
    const lines = fanPlot(steep, { start: null, marks: [] }, { ...PLAIN, width: 41 })
    expect(lines.slice(0, 12).map((line) => [...line].filter((c) => c === '┃').length)).toEqual([0, ...flat(1, 10), 0])
  })

  it('draws a single month and no month', () => {
    expect(fanPlot(bands(1), { start: '2001-10', marks }, PLAIN).length).toBeGreaterThan(12)
    expect(fanPlot(bands(0), { start: null, marks: [] }, PLAIN)).toEqual([])
  })
})

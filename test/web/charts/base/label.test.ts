import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { dodge, type Flag, lanes, shorten, textWidth } from '../../../../web/charts/base/label.ts'

describe('dodge', () => {
  it('leaves labels where they are when they do not touch', () => {
    expect(dodge([{ y: 80 }, { y: 10 }, { y: 40 }], 16, 0, 100)).toEqual([80, 10, 40])
  })

  it('shares the shift between two that touch', () => {
    expect(dodge([{ y: 50 }, { y: 54 }], 16, 0, 100)).toEqual([44, 60])
  })

  it('keeps sequence and distance and stays inside, whatever is wanted', () => {
    const wanted = fc.array(fc.record({ y: fc.double({ min: -50, max: 350, noNaN: true }) }), { maxLength: 12 })
    fc.assert(
      fc.property(wanted, (labels) => {
        const gap = 16
        const placed = dodge(labels, gap, 0, 300)
        const sorted = placed.toSorted((a, b) => a - b)
        // 1e-6 px forgives rounding in the mean of a group.
        for (const [index, y] of sorted.slice(1).entries()) expect(y - sorted[index]!).toBeGreaterThanOrEqual(gap - 1e-6)
        for (const y of placed) {
          expect(y).toBeGreaterThanOrEqual(-1e-6)
          expect(y).toBeLessThanOrEqual(300 + 1e-6)
        }
        for (const [a, one] of labels.entries()) {
          for (const [b, other] of labels.entries())
            if (one.y < other.y && other.y >= 0 && one.y <= 300) expect(placed[a]!).toBeLessThanOrEqual(placed[b]! + 1e-6)
        }
      }),
    )
  })
})

describe('lanes', () => {
  const flag = fc.record({
    x: fc.integer({ min: 0, max: 600 }),
    width: fc.integer({ min: 20, max: 200 }),
    weight: fc.integer({ min: 0, max: 1 }),
  })

  it('lets no two texts touch and no text stand across a stem', () => {
    fc.assert(
      fc.property(fc.array(flag, { maxLength: 9 }), (flags) => {
        const places = lanes(flags, 3, 0, 600)
        const boxes = places.flatMap(({ lane, anchor }, index) => {
          const { x, width } = flags[index] as Flag
          return lane === null ? [] : [{ x, lane, from: anchor === 'start' ? x : x - width, to: anchor === 'start' ? x + width : x }]
        })
        for (const [a, one] of boxes.entries()) {
          expect(one.from).toBeGreaterThanOrEqual(0)
          expect(one.to).toBeLessThanOrEqual(600)
          for (const other of boxes.slice(a + 1)) {
            if (one.lane === other.lane) expect(one.to <= other.from || other.to <= one.from).toBe(true)
            const [high, low] = one.lane > other.lane ? [one, other] : [other, one]
            if (high.lane > low.lane) expect(high.x <= low.from || high.x >= low.to).toBe(true)
          }
        }
      }),
    )
  })

  it('keeps the judgment when there is room for one only', () => {
    const flags = [
      { x: 100, width: 300, weight: 0 },
      { x: 100, width: 300, weight: 1 },
    ]
    expect(lanes(flags, 1, 0, 450).map((place) => place.lane)).toEqual([null, 0])
  })
})

describe('shorten', () => {
  it('cuts to the width with an ellipsis and leaves short texts alone', () => {
    expect(shorten('protest', 100)).toBe('protest')
    const cut = shorten('suspension of membership', 80)
    expect(cut.endsWith('…')).toBe(true)
    expect(textWidth(cut)).toBeLessThanOrEqual(80)
  })
})

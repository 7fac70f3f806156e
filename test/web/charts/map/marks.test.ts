/** Glyphs and names on the map: how large, in which sequence, and no name over another. */
import { describe, expect, it } from 'vitest'
import { touches } from '../../../../web/charts/base/index.ts'
import { layoutOf } from '../../../../web/charts/map/ground.ts'
import { placeGlyphs, placeNames, radiusOf } from '../../../../web/charts/map/marks.ts'
import { at, count, data, places } from './case.ts'

describe('marks', () => {
  it('have areas in proportion to leverage, up to a smallest and a largest', () => {
    expect(radiusOf(0.2, 'enforcer') / radiusOf(0.05, 'enforcer')).toBeCloseTo(2, 12)
    expect(radiusOf(0.9, 'enforcer')).toBe(radiusOf(0.2, 'enforcer'))
    expect(radiusOf(0, 'enforcer')).toBeGreaterThan(1)
  })

  it('put the parties on top, and a state of no land on its spot', () => {
    const [world] = layoutOf(data.ground, 320).panels
    const placed = placeGlyphs(data, world!)
    expect(placed).toHaveLength(count)
    expect(placed.slice(-2).map(({ state }) => places[state]!.id)).toEqual(['CMR', 'NGA'])
  })

  it('names the respondent always, others where there is room, and no name over another', () => {
    for (const width of [280, 358, 640]) {
      for (const panel of layoutOf(data.ground, width).panels) {
        const names = placeNames(data, panel, placeGlyphs(data, panel), [at('NGA'), at('CMR'), at('TGO'), at('GHA')])
        expect(names[0]).toMatchObject({ text: 'Nigeria', strong: true })
        for (const [index, { box }] of names.entries()) {
          expect(names.slice(index + 1).some((other) => touches(box, other.box))).toBe(false)
          expect(box.left).toBeGreaterThan(0)
          expect(box.right).toBeLessThan(width)
        }
      }
    }
  })
})

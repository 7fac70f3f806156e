/** Where the panels of the map and the spots in them lie. */
import { geoPath } from 'd3'
import { describe, expect, it } from 'vitest'
import { crowdOf, layoutOf, pointOn, rimOf } from '../../../../web/charts/map/ground.ts'
import { atlas } from '../../../../web/places/explore/ties/shapes.ts'
import { data, places } from './case.ts'

describe('panels', () => {
  it.each([280, 358, 640, 900])('lie within %i px, one under the other, and the earth fits its own', (width) => {
    const { panels, foot } = layoutOf(data.ground, width)
    expect(panels.map(({ name }) => name)).toEqual(['world', 'near'])
    const [world, near] = panels as [(typeof panels)[0], (typeof panels)[0]]
    expect(near.area.top).toBeGreaterThan(world.area.bottom)
    expect(foot).toBeGreaterThanOrEqual(near.area.bottom)
    for (const { area, projection, name } of panels) {
      expect(area.right).toBeLessThanOrEqual(width)
      const shapes = atlas.lands.map(({ shape }) => shape)
      const [[left, top], [right, bottom]] = geoPath(projection).bounds({
        type: 'GeometryCollection',
        geometries: name === 'world' ? shapes : shapes.filter((_, land) => data.ground.owners[land]! >= 0),
      })
      // Half a pixel of rounding.
      expect(left).toBeGreaterThanOrEqual(area.left - 0.5)
      expect(right).toBeLessThanOrEqual(area.right + 0.5)
      expect(top).toBeGreaterThanOrEqual(area.top - 0.5)
      expect(bottom).toBeLessThanOrEqual(area.bottom + 0.5)
    }
    const [[left], [right]] = geoPath(world.projection).bounds({ type: 'Sphere' })
    expect(right - left).toBeGreaterThan(0.95 * (world.area.right - world.area.left))
  })

  it('enlarges where most states lie, around the parties; without a crowd there is one panel', () => {
    const crowd = crowdOf(places)!
    expect(crowd).toHaveLength(5)
    expect(crowd).toContainEqual([8, 10])
    expect(crowd).not.toContainEqual([2, 46])
    const [, near] = layoutOf(data.ground, 320).panels
    for (const spot of crowd) expect(pointOn(near!, spot)).not.toBeNull()
    expect(pointOn(near!, [-55, -10])).toBeNull()
    expect(layoutOf({ places: places.slice(0, 3) }, 320).panels).toHaveLength(1)
  })

  it('shows every spot of the earth in the world', () => {
    const [world] = layoutOf(data.ground, 320).panels
    for (const spot of [
      [-175, -20],
      [179, 65],
      [0, 0],
    ] as const) {
      const [x, y] = pointOn(world!, spot)!
      expect(x).toBeGreaterThan(0)
      expect(x).toBeLessThan(320)
      expect(y).toBeGreaterThan(world!.area.top)
    }
  })

  it('knows the rim of the enlarged part in degrees', () => {
    const [, near] = layoutOf(data.ground, 320).panels
    const { left, top, right } = near!.area
    const ring = rimOf(near!).map(([lon, lat]) => near!.projection([lon, lat])!)
    expect(Math.min(...ring.map(([x]) => x))).toBeCloseTo(left, 3)
    expect(Math.max(...ring.map(([x]) => x))).toBeCloseTo(right, 3)
    expect(Math.min(...ring.map(([, y]) => y))).toBeCloseTo(top, 3)
  })
})

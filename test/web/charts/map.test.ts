/** The map without a browser: where panels and spots lie, how the keyboard walks, words and rows, and ink that every eye can tell apart. */
import { readFileSync } from 'node:fs'
import { geoPath } from 'd3'
import { describe, expect, it } from 'vitest'
import type { RoleName } from '../../../web/charts/glyph.ts'
import { touches } from '../../../web/charts/label.ts'
import { crowdOf, layoutOf, type MapPlace, pointOn, rimOf } from '../../../web/charts/map-ground.ts'
import { placeGlyphs, placeNames, radiusOf } from '../../../web/charts/map-marks.ts'
import { arcWords, describe as inWords, type MapData, partnersOf, readout, step, table, walkOf } from '../../../web/charts/map-words.ts'
import { atlas } from '../../../web/store/atlas-shapes.ts'
import { contrast, differenceSeen, VISIONS } from './colour-vision.ts'

type Row = readonly [string, string, number, number, MapPlace['part'], RoleName, number]
const ROWS: readonly Row[] = [
  ['BRA', 'Brazil', -55, -10, null, 'bystander', 0.1],
  ['CMR', 'Cameroon', 12, 6, 'claimant', 'enforcer', 0.01],
  ['FRA', 'France', 2, 46, null, 'enforcer', 0.2],
  ['NGA', 'Nigeria', 8, 10, 'respondent', 'respondent', 0],
  ['R-EUROPE', 'Rest of Europe', 20, 52, null, 'supporter', 0.05],
  ['TGO', 'Togo', 1.2, 8, null, 'buster', 0.002],
  ['BEN', 'Benin', 2.2, 9.5, null, 'bystander', 0.003],
  ['GHA', 'Ghana', -2, 8, null, 'bystander', 0.004],
]
const places = ROWS.map(([id, name, lon, lat, part]): MapPlace => ({ id, name, at: [lon, lat], part, folded: id === 'R-EUROPE' ? 20 : 0 }))
const count = places.length
const at = (id: string) => places.findIndex((place) => place.id === id)
const trade = new Float64Array(count * count)
const both = (a: string, b: string, value: number) => {
  trade[at(a) * count + at(b)] = value
  trade[at(b) * count + at(a)] = value
}
both('NGA', 'FRA', 6)
both('NGA', 'BRA', 2)
both('NGA', 'CMR', 0.5)
const data: MapData = {
  ground: { atlas, places, owners: Int16Array.from(atlas.lands, ({ id }) => at(id)), trade },
  states: ROWS.map(([, , , , , role, leverage]) => ({ role, leverage, effort: role === 'enforcer' ? 0.75 : 0 })),
}
const plain = (text: string) => text.replaceAll('\u00a0', ' ')

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

describe('keys, words and rows of the map', () => {
  it('walks from the respondent down by leverage and stops at the ends', () => {
    const walk = walkOf(data)
    expect(walk.slice(0, 4).map((state) => places[state]!.id)).toEqual(['NGA', 'FRA', 'BRA', 'R-EUROPE'])
    expect(step('ArrowRight', null, walk)).toBe(at('NGA'))
    expect(step('ArrowDown', at('NGA'), walk)).toBe(at('FRA'))
    expect(step('ArrowLeft', at('NGA'), walk)).toBe(at('NGA'))
    expect(step('End', at('NGA'), walk)).toBe(walk.at(-1))
    expect(step('x', at('NGA'), walk)).toBeNull()
  })

  it('finds the main partners', () => {
    expect(partnersOf(data.ground, at('NGA'), 2)).toEqual([
      { state: at('FRA'), value: 6 },
      { state: at('BRA'), value: 2 },
    ])
    expect(partnersOf(data.ground, at('TGO'), 8)).toEqual([])
    expect(arcWords(data, at('TGO'), 8)[0]).toBe('Togo trades with nobody here')
  })

  it('tells who a state is and what it does', () => {
    expect(readout(data, at('CMR')).map(plain)).toEqual([
      'Cameroon, enforcer, effort 75 %, claimant',
      '1 % of leverage, trade with Nigeria $500 m a year',
    ])
    expect(readout(data, at('R-EUROPE')).map(plain)[0]).toBe('Rest of Europe, supporter, 20 states together')
    expect(readout(data, at('NGA')).map(plain)).toEqual(['Nigeria, respondent', 'trade with all others $8.5 bn a year'])
  })

  it('sums the month up', () => {
    expect(plain(inWords(data))).toBe(
      'Map of 8 states; respondent: Nigeria; claimant: Cameroon. Shares of leverage follow the names. ' +
        '2 enforcers: France (20 %), Cameroon (1 %). 1 supporter: Rest of Europe (5 %). 1 buster: Togo (0.2 %). 3 bystanders. ' +
        'The respondent trades most with France ($6 bn a year), Brazil ($2 bn a year), Cameroon ($500 m a year).',
    )
  })

  it('has a row a state, by role and leverage', () => {
    const { columns, rows } = table(data)
    expect(columns).toEqual([
      'state',
      'role',
      'party',
      'leverage',
      'effort',
      'trade with Nigeria, USD bn a year',
      'states',
      'latitude',
      'longitude',
    ])
    expect(rows.map(([name]) => name)).toEqual(['Nigeria', 'France', 'Cameroon', 'Rest of Europe', 'Brazil', 'Ghana', 'Benin', 'Togo'])
    expect(rows[2]).toEqual(['Cameroon', 'enforcer', 'claimant', 0.01, 0.75, 0.5, 1, 6, 12])
    expect(rows[3]![6]).toBe(20)
  })
})

describe.each(['light', 'dark'] as const)('ink of the map, %s', (theme) => {
  const read = (path: string) => readFileSync(new URL(`../../../web/${path}`, import.meta.url), 'utf8')
  const [tokens, css] = [read('style/tokens.css'), read('style/map.css')]
  const colour = (token: string): string => {
    const found = new RegExp(`--${token}:\\s*light-dark\\((#\\w{6}),\\s*(#\\w{6})\\)`).exec(tokens)
    if (found === null) throw new Error(`tokens.css: expected --${token}`)
    return found[theme === 'light' ? 1 : 2]!
  }
  const opacity = (selector: string): number => {
    const rule = css.split('}').find((one) => one.trim().startsWith(`${selector} {`))
    const found = rule === undefined ? null : /fill-opacity:\s*([\d.]+)/.exec(rule)
    if (found === null) throw new Error(`map.css: expected a fill-opacity of ${selector}`)
    return Number(found[1])
  }
  /** A colour over another, mixed as the browser does. */
  const over = (top: string, ground: string, share: number): string => {
    const channel = (from: number) => {
      const [a, b] = [top, ground].map((hex) => Number.parseInt(hex.slice(from, from + 2), 16)) as [number, number]
      return Math.round(share * a + (1 - share) * b)
        .toString(16)
        .padStart(2, '0')
    }
    return `#${channel(1)}${channel(3)}${channel(5)}`
  }
  const ROLES = ['enforcer', 'supporter', 'buster', 'patron'] as const
  const lands = () => [
    ...ROLES.map((role) => [role, over(colour(`role-${role}`), colour('paper'), opacity('.land.is-state'))] as const),
    ['respondent', over(colour('ink'), colour('paper'), opacity('.land.is-state.role-respondent'))] as const,
    ['bystander', colour('paper-3')] as const,
  ]

  it.each(VISIONS)('lands of different roles differ under %s vision', (vision) => {
    for (const [index, [one, a]] of lands().entries()) {
      for (const [other, b] of lands().slice(index + 1)) {
        // Glyphs are the first channel and stand in every land: 8 is plain side by side.
        expect(differenceSeen(a, b, vision), `${one} and ${other}`).toBeGreaterThanOrEqual(8)
      }
    }
  })

  it.each(VISIONS)('a hatched land is told from one that plays no role under %s vision', (vision) => {
    for (const role of ROLES) {
      const line = over(colour(`role-${role}`), colour('paper-3'), opacity('.hatch-line'))
      expect(differenceSeen(line, colour('paper-3'), vision), role).toBeGreaterThanOrEqual(10)
    }
  })

  it('a glyph is seen on its rim of paper, the respondent’s land and the outline of a claimant on every land', () => {
    for (const role of [...ROLES, 'bystander']) {
      expect(contrast(colour(`role-${role}`), colour('paper')), role).toBeGreaterThanOrEqual(3)
    }
    const [respondent] = lands().filter(([name]) => name === 'respondent')
    expect(contrast(respondent![1], colour('paper'))).toBeGreaterThanOrEqual(3)
    expect(contrast(colour('focus'), colour('paper'))).toBeGreaterThanOrEqual(3)
  })
})

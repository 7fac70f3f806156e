import { describe, expect, it } from 'vitest'
import { newerOf, releaseIn, releaseOf } from '../../../sim/importers/release.ts'

describe('the release of a file', () => {
  it.each([
    ['data/BACI_HS17_Y2021_V202401.csv', '2024-01'],
    ['Gravity_V202211.csv', '2022-11'],
    ['IdealpointestimatesAll_Jun2024.csv', '2024-06'],
    ['V-Dem-CY-Core-v15.csv', 'v015.0'],
    ['V-Dem-CY-Full+Others-v11.1.csv', 'v011.1'],
    ['wgidataset_with_sourcedata-2025.csv', '2025'],
    ['WDICSV.csv', null],
    ['API_NY.GDP.MKTP.CD_DS2_en_csv_v2_1.csv', null],
  ])('by its name %s is %j', (name, release) => {
    expect(releaseOf(name)).toBe(release)
  })

  it.each([
    ['Last Updated Date,2025-01-01,', '2025-01-01'],
    ['Last Updated: 06/28/2025', '2025-06-28'],
    ['Data Source,World Development Indicators', null],
  ])('by the line %j is %j', (line, release) => {
    expect(releaseIn(line)).toBe(release)
  })

  it.each([
    ['2025-01-28', '2024-06', 1],
    ['2024-06', '2025', -1],
    ['v014.0', 'v015.0', -1],
    ['2024', '2024-06', 0],
    ['v014.0', '2025', 0],
    ['2024', null, 0],
  ])('%j against %j is %i', (one, other, order) => {
    expect(newerOf({ name: 'a', released: one }, { name: 'b', released: other })).toBe(order)
  })
})

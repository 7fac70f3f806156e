import { describe, expect, it } from 'vitest'
import { nameKey, StateCodes } from '../../../../sim/importers/states/codes.ts'
import { world } from '../../../support/world-files.ts'

const codes = new StateCodes(world.states)
const id = (at: number) => world.states[at]?.id ?? null

describe('StateCodes', () => {
  it('finds every state by its own code and name', () => {
    for (const state of world.states) {
      expect(id(codes.byCode(state.id))).toBe(state.id)
      expect(id(codes.byName(state.name))).toBe(state.id)
    }
  })

  it('knows a number of the Correlates of War project for every state but two that it does not count', () => {
    const found = new Set(Array.from({ length: 1000 }, (_, number) => id(codes.byNumber(number))))
    expect(world.states.filter((state) => !found.has(state.id)).map((state) => state.id)).toEqual(['HKG', 'PSE'])
  })

  it.each([
    [2, 'USA'],
    [200, 'GBR'],
    [255, 'DEU'],
    [260, 'DEU'],
    [365, 'RUS'],
    [345, 'SRB'],
    [678, 'YEM'],
    [710, 'CHN'],
    [816, 'VNM'],
    [817, 'VNM'],
    [490, 'COD'],
    [265, null],
    [315, null],
    [1000, null],
  ])('number %i is %s', (number, expected) => {
    expect(id(codes.byNumber(number))).toBe(expected)
  })

  it.each([
    ['ROM', 'ROU'],
    [' zar ', 'COD'],
    ['YUG', 'SRB'],
    ['SCG', 'SRB'],
    ['PAL', 'PSE'],
    ['S19', 'TWN'],
    ['490', 'TWN'],
    ['SUN', 'RUS'],
    ['YMD', null],
    ['WBG', 'PSE'],
    ['KSV', 'XKX'],
    ['WLD', null],
    ['', null],
  ])('code %j is %s', (code, expected) => {
    expect(id(codes.byCode(code))).toBe(expected)
  })

  it.each([
    ['Côte d’Ivoire', 'CIV'],
    ["Cote d'Ivoire", 'CIV'],
    ['Korea, North', 'PRK'],
    ["Korea, Dem. People's Rep.", 'PRK'],
    ['Russian Federation', 'RUS'],
    ['Turkey', 'TUR'],
    ['Congo', 'COG'],
    ['Niger', 'NER'],
    ['The Gambia', 'GMB'],
    ['Netherlands, The', 'NLD'],
    ['Ceylon', 'LKA'],
    ['Malagasy Republic', 'MDG'],
    ['Transjordan', 'JOR'],
    ['Yemen, North', 'YEM'],
    ['Germany, East', null],
    ['European Union', null],
  ])('name %j is %s', (name, expected) => {
    expect(id(codes.byName(name))).toBe(expected)
  })

  it('takes lists of names apart although names hold commas', () => {
    const { known, unknown } = codes.inList('EU, Congo, Democratic Republic of the, Norway, Norway; Ruritania')
    expect(known.map(id)).toEqual(['COD', 'NOR'])
    expect(unknown).toEqual(['EU', 'Ruritania'])
  })

  it('splits no name at its comma, known or not', () => {
    const { known, unknown } = codes.inList('Germany, East; Yemen, North, Niger, Bolivia, Plurinational State of, Utopia, Republic of')
    expect(known.map(id)).toEqual(['YEM', 'NER', 'BOL'])
    expect(unknown).toEqual(['Germany, East', 'Utopia, Republic of'])
  })

  it('drops marks and punctuation from names', () => {
    expect(nameKey(' São Tomé & Príncipe ')).toBe('sao tome and principe')
  })
})

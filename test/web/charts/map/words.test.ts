/** How the keyboard walks the map, and the map in words and rows. */
import { describe, expect, it } from 'vitest'
import { arcWords, describe as inWords, partnersOf, readout, step, table, walkOf } from '../../../../web/charts/map/words.ts'
import { at, data, places, plain } from './case.ts'

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
      '1 % of leverage, trade with Nigeria $500 m per year',
    ])
    expect(readout(data, at('R-EUROPE')).map(plain)[0]).toBe('Rest of Europe, supporter, 20 states together')
    expect(readout(data, at('NGA')).map(plain)).toEqual(['Nigeria, respondent', 'trade with all others $8.5 bn per year'])
  })

  it('sums the month up', () => {
    expect(plain(inWords(data))).toBe(
      'Map of 8 states; respondent: Nigeria; claimant: Cameroon. Shares of leverage follow the names. ' +
        '2 enforcers: France (20 %), Cameroon (1 %). 1 supporter: Rest of Europe (5 %). 1 buster: Togo (0.2 %). 3 bystanders. ' +
        'The respondent trades most with France ($6 bn per year), Brazil ($2 bn per year), Cameroon ($500 m per year).',
    )
  })

  it('has a row per state, by role and leverage', () => {
    const { columns, rows } = table(data)
    expect(columns).toEqual([
      'state',
      'role',
      'party',
      'leverage',
      'effort',
      'trade with Nigeria, USD bn per year',
      'states',
      'latitude',
      'longitude',
    ])
    expect(rows.map(([name]) => name)).toEqual(['Nigeria', 'France', 'Cameroon', 'Rest of Europe', 'Brazil', 'Ghana', 'Benin', 'Togo'])
    expect(rows[2]).toEqual(['Cameroon', 'enforcer', 'claimant', 0.01, 0.75, 0.5, 1, 6, 12])
    expect(rows[3]![6]).toBe(20)
  })
})

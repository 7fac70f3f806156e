import { describe, expect, it } from 'vitest'
import { address, besides } from '../../../../web/places/compare/address.ts'
import { type Chosen, PLAIN, type Side } from '../../../../web/places/compare/sides.ts'
import { FIRST } from '../../../../web/places/compare/state.ts'
import { open } from '../../../support/page.ts'

const SET = { path: 'design.collateral.carveOuts', value: 0.9 }
const read = (text: string) => besides.read(new URLSearchParams(text)) as Chosen | undefined

/** What a link of these sides brings back. */
function thereAndBack(sides: Chosen, settings: readonly (typeof SET)[]): Chosen | undefined {
  const query = new URLSearchParams()
  const experiment = { ...open.experiment!, settings, besides: { compare: sides } }
  for (const { path, value } of settings) query.append('set', `${path}=${value}`)
  address.write(query, FIRST, { here: true, experiment })
  return read(query.toString())
}

describe('the address of two sides', () => {
  it('carries scenario, design, changes and mechanisms of each there and back', () => {
    const sides: readonly Side[] = [
      PLAIN,
      { ...PLAIN, design: 'gradual-ladder', changes: 'none', off: 'settlement' },
      { ...PLAIN, scenario: 'kavala-2019', changes: 'model' },
      { ...PLAIN, changes: [SET, { path: 'off', value: ['remedies', 'settlement'] }, { path: 'states.NGA.capacity', value: 0.3 }] },
    ]
    for (const settings of [[], [SET]]) {
      for (const a of sides) for (const b of sides) expect(thereAndBack([a, b], settings)).toEqual([a, b])
      expect(thereAndBack([sides[0]!, sides[1]!, ...sides.slice(2), sides[1]!], settings)).toHaveLength(5)
    }
  })

  it('carries the name of kept changes, and no name of changes that are not there', () => {
    const named: Side = { ...PLAIN, scenario: 'kavala-2019', changes: [SET], called: 'Slow & steady' }
    expect(thereAndBack([PLAIN, named, named], [])).toEqual([PLAIN, named, named])
    expect(read('a=own&b=own&b-name=Odd')).toEqual([PLAIN, PLAIN])
  })

  it('of 0.2.0 shares the changes out as 0.2.0 did', () => {
    const changes = (text: string) => read(text)!.map((side) => [side.design, side.changes])
    expect(changes('set=x%3D1&a=own&b=mine')).toEqual([
      ['own', 'none'],
      ['own', 'all'],
    ])
    expect(changes('set=x%3D1&a=tit-for-tat&b=mine')).toEqual([
      ['tit-for-tat', 'model'],
      ['own', 'all'],
    ])
    expect(changes('set=x%3D1&a=own&b=tit-for-tat')).toEqual([
      ['own', 'model'],
      ['tit-for-tat', 'model'],
    ])
    expect(changes('a=own&b=tit-for-tat')).toEqual([
      ['own', 'all'],
      ['tit-for-tat', 'all'],
    ])
  })

  it('reads as nothing where a side is missing, and never throws', () => {
    expect(read('a=own')).toBeUndefined()
    expect(read('a=own&b=')).toBeUndefined()
    expect(read('a=own&b=own&a-changes=odd&b-changes=held&b-set=nothing')).toEqual([PLAIN, { ...PLAIN, changes: [] }])
  })
})

import { describe, expect, it } from 'vitest'
import { BLOCS, blocsOn, readMemberships } from '../../../sim/tables/memberships.ts'
import { Problems } from '../../../sim/tables/problem.ts'
import { indexStates } from '../../../sim/tables/states.ts'
import { stateOf, world } from '../../support/world-files.ts'
import { smallFiles } from './small-world.ts'

const states = indexStates(['AAA', 'BBB', 'CCC', 'DDD'])
const read = (text: string) => {
  const problems = new Problems()
  return { memberships: readMemberships(text, states, problems), problems: problems.list }
}

describe('readMemberships', () => {
  it('turns lists of members into the blocs of each state, with their dates', () => {
    const { memberships, problems } = read(smallFiles['dated/memberships.csv']!)
    expect(problems).toEqual([])
    const open = (from: string) => [{ from, until: null }]
    expect(memberships).toEqual([
      { eu: open('1958-01-01'), p5: open('1945-10-24') },
      { eu: [{ from: '1973-01-01', until: '2020-01-31' }] },
      {},
      {},
    ])
    expect(['1972-12-31', '2019-12-31', '2020-02-01'].map((day) => blocsOn(memberships[1]!, day))).toEqual([[], ['eu'], []])
  })

  it('reports a bloc left out, a bloc unknown and a member unknown', () => {
    const text = smallFiles['dated/memberships.csv']!.replace('nato,', 'natto,').replace('p5,AAA:', 'p5,AAX:')
    const { problems } = read(text)
    expect(problems.map(({ place, value }) => `${place.split(' > ')[1]} ${value}`)).toEqual(['nato 0', 'p5 "AAX"', 'line 3 "natto"'])
  })
})

describe('the committed table', () => {
  it('has as many members as each body had at the end of 2019', () => {
    const sizes = Object.fromEntries(BLOCS.map((bloc) => [bloc, world.states.filter((state) => state.memberships.includes(bloc)).length]))
    expect(sizes).toEqual({
      eu: 28,
      nato: 29,
      g7: 7,
      brics: 5,
      asean: 10,
      csto: 6,
      eaeu: 5,
      gcc: 6,
      mercosur: 4,
      'arab-league': 21,
      coe: 47,
      iacthr: 20,
      p5: 5,
      un: 193,
      wto: 162,
      icc: 121,
      oas: 34,
      au: 54,
      ecowas: 15,
      iwc: 88,
    })
  })

  it('knows the year: Britain still in the Union, Russia still in the Council of Europe, North Macedonia not yet in NATO', () => {
    expect(stateOf('GBR').memberships).toEqual(['eu', 'nato', 'g7', 'coe', 'p5', 'un', 'wto', 'icc', 'iwc'])
    expect(stateOf('RUS').memberships).toContain('coe')
    expect(stateOf('MKD').memberships).not.toContain('nato')
  })
})

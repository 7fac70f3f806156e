import { describe, expect, it } from 'vitest'
import { groupStates, type Rest } from '../../../sim/tables/fold-groups.ts'
import { readWorldTable } from '../../../sim/tables/index.ts'
import { TableError } from '../../../sim/tables/problem.ts'
import { world } from '../../support/world-files.ts'
import { smallFiles } from './small-world.ts'

const small = readWorldTable(smallFiles).states
const groups = (keep: readonly string[], rest: Rest) => groupStates(small, keep, rest)
const brief = (keep: readonly string[], rest: Rest) => groups(keep, rest).map(({ id, members }) => [id, ...members])

const messageOf = (states: typeof small, keep: readonly string[], rest: Rest = 'region') => {
  try {
    groupStates(states, keep, rest)
  } catch (error) {
    if (error instanceof TableError) return error.message.split('\n')
    throw error
  }
  return []
}

describe('groupStates', () => {
  it('keeps the named states and puts the rest together by area', () => {
    expect(brief(['BBB'], 'subregion')).toEqual([
      ['BBB', 1],
      ['R-LOWER-SOUTH', 2, 3],
      ['R-UPPER-NORTH', 0],
    ])
    expect(groups(['BBB'], 'region')[1]).toEqual({
      id: 'R-NORTH',
      name: 'Rest of North',
      region: 'North',
      subregion: 'North',
      members: [0],
      kept: false,
    })
  })

  it('puts the rest into one, or leaves it out', () => {
    expect(brief(['AAA', 'DDD'], 'one')).toEqual([
      ['AAA', 0],
      ['DDD', 3],
      ['R-WORLD', 1, 2],
    ])
    expect(brief(['DDD', 'AAA'], 'drop')).toEqual([
      ['AAA', 0],
      ['DDD', 3],
    ])
  })

  it('keeps groups apart where they divide an area, and nowhere else', () => {
    const apart = (of: string | readonly string[], day = '2019-12-31') =>
      groupStates(small, ['DDD'], 'one', [{ label: 'eu', of }], day).map(({ id, name, members }) => [id, name, ...members])
    expect(apart('eu')).toEqual([
      ['DDD', 'Deland, the', 3],
      ['R-WORLD', 'Rest of the world', 2],
      ['R-WORLD-EU', 'Rest of the world (EU)', 0, 1],
    ])
    // Beland has left.
    expect(apart('eu', '2021-01-01').map(([id, , ...members]) => [id, ...members])).toEqual([
      ['DDD', 3],
      ['R-WORLD', 1, 2],
      ['R-WORLD-EU', 0],
    ])
    expect(apart(['AAA', 'BBB', 'CCC']).map(([id]) => id)).toEqual(['DDD', 'R-WORLD'])
  })

  it('has no aggregate without members', () => {
    expect(brief(['AAA', 'BBB', 'CCC', 'DDD'], 'one')).toHaveLength(4)
  })

  it('names every unknown and repeated id, with near matches', () => {
    expect(messageOf(world.states, ['DEU', 'GER', 'UAS', 'DEU', 'QQQ'])).toEqual([
      'keep[1]: expected the id of a state, got "GER"; did you mean DEU or GBR or GEO or NER?',
      'keep[2]: expected the id of a state, got "UAS"; did you mean AUS or USA?',
      'keep[3]: expected each state once, got "DEU" again; remove it',
      'keep[4]: expected the id of a state, got "QQQ"; use an ISO 3166 alpha-3 code of geography.csv',
    ])
  })

  it('refuses a world without states', () => {
    expect(messageOf(small, [], 'drop')).toHaveLength(1)
  })
})

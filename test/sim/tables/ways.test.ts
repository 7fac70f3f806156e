import { describe, expect, it } from 'vitest'
import { formatProblem } from '../../../sim/problems/index.ts'
import { Problems } from '../../../sim/tables/problem.ts'
import { indexStates } from '../../../sim/tables/states.ts'
import { readWays } from '../../../sim/tables/ways.ts'

const HEADER = 'id,other,km,contiguous,language,agreement'
const states = indexStates(['AAA', 'BBB', 'CCC'])

function read(...lines: readonly string[]) {
  const problems = new Problems({}, 'mine/')
  const ways = readWays([HEADER, ...lines, ''].join('\n'), states, problems)
  return { ways, problems: problems.list.map(formatProblem) }
}

describe('pairs of one’s own', () => {
  it('have the states in the sequence of their ids, and null where nothing is known', () => {
    expect(read('BBB,AAA,880,1,0,', 'AAA,CCC,,0,,1')).toEqual({
      ways: [
        { from: 0, to: 1, km: 880, contiguous: 1 },
        { from: 0, to: 2, km: null, contiguous: 0 },
      ],
      problems: [],
    })
  })

  it('tell every problem, of the folder they lie in', () => {
    expect(read('AAA,AAA,5,1,,', 'AAA,BBB,0,2,,', 'BBB,AAA,5,1,,', 'AAA,DDD,5,,,').problems).toEqual([
      'mine/pairs.csv > line 2: expected two different states, got AAA twice; remove the line',
      'mine/pairs.csv > line 3, km: expected a number from 1 to 20,100 (km), got "0"; correct it, or leave it blank if the source has none',
      'mine/pairs.csv > line 3, contiguous: expected a number from 0 to 1 (0 or 1), got "2"; ' +
        'correct it, or leave it blank if the source has none',
      'mine/pairs.csv > line 4: expected each pair once, got BBB and AAA again; remove the line',
      'mine/pairs.csv > line 5: expected the id of a state in geography.csv, got "DDD"; name a state of geography.csv',
    ])
  })
})

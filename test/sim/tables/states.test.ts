import { describe, expect, it } from 'vitest'
import { readRows } from '../../../sim/tables/csv.ts'
import { Problems } from '../../../sim/tables/problem.ts'
import { indexStates, numbersOf, positionIn, rowsByState } from '../../../sim/tables/states.ts'

const states = indexStates(['CCC', 'AAA', 'BBB'])
const rule = { low: 0, high: 10, unit: 'm' }

const numbers = (text: string) => {
  const problems = new Problems()
  const rows = rowsByState('t.csv', readRows('t.csv', text, ['id', 'size'], problems), 'id', states, problems)
  return { numbers: numbersOf('t.csv', rows, 'size', rule, states, problems), problems: problems.list }
}

describe('a table with one line for each state', () => {
  it('is brought into byte order', () => {
    expect(states.ids).toEqual(['AAA', 'BBB', 'CCC'])
    expect(numbers('id,size\nCCC,3\nAAA,1\nBBB,\n')).toEqual({ numbers: [1, null, 3], problems: [] })
  })

  it('must have every state once and no other', () => {
    const { problems } = numbers('id,size\nAAA,1\nAAA,2\nBBX,3\nCCC,4\n')
    expect(problems.map(({ place, value }) => `${place} ${value}`)).toEqual([
      'scenarios/data/t.csv > line 3 AAA again',
      'scenarios/data/t.csv > line 4 "BBX"',
      'scenarios/data/t.csv > BBB none',
    ])
    expect(problems[1]!.cure).toBe('did you mean BBB?')
  })

  it('names the state and the column of a bad number', () => {
    expect(numbers('id,size\nAAA,1\nBBB,11\nCCC,1\n').problems.map(({ place }) => place)).toEqual(['scenarios/data/t.csv > BBB.size'])
  })
})

describe('positionIn', () => {
  it('gives -1 and a problem for an unknown id only', () => {
    const problems = new Problems()
    expect(positionIn(states, 't.csv', 'x', 'BBB', problems)).toBe(1)
    expect(problems.list).toEqual([])
    expect(positionIn(states, 't.csv', 'x', 'ZZZ', problems)).toBe(-1)
    expect(problems.list).toHaveLength(1)
  })
})

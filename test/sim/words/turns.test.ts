import { describe, expect, it } from 'vitest'
import { POSTURES, ROLES } from '../../../sim/model/index.ts'
import { tellTurns } from '../../../sim/words/turns.ts'

const turn = (month: number, before: string, after: string) => ({ month, before, after })
const pairs = (options: readonly string[]) => options.flatMap((a) => options.filter((b) => a !== b).map((b) => [a, b] as const))

describe('a change of role or posture in words', () => {
  it('is a line with its month', () => {
    const told = tellTurns(
      [turn(0, 'bystander', 'enforcer'), turn(3, 'enforcer', 'bystander'), turn(9, 'bystander', 'buster'), turn(10, 'buster', 'enforcer')],
      'role',
      'France',
      '2004-10',
    )
    expect(told).toEqual({
      title: 'When France changed its role in this world',
      rows: [
        { month: 0, when: 'October 2004', what: 'joined the coalition' },
        { month: 3, when: 'January 2005', what: 'left the coalition' },
        { month: 9, when: 'July 2005', what: 'began to profit by trading around the measures' },
        { month: 10, when: 'August 2005', what: 'joined the coalition after trading around the measures' },
      ],
      never: '',
    })
    expect(tellTurns([turn(2, 'delay', 'negotiate')], 'posture', 'Azerbaijan', null).rows).toEqual([
      { month: 2, when: 'month 2', what: 'went from delay to negotiation' },
    ])
  })

  it('says of who never changes that it never does', () => {
    expect(tellTurns([], 'role', 'France', null)).toMatchObject({ rows: [], never: 'France never changes its role in this world.' })
  })

  it('tells every change apart', () => {
    for (const [decides, options] of [
      ['role', ROLES],
      ['posture', POSTURES],
    ] as const) {
      const all = pairs(options).map(([before, after]) => tellTurns([turn(0, before, after)], decides, 'X', null).rows[0]!.what)
      expect(new Set(all).size).toBe(all.length)
      expect(all.join()).not.toMatch(/undefined|^,|,,/)
    }
  })
})

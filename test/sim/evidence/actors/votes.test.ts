import { describe, expect, it } from 'vitest'
import { addVotes, emptyRolls, scoreRoll } from '../../../../sim/evidence/actors/votes.ts'
import type { CodedRecord } from '../../../../sim/tables/index.ts'
import { batchOf, STAGE } from './stage.ts'

const line = (cast: CodedRecord['votes'][number]['cast'], states: readonly string[], vote = 'V 1', date = '2001-12-31') =>
  ({ vote, date, forum: 'unga', scenario: 'stage', moved: 'a call', cast, states, mark: 'verified', source: 'a source' }) as const
const record = (...votes: CodedRecord['votes']): CodedRecord => ({ roles: [], votes })
const [YES, NO] = [1, 2]

describe('a recorded roll', () => {
  const [roll] = emptyRolls(STAGE, record(line('yes', ['CCC', 'AAA', 'R-REST', 'XXX']), line('no', ['DDD']), line('absent', ['BBB'])))

  it('is of states that are kept whole, not of the respondent, nor of who was absent', () => {
    expect(roll).toMatchObject({ vote: 'V 1', forum: 'unga', month: 1 })
    expect(roll!.states).toEqual([
      { state: 2, yes: true },
      { state: 3, yes: false },
    ])
    expect(emptyRolls(STAGE, record(line('yes', ['CCC'], 'V 2', '2003-01-01')))).toEqual([])
    expect(emptyRolls({ ...STAGE, start: null }, record(line('yes', ['CCC'])))).toEqual([])
  })

  it('is held against the motion in force at its date, or the first one after', () => {
    const rung = [0, 0, 0, 0, 0, 0]
    const early = {
      rung,
      votes: [
        [YES, YES],
        [YES, NO],
        [NO, NO],
      ],
      stances: [0.5, -0.5],
    } as const
    const late = {
      rung,
      votes: [
        [0, 0],
        [0, 0],
        [0, 0],
        [YES, YES],
      ],
      stances: [0.25, 0.5],
    } as const
    const none = { rung }
    const found = scoreRoll(addVotes(addVotes(roll!, batchOf([early]), 0), batchOf([late, late, none], 1), 0))
    // CCC says yes in all three, DDD in two: one of two is right. On average .333 and .167, so yes is told from no.
    expect(found).toEqual({ vote: 'V 1', forum: 'unga', scenario: 'stage', motions: 0.75, states: 2, hits: 0.5, area: 1 })
  })

  it('without a motion tells nothing', () => {
    const found = scoreRoll(addVotes(roll!, batchOf([{ rung: [0, 0, 0, 0, 0, 0] }]), 0))
    expect(found).toMatchObject({ motions: 0, states: 0, hits: null, area: null })
    expect(scoreRoll(roll!).motions).toBe(0)
  })
})

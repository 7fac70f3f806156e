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

  const rung = [0, 0, 0, 0, 0, 0]
  const scored = (...batches: readonly ReturnType<typeof batchOf>[]) =>
    scoreRoll(batches.reduce((tally, batch) => addVotes(tally, STAGE, batch, 0), roll!))

  it('is held against the last motion of its forum at its date, or the first one after', () => {
    // The Assembly votes in month 0; what the Council votes on in month 1 is another matter.
    const early = {
      rung,
      motions: [1, 2],
      votes: [
        [YES, YES],
        [NO, NO],
      ],
      stances: [0.5, -0.5],
    } as const
    const late = { rung, motions: [0, 0, 2, 1, 1], votes: [[], [], [NO, NO], [YES, YES], [NO, NO]], stances: [0.25, 0.5] } as const
    const offer = { rung, motions: [0, 9], votes: [[], [YES, NO]], stances: [0.5, -0.5] } as const
    const found = scored(batchOf([early]), batchOf([late, offer, { rung }], 1))
    // CCC says yes in all three, DDD in two: one of two is right. On average CCC gains more, so yes is told from no.
    expect(found).toEqual({ vote: 'V 1', forum: 'unga', scenario: 'stage', motions: 0.75, states: 2, hits: 0.5, area: 1 })
    expect(scored(batchOf([offer]))).toMatchObject({ motions: 1, hits: 1 })
  })

  it('without a motion of its forum tells nothing', () => {
    const nothing = { motions: 0, states: 0, hits: null, area: null }
    expect(scored(batchOf([{ rung }, { rung, motions: [2], votes: [[YES, YES]] }]))).toMatchObject(nothing)
    const batch = batchOf([{ rung, motions: [1], votes: [[YES, YES]] }])
    expect(scored({ ...batch, detail: { ...batch.detail!, votes: null } })).toMatchObject(nothing)
    expect(scoreRoll(roll!).motions).toBe(0)
  })
})

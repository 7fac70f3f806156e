import { describe, expect, it } from 'vitest'
import { type LadderData, readAt, describe as say, table } from '../../../../web/charts/time/ladder.ts'

const DATA: LadderData = {
  rungs: ['no measures', 'protest'],
  shares: [Float64Array.of(1, 0.5), Float64Array.of(0, 0.5)],
  followed: Float64Array.of(0, 1),
  votes: [
    { month: 0, rung: 1, carried: false, words: 'failed 3 to 9: to go on to “protest”' },
    { month: 1, rung: 1, carried: true, words: 'carried 9 to 3: to go on to “protest”' },
  ],
}
const WHEN = { months: 2, start: null, month: 1 }

describe('votes on the ladder', () => {
  it('are read at their month', () => {
    expect(readAt(DATA, 1).map((line) => line.replaceAll('\u00a0', ' '))).toEqual([
      '50 % protest',
      '50 % no measures',
      'followed world: protest',
      'vote carried 9 to 3: to go on to “protest”',
    ])
  })

  it('are counted in the summary, and stand in the table; where no body decides, neither says a word', () => {
    expect(say(DATA, WHEN)).toMatch(/ Votes in it: 1 carried, 1 failed\.$/)
    const told = table(DATA, WHEN)
    expect(told.columns.at(-1)).toBe('vote in the followed world')
    expect(told.rows.map((row) => row.at(-1))).toEqual(DATA.votes.map(({ words }) => words))
    const without = { ...DATA, votes: [] }
    expect(say(without, WHEN)).not.toContain('Votes')
    expect(table(without, WHEN).columns).not.toContain('vote in the followed world')
  })
})

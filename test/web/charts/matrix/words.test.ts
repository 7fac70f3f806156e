/** The matrix in words and rows. */
import { describe, expect, it } from 'vitest'
import { describe as inWords, table } from '../../../../web/charts/matrix/words.ts'
import { states, trade } from './case.ts'

describe('words and rows of the matrix', () => {
  it('says who the respondent trades with', () => {
    expect(inWords({ states, trade }).replaceAll('\u00a0', ' ')).toBe(
      '4 states; shares of leverage follow the names. 1 respondent: Corvane; 2 enforcers: Dalria (40 %), Belmark (20 %); 1 bystander. ' +
        'Corvane trades most with Dalria (enforcer, 50 %), Belmark (enforcer, 30 %), Avaria (bystander, 20 %).',
    )
  })

  it('gives the table in the sequence drawn', () => {
    const { columns, rows } = table({ states, trade })
    expect(columns.slice(3)).toEqual(['trade with Corvane', 'trade with Dalria', 'trade with Belmark', 'trade with Avaria'])
    expect(rows[0]).toEqual(['Corvane', 'respondent', 0, 0, 0.5, 0.3, 0.2])
  })
})

import { describe, expect, it } from 'vitest'
import { meaningOf } from '../../../../sim/words/index.ts'
import { FORMS, pieces, toldBefore } from '../../../../web/parts/terms/pieces.ts'

const terms = (text: string) => pieces(text).flatMap(({ term }) => (term === null ? [] : [term]))

describe('terms of art in a text', () => {
  it('are all in the glossary', () => {
    for (const term of Object.keys(FORMS)) expect(meaningOf(term), term).not.toBeNull()
  })

  it('are found in their forms, each where it stands first, and nothing is lost', () => {
    const text = 'Worlds in which busters meet patrons: the patrons of a Patron, over half way, 3 comply fully.'
    expect(terms(text)).toEqual(['world', 'buster', 'patron', 'over half way', 'full'])
    expect(
      pieces(text)
        .map(({ text: piece }) => piece)
        .join(''),
    ).toBe(text)
    expect(pieces(text)[0]).toEqual({ text: 'Worlds', term: 'world' })
  })

  it('know what an earlier text has told', () => {
    expect(toldBefore(['a world', 'its rung', 'worlds of rungs']).map((told) => [...told])).toEqual([[], ['world'], ['world', 'rung']])
  })

  it('are whole words', () => {
    expect(terms('worldwide, skillful, patronage, designer, clever')).toEqual([])
    expect(terms('response.commitment, coalition.effort, rung')).toEqual(['rung'])
    expect(terms('A commitment. An effort.')).toEqual(['commitment', 'effort'])
    expect(pieces('')).toEqual([])
  })
})

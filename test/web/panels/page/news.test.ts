import { describe, expect, it } from 'vitest'
import { newsOf, spoken, titleOf } from '../../../../web/panels/page/news.ts'
import { PLACES } from '../../../../web/places/index.ts'
import { blank, open, play } from '../../../support/page.ts'

const said = (...actions: Parameters<typeof play>[1][]) => spoken(newsOf(PLACES, open, play(open, ...actions)))

describe('what is said of a change', () => {
  it('a month and a place, each in a word', () => {
    expect(said({ kind: 'month', month: 1 })).toMatch(/^[A-Z][a-z]+ \d{4}\.$/)
    expect(said({ kind: 'place', place: 'evidence' })).toBe('Evidence.')
    expect(said({ kind: 'theme', theme: 'dark' })).toBe('')
  })

  it('a refusal first', () => {
    const refused = { kind: 'set', setting: { path: 'cases[0].deadline', value: -4 }, base: 12 } as const
    expect(said({ kind: 'month', month: 1 }, refused)).toMatch(/^This cannot be run\. /)
    expect(said({ kind: 'reject', rejected: { name: 'mine.json', lines: ['a', 'b'] } })).toBe('mine.json was not opened.')
  })
})

describe('the title of the window', () => {
  it('follows case and place', () => {
    expect(titleOf(PLACES, blank)).toBe('Explore · Pacta')
    expect(titleOf(PLACES, play(open, { kind: 'place', place: 'compare' }))).toBe('Bakassi: Cameroon v. Nigeria · Compare · Pacta')
  })
})

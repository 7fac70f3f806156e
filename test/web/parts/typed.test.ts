import { describe, expect, it } from 'vitest'
import { readTyped } from '../../../web/parts/typed.ts'

const share = { range: [0, 1], integer: false, share: true } as const
const months = { range: [0, 600], integer: true, share: false } as const

describe('a typed number', () => {
  it('of a share may be written in per cent, and the field says how it was read', () => {
    expect(readTyped('0.5', share)).toEqual({ kind: 'taken', value: 0.5, words: '' })
    expect(readTyped('50', share)).toEqual({ kind: 'taken', value: 0.5, words: 'Read as 50\u00a0%, which is 0.5.' })
    expect(readTyped('7 %', share)).toMatchObject({ kind: 'taken', value: 0.07 })
    expect(readTyped('1', share)).toMatchObject({ kind: 'taken', value: 1 })
    expect(readTyped('30', { ...share, range: [0.01, 0.4] })).toMatchObject({ kind: 'taken', value: 0.3 })
  })

  it('out of range is refused in words', () => {
    expect(readTyped('150', share)).toEqual({ kind: 'refused', words: '150 is too large: the most is 1.' })
    expect(readTyped('-3', months)).toEqual({ kind: 'refused', words: '-3 is too small: the least is 0.' })
    expect(readTyped('700', months)).toMatchObject({ kind: 'refused' })
    expect(readTyped('1.5', months)).toEqual({ kind: 'refused', words: 'Enter a whole number.' })
    for (const text of ['', 'x', '1e999']) expect(readTyped(text, months).kind).toBe('refused')
  })
})

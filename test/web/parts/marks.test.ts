import { describe, expect, it } from 'vitest'
import { shortened } from '../../../web/parts/index.ts'

describe('marks', () => {
  it('labels are cut between words', () => {
    expect(shortened('Greentree Agreement: 60 and 30 days to go')).toBe('Greentree Agreement: 60 and…')
    expect(shortened('short')).toBe('short')
  })
})

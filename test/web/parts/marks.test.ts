import { describe, expect, it } from 'vitest'
import { labelled } from '../../../web/parts/index.ts'

describe('marks', () => {
  it('labels are cut between words, and keep the whole of what was cut', () => {
    const whole = 'Greentree Agreement: 60 and 30 days to go'
    expect(labelled(whole)).toEqual({ label: 'Greentree Agreement: 60 and…', whole })
    expect(labelled('short')).toEqual({ label: 'short' })
  })
})

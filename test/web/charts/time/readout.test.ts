import { describe, expect, it } from 'vitest'
import { besideLine, spokenAt } from '../../../../web/charts/time/readout.ts'

describe('what is read off a chart', () => {
  it('stands right of its line, or left of it where there is no room, and never outside', () => {
    expect(besideLine(100, 50, 300)).toBe(110)
    expect(besideLine(260, 50, 300)).toBe(200)
    expect(besideLine(20, 290, 300)).toBe(0)
  })

  it('is spoken with its month', () => {
    expect(spokenAt(8, ['median 45 %', 'world 17 50 %'], '2002-10')).toBe('June 2003: median 45 %, world 17 50 %')
  })
})

import { describe, expect, it } from 'vitest'
import { csvLine } from '../../../../sim/text/index.ts'

describe('csvLine', () => {
  it('quotes a comma, a quotation mark and a line break, and nothing else', () => {
    expect(csvLine(['a b', 'a,b', 'say "x"', 'two\nlines', "it's"])).toBe('a b,"a,b","say ""x""","two\nlines",it\'s\n')
  })

  it('writes numbers in full and leaves nothing empty', () => {
    expect(csvLine([0.1 + 0.2, -0, 1e21, null, ''])).toBe('0.30000000000000004,0,1e+21,,\n')
  })

  it('ends a line as it is told to', () => {
    expect(csvLine(['a'], '\r\n')).toBe('a\r\n')
  })
})

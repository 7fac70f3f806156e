import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { childAt, entriesText, formatPath, parsePath, valueAt } from '../../../sim/scenario/path.ts'

const name = fc.stringMatching(/^[A-Za-z0-9_-]{1,12}$/)
const path = fc.tuple(name, fc.array(fc.oneof(name, fc.nat(999999)), { maxLength: 6 })).map(([first, rest]) => [first, ...rest])

describe('paths', () => {
  it('are written as in code', () => {
    expect(formatPath(['cases', 0, 'obligations', 12, 'weight'])).toBe('cases[0].obligations[12].weight')
    expect(parsePath('states.NGA.capacity')).toEqual(['states', 'NGA', 'capacity'])
  })

  it('come back as they were written', () => {
    fc.assert(
      fc.property(path, (segments) => {
        expect(parsePath(formatPath(segments))).toEqual(segments)
      }),
    )
  })

  it.each(['', '.', 'a.', '.a', 'a..b', 'a[', 'a[x]', 'a[-1]', '[0]', 'a b', 'a[0]b', 'é'])('%j is none', (text) => {
    expect(parsePath(text)).toBeNull()
  })

  it('quote keys that are not names, so that a file cannot forge a line of a message', () => {
    expect(formatPath(['stakes', 'A\nscenario.json: fine'])).toBe('stakes["A\\nscenario.json: fine"]')
  })

  it('lead to own values only', () => {
    const file = { a: [{ b: 3 }] }
    expect(valueAt(file, ['a', 0, 'b'])).toBe(3)
    expect(valueAt(file, ['a', 1, 'b'])).toBeUndefined()
    expect(childAt(file, 'constructor')).toBeUndefined()
    expect(childAt([1], 'length')).toBeUndefined()
    expect(childAt('text', 0)).toBeUndefined()
  })

  it('say which entries there are', () => {
    expect([0, 1, 3].map((length) => entriesText('cases', length))).toEqual([
      'cases has no entries',
      'cases has one entry, [0]',
      'cases has entries [0] to [2]',
    ])
  })
})

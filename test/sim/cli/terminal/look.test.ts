import { describe, expect, it } from 'vitest'
import { bar, columned, lookOf, PLAIN, sparkline, wrap } from '../../../../sim/cli/terminal/look.ts'

const screen = (columns: number, isTTY = true) => ({ isTTY, columns, write: () => true })

describe('lookOf', () => {
  it('is plain and 80 wide away from a terminal', () => {
    expect(lookOf(screen(200, false), {})).toBe(PLAIN)
  })

  it('colours a terminal unless NO_COLOR or a dumb terminal forbids it', () => {
    expect(lookOf(screen(100), {}).bold('x')).toBe('\u001b[1mx\u001b[0m')
    expect(lookOf(screen(100), { NO_COLOR: '1' }).bold('x')).toBe('x')
    expect(lookOf(screen(100), { TERM: 'dumb' }).dim('x')).toBe('x')
    expect(lookOf(screen(100), { NO_COLOR: '' }).bold('x')).not.toBe('x')
  })

  it('keeps to the width of the terminal, within reason', () => {
    expect([0, 20, 100, 300].map((columns) => lookOf(screen(columns), {}).width)).toEqual([80, 40, 100, 120])
  })
})

describe('text', () => {
  it('wraps at spaces, and not at no-break spaces, which become ordinary', () => {
    expect(wrap('one two three\u00a0four', 9)).toEqual(['one two', 'three four'])
    expect(wrap('incomprehensible', 5)).toEqual(['incomprehensible'])
  })

  it('aligns columns', () => {
    expect(
      columned(
        [
          ['a', '1', 'x'],
          ['bbb', '10', ''],
        ],
        [1],
      ),
    ).toEqual(['a     1  x', 'bbb  10'])
  })

  it('draws bars to an eighth of a character and shows everything above zero', () => {
    expect([0, 0.0001, 0.5, 0.53125, 1].map((share) => bar(share, 4))).toEqual(['', '▏', '██', '██▏', '████'])
  })

  it('draws lines of small columns', () => {
    expect(sparkline([0, 1, 2, 3], 4)).toBe('▁▃▆█')
    expect(sparkline([0, 9, 0, 9, 0, 9, 0], 3)).toBe('▁█▁')
    expect(sparkline([5, 5], 9)).toBe('▁▁')
    expect(sparkline([5], 9)).toBe('▁')
  })
})

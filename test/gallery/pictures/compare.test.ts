/** How far pictures lie apart: edges may differ by a shade or a pixel, places and colours may not. */
import { describe, expect, it } from 'vitest'
import { apartness, densest, MOST, type Pixels } from './compare.ts'

const [WIDTH, HEIGHT] = [60, 40]
const PAPER = [251, 248, 241] as const
const INK = [26, 79, 150] as const

/** Paper with a block of this colour, 6 px wide and 8 px high, whose left edge is at `left`; `edge` is how much ink its outline has. */
function block(left: number, ink: readonly number[] = INK, edge = 1): Pixels {
  const data = new Uint8ClampedArray(4 * WIDTH * HEIGHT)
  for (let y = 0; y < HEIGHT; y++) {
    for (let x = 0; x < WIDTH; x++) {
      const inside = x >= left && x < left + 6 && y >= 10 && y < 18
      const outline = inside && (x === left || x === left + 5)
      const part = outline ? edge : inside ? 1 : 0
      data.set([...PAPER.map((paper, at) => paper + part * (ink[at]! - paper)), 255], 4 * (y * WIDTH + x))
    }
  }
  return { width: WIDTH, height: HEIGHT, data }
}

const square = (one: Pixels, other: Pixels) => densest(apartness(one, other), WIDTH).square

describe('pictures', () => {
  it('are alike where edges differ by a shade or by a pixel', () => {
    expect(densest(apartness(block(10), block(10)), WIDTH)).toEqual({ square: 0, all: 0 })
    expect(square(block(10), block(10, INK, 0.8))).toBe(0)
    expect(square(block(10), block(11))).toBe(0)
  })

  it('are apart where something moved, came, went or has another colour, whichever is looked at first', () => {
    const changed = [block(20), block(70), block(10, [26, 150, 79])]
    for (const other of changed) {
      expect(square(block(10), other)).toBeGreaterThan(MOST)
      expect(square(other, block(10))).toBe(square(block(10), other))
    }
  })

  it('count what differs in all, and where it is densest', () => {
    // Six columns went and six came: 8 px high, some of them across the line between two squares.
    expect(densest(apartness(block(10), block(30)), WIDTH)).toEqual({ square: 36, all: 96 })
  })
})

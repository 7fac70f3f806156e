/**
 * Where the value of the scrubbed month stands: beside its line, as near to its dot as possible without covering
 * anything. Pure.
 */
import { type Box, touches } from '../base/index.ts'

/** A text that wants to stand beside the line. */
export interface Wish {
  /** Of the text, px. */
  readonly width: number
  /** Middle it wants, px. */
  readonly y: number
  /** Whether it may stand below its dot as well. */
  readonly isLoose: boolean
}

/** The line and the plot it runs through, px. */
export interface Line {
  readonly at: number
  readonly x: readonly [left: number, right: number]
  readonly y: readonly [top: number, bottom: number]
}

/** Between line and text, and between one tried place and the next, px. */
const GAP = 9
const STEP = 4

/**
 * A place for each text in the sequence given: none covers `avoid` or a text before it, as long as there is
 * room anywhere beside the line.
 */
export function placeReadings(wishes: readonly Wish[], line: Line, avoid: readonly Box[]): Box[] {
  const taken = [...avoid]
  return wishes.map((wish) => {
    const places = placesFor(wish, line)
    const box = places.find((place) => !taken.some((other) => touches(place, other))) ?? places[0]!
    taken.push(box)
    return box
  })
}

/** Where a text could stand, best first. */
function placesFor({ width, y, isLoose }: Wish, { at, x, y: [top, bottom] }: Line): Box[] {
  const inside = [at + GAP, at - GAP - width].filter((left) => left >= x[0] && left + width <= x[1])
  const lefts = inside.length > 0 ? inside : [at + GAP]
  const drops = isLoose ? [0, 22] : [0]
  const farther = Array.from({ length: Math.ceil((bottom - top) / STEP) }, (_, step) => [-(step + 1) * STEP, (step + 1) * STEP]).flat()
  const box = (left: number, middle: number): Box => ({ left, right: left + width, y: middle })
  const near = lefts.flatMap((left) => drops.map((drop) => box(left, y + drop)))
  const far = farther.flatMap((drop) => lefts.map((left) => box(left, y + drop)))
  const [wanted, ...others] = [...near, ...far]
  return [wanted!, ...others.filter((one) => one.y >= top && one.y <= bottom)]
}

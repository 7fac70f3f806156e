/**
 * How far two pictures lie apart. The edges of letters and lines differ from machine to machine by a shade or by a pixel, so a pixel is
 * the same if the other picture has its like within one pixel of it; what has moved further or has another colour is not.
 */

/** Colours of pixels as a canvas has them: red, green, blue and alpha, row by row. */
export interface Pixels {
  readonly width: number
  readonly height: number
  readonly data: Uint8ClampedArray
}

/** Colours nearer than this in red, green and blue are alike, out of 255. */
const ALIKE = 56
/** A difference is counted in the square of this many pixels each way where it is densest: a label that moved is dense where it was. */
const SQUARE = 16
/**
 * How many pixels of such a square, out of 256, may have no like. Measured over all recorded pictures with Chromium 156: none between runs
 * and none with any hinting of fonts; up to 6 where the GPU's rasterizer draws in place of the CPU's, which is as far as machines differ. A
 * label that moves by 10 px makes 17 and more, another colour of all marks 9 and more.
 */
export const MOST = 8

/** Whether a picture has a colour like that of the pixel `from` of another within one pixel of the same place. */
function hasLike({ width, height, data }: Pixels, other: Uint8ClampedArray, from: number, x: number, y: number): boolean {
  for (let row = Math.max(0, y - 1); row <= Math.min(height - 1, y + 1); row++) {
    for (let column = Math.max(0, x - 1); column <= Math.min(width - 1, x + 1); column++) {
      const at = 4 * (row * width + column)
      const apart = Math.max(
        Math.abs(data[at]! - other[from]!),
        Math.abs(data[at + 1]! - other[from + 1]!),
        Math.abs(data[at + 2]! - other[from + 2]!),
      )
      if (apart <= ALIKE) return true
    }
  }
  return false
}

/** Places of the pixels of either picture that have no like in the other, one byte a pixel. */
export function apartness(one: Pixels, other: Pixels): Uint8Array {
  const { width, height } = one
  const apart = new Uint8Array(width * height)
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const at = 4 * (y * width + x)
      if (!hasLike(other, one.data, at, x, y) || !hasLike(one, other.data, at, x, y)) apart[y * width + x] = 1
    }
  }
  return apart
}

/** The most pixels without a like in any square, and in the whole picture. */
export function densest(apart: Uint8Array, width: number): { readonly square: number; readonly all: number } {
  const squares = new Map<string, number>()
  let all = 0
  for (const [at, differs] of apart.entries()) {
    if (differs === 0) continue
    all++
    const square = `${Math.floor((at % width) / SQUARE)},${Math.floor(at / width / SQUARE)}`
    squares.set(square, (squares.get(square) ?? 0) + 1)
  }
  return { square: Math.max(0, ...squares.values()), all }
}

/** A comparison of two pictures. */
export interface Comparison {
  /** Sizes, px, where they are not the same; nothing else is compared then. */
  readonly sizes: string | null
  readonly square: number
  readonly all: number
  /** The new picture, pale, with what has no like in red: a PNG as a data URL. */
  readonly picture: string
}

async function pixelsOf(url: string): Promise<Pixels> {
  const image = new Image()
  image.src = url
  await image.decode()
  const { width, height } = image
  const canvas = new OffscreenCanvas(width, height)
  const context = canvas.getContext('2d')!
  context.drawImage(image, 0, 0)
  return { width, height, data: context.getImageData(0, 0, width, height).data }
}

function paint({ width, height, data }: Pixels, apart: Uint8Array): string {
  const canvas = document.createElement('canvas')
  Object.assign(canvas, { width, height })
  const painted = new ImageData(width, height)
  for (const [at, differs] of apart.entries()) {
    const pale = [0, 1, 2].map((part) => 160 + 0.37 * data[4 * at + part]!)
    painted.data.set(differs === 1 ? [208, 0, 0, 255] : [...pale, 255], 4 * at)
  }
  canvas.getContext('2d')!.putImageData(painted, 0, 0)
  return canvas.toDataURL()
}

/** Compares two PNGs, given as data URLs, in a browser. */
export async function compare(recorded: string, taken: string): Promise<Comparison> {
  const [before, after] = await Promise.all([pixelsOf(recorded), pixelsOf(taken)])
  const [was, is] = [before, after].map(({ width, height }) => `${width} x ${height}`)
  if (was !== is) return { sizes: `${was} recorded, ${is} now`, square: 0, all: 0, picture: taken }
  const apart = apartness(before, after)
  return { sizes: null, ...densest(apart, before.width), picture: paint(after, apart) }
}

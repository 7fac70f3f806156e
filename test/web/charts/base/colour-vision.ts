/**
 * Colour measurement for the palette tests: WCAG contrast, the CIEDE2000 difference, and simulated colour-vision deficiencies.
 * Sources: WCAG 2.2 (relative luminance); Sharma, Wu and Dalal 2005 (CIEDE2000); Machado, Oliveira and Fernandes 2009
 * (matrices at severity 1.0, applied in linear RGB).
 */

/** Linear-light red, green, blue in [0, 1]. */
export type Rgb = readonly [number, number, number]

const linear = (c: number): number => (c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4)

/** `#rrggbb` to linear light; throws on anything else. */
function parseHex(hex: string): Rgb {
  if (!/^#[0-9a-f]{6}$/i.test(hex)) throw new Error(`expected #rrggbb, got ${hex}`)
  const channel = (at: number) => linear(Number.parseInt(hex.slice(at, at + 2), 16) / 255)
  return [channel(1), channel(3), channel(5)]
}

const luminance = ([r, g, b]: Rgb): number => 0.2126 * r + 0.7152 * g + 0.0722 * b

/** WCAG contrast ratio, 1-21. */
export function contrast(a: string, b: string): number {
  const [x, y] = [luminance(parseHex(a)), luminance(parseHex(b))]
  return (Math.max(x, y) + 0.05) / (Math.min(x, y) + 0.05)
}

type Matrix = readonly [number, number, number, number, number, number, number, number, number]

const DEFICIENCIES = {
  protanopia: [0.152286, 1.052583, -0.204868, 0.114503, 0.786281, 0.099216, -0.003882, -0.048116, 1.051998],
  deuteranopia: [0.367322, 0.860646, -0.227968, 0.280085, 0.672501, 0.047413, -0.01182, 0.04294, 0.968881],
  tritanopia: [1.255528, -0.076749, -0.178779, -0.078411, 0.930809, 0.147602, 0.004733, 0.691367, 0.3039],
} as const satisfies Record<string, Matrix>

export type Vision = 'normal' | keyof typeof DEFICIENCIES
export const VISIONS: readonly Vision[] = ['normal', 'protanopia', 'deuteranopia', 'tritanopia']

/** The colour as the given vision sees it, clipped to the gamut. */
function seen(colour: Rgb, vision: Vision): Rgb {
  if (vision === 'normal') return colour
  const m = DEFICIENCIES[vision]
  const [r, g, b] = colour
  const clip = (value: number) => Math.min(1, Math.max(0, value))
  return [clip(m[0] * r + m[1] * g + m[2] * b), clip(m[3] * r + m[4] * g + m[5] * b), clip(m[6] * r + m[7] * g + m[8] * b)]
}

/** CIELAB under D65. */
function lab([r, g, b]: Rgb): Rgb {
  const f = (t: number) => (t > 216 / 24389 ? Math.cbrt(t) : ((24389 / 27) * t + 16) / 116)
  const x = f((0.4124564 * r + 0.3575761 * g + 0.1804375 * b) / 0.95047)
  const y = f(0.2126729 * r + 0.7151522 * g + 0.072175 * b)
  const z = f((0.0193339 * r + 0.119192 * g + 0.9503041 * b) / 1.08883)
  return [116 * y - 16, 500 * (x - y), 200 * (y - z)]
}

const degrees = 180 / Math.PI
const chroma = (a: number, b: number) => Math.hypot(a, b)
const hue = (a: number, b: number) => (a === 0 && b === 0 ? 0 : (Math.atan2(b, a) * degrees + 360) % 360)

/** CIEDE2000 difference of two CIELAB colours; about 1 is just noticeable, above 10 is plain. */
export function difference(one: Rgb, two: Rgb): number {
  const mean = (chroma(one[1], one[2]) + chroma(two[1], two[2])) / 2
  const g = 0.5 * (1 - Math.sqrt(mean ** 7 / (mean ** 7 + 25 ** 7)))
  const [a1, a2] = [one[1] * (1 + g), two[1] * (1 + g)]
  const [c1, c2] = [chroma(a1, one[2]), chroma(a2, two[2])]
  const [h1, h2] = [hue(a1, one[2]), hue(a2, two[2])]
  let turn = c1 * c2 === 0 ? 0 : h2 - h1
  if (turn > 180) turn -= 360
  if (turn < -180) turn += 360
  const dl = two[0] - one[0]
  const dc = c2 - c1
  const dh = 2 * Math.sqrt(c1 * c2) * Math.sin(turn / 2 / degrees)
  const l = (one[0] + two[0]) / 2
  const c = (c1 + c2) / 2
  let h = h1 + h2
  if (c1 * c2 !== 0) h = Math.abs(h1 - h2) <= 180 ? h / 2 : (h + (h < 360 ? 360 : -360)) / 2
  const cos = (angle: number) => Math.cos(angle / degrees)
  const t = 1 - 0.17 * cos(h - 30) + 0.24 * cos(2 * h) + 0.32 * cos(3 * h + 6) - 0.2 * cos(4 * h - 63)
  const sl = 1 + (0.015 * (l - 50) ** 2) / Math.sqrt(20 + (l - 50) ** 2)
  const sc = 1 + 0.045 * c
  const sh = 1 + 0.015 * c * t
  const rotation = -2 * Math.sqrt(c ** 7 / (c ** 7 + 25 ** 7)) * Math.sin((60 * Math.exp(-(((h - 275) / 25) ** 2))) / degrees)
  return Math.sqrt((dl / sl) ** 2 + (dc / sc) ** 2 + (dh / sh) ** 2 + rotation * (dc / sc) * (dh / sh))
}

/** CIEDE2000 difference of two hex colours as the given vision sees them. */
export function differenceSeen(a: string, b: string, vision: Vision): number {
  return difference(lab(seen(parseHex(a), vision)), lab(seen(parseHex(b), vision)))
}

/**
 * One glyph for each role and posture, everywhere: ribbon, matrix, network, map, lists. Colour comes from the class
 * (`role-buster`, `posture-defy`), shape from here, so no meaning rests on colour alone.
 */

import type { RoleName } from './role.ts'

/** From resisting to complying. */
export const POSTURE_SEQUENCE = ['defy', 'delay', 'partial', 'negotiate', 'comply'] as const
export type PostureName = (typeof POSTURE_SEQUENCE)[number]

export type GlyphName = RoleName | PostureName

/** A path centred on 0,0 in a box of side 2 (from -1 to 1); `open` is stroked, `solid` filled. */
export interface Glyph {
  readonly kind: 'solid' | 'open'
  readonly path: (radius: number) => string
}

const n = (value: number): string => String(Math.round(value * 100) / 100)

function disc(r: number): string {
  return `M${n(-r)},0A${n(r)},${n(r)} 0 1 1 ${n(r)},0A${n(r)},${n(r)} 0 1 1 ${n(-r)},0Z`
}

function polygon(points: readonly (readonly [number, number])[], r: number): string {
  return `M${points.map(([x, y]) => `${n(x * r)},${n(y * r)}`).join('L')}Z`
}

/** Shapes by name: disc, ring, dot, triangle, square, dash; cross, pause, half disc, diamond, tick; the respondent is a star of four. */
export const GLYPHS: { readonly [name in GlyphName]: Glyph } = {
  respondent: {
    kind: 'solid',
    path: (r) =>
      polygon(
        [
          [0, -1.15],
          [0.32, -0.32],
          [1.15, 0],
          [0.32, 0.32],
          [0, 1.15],
          [-0.32, 0.32],
          [-1.15, 0],
          [-0.32, -0.32],
        ],
        r,
      ),
  },
  enforcer: { kind: 'solid', path: (r) => disc(r) },
  supporter: { kind: 'open', path: (r) => disc(r * 0.82) },
  bystander: { kind: 'solid', path: (r) => disc(r * 0.55) },
  barred: { kind: 'open', path: (r) => `M${n(-0.7 * r)},0H${n(0.7 * r)}` },
  buster: {
    kind: 'solid',
    path: (r) =>
      polygon(
        [
          [0, -1.08],
          [1.08, 0.86],
          [-1.08, 0.86],
        ],
        r,
      ),
  },
  patron: {
    kind: 'solid',
    path: (r) =>
      polygon(
        [
          [-0.88, -0.88],
          [0.88, -0.88],
          [0.88, 0.88],
          [-0.88, 0.88],
        ],
        r,
      ),
  },
  defy: {
    kind: 'open',
    path: (r) =>
      `M${n(-0.75 * r)},${n(-0.75 * r)}L${n(0.75 * r)},${n(0.75 * r)}M${n(-0.75 * r)},${n(0.75 * r)}L${n(0.75 * r)},${n(-0.75 * r)}`,
  },
  delay: {
    kind: 'open',
    path: (r) => `M${n(-0.45 * r)},${n(-0.8 * r)}V${n(0.8 * r)}M${n(0.45 * r)},${n(-0.8 * r)}V${n(0.8 * r)}`,
  },
  partial: {
    kind: 'solid',
    path: (r) =>
      `M0,${n(-r)}A${n(r)},${n(r)} 0 0 0 0,${n(r)}ZM0,${n(-r)}A${n(r)},${n(r)} 0 0 1 ` +
      `0,${n(r)}V${n(r * 0.8)}A${n(r * 0.8)},${n(r * 0.8)} 0 0 0 0,${n(-r * 0.8)}Z`,
  },
  negotiate: {
    kind: 'solid',
    path: (r) =>
      polygon(
        [
          [0, -1.1],
          [1.1, 0],
          [0, 1.1],
          [-1.1, 0],
        ],
        r,
      ),
  },
  comply: {
    kind: 'open',
    path: (r) => `M${n(-0.85 * r)},${n(0.05 * r)}L${n(-0.2 * r)},${n(0.7 * r)}L${n(0.85 * r)},${n(-0.7 * r)}`,
  },
}

/** CSS class that sets the colour: `role-enforcer`, `posture-defy`. */
export function glyphClass(name: GlyphName): string {
  return (POSTURE_SEQUENCE as readonly string[]).includes(name) ? `posture-${name}` : `role-${name}`
}

/** Draws a glyph as an inline SVG of 1 em, for use beside text; `aria-hidden`, since the word stands beside it. */
export function glyphElement(name: GlyphName): SVGSVGElement {
  const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg')
  svg.setAttribute('class', `glyph ${glyphClass(name)}`)
  svg.setAttribute('viewBox', '-8 -8 16 16')
  svg.setAttribute('aria-hidden', 'true')
  const path = document.createElementNS('http://www.w3.org/2000/svg', 'path')
  path.setAttribute('class', `glyph-${GLYPHS[name].kind}`)
  path.setAttribute('d', GLYPHS[name].path(6.5))
  svg.append(path)
  return svg
}

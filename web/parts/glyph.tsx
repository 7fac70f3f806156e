/** The glyph of a role or posture beside its word. */
import { GLYPHS, type GlyphName, glyphClass } from '../charts/index.ts'

export function Glyph({ name }: { readonly name: GlyphName }) {
  return (
    <svg class={`glyph ${glyphClass(name)}`} viewBox="-8 -8 16 16" aria-hidden="true">
      <path class={`glyph-${GLYPHS[name].kind}`} d={GLYPHS[name].path(6.5)} />
    </svg>
  )
}

/** A verdict as a glyph and a word: tick in a disc, half disc, ring with a stroke, cross in a square. */
import type { Verdict as Name } from '../../../sim/index.ts'

const SHAPES: { readonly [V in Name]: { readonly tone: string; readonly solid: string; readonly open: string } } = {
  supported: {
    tone: 'tone-blue',
    solid: '',
    open: 'M-6.5,0A6.5,6.5 0 1 1 6.5,0A6.5,6.5 0 1 1 -6.5,0ZM-3,0.2L-0.8,2.6L3.2,-2.4',
  },
  'too close to call': {
    tone: 'tone-grey',
    solid: 'M0,-6.5A6.5,6.5 0 0 1 0,6.5Z',
    open: 'M-6.5,0A6.5,6.5 0 1 1 6.5,0A6.5,6.5 0 1 1 -6.5,0Z',
  },
  'not supported': { tone: 'tone-amber', solid: '', open: 'M-6.5,0A6.5,6.5 0 1 1 6.5,0A6.5,6.5 0 1 1 -6.5,0ZM-3,0H3' },
  opposite: {
    tone: 'tone-amber',
    solid: 'M-6,-6H6V6H-6ZM-3,-1.7L-1.3,0L-3,1.7L-1.7,3L0,1.3L1.7,3L3,1.7L1.3,0L3,-1.7L1.7,-3L0,-1.3L-1.7,-3Z',
    open: '',
  },
}

/** Class that sets the tone of a verdict. */
export const verdictTone = (verdict: Name): string => SHAPES[verdict].tone

export function VerdictGlyph({ verdict }: { readonly verdict: Name }) {
  const { tone, solid, open } = SHAPES[verdict]
  return (
    <svg class={`glyph ${tone}`} viewBox="-8 -8 16 16" aria-hidden="true">
      {solid !== '' && <path class="glyph-solid" fill-rule="evenodd" d={solid} />}
      {open !== '' && <path class="glyph-open" d={open} />}
    </svg>
  )
}

export function VerdictWord({ verdict }: { readonly verdict: Name }) {
  return (
    <span class={`verdict ${SHAPES[verdict].tone}`}>
      <VerdictGlyph verdict={verdict} /> {verdict}
    </span>
  )
}

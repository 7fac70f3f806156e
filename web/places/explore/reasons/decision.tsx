/** Why a state does what it does at a month: the named terms of its last review as small bars, and what each choice was worth. */
import { useLayoutEffect, useRef } from 'preact/hooks'
import { optionNoun, stateWords, WORTH_UNIT, worthWords } from '../../../../sim/index.ts'
import './reasons.css'
import { Glyph } from '../../../parts/index.ts'
import type { Decision as Reasons, ShownTerm } from './terms.ts'

const WIDTH = 84

interface DecisionProps {
  readonly decision: Reasons
  readonly when: string
  /** The state that the reader chose; null while it is the respondent. */
  readonly focus: string | null
}

export function Decision({ decision, when, focus }: DecisionProps) {
  const { state, chosen, choices } = decision
  const heading = useRevealed(focus)
  // One scale for all bars, so that they can be compared.
  const values = [...decision.weighed.flatMap(({ terms }) => terms), ...choices].map(({ value }) => value)
  const extent = [Math.min(0, ...values), Math.max(0, ...values)] as const
  const weighed = decision.weighed.filter(({ terms }) => terms.length > 0)
  return (
    <section class="decision" aria-label="Reasons">
      <h3 class="section-head decision-head" ref={heading}>
        Why {stateWords(state)}{' '}
        <span class="quiet">
          {when}: <Glyph name={chosen} /> {optionNoun(chosen)}
        </span>
      </h3>
      {weighed.length > 0 && (
        <>
          {weighed.map(({ side, terms }) => (
            <Bars key={side} caption={`For (right) and against ${side}, ${WORTH_UNIT}`} terms={terms} chosen={null} extent={extent} />
          ))}
          <Bars
            caption={`What each choice was worth at its last review, ${WORTH_UNIT}`}
            terms={choices}
            chosen={optionNoun(chosen)}
            extent={extent}
          />
        </>
      )}
    </section>
  )
}

/** What comes into view when another state is chosen: its reasons stand below the list and the matrix that it is chosen from. */
function useRevealed(focus: string | null) {
  const heading = useRef<HTMLHeadingElement>(null)
  const before = useRef(focus)
  useLayoutEffect(() => {
    if (focus !== null && focus !== before.current) heading.current?.scrollIntoView({ block: 'nearest' })
    before.current = focus
  }, [focus])
  return heading
}

interface BarsProps {
  readonly caption: string
  readonly terms: readonly ShownTerm[]
  readonly chosen: string | null
  /** Lowest and highest value that is drawn. */
  readonly extent: readonly [low: number, high: number]
}

function Bars({ caption, terms, chosen, extent: [low, high] }: BarsProps) {
  const scale = WIDTH / Math.max(high - low, 1e-12)
  const zero = -low * scale
  return (
    <table class="bars">
      <caption>{caption}</caption>
      <tbody>
        {terms.map(({ name, value }) => (
          <tr key={name} class={name === chosen ? 'is-chosen' : ''}>
            <th scope="row">{name}</th>
            <td class="bars-bar">
              <svg width={WIDTH} height={14} viewBox={`0 0 ${WIDTH} 14`} aria-hidden="true">
                <rect
                  class={value < 0 ? 'bar is-negative' : 'bar'}
                  x={zero + Math.min(0, value * scale)}
                  y={3}
                  width={Math.max(0.5, Math.abs(value * scale))}
                  height={8}
                />
                <line class="zeroline" x1={zero} x2={zero} y1={0} y2={14} />
              </svg>
            </td>
            <td class="bars-value">{worthWords(value)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

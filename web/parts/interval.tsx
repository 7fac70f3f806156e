/** The interval of an effect as a small bar with its mean, against zero, on a scale that effects in different units share. */
import './interval.css'
import type { PairedEffect } from '../../sim/index.ts'

const WIDTH = 176
const HEIGHT = 16

/** Place of an interval: in standard deviations between worlds, or in the unit of what is compared. */
export interface Placed {
  readonly estimate: number
  readonly low: number
  readonly high: number
}

/** An effect in standard deviations between worlds; null where that cannot be told. */
export function placedOf({ estimate, low, high, standardised }: PairedEffect): Placed | null {
  if (standardised === null || estimate === 0) return null
  const spread = estimate / standardised
  return { estimate: standardised, low: low / spread, high: high / spread }
}

/** How far a scale must reach to each side to hold these; what is beyond four standard deviations is cut. */
export function reachOf(placed: readonly (Placed | null)[]): number {
  const ends = placed.flatMap((one) => (one === null ? [] : [Math.abs(one.low), Math.abs(one.high)]))
  return Math.min(4, Math.max(0.25, ...ends))
}

interface BarProps {
  readonly placed: Placed | null
  /** How far the scale reaches to each side, in the unit of what is placed. */
  readonly reach: number
  /** An outline instead of a full bar, for what is not told from zero. */
  readonly open?: boolean
}

export function Bar({ placed, reach, open = false }: BarProps) {
  const x = (value: number) => (WIDTH / 2) * (1 + Math.max(-1, Math.min(1, value / reach)))
  return (
    <svg width={WIDTH} height={HEIGHT} viewBox={`0 0 ${WIDTH} ${HEIGHT}`} aria-hidden="true">
      <line class="zeroline" x1={WIDTH / 2} x2={WIDTH / 2} y1={0} y2={HEIGHT} />
      {placed !== null && (
        <>
          <rect
            class={open ? 'effect-bar is-open' : 'effect-bar'}
            x={x(Math.min(placed.low, placed.high))}
            y={HEIGHT / 2 - 4}
            width={Math.max(3, Math.abs(x(placed.high) - x(placed.low)))}
            height={8}
          />
          <line class="effect-mean" x1={x(placed.estimate)} x2={x(placed.estimate)} y1={1} y2={HEIGHT - 1} />
        </>
      )}
    </svg>
  )
}

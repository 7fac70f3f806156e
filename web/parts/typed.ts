/**
 * How a typed number is read: accepted, understood as per cent where the field wants a share, or refused with a
 * message. Pure.
 */
import { bounds, rounded } from '../../sim/index.ts'

/** What may be typed. */
export interface Asked {
  readonly range: readonly [low: number, high: number]
  readonly integer: boolean
  /** Whether a share of 1 is asked for, so that 50 can only mean 50 %. */
  readonly share: boolean
}

export type Typed =
  | { readonly kind: 'taken'; readonly value: number; readonly words: string }
  | { readonly kind: 'refused'; readonly words: string }

const refused = (words: string): Typed => ({ kind: 'refused', words })

/** @param text as it was typed; `50 %` and a decimal comma are understood */
export function readTyped(text: string, { range: [low, high], integer, share }: Asked): Typed {
  const bare = text.trim().replace(',', '.')
  const percent = bare.endsWith('%')
  const typed = bare === '' ? Number.NaN : Number(percent ? bare.slice(0, -1) : bare)
  if (!Number.isFinite(typed)) return refused(`Enter a number from ${bounds(low, high)}.`)
  const hundredths = share && (percent || (typed > high && typed > 1))
  // Twelve digits, so that 7 % is 0.07.
  const value = hundredths ? rounded(typed / 100, 12) : typed
  if (value < low) return refused(`${text.trim()} is too small: the least is ${low}.`)
  if (value > high) return refused(`${text.trim()} is too large: the most is ${high}.`)
  if (integer && !Number.isInteger(value)) return refused('Enter a whole number.')
  return { kind: 'taken', value, words: hundredths ? `Read as ${rounded(value * 100, 12)}\u00a0%, which is ${value}.` : '' }
}

/** A number that may be typed: what is typed stays as it is until it is left, and every valid number counts at once. */
import type { VNode } from 'preact'
import { useState } from 'preact/hooks'
import { useTip } from './tip.ts'

interface NumberFieldProps {
  readonly value: number
  readonly range: readonly [low: number, high: number]
  readonly integer?: boolean
  readonly label: string
  readonly describedBy?: string | undefined
  readonly onValue: (value: number) => void
  readonly onRest?: () => void
  /** Where the number comes from, on hover and focus. */
  readonly tip?: () => VNode
}

export function NumberField({ value, range, integer, label, describedBy, onValue, onRest, tip }: NumberFieldProps) {
  const [draft, setDraft] = useState<string | null>(null)
  const field = useTip<HTMLInputElement>(tip ?? null)
  const [low, high] = range
  const take = (text: string) => {
    setDraft(text)
    const number = Number(text)
    if (text.trim() === '' || !(number >= low && number <= high)) return
    if (!integer || Number.isInteger(number)) onValue(number)
  }
  const typed = draft === null ? value : Number(draft)
  const wrong = draft !== null && !(draft.trim() !== '' && typed >= low && typed <= high)
  return (
    <input
      ref={field}
      type="number"
      inputMode={integer ? 'numeric' : 'decimal'}
      min={low}
      max={high}
      step={integer ? 1 : 'any'}
      value={draft ?? value}
      aria-label={label}
      aria-invalid={wrong}
      aria-describedby={describedBy}
      onInput={(event) => take(event.currentTarget.value)}
      onBlur={() => {
        setDraft(null)
        onRest?.()
      }}
    />
  )
}

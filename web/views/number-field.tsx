/** A number that may be typed: what is typed stays as it is until it is left, and every valid number counts at once. */
import { useState } from 'preact/hooks'

interface NumberFieldProps {
  readonly value: number
  readonly range: readonly [low: number, high: number]
  readonly integer?: boolean
  readonly label: string
  readonly describedBy?: string | undefined
  readonly onValue: (value: number) => void
  readonly onRest?: () => void
}

export function NumberField({ value, range, integer, label, describedBy, onValue, onRest }: NumberFieldProps) {
  const [draft, setDraft] = useState<string | null>(null)
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

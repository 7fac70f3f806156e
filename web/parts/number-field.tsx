/**
 * A number that may be typed: the typed text stays unchanged until the reader leaves the field, and every valid
 * number counts at once. A message beside the field says when the text is read differently or cannot be read.
 */
import type { VNode } from 'preact'
import { useState } from 'preact/hooks'
import { useTip } from './tip.ts'
import { readTyped } from './typed.ts'
import { useUnique } from './unique.ts'

interface NumberFieldProps {
  readonly value: number
  readonly range: readonly [low: number, high: number]
  readonly integer?: boolean
  /** Whether a share of 1 is asked for: `50` is then read as 50 %. */
  readonly share?: boolean
  readonly label: string
  readonly describedBy?: string | undefined
  readonly onValue: (value: number) => void
  readonly onRest?: () => void
  /** Where the number comes from, on hover and focus. */
  readonly tip?: () => VNode
}

export function NumberField({ value, range, integer = false, share = false, label, describedBy, onValue, onRest, tip }: NumberFieldProps) {
  const [draft, setDraft] = useState<string | null>(null)
  const field = useTip<HTMLInputElement>(tip ?? null)
  const said = useUnique('typed')
  const asked = { range, integer, share }
  const typed = draft === null ? null : readTyped(draft, asked)
  const take = (text: string) => {
    setDraft(text)
    const read = readTyped(text, asked)
    if (read.kind === 'taken') onValue(read.value)
  }
  return (
    <>
      <input
        ref={field}
        type="number"
        inputMode={integer ? 'numeric' : 'decimal'}
        min={range[0]}
        max={range[1]}
        step={integer ? 1 : 'any'}
        value={draft ?? value}
        aria-label={label}
        aria-invalid={typed?.kind === 'refused'}
        aria-describedby={describedBy === undefined ? said : `${describedBy} ${said}`}
        onInput={(event) => take(event.currentTarget.value)}
        onBlur={() => {
          setDraft(null)
          onRest?.()
        }}
      />
      <span class={`field-said ${typed?.kind === 'refused' ? 'is-alert' : ''}`} id={said} role="status">
        {typed?.words ?? ''}
      </span>
    </>
  )
}

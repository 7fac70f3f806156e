/** The head of the page: its name, its places, undo and redo, opening a file, copying the link, the theme. */
import { useRef, useState } from 'preact/hooks'
import type { Place, State, Theme } from '../../app/index.ts'
import { useDispatch } from '../../parts/index.ts'

interface MastheadProps {
  readonly places: readonly Place[]
  readonly state: State
  readonly onFile: (file: File) => void
}

const NEXT: { readonly [T in Theme]: Theme } = { auto: 'light', light: 'dark', dark: 'auto' }

export function Masthead({ places, state, onFile }: MastheadProps) {
  const send = useDispatch()
  const input = useRef<HTMLInputElement>(null)
  const { place, past, future, theme } = state
  return (
    <header class="masthead">
      <span class="masthead-name">Pacta</span>
      <nav class="masthead-places" aria-label="Places">
        {places.map(({ name, label }) => (
          <a
            key={name}
            href={`#${name}`}
            aria-current={place === name ? 'page' : undefined}
            onClick={(event) => {
              event.preventDefault()
              send({ kind: 'place', place: name })
            }}
          >
            {label}
          </a>
        ))}
      </nav>
      <div class="masthead-tools">
        <button type="button" class="is-quiet" disabled={past.length === 0} onClick={() => send({ kind: 'undo' })}>
          Undo
        </button>
        <button type="button" class="is-quiet" disabled={future.length === 0} onClick={() => send({ kind: 'redo' })}>
          Redo
        </button>
        <button type="button" class="is-quiet" onClick={() => input.current!.click()}>
          Open file
        </button>
        <input
          ref={input}
          type="file"
          accept=".json,application/json"
          hidden
          aria-label="Scenario file"
          onChange={(event) => {
            const file = event.currentTarget.files?.[0]
            event.currentTarget.value = ''
            if (file !== undefined) onFile(file)
          }}
        />
        <CopyLink />
        <button
          type="button"
          class="is-quiet"
          aria-label={`Theme: ${theme}. Change to ${NEXT[theme]}`}
          onClick={() => send({ kind: 'theme', theme: NEXT[theme] })}
        >
          Theme: {theme}
        </button>
      </div>
    </header>
  )
}

function CopyLink() {
  const [copied, setCopied] = useState(false)
  const copy = async () => {
    await navigator.clipboard.writeText(location.href)
    setCopied(true)
    setTimeout(() => setCopied(false), 2000)
  }
  return (
    <button type="button" class="is-quiet" onClick={copy}>
      {copied ? 'Link copied' : 'Copy link'}
    </button>
  )
}

/** The head of the page: its name, its places, undo and redo, opening a file, copying the link, the theme. */
import { useRef } from 'preact/hooks'
import { canUndo, linkOf, type Place, type State, type Theme } from '../../app/index.ts'
import { CopyLink, Link, useDispatch } from '../../parts/index.ts'

interface MastheadProps {
  readonly places: readonly Place[]
  readonly state: State
  readonly onFile: (file: File) => void
}

const NEXT: { readonly [T in Theme]: Theme } = { auto: 'light', light: 'dark', dark: 'auto' }

export function Masthead({ places, state, onFile }: MastheadProps) {
  const send = useDispatch()
  const input = useRef<HTMLInputElement>(null)
  const { place, future, theme } = state
  return (
    <header class="masthead">
      <span class="masthead-name">Pacta</span>
      <nav class="masthead-places" aria-label="Places">
        {places.map(({ name, label }) => (
          <Link
            key={name}
            to={linkOf(places, { ...state, place: name })}
            current={place === name ? 'page' : undefined}
            onFollow={() => send({ kind: 'place', place: name })}
          >
            {label}
          </Link>
        ))}
      </nav>
      <div class="masthead-tools">
        <button type="button" class="is-quiet" disabled={!canUndo(state)} onClick={() => send({ kind: 'undo' })}>
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

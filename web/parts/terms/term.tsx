/** A technical term that shows its meaning on hover, focus and tap, in the words of the one glossary. */
import type { ComponentChildren } from 'preact'
import { useEffect, useState } from 'preact/hooks'
import { placeTip, useTip } from '../tip.ts'
import { pieces } from './pieces.ts'
import { GLOSSARY_UNREAD } from './unread.ts'

type Tell = typeof import('./meanings.ts').meaningOf

let known: Tell | null = null
/** Null where the chunk could not be had, which the next tip tries again. */
const read = () =>
  import('./meanings.ts').then(
    ({ meaningOf }) => {
      known = meaningOf
      return meaningOf
    },
    () => null,
  )

function Meaning({ of }: { readonly of: string }) {
  const [tell, setTell] = useState<{ readonly meaningOf: Tell | null; readonly failed: boolean }>({ meaningOf: known, failed: false })
  useEffect(() => {
    let live = true
    if (known === null) void read().then((meaningOf) => live && setTell({ meaningOf, failed: meaningOf === null }))
    return () => {
      live = false
    }
  }, [])
  useEffect(placeTip, [tell])
  const word = tell.meaningOf?.(of) ?? null
  return (
    <>
      <p class="tip-head">
        <strong>{of}</strong>
      </p>
      <p>{word !== null ? `${upper(word.meaning)}.` : tell.failed ? GLOSSARY_UNREAD : 'Looking it up.'}</p>
      {word !== null && <p class="quiet">{word.sentence}</p>}
    </>
  )
}

const upper = (text: string) => `${text.charAt(0).toUpperCase()}${text.slice(1)}`

interface TermProps {
  /** As the glossary has it. */
  readonly of: string
  /** How it is written here; as the glossary has it if nothing is given. */
  readonly children?: ComponentChildren
  /** Told before on the page: by pointer and tap as ever, but no stop of the keyboard again. */
  readonly again?: boolean
}

export function Term({ of, children, again = false }: TermProps) {
  const ref = useTip<HTMLButtonElement>(() => <Meaning of={of} />)
  return (
    <button type="button" class="sourced is-term" tabIndex={again ? -1 : undefined} ref={ref}>
      {children ?? of}
    </button>
  )
}

/** A term within a control, which has focus and tap for itself: it tells on hover. */
function Hovered({ of, children }: { readonly of: string; readonly children: string }) {
  const ref = useTip<HTMLSpanElement>(() => <Meaning of={of} />)
  return (
    <span class="is-term" ref={ref}>
      {children}
    </span>
  )
}

/** The text of a control, whose terms of art tell on hover what they mean; `TermsOf` beside it tells them otherwise. */
export function HoverTermed({ text }: { readonly text: string }) {
  return (
    <>
      {pieces(text).map(({ text: piece, term }, at) =>
        term === null ? (
          piece
        ) : (
          <Hovered key={at} of={term}>
            {piece}
          </Hovered>
        ),
      )}
    </>
  )
}

/** The terms of art in a text, as a list. */
export function TermsOf({ text, name }: { readonly text: string; readonly name: string }) {
  const terms = pieces(text).flatMap(({ term }) => (term === null ? [] : [term]))
  if (terms.length === 0) return null
  return (
    <ul class="figure-words" aria-label={name}>
      {terms.map((term) => (
        <li key={term}>
          <Term of={term} />
        </li>
      ))}
    </ul>
  )
}

interface TermedProps {
  readonly text: string
  /** Terms that were told before on the page. */
  readonly told?: ReadonlySet<string>
}

/** A text whose terms of art tell what they mean, each where it stands first. */
export function Termed({ text, told }: TermedProps) {
  return (
    <>
      {pieces(text).map(({ text: piece, term }, at) =>
        term === null ? (
          piece
        ) : (
          <Term key={at} of={term} again={told?.has(term) === true}>
            {piece}
          </Term>
        ),
      )}
    </>
  )
}

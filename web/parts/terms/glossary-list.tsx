/** The whole glossary as a list, read when it is opened. */
import { useState } from 'preact/hooks'
import type { Word } from '../../../sim/index.ts'
import { GLOSSARY_UNREAD } from './unread.ts'

type Found = { readonly kind: 'none' } | { readonly kind: 'ready'; readonly words: readonly Word[] } | { readonly kind: 'failed' }

export function GlossaryList() {
  const [found, setFound] = useState<Found>({ kind: 'none' })
  const read = () => {
    if (found.kind === 'ready') return
    import('./meanings.ts').then(
      ({ GLOSSARY }) => setFound({ kind: 'ready', words: GLOSSARY }),
      () => setFound({ kind: 'failed' }),
    )
  }
  return (
    <details class="glossary-words" onToggle={({ currentTarget }) => currentTarget.open && read()}>
      <summary>What the words mean</summary>
      {found.kind === 'failed' && <p>{GLOSSARY_UNREAD}</p>}
      {found.kind === 'ready' && (
        <dl class="glossary">
          {found.words.map(({ term, meaning, sentence }) => (
            <div key={term}>
              <dt>{term}</dt>
              <dd>
                {meaning}. <span class="quiet">{sentence}</span>
              </dd>
            </div>
          ))}
        </dl>
      )}
    </details>
  )
}

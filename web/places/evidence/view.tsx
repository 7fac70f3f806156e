/** The Evidence place: claims and facts put to the model, the ledger of its numbers, and the limits of its use. */
import './evidence.css'
import type { ViewProps } from '../../app/index.ts'
import { useOwn } from '../../parts/index.ts'
import { Claims } from './claims/index.ts'
import { Facts } from './facts/index.ts'
import { Limits } from './limits.tsx'
import { NAME } from './name.ts'
import { Numbers } from './numbers/index.ts'
import type { EvidenceAction, EvidenceView, Evident } from './state.ts'

const TABS: readonly (readonly [panel: EvidenceView['panel'], words: string])[] = [
  ['claims', 'Claims'],
  ['facts', 'Facts'],
  ['numbers', 'Numbers'],
  ['limits', 'Limits of use'],
]

export function Evidence({ own, state }: ViewProps<Evident>) {
  const send = useOwn<EvidenceAction>(NAME)
  const { view } = own
  const { subject, shelf } = state
  return (
    <main class="place evidence" id="main" tabIndex={-1}>
      <h1 class="visually-hidden">Evidence</h1>
      <div class="segmented evidence-panels">
        {TABS.map(([panel, words]) => (
          <button
            type="button"
            key={panel}
            aria-pressed={view.panel === panel}
            onClick={() => send({ kind: 'show', view: { ...view, panel } })}
          >
            {words}
          </button>
        ))}
      </div>
      {view.panel === 'limits' && <Limits />}
      {view.panel === 'claims' && shelf.kind === 'ready' && <Claims examining={own.claims} shelf={shelf.shelf} state={state} />}
      {view.panel === 'facts' && shelf.kind === 'ready' && <Facts scoring={own.facts} shelf={shelf.shelf} state={state} />}
      {view.panel === 'numbers' && subject !== null && <Numbers subject={subject} view={view} />}
      {shelf.kind === 'failed' && <p class="empty is-alert">The scenarios could not be read: {shelf.message}</p>}
      {shelf.kind === 'loading' && <p class="empty">Loading the scenarios and the world tables.</p>}
    </main>
  )
}

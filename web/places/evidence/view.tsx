/** The Evidence place: claims and facts put to the model, the ledger of its numbers, and the limits of its use. */
import type { EvidenceView, State } from '../../app/state.ts'
import { useDispatch } from '../../parts/dispatch.ts'
import { Claims } from './claims/view.tsx'
import { Facts } from './facts/view.tsx'
import { Limits } from './limits.tsx'
import { Numbers } from './numbers/view.tsx'

const PANELS: readonly (readonly [panel: EvidenceView['panel'], words: string])[] = [
  ['claims', 'Claims'],
  ['facts', 'Facts'],
  ['numbers', 'Numbers'],
  ['limits', 'Limits of use'],
]

export function Evidence({ state }: { readonly state: State }) {
  const send = useDispatch()
  const { evidence, examining, scoring, subject, shelf } = state
  return (
    <main class="place evidence" id="main" tabIndex={-1}>
      <h1 class="visually-hidden">Evidence</h1>
      <div class="segmented evidence-panels">
        {PANELS.map(([panel, words]) => (
          <button
            type="button"
            key={panel}
            aria-pressed={evidence.panel === panel}
            onClick={() => send({ kind: 'evidence', view: { ...evidence, panel } })}
          >
            {words}
          </button>
        ))}
      </div>
      {evidence.panel === 'limits' && <Limits />}
      {evidence.panel === 'claims' && shelf.kind === 'ready' && <Claims examining={examining} />}
      {evidence.panel === 'facts' && shelf.kind === 'ready' && <Facts scoring={scoring} shelf={shelf.shelf} />}
      {evidence.panel === 'numbers' && subject !== null && <Numbers subject={subject} view={evidence} />}
      {shelf.kind === 'failed' && <p class="empty is-alert">The scenarios could not be read: {shelf.message}</p>}
      {shelf.kind === 'loading' && <p class="empty">Reading the scenarios and the tables of the world.</p>}
    </main>
  )
}

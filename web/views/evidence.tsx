/** The Evidence place. */
import type { State } from '../store/state.ts'

export function Evidence({ state }: { readonly state: State }) {
  return (
    <main class="place" id="main">
      {state.place}
    </main>
  )
}

/** The question of the scenario, over what is found about it. */
import { cardOf } from '../store/cards.ts'
import type { Subject } from '../store/state.ts'

export function Heading({ subject }: { readonly subject: Subject | null }) {
  if (subject === null) return <h1 class="visually-hidden">Pacta</h1>
  const { title, question } = cardOf(subject.json)
  return (
    <div class="heading">
      <h1>{question}</h1>
      <p class="quiet">{title}</p>
    </div>
  )
}

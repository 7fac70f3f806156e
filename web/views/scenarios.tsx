/** The gallery: a card a scenario with its question, court and year, and a small fan of what happens in it. */
import { useLayoutEffect, useRef } from 'preact/hooks'
import * as sparkline from '../charts/sparkline.ts'
import { cardOf } from '../store/cards.ts'
import type { Sketch, State } from '../store/state.ts'
import { useDispatch } from './dispatch.ts'

type ScenariosProps = Pick<State, 'shelf' | 'opened' | 'experiment' | 'sketches'>

export function Scenarios({ shelf, opened, experiment, sketches }: ScenariosProps) {
  const send = useDispatch()
  if (shelf.kind === 'loading') return <p class="empty">Reading the scenarios and the tables of the world.</p>
  if (shelf.kind === 'failed') return <p class="empty">The scenarios could not be read: {shelf.message}</p>
  const files = [...opened, ...shelf.shelf.scenarios.filter(({ id }) => !opened.some((file) => file.id === id))]
  if (files.length === 0) return <p class="empty">No scenarios are bundled with this page. Open a scenario file.</p>
  return (
    <ul class="card-list">
      {files.map(({ id, json }) => {
        const card = cardOf(json)
        return (
          <li key={id}>
            <button
              type="button"
              class="card"
              aria-current={id === experiment?.scenario ? 'true' : undefined}
              onClick={() => send({ kind: 'choose', scenario: id })}
            >
              <span class="card-question">{card.question}</span>
              <span class="card-foot">
                <span class="card-meta">{card.meta}</span>
                <Spark sketch={sketches[id] ?? null} />
              </span>
            </button>
          </li>
        )
      })}
    </ul>
  )
}

function Spark({ sketch }: { readonly sketch: Sketch | null }) {
  const host = useRef<HTMLSpanElement>(null)
  useLayoutEffect(() => {
    if (sketch !== null) sparkline.draw(host.current!, sketch, { width: 84, height: 26 })
  }, [sketch])
  return <span class="card-spark" ref={host} />
}

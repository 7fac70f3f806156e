/** How well the headline number is known, and what would make it better: more worlds, another seed. */
import type { State } from '../../app/index.ts'
import { meter } from '../../charts/index.ts'
import { LuckFields, useDrawing } from '../../parts/index.ts'
import type { Shown } from './state.ts'

interface PrecisionProps {
  readonly state: State
  readonly shown: Shown | null
  readonly stale: boolean
  readonly running: boolean
}

export function Precision({ state: { experiment, subject }, shown, stale, running }: PrecisionProps) {
  const host = useDrawing(shown?.picture.summary.digest ?? null, (element, width) => {
    if (shown === null) return
    const { summary, needed, target } = shown.picture
    const { low, high } = summary.outcomes.fullCompliance
    meter.draw(element, { halfWidth: (high - low) / 2, target, worlds: summary.worlds, needed, running }, { width })
  })
  return (
    <>
      <div class={`meter ${stale ? 'is-stale' : ''}`} ref={host} />
      {experiment !== null && subject !== null && (
        <div class="fields">
          <LuckFields experiment={experiment} subject={subject} />
        </div>
      )}
    </>
  )
}

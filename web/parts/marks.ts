/** What is marked on the time axis of a case: judgment, deadline and scheduled events. */
import type { Scenario } from '../../sim/index.ts'
import { remember } from '../app/index.ts'
import type { Mark } from '../charts/index.ts'

const MOST_LABEL = 30

/** A label short enough for a flag, cut between words. */
function shortened(label: string): string {
  if (label.length <= MOST_LABEL) return label
  const cut = label.slice(0, MOST_LABEL)
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), 12)).replace(/[,;:]$/, '')}…`
}

/** A label as short as a flag needs, and the whole of it where it was cut. */
export function labelled(label: string): Pick<Mark, 'label' | 'whole'> {
  const cut = shortened(label)
  return cut === label ? { label } : { label: cut, whole: label }
}

export const marksOf = remember((scenario: Scenario, kase: number): readonly Mark[] => {
  const { judgment, deadline, id } = scenario.cases[kase]!
  const fixed: Mark[] = [
    { month: judgment, label: 'judgment', kind: 'judgment' },
    { month: judgment + deadline, label: 'deadline', kind: 'deadline' },
  ]
  const events = scenario.events
    .filter((event) => (event.case === null || event.case === id) && event.label !== '')
    .map(({ month, label }): Mark => ({ month, ...labelled(label), kind: 'event' }))
  return [...fixed, ...events].filter(({ month }) => month >= 0 && month < scenario.months)
})

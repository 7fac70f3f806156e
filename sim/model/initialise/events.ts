/** Fills the columns of scheduled events. ODD section 5. */
import type { Scenario } from '../scenario.ts'
import { EVENT_KINDS } from '../vocabulary.ts'
import type { World } from '../world.ts'
import { leverPosition } from './levers.ts'

export function fillEvents(scenario: Scenario, world: World): void {
  const stateAt = (id: string | null) => scenario.states.findIndex((s) => s.id === id)
  const caseAt = (id: string | null) => scenario.cases.findIndex((c) => c.id === id)
  scenario.events.forEach((event, e) => {
    world.eventMonth[e] = event.month
    world.eventKind[e] = EVENT_KINDS.indexOf(event.kind)
    world.eventSubject[e] = event.lever !== null ? leverPosition(event.lever) : Math.max(0, stateAt(event.state))
    world.eventObject[e] = event.kind === 'rivalry' ? stateAt(event.other) : caseAt(event.case)
    world.eventValue[e] = event.value
    world.eventValue2[e] = event.resolve
  })
}

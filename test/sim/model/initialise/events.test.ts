import { describe, expect, it } from 'vitest'
import { compile } from '../../../../sim/model/compile.ts'
import { leverPosition } from '../../../../sim/model/initialise/levers.ts'
import type { ScheduledEvent } from '../../../../sim/model/scenario.ts'
import { EVENT_KINDS } from '../../../../sim/model/vocabulary.ts'
import { makeCase, makeScenario } from '../../../support/scenarios.ts'

const nothing = { label: '', state: null, other: null, case: null, lever: null, value: 0.5, resolve: 0.25 } as const
const events: readonly ScheduledEvent[] = [
  { ...nothing, month: 4, kind: 'leader', state: 'S002', value: -1 },
  { ...nothing, month: 5, kind: 'rivalry', state: 'S001', other: 'S000' },
  { ...nothing, month: 6, kind: 'crisis' },
  { ...nothing, month: 6, kind: 'crisis', case: 'second' },
  { ...nothing, month: 7, kind: 'design', lever: 'escalation.quorum', case: 'first', value: 0.9 },
  { ...nothing, month: 8, kind: 'capacity', state: 'S001' },
]
const cases = [makeCase('S001', 'S000', { id: 'first' }), makeCase('S002', 'S000', { id: 'second' })]
const { world } = compile(makeScenario(3, { events, cases }))

describe('scheduled events', () => {
  it('keep their sequence, month and kind', () => {
    expect([...world.eventMonth]).toEqual([4, 5, 6, 6, 7, 8])
    expect([...world.eventKind]).toEqual(events.map(({ kind }) => EVENT_KINDS.indexOf(kind)))
  })

  it('befall a state or a lever, and with it another state, one case, or all of them as -1', () => {
    expect([...world.eventSubject]).toEqual([2, 1, 0, 0, leverPosition('escalation.quorum'), 1])
    expect([...world.eventObject]).toEqual([-1, 0, -1, 1, 0, -1])
  })

  it('have a size, and a new leader a resolve', () => {
    expect([...world.eventValue]).toEqual([-1, 0.5, 0.5, 0.5, 0.9, 0.5])
    expect(world.eventValue2[0]).toBe(0.25)
  })
})

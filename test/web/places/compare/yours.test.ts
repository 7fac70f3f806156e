import { describe, expect, it } from 'vitest'
import { readExperiment } from '../../../../web/app/index.ts'
import { designValue, designWith } from '../../../../web/places/compare/design-options.tsx'
import { readPair } from '../../../../web/places/compare/pair.ts'
import { PLAIN } from '../../../../web/places/compare/sides.ts'
import { namedOf } from '../../../../web/places/compare/yours.ts'
import { shelf } from '../../../support/bundled.ts'
import { open } from '../../../support/page.ts'

const QUORUM = { path: 'cases[0].design.escalation.quorum', value: 0.7 }
const kept = (id: string, name: string, link: string) => ({ id, name, of: '', count: 1, link })
const NAMED = namedOf([
  kept('1', 'Hard to start', 'scenario=bakassi-2002&set=design.escalation.quorum%3D0.9&worlds=1000'),
  kept('2', 'Slow in Baku', 'scenario=mammadov-2014&set=cases%5B0%5D.deadline%3D40&worlds=64'),
  kept('3', 'of nothing', 'worlds=64'),
])

function choiceWith(settings: readonly (typeof QUORUM)[]) {
  const read = readExperiment({ ...open.experiment!, settings }, shelf, [])
  if (!read.ok) throw new Error(read.problems[0]?.place)
  return { subject: read.subject, shelf, opened: [], named: NAMED }
}

describe('kept changes on a side', () => {
  it('bring their scenario and their changes, and leave what is switched off there', () => {
    const choice = choiceWith([])
    expect(NAMED.map(({ name }) => name)).toEqual(['Hard to start', 'Slow in Baku'])
    const side = { ...PLAIN, off: 'settlement', ...designWith(choice, PLAIN, 'kept:2') }
    expect(side).toEqual({
      ...{ scenario: 'mammadov-2014', design: 'own', off: 'settlement', called: 'Slow in Baku' },
      changes: [{ path: 'cases[0].deadline', value: 40 }],
    })
    expect(designValue(choice, side)).toBe('kept:2')
    expect(designWith(choice, PLAIN, 'kept:1').scenario).toBeNull()
    // A link brings what is not kept here.
    expect(designValue({ ...choice, named: [] }, side)).toBe('kept:link')
    expect(designWith(choice, side, 'kept:link')).toEqual({})
  })

  it('are made in their own scenario, and called by their name', () => {
    const choice = choiceWith([])
    const sides = [PLAIN, { ...PLAIN, ...designWith(choice, PLAIN, 'kept:2') }] as const
    const read = readPair(choice, sides)
    if (read.kind !== 'ready') throw new Error(read.kind)
    expect(read.pair.arms[1].scenario.cases[0]!.deadline).toBe(40)
    expect(read.pair.read[1].notes.filter((note) => note.includes('cannot be made'))).toEqual([])
    expect(read.pair.phrases[1]).toMatch(/“Slow in Baku”$/)
    const home = readPair(choice, [PLAIN, { ...PLAIN, ...designWith(choice, PLAIN, 'kept:1') }])
    if (home.kind !== 'ready') throw new Error(home.kind)
    expect(home.pair.arms.map(({ label }) => label)).toEqual(['Mixed Commission and guarantors', '“Hard to start”'])
    expect(home.pair.arms[1].scenario.cases[0]!.design.levers.escalation!.quorum).toBe(0.9)
  })

  it('go with their name when another design is chosen', () => {
    const [none, some] = [choiceWith([]), choiceWith([QUORUM])]
    const side = { ...PLAIN, ...designWith(none, PLAIN, 'kept:1') }
    expect(designWith(none, side, 'tit-for-tat')).toEqual({ design: 'tit-for-tat', called: null, changes: 'all' })
    expect(designWith(some, side, 'tit-for-tat')).toEqual({ design: 'tit-for-tat', called: null, changes: 'none' })
    expect(designWith(some, PLAIN, 'tit-for-tat')).toEqual({ design: 'tit-for-tat' })
  })
})

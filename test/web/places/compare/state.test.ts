import { describe, expect, it } from 'vitest'
import { createEngine, type Moves } from '../../../../sim/index.ts'
import { computingOf, linkOf, ownOf, type State } from '../../../../web/app/index.ts'
import { compare } from '../../../../web/places/compare/place.ts'
import { PLAIN } from '../../../../web/places/compare/sides.ts'
import { PLACES } from '../../../../web/places/index.ts'
import { createContrast } from '../../../../web/worker/desk/index.ts'
import { find, open, own, play } from '../../../support/page.ts'

const JOB = 'compare/pair'
const comparing = (state: State) => ownOf(state, compare)
const pairOf = (state: State) => {
  const { read } = comparing(state)
  if (read.kind !== 'ready') throw new Error(read.kind)
  return read.pair
}
const choose = (...designs: readonly string[]) =>
  ({ kind: 'besides', place: 'compare', part: () => designs.map((design) => ({ ...PLAIN, design })) }) as const
const digestIn = (state: State) => new URLSearchParams(linkOf(PLACES, state)).get('digest')

/** The pair that is asked for, in a few worlds. */
function compared(state: State): State {
  const pair = pairOf(state)
  const { seed } = pair.subject
  const run = (at: 0 | 1) => [createEngine(pair.arms[at].scenario).run(seed, 0, 4, 'series')]
  const contrast = createContrast(pair.arms, seed, [0, 0]).add([run(0), run(1)])
  return play(state, find(state, JOB, { kind: 'compared', pair, contrast, last: true }))
}

const there = play(open, { kind: 'place', place: 'compare' }, choose('own', 'gradual-ladder'))
const done = compared(there)

describe('Compare', () => {
  it('reads its pair when the reader is there, and not before', () => {
    expect(comparing(open).read.kind).toBe('none')
    expect(comparing(play(open, choose('own', 'gradual-ladder'))).read.kind).toBe('none')
    expect(pairOf(there).sides[1].design).toBe('gradual-ladder')
    expect(there.tasks[JOB]!.of).toBe(pairOf(there))
  })

  it('promises the digests of the pair that is asked for, and of no other', () => {
    const { arms } = comparing(done).shown!.contrast.comparison
    expect(digestIn(done)).toBe(arms.map(({ digest }) => digest).join('.'))
    const swapped = play(done, choose('gradual-ladder', 'own'))
    // What is still shown is of the pair before, says so, and is in no link.
    expect(comparing(swapped).shown).toBe(comparing(done).shown)
    expect(comparing(swapped).shown!.pair).not.toBe(pairOf(swapped))
    expect(digestIn(swapped)).toBeNull()
  })

  it('promises nothing of a scenario that is not there, though the last result is still shown', () => {
    const gone = play(done, { kind: 'choose', scenario: 'nowhere' })
    expect(gone.problems).toHaveLength(1)
    expect(comparing(gone).shown).toBe(comparing(done).shown)
    expect(digestIn(gone)).toBeNull()
  })

  it('takes no picture of a pair that is no longer asked for', () => {
    const moved = play(done, choose('own', 'mixed-menu'))
    const { shown } = comparing(done)
    const late = find(moved, JOB, { kind: 'compared', ...shown, last: true }, pairOf(done))
    expect(play(moved, late)).toBe(moved)
  })

  it('computes nothing where both sides are the same, or a side cannot be read', () => {
    for (const designs of [
      ['own', 'own'],
      ['own', 'nowhere'],
    ])
      expect(computingOf(play(done, choose(...designs)), JOB).kind).toBe('idle')
  })

  it('keeps its sides in another scenario, but not sides that only changes to this one tell apart', () => {
    const other = { kind: 'choose', scenario: 'kavala-2019' } as const
    expect(play(done, other).experiment!.besides).toEqual(done.experiment!.besides)
    const part = [PLAIN, { ...PLAIN, changes: 'none' }]
    expect(play(done, { kind: 'besides', place: 'compare', part: () => part }, other).experiment!.besides).toEqual({})
    const held = [
      { ...PLAIN, changes: [{ path: 'cases[0].deadline', value: 3 }] },
      { ...PLAIN, design: 'gradual-ladder' },
    ]
    const kept = play(done, { kind: 'besides', place: 'compare', part: () => held }, other).experiment!.besides
    expect(kept.compare).toEqual([PLAIN, { ...PLAIN, design: 'gradual-ladder' }])
  })

  it('moves inputs one by one where the reader asks, of the pair that is shown and of no other', () => {
    const MOVES = 'compare/moves'
    expect(computingOf(done, MOVES).kind).toBe('idle')
    const pair = pairOf(done)
    const asked = play(done, own('compare', { kind: 'moved', pair, moves: null }))
    expect(computingOf(asked, MOVES).kind).toBe('running')
    const stopped = play(asked, { kind: 'stop', job: MOVES })
    expect(computingOf(play(stopped, { kind: 'resume', job: MOVES }), MOVES).kind).toBe('running')
    const moves: Moves = { worlds: 4, moves: [], together: {} as Moves['together'], whole: true }
    const told = play(asked, find(asked, MOVES, { kind: 'moved', pair, moves }))
    expect(comparing(told).moved).toEqual({ pair, moves })
    expect(computingOf(play(asked, choose('own', 'mixed-menu')), MOVES).kind).toBe('idle')
  })

  it('brings sides back by undo, changes and all', () => {
    const part = [{ ...PLAIN, scenario: 'kavala-2019' }, PLAIN]
    const moved = play(done, { kind: 'besides', place: 'compare', part: () => part })
    expect(pairOf(moved).arms.map(({ scenario }) => scenario.id)).toEqual(['kavala-2019', 'bakassi-2002'])
    expect(pairOf(play(moved, { kind: 'undo' })).sides).toEqual(pairOf(done).sides)
  })
})

import { describe, expect, it } from 'vitest'
import { createEngine } from '../../../../sim/index.ts'
import { computingOf, ownOf, type State } from '../../../../web/app/index.ts'
import type { Pair } from '../../../../web/places/compare/pair.ts'
import { compare } from '../../../../web/places/compare/place.ts'
import { beside, PLAIN, type Side } from '../../../../web/places/compare/sides.ts'
import { createContrast } from '../../../../web/worker/desk/index.ts'
import { find, open, play, tell } from '../../../support/page.ts'

const [PAIR, RIVAL] = ['compare/pair', 'compare/rival']
const comparing = (state: State) => ownOf(state, compare)
const side = (design: string): Side => ({ ...PLAIN, design })
const choose = (...part: readonly Side[]) => ({ kind: 'besides', place: 'compare', part: () => part }) as const

const contrastOf = (pair: Pair) => {
  const run = (at: 0 | 1) => [createEngine(pair.arms[at].scenario).run(pair.subject.seed, 0, 4, 'series')]
  return createContrast(pair.arms, pair.subject.seed, [0, 0]).add([run(0), run(1)])
}
/** The pair has run. */
function paired(state: State): State {
  const { read } = comparing(state)
  if (read.kind !== 'ready') throw new Error(read.kind)
  const found = play(state, find(state, PAIR, { kind: 'compared', pair: read.pair, contrast: contrastOf(read.pair), last: true }))
  return play(found, tell(found, PAIR, { kind: 'done' }))
}
/** The rival whose turn it is has run. */
function beaten(state: State): State {
  const pair = state.tasks[RIVAL]!.of as Parameters<typeof contrastOf>[0]
  return play(state, find(state, RIVAL, { kind: 'rival', pair, contrast: contrastOf(pair) }))
}

const sides = [side('own'), side('gradual-ladder'), side('mixed-menu'), side('tit-for-tat')] as const
const there = play(open, { kind: 'place', place: 'compare' }, choose(...sides))
const brief = play(there, { kind: 'sheet', sheet: 'brief' })

describe('further designs of a brief', () => {
  it('run one after the other in an open brief, when both sides have run', () => {
    expect(computingOf(brief, RIVAL).kind).toBe('idle')
    expect(computingOf(paired(there), RIVAL).kind).toBe('idle')
    const first = paired(brief)
    expect(computingOf(first, PAIR).kind).toBe('done')
    expect(computingOf(first, RIVAL).kind).toBe('running')
    const second = beaten(first)
    expect(second.tasks[RIVAL]!.of).not.toBe(first.tasks[RIVAL]!.of)
    const all = beaten(second)
    expect(computingOf(all, RIVAL).kind).toBe('idle')
    const digests = comparing(all).rivals.map(({ contrast }) => contrast!.comparison.arms[0].digest)
    const { arms } = comparing(all).shown!.contrast.comparison
    expect(digests).toEqual([arms[0].digest, arms[0].digest])
  })

  it('stop where they are told to, and go on', () => {
    const running = paired(brief)
    const stopped = play(running, { kind: 'stop', job: RIVAL })
    expect(computingOf(stopped, RIVAL).kind).toBe('stopped')
    expect(computingOf(play(stopped, { kind: 'resume', job: RIVAL }), RIVAL).kind).toBe('running')
  })

  it('keep what was found when another is chosen, and lose it with another first side', () => {
    const one = beaten(paired(brief))
    const found = comparing(one).rivals[0]
    const more = play(one, choose(sides[0], sides[1], sides[2], side('discretion')))
    expect(comparing(more).rivals[0]).toBe(found)
    expect(comparing(more).shown).toBe(comparing(one).shown)
    const swapped = play(one, choose(sides[1], sides[0], sides[2], sides[3]))
    expect(comparing(swapped).rivals.map(({ contrast }) => contrast)).toEqual([null, null])
  })

  it('are compared under the case and model of the first side, without changes to its design', () => {
    expect(beside(PLAIN).changes).toBe('model')
    const held = [
      { path: 'cases[0].deadline', value: 3 },
      { path: 'design.escalation.quorum', value: 0.9 },
    ]
    expect(beside({ ...PLAIN, changes: held }).changes).toEqual([held[0]])
    expect(beside({ ...PLAIN, changes: held, called: 'Mine' })).toMatchObject({ changes: 'none', called: null })
  })
})

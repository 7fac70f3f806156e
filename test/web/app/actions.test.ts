import { describe, expect, it } from 'vitest'
import { createSender } from '../../../sim/index.ts'
import { type Action, reduce } from '../../../web/app/actions.ts'
import { initialState, type Sketch, type State, type Trace } from '../../../web/app/state.ts'
import { followedShown, traceShown } from '../../../web/places/explore/timeline/figures.ts'
import { createTally } from '../../../web/worker/desk/tally.ts'
import { createWork } from '../../../web/worker/desk/work.ts'
import { shelf } from '../../support/bundled.ts'

const QUORUM = 'design.escalation.quorum'
const play = (state: State, ...actions: Action[]) => actions.reduce(reduce, state)
const open = play(initialState('auto'), { kind: 'shelf', shelf: { kind: 'ready', shelf } }, { kind: 'choose', scenario: 'bakassi-2002' })
const base = open.subject!.base.cases[0]!.design.levers.escalation!.quorum!
const set = (value: number, merge = false): Action => ({ kind: 'set', setting: { path: QUORUM, value }, base, merge })

function pictureOf(state: State) {
  const { scenario, seed, experiment } = state.subject!
  const work = createWork()
  work.load(1, createSender()(scenario))
  return createTally(scenario, seed, experiment.kase).add([work.run(seed, 0, 4, 'series')])
}

describe('reduce', () => {
  it('choosing a scenario reads it and asks for its worlds', () => {
    expect(open.problems).toEqual([])
    expect(open.subject!.scenario.id).toBe('bakassi-2002')
    expect(open.computing).toEqual({ kind: 'running', worlds: 0 })
    const { judgment, deadline } = open.subject!.scenario.cases[0]!
    expect(open.month).toBe(judgment + deadline + 24)
  })

  it('a lever changes the scenario that is run; undo and redo walk over it', () => {
    const moved = play(open, set(0.7))
    expect(moved.subject!.scenario.cases[0]!.design.levers.escalation!.quorum).toBe(0.7)
    const undone = play(moved, { kind: 'undo' })
    expect(undone.experiment!.settings).toEqual([])
    expect(undone.subject!.hash).toBe(open.subject!.hash)
    expect(play(undone, { kind: 'redo' }).subject!.hash).toBe(moved.subject!.hash)
  })

  it('a drag is one step of undo, until it rests', () => {
    const dragged = play(open, set(0.5, true), set(0.6, true), { kind: 'rest' }, set(0.7, true))
    expect(dragged.past.length).toBe(open.past.length + 2)
    expect(play(dragged, { kind: 'undo' }).experiment!.settings).toEqual([{ path: QUORUM, value: 0.6 }])
  })

  it('a setting that says what the file says is none', () => {
    expect(play(open, set(0.7), set(base)).experiment!.settings).toEqual([])
  })

  it('what cannot be run leaves subject, month and picture standing', () => {
    const shown = play(open, { kind: 'picture', subject: open.subject!, picture: pictureOf(open), last: true })
    const broken = play(shown, set(7))
    expect(broken.problems.map(({ place }) => place)).toEqual([QUORUM])
    expect(broken.subject).toBe(shown.subject)
    expect(broken.shown).toBe(shown.shown)
    expect(broken.month).toBe(shown.month)
  })

  it('a picture of what is no longer asked for is not shown', () => {
    const moved = play(open, set(0.7))
    const late = play(moved, { kind: 'picture', subject: open.subject!, picture: pictureOf(open), last: true })
    expect(late).toBe(moved)
  })

  it('the typical world changes with the first and the last picture only', () => {
    const picture = pictureOf(open)
    const subject = open.subject!
    const typical = (state: State, number: number, last: boolean) =>
      play(state, { kind: 'picture', subject, picture: { ...picture, typical: number }, last })
    const first = typical(open, 3, false)
    const second = typical(first, 2, false)
    expect([first, second, typical(second, 1, true)].map(({ shown }) => shown!.picture.typical)).toEqual([3, 3, 1])
  })

  it('the followed world is shown with the result it is of, and beside another only where that is said', () => {
    const picture = pictureOf(open)
    const shown = play(open, { kind: 'picture', subject: open.subject!, picture, last: false })
    const trace = {} as Trace
    const traced = play(shown, { kind: 'trace', subject: open.subject!, trace })
    expect([traceShown(traced), followedShown(traced)]).toEqual([trace, { shown: traced.shown, trace }])
    const more = play(traced, { kind: 'picture', subject: open.subject!, picture, last: true })
    expect(followedShown(more)!.shown).toBe(more.shown)
    const moved = play(more, set(0.7))
    const next = play(moved, { kind: 'picture', subject: moved.subject!, picture, last: true })
    expect(next.shown!.subject).toBe(moved.subject)
    expect(traceShown(next)).toBeNull()
    expect(followedShown(next)!.shown).toBe(more.shown)
    expect(traceShown(play(next, { kind: 'trace', subject: open.subject!, trace })), 'a late one').toBeNull()
    const other = play(next, { kind: 'choose', scenario: 'kavala-2019' })
    const story = play(other, { kind: 'picture', subject: other.subject!, picture, last: true })
    expect(followedShown(story)).toBeNull()
  })

  it('a file that is opened again has no sketch of what it was', () => {
    const file = { id: 'mine', name: 'mine.json', json: {} }
    const opened = play(open, { kind: 'open', file }, { kind: 'sketch', scenario: 'mine', sketch: {} as Sketch })
    expect(opened.sketches.mine).toBeDefined()
    expect(play(opened, { kind: 'open', file: { ...file, json: { title: 'anew' } } }).sketches.mine).toBeUndefined()
  })

  it('a scenario that is not there is a problem, not a crash', () => {
    const lost = play(open, { kind: 'choose', scenario: 'nowhere' })
    expect(lost.problems).toHaveLength(1)
    expect(lost.subject).toBe(open.subject)
  })
})

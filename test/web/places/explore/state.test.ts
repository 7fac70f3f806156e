import { describe, expect, it } from 'vitest'
import { createSender } from '../../../../sim/index.ts'
import { ownOf, type State } from '../../../../web/app/index.ts'
import { captionOf, resultFacts } from '../../../../web/places/explore/caption.ts'
import { explore } from '../../../../web/places/explore/place.ts'
import { historyShown, replicateOf, type Shown, tracedShown, traceShown } from '../../../../web/places/explore/state.ts'
import { createPicture, createWork } from '../../../../web/worker/desk/index.ts'
import type { Picture, Trace } from '../../../../web/worker/index.ts'
import { find, open, own, play, tell } from '../../../support/page.ts'

const DWELL = 'design.escalation.dwell'
const ENSEMBLE = 'explore/ensemble'
const TRACE = 'explore/trace'
const set = (value: number) => ({ kind: 'set', setting: { path: DWELL, value }, base: null }) as const
const exploring = (state: State) => ownOf(state, explore)

function workOf(state: State) {
  const work = createWork()
  work.load(1, createSender()(state.subject!.scenario))
  return work
}
function pictureOf(state: State): Picture {
  const { scenario, seed, experiment } = state.subject!
  return createPicture(scenario, seed, experiment.kase).add([workOf(state).run(seed, 0, 4, 'series')])
}
const traceOf = (state: State): Trace =>
  workOf(state).trace(state.subject!.seed, replicateOf(exploring(state))!, state.subject!.experiment.kase)

const withPicture = (state: State, picture = pictureOf(state), last = true) =>
  play(state, find(state, ENSEMBLE, { kind: 'picture', subject: state.subject, picture, last }))
const withTrace = (state: State) => play(state, find(state, TRACE, { kind: 'trace', trace: traceOf(state) }))

const shown = withTrace(withPicture(open))
const moved = play(shown, set(2))

describe('what is shown', () => {
  it('stays as it is, of the subject it is of, until there is something of the next', () => {
    expect(exploring(moved).shown).toBe(exploring(shown).shown)
    expect(exploring(moved).shown!.subject).not.toBe(moved.subject)
    expect(exploring(play(shown, set(700))).shown).toBe(exploring(shown).shown)
  })

  it('is never a picture of what is no longer asked for', () => {
    const late = find(moved, ENSEMBLE, { kind: 'picture', subject: open.subject, picture: pictureOf(open), last: true }, open.subject)
    // What is remembered of the state before last is of another test, so that jobs are asked for anew first.
    const now = play(moved, { kind: 'rest' })
    expect(play(now, late)).toBe(now)
  })

  it('has the typical world of the first and the last picture only', () => {
    const picture = pictureOf(open)
    const typical = (state: State, number: number, last: boolean) => withPicture(state, { ...picture, typical: number }, last)
    const first = typical(open, 3, false)
    const second = typical(first, 2, false)
    expect([first, second, typical(second, 1, true)].map((state) => exploring(state).shown!.picture.typical)).toEqual([3, 3, 1])
  })
})

describe('the followed world', () => {
  it('is let go with all its reasons when the reader goes elsewhere, and run again for whoever comes back', () => {
    const elsewhere = play(shown, { kind: 'place', place: 'about' })
    expect(exploring(elsewhere).traced).toBeNull()
    const back = play(elsewhere, { kind: 'place', place: 'explore' })
    expect(back.tasks[TRACE]!.computing.kind).toBe('running')
    expect(traceShown(exploring(withTrace(back)))).not.toBeNull()
    expect(exploring(play(shown, { kind: 'place', place: 'explore' })).traced).toBe(exploring(shown).traced)
  })

  it('stands with the digest of its own ensemble, and not with that of the next', () => {
    const next = withPicture(moved)
    const [before, now] = [exploring(shown).shown!, exploring(next).shown!]
    expect(now.picture.summary.digest).not.toBe(before.picture.summary.digest)
    // In the charts of the next ensemble it is not drawn; what is still to be seen of it stands with the ensemble before.
    expect(traceShown(exploring(next))).toBeNull()
    const traced = tracedShown(exploring(next))!
    expect(traced.shown).toBe(before)
    expect(captionOf(traced.shown, 'Ties').hash).toBe(before.picture.summary.digest)
    const there = withTrace(next)
    expect(traceShown(exploring(there))).toBe(tracedShown(exploring(there))!.trace)
    expect(tracedShown(exploring(there))!.shown).toBe(now)
  })

  it('goes along with better pictures of the same ensemble', () => {
    const better = withPicture(withTrace(withPicture(open, pictureOf(open), false)))
    expect(tracedShown(exploring(better))!.shown).toBe(exploring(better).shown)
  })

  it('is never one of another scenario', () => {
    const other = play(shown, { kind: 'choose', scenario: 'two-blocs' })
    expect(tracedShown(exploring(withPicture(other)))).toBeNull()
  })

  it('is run again when another is followed, and what comes of the one before is not shown', () => {
    const replicate = (replicateOf(exploring(shown))! + 1) % 4
    const followed = play(shown, own('explore', { kind: 'follow', followed: { kind: 'world', replicate } }))
    expect(followed.tasks[TRACE]!.of).not.toBe(shown.tasks[TRACE]!.of)
    const late = find(followed, TRACE, { kind: 'trace', trace: traceOf(open) }, shown.tasks[TRACE]!.of)
    const now = play(followed, { kind: 'rest' })
    expect(play(now, late)).toBe(now)
  })

  it('may fail, and nothing else fails with it', () => {
    const picture = withPicture(open)
    const broken = play(picture, tell(picture, TRACE, { kind: 'failed', message: 'no' }))
    expect(broken.tasks[TRACE]!.computing).toEqual({ kind: 'failed', message: 'no' })
    expect(broken.tasks[ENSEMBLE]).toBe(picture.tasks[ENSEMBLE])
    expect(exploring(broken)).toBe(exploring(picture))
  })
})

describe('history', () => {
  it('is that of the ensemble that is shown', () => {
    const told = play(shown, find(shown, 'explore/history', { kind: 'history', subject: shown.subject, history: {} }))
    expect(historyShown(exploring(told))).toEqual({})
    expect(historyShown(exploring(withPicture(play(told, set(2)))))).toBeNull()
  })
})

it('a result tells the engine, the experiment and the luck', () => {
  const summary = { engine: 'pacta 1', scenario: 'x', scenarioHash: 'ab', seed: 's', worlds: 32, digest: 'd' }
  const made = { picture: { summary }, complete: false } as unknown as Shown
  expect(resultFacts(made)).toEqual({ engine: 'pacta 1', scenario: 'x', hash: 'ab', seed: 's', worlds: 32, digest: 'd', complete: false })
})

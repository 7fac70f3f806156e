import { describe, expect, it } from 'vitest'
import { type Action, canUndo, computingOf, type State } from '../../../web/app/index.ts'
import { open, play, reduce, tell } from '../../support/page.ts'

const QUORUM = 'design.escalation.quorum'
const ENSEMBLE = 'explore/ensemble'
const base = open.subject!.base.cases[0]!.design.levers.escalation!.quorum!
const set = (value: number, merge = false): Action => ({ kind: 'set', setting: { path: QUORUM, value }, base, merge })
const running = { kind: 'running', worlds: 0, of: 0, part: 0 }

describe('the experiment', () => {
  it('choosing a scenario reads it and asks for its worlds', () => {
    expect(open.problems).toEqual([])
    expect(open.subject!.scenario.id).toBe('bakassi-2002')
    expect(open.tasks[ENSEMBLE]).toEqual({ of: open.subject, computing: running })
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

  it('another case or more worlds are of the same scenario, so that no world is run again for them', () => {
    const docket = play(open, { kind: 'choose', scenario: 'docket-echr' }, set(0.7))
    const other = play(docket, { kind: 'case', kase: 3 }, { kind: 'worlds', worlds: 64 })
    expect(other.subject!.experiment).toMatchObject({ kase: 3, worlds: 64 })
    expect(other.subject!.scenario).toBe(docket.subject!.scenario)
    expect(play(other, set(0.6)).subject!.scenario).not.toBe(docket.subject!.scenario)
  })

  it('undo takes back changes of the scenario that is shown; other scenarios that were visited are no steps', () => {
    const moved = play(open, set(0.7))
    const elsewhere = play(moved, { kind: 'choose', scenario: 'lockerbie-1992' })
    expect(canUndo(elsewhere)).toBe(false)
    expect(play(elsewhere, { kind: 'undo' })).toEqual(elsewhere)
    const changed = play(elsewhere, { kind: 'worlds', worlds: 64 })
    expect(canUndo(changed)).toBe(true)
    expect(play(changed, { kind: 'undo' }).experiment).toEqual(elsewhere.experiment)
    // Back in the window's history leads to the scenario as it was left, with the steps that it had.
    const linked = { place: 'explore', month: null, promised: null, sheet: null, query: '' } as const
    const back = play(changed, { kind: 'link', ...linked, experiment: moved.experiment! })
    expect(canUndo(back)).toBe(true)
    const undone = play(back, { kind: 'undo' })
    expect(undone.experiment!.settings).toEqual([])
    expect(canUndo(undone)).toBe(false)
    expect(play(undone, { kind: 'redo' }).experiment).toEqual(moved.experiment)
  })

  it('a drag is one step of undo, until it rests', () => {
    const dragged = play(open, set(0.5, true), set(0.6, true), { kind: 'rest' }, set(0.7, true))
    expect(dragged.past.length).toBe(open.past.length + 2)
    expect(play(dragged, { kind: 'undo' }).experiment!.settings).toEqual([{ path: QUORUM, value: 0.6 }])
  })

  it('a setting that says what the file says is none', () => {
    expect(play(open, set(0.7), set(base)).experiment!.settings).toEqual([])
  })

  it('what cannot be run leaves subject and month standing', () => {
    const broken = play(open, set(7))
    expect(broken.problems.map(({ place }) => place)).toEqual([QUORUM])
    expect(broken.subject).toBe(open.subject)
    expect(broken.month).toBe(open.month)
  })

  it('a link to what is shown, without a month, keeps a month to look at', () => {
    const experiment = { ...open.experiment!, besides: {} }
    const linked = { place: 'explore', experiment, month: null, promised: null, sheet: null, query: '' } as const
    expect(play(open, { kind: 'link', ...linked }).month).toBe(open.month)
    expect(play(open, { kind: 'link', ...linked, month: 3 }).month).toBe(3)
  })

  it('a scenario that is not there is a problem, not a crash', () => {
    const lost = play(open, { kind: 'choose', scenario: 'nowhere' })
    expect(lost.problems).toHaveLength(1)
    expect(lost.subject).toBe(open.subject)
  })

  it('what a place adds to it is undone like the rest, and is not run again', () => {
    const added = play(open, { kind: 'besides', place: 'compare', part: () => 'something' })
    expect(added.subject).toBe(open.subject)
    expect(added.experiment!.besides).toEqual({ compare: 'something' })
    expect(play(added, { kind: 'undo' }).experiment!.besides).toEqual({})
  })
})

describe('jobs', () => {
  const failed = (state: State, job: string) => play(state, tell(state, job, { kind: 'failed', message: `${job} broke` }))

  it('count, stop, and go on', () => {
    const counted = play(open, tell(open, ENSEMBLE, { kind: 'progress', worlds: 30, of: 0, part: 0 }))
    expect(computingOf(counted, ENSEMBLE)).toEqual({ ...running, worlds: 30 })
    const stopped = play(counted, { kind: 'stop', job: ENSEMBLE })
    expect(computingOf(stopped, ENSEMBLE)).toEqual({ kind: 'stopped', worlds: 30 })
    expect(play(stopped, tell(stopped, ENSEMBLE, { kind: 'done' }))).toBe(stopped)
    expect(computingOf(play(stopped, { kind: 'resume', job: ENSEMBLE }), ENSEMBLE)).toEqual(running)
  })

  it('a failure is that of its own job and of no other, wherever the reader is', () => {
    const claims = { kind: 'own', plugin: 'evidence', action: { kind: 'examine', request: { ids: [1], worlds: 64 } } } as const
    const there = play(open, { kind: 'place', place: 'evidence' }, claims)
    const late = failed(there, ENSEMBLE)
    expect(computingOf(late, ENSEMBLE).kind).toBe('failed')
    expect(computingOf(late, 'evidence/claims')).toEqual(running)
    const broken = failed(there, 'evidence/claims')
    expect(computingOf(broken, 'evidence/claims')).toEqual({ kind: 'failed', message: 'evidence/claims broke' })
    expect(computingOf(broken, ENSEMBLE)).toEqual(running)
  })

  it('a failed job starts again only when the reader asks for it, or asks for something else', () => {
    const broken = failed(open, ENSEMBLE)
    expect(computingOf(play(broken, { kind: 'month', month: 3 }), ENSEMBLE).kind).toBe('failed')
    expect(computingOf(play(broken, { kind: 'resume', job: ENSEMBLE }), ENSEMBLE)).toEqual(running)
    expect(computingOf(play(broken, set(0.7)), ENSEMBLE)).toEqual(running)
  })

  it('results that are no longer asked for change nothing', () => {
    const moved = play(open, set(0.7))
    for (const news of [{ kind: 'done' }, { kind: 'failed', message: 'no' }, { kind: 'found', action: { kind: 'follow' } }] as const)
      expect(reduce(moved, tell(moved, ENSEMBLE, news, open.subject))).toBe(moved)
  })

  it('of a place the reader has left rest as they are', () => {
    const away = play(open, { kind: 'place', place: 'about' })
    expect(away.tasks[ENSEMBLE]).toBe(open.tasks[ENSEMBLE])
    const moved = play(away, set(0.7))
    expect(moved.tasks[ENSEMBLE]!.of).toBe(open.subject)
    expect(play(moved, { kind: 'place', place: 'explore' }).tasks[ENSEMBLE]!.of).toBe(moved.subject)
  })
})

describe('places', () => {
  it('are reached with what a link would say of them', () => {
    const there = play(open, { kind: 'place', place: 'evidence', says: 'show=numbers' })
    expect(there.own.evidence).toMatchObject({ view: { panel: 'numbers', grade: null } })
    expect(there.own.explore).toBe(open.own.explore)
  })
})

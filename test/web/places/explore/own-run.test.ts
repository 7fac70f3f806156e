import { describe, expect, it } from 'vitest'
import { createSender } from '../../../../sim/index.ts'
import { computingOf, ownOf, type State } from '../../../../web/app/index.ts'
import { behindOf } from '../../../../web/places/explore/own-run.ts'
import { explore } from '../../../../web/places/explore/place.ts'
import { ownRunOf } from '../../../../web/places/explore/state.ts'
import { createPicture, createWork } from '../../../../web/worker/desk/index.ts'
import type { Backdrop, Picture } from '../../../../web/worker/index.ts'
import { find, open, play, tell } from '../../../support/page.ts'

const JOB = 'explore/own-run'
const set = (value: number) => ({ kind: 'set', setting: { path: 'design.escalation.quorum', value }, base: null }) as const
const exploring = (state: State) => ownOf(state, explore)
const behind = (state: State) => ownRunOf(exploring(state), state.subject!)

function pictureOf(state: State): Picture {
  const { scenario, seed, experiment } = state.subject!
  const work = createWork()
  work.load(1, createSender()(scenario))
  return createPicture(scenario, seed, experiment.kase).add([work.run(seed, 0, 4, 'series')])
}
const withPicture = (state: State, picture: Picture, last = true) =>
  play(state, find(state, 'explore/ensemble', { kind: 'picture', subject: state.subject, picture, last }))

const plain = pictureOf(open)
const { summary } = plain
const backdrop: Backdrop = { digest: summary.digest, worlds: summary.worlds, compliance: summary.series.compliance }
const arrived = (state: State) => play(state, find(state, JOB, { kind: 'own-run', ownRun: { of: state.subject, backdrop } }))

describe('the scenario’s own run', () => {
  it('is asked for once something is changed, and not before; a lever that moves on does not begin it anew', () => {
    expect(computingOf(open, JOB).kind).toBe('idle')
    const changed = play(open, set(0.7))
    expect(computingOf(changed, JOB).kind).toBe('running')
    const further = play(changed, set(0.8))
    expect(further.tasks[JOB]!.of).toBe(changed.tasks[JOB]!.of)
    expect(behind(arrived(further))).toEqual(backdrop)
    // It is there: nothing is asked for any more, and a run of other luck is another.
    expect(arrived(further).tasks[JOB]).toBeUndefined()
    const otherLuck = play(arrived(further), { kind: 'seed', seed: 'other' })
    expect(behind(otherLuck)).toBeNull()
    expect(computingOf(otherLuck, JOB).kind).toBe('running')
  })

  it('is that which was shown before anything was changed, where all its worlds were there', () => {
    const changed = play(withPicture(open, plain), set(0.7))
    expect(behind(changed)!.digest).toBe(summary.digest)
    expect(changed.tasks[JOB]).toBeUndefined()
    expect(behind(play(withPicture(open, plain, false), set(0.7)))).toBeNull()
    expect(behind(play(changed, { kind: 'undo' })), 'nothing behind the scenario itself').toBeNull()
  })

  it('is never that of another scenario, number of worlds or case', () => {
    const changed = play(withPicture(open, plain), set(0.7))
    expect(behind(play(changed, { kind: 'worlds', worlds: 2000 }))).toBeNull()
    expect(behind(play(changed, { kind: 'choose', scenario: 'kavala-2019' }, set(0.7)))).toBeNull()
  })

  it('has a failure of its own, that leaves the picture alone', () => {
    const changed = withPicture(play(open, set(0.7)), plain)
    const failed = play(changed, tell(changed, JOB, { kind: 'failed', message: 'no' }))
    expect(computingOf(failed, JOB)).toEqual({ kind: 'failed', message: 'no' })
    expect(computingOf(failed, 'explore/ensemble')).toEqual(computingOf(changed, 'explore/ensemble'))
    expect(exploring(failed).shown).toBe(exploring(changed).shown)
  })

  it('is drawn under its name and its own digest, for as many months as the run has', () => {
    const drawn = behindOf(backdrop, 60)
    expect([drawn.name, drawn.result, drawn.worlds]).toEqual(['as the scenario has it', summary.digest, 4])
    expect(drawn.compliance.p50).toEqual([...summary.series.compliance.p50].slice(0, 60))
  })
})

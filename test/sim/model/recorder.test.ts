import { describe, expect, it } from 'vitest'
import { createEngine } from '../../../sim/model/engine.ts'
import { OBSERVABLES } from '../../../sim/model/observables/index.ts'
import { createRecorder } from '../../../sim/model/recorder.ts'
import type { Batch, RecordLevel } from '../../../sim/model/results.ts'
import { COALITION_TERMS, RESPONSE_TERMS, VOTE_TERMS } from '../../../sim/model/terms.ts'
import { World } from '../../../sim/model/world.ts'
import { bytesOf, changed } from '../../support/bytes.ts'
import { makeScenario } from '../../support/scenarios.ts'

const SIZES = {
  ...{ states: 2, cases: 2, obligations: 2, ties: 1, rungs: 3, coefficients: 17, levers: 100, events: 1, months: 3 },
  ...{ forums: 0, majorities: 1, tests: 1 },
}

/** Two worlds of two cases and three months; every number says where it belongs: 1000 x replicate + 100 x case + month. */
function recorded(level: RecordLevel, nudge = 0, forums = 0): Batch {
  const world = World.allocate({ ...SIZES, forums })
  const recorder = createRecorder(world, 5, 7, level)
  for (const replicate of [5, 6]) {
    for (let month = 0; month < 3; month++) {
      for (const c of [0, 1]) {
        const mark = 1000 * replicate + 100 * c + month
        world.age[c] = month
        world.compliance[c] = mark / 1e4 + nudge
        world.rung[c] = mark
        for (const i of [0, 1]) {
          const k = 2 * c + i
          world.role[k] = i
          world.may[k] = 1 - i
          world.bound[k] = i
          world.vote[k] = (c + i) % 3
          world.ayesOf[k] = month + i
          world.noesOf[k] = month + 2 * i
          world.voteTerms.fill(mark + i / 2, k * VOTE_TERMS.length, (k + 1) * VOTE_TERMS.length)
          world.effort[k] = mark + i / 2
          world.opinion[k] = mark + i / 4
          world.perceivedGap[k] = mark + i / 8
          world.senderCost[k] = mark + i / 16
          world.coalitionTerms.fill(mark + i / 2, k * COALITION_TERMS.length, (k + 1) * COALITION_TERMS.length)
        }
        world.motion[c] = 1
        world.monthsSinceMotion[c] = month
        world.motionRung[c] = 1 + c
        world.carried[c] = c
        world.ayes[c] = mark
        world.noes[c] = mark + 1
        world.abstentions[c] = mark + 2
        world.responseTerms.fill(mark, c * RESPONSE_TERMS.length, (c + 1) * RESPONSE_TERMS.length)
      }
      const before = bytesOf(world)
      recorder.record(world, replicate, month)
      expect(changed(world, before)).toEqual([])
    }
    recorder.finish(replicate)
  }
  return recorder.batch
}

/** What is expected at (world * cases + case) * months + month. */
const ROWS = [5, 6].flatMap((replicate) => [0, 1].flatMap((c) => [0, 1, 2].map((month) => 1000 * replicate + 100 * c + month)))

describe('series', () => {
  it('lie world by world, case by case, month by month', () => {
    const { series } = recorded('series')
    expect([...series.compliance!]).toEqual(ROWS.map((mark) => mark / 1e4))
    expect([...series.rung!]).toEqual(ROWS)
  })

  it('are compliance alone at level summary, and all observables from level series up', () => {
    expect(Object.keys(recorded('summary').series)).toEqual(['compliance'])
    for (const level of ['series', 'explain'] as const)
      expect(Object.keys(recorded(level).series)).toEqual(OBSERVABLES.map(({ name }) => name))
  })
})

describe('detail', () => {
  it('is kept at level explain only', () => {
    expect([recorded('summary').detail, recorded('series').detail]).toEqual([null, null])
  })

  it('lies like the series, then state by state, then term by term', () => {
    const { detail } = recorded('explain')
    const cells = (part: number) => ROWS.flatMap((mark) => [mark, mark + part])
    expect([...detail!.role]).toEqual(ROWS.flatMap(() => [0, 1]))
    expect([[...detail!.may], [...detail!.bound]]).toEqual([ROWS.flatMap(() => [1, 0]), ROWS.flatMap(() => [0, 1])])
    expect([...detail!.effort]).toEqual(cells(1 / 2))
    expect([...detail!.opinion]).toEqual(cells(1 / 4))
    expect([...detail!.perceivedGap]).toEqual(cells(1 / 8))
    expect([...detail!.senderCost]).toEqual(cells(1 / 16))
    expect([...detail!.coalitionTerms]).toEqual(cells(1 / 2).flatMap((value) => COALITION_TERMS.map(() => value)))
    expect([...detail!.responseTerms]).toEqual(ROWS.flatMap((mark) => RESPONSE_TERMS.map(() => mark)))
  })
})

describe('detail of votes', () => {
  it('is there where a forum is, and says in which months there was a vote', () => {
    expect(recorded('explain').detail!.votes).toBeNull()
    const votes = recorded('explain', 0, 1).detail!.votes!
    const perCase = (of: (c: number, month: number) => number) =>
      [5, 6].flatMap(() => [0, 1].flatMap((c) => [0, 1, 2].map((month) => of(c, month))))
    const perState = (of: (c: number, month: number, i: number) => number) =>
      [5, 6].flatMap(() => [0, 1].flatMap((c) => [0, 1, 2].flatMap((month) => [0, 1].map((i) => of(c, month, i)))))
    expect([...votes.motion]).toEqual(perCase((_, month) => (month === 0 ? 1 : 0)))
    expect([[...votes.motionRung], [...votes.carried]]).toEqual([perCase((c) => 1 + c), perCase((c) => c)])
    expect([[...votes.ayes], [...votes.noes], [...votes.abstentions]]).toEqual([0, 1, 2].map((more) => ROWS.map((mark) => mark + more)))
    expect([...recorded('explain', 0, 1).detail!.vote]).toEqual(perState((c, _, i) => (c + i) % 3))
    expect([...votes.ayesOf]).toEqual(perState((_, month, i) => month + i))
    expect([...votes.noesOf]).toEqual(perState((_, month, i) => month + 2 * i))
    expect([...votes.voteTerms]).toEqual(ROWS.flatMap((mark) => [0, 1 / 2].flatMap((part) => VOTE_TERMS.map(() => mark + part))))
  })
})

describe('a digest', () => {
  const words = (batch: Batch, world: number) => [...batch.digests.subarray(4 * world, 4 * world + 4)]

  it('is four words per world, the same at every level', () => {
    const summary = recorded('summary')
    expect(summary.digests.length).toBe(8)
    expect(recorded('explain').digests).toEqual(summary.digests)
    expect(words(summary, 0)).not.toEqual(words(summary, 1))
  })

  it('changes with the last bit of compliance', () => {
    const [one, other] = [recorded('summary'), recorded('summary', 2 ** -50)]
    expect(words(other, 0)).not.toEqual(words(one, 0))
    expect(words(other, 1)).not.toEqual(words(one, 1))
  })

  it('knows nothing of the worlds recorded before it', () => {
    const engine = createEngine(makeScenario(5, { months: 24 }))
    const alone = engine.run('digest', 7, 8, 'summary')
    expect(words(engine.run('digest', 4, 9, 'summary'), 3)).toEqual(words(alone, 0))
  })

  it('refuses a world that holds no number', () => {
    expect(() => recorded('summary', Number.NaN)).toThrow(RangeError)
  })
})

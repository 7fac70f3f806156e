import { describe, expect, it } from 'vitest'
import { createEngine } from '../../../sim/model/engine.ts'
import { OBSERVABLES } from '../../../sim/model/observables/index.ts'
import { createRecorder } from '../../../sim/model/recorder.ts'
import type { Batch, RecordLevel } from '../../../sim/model/results.ts'
import { COALITION_TERMS, RESPONSE_TERMS } from '../../../sim/model/terms.ts'
import { World } from '../../../sim/model/world.ts'
import { bytesOf, changed } from '../../support/bytes.ts'
import { makeScenario } from '../../support/scenarios.ts'

const SIZES = {
  ...{ states: 2, cases: 2, obligations: 2, ties: 1, rungs: 3, coefficients: 17, levers: 100, events: 1, months: 3 },
  ...{ forums: 0, majorities: 1, tests: 1 },
}

/** Two worlds of two cases and three months; every number says where it belongs: 1000 x replicate + 100 x case + month. */
function recorded(level: RecordLevel, nudge = 0): Batch {
  const world = World.allocate(SIZES)
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
          world.effort[k] = mark + i / 2
          world.opinion[k] = mark + i / 4
          world.perceivedGap[k] = mark + i / 8
          world.senderCost[k] = mark + i / 16
          world.coalitionTerms.fill(mark + i / 2, k * COALITION_TERMS.length, (k + 1) * COALITION_TERMS.length)
        }
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
    expect([...detail!.effort]).toEqual(cells(1 / 2))
    expect([...detail!.opinion]).toEqual(cells(1 / 4))
    expect([...detail!.perceivedGap]).toEqual(cells(1 / 8))
    expect([...detail!.senderCost]).toEqual(cells(1 / 16))
    expect([...detail!.coalitionTerms]).toEqual(cells(1 / 2).flatMap((value) => COALITION_TERMS.map(() => value)))
    expect([...detail!.responseTerms]).toEqual(ROWS.flatMap((mark) => RESPONSE_TERMS.map(() => mark)))
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

import { describe, expect, it } from 'vitest'
import { summarize } from '../../../sim/ensemble/index.ts'
import { turnsOf } from '../../../sim/explain/index.ts'
import { createEngine } from '../../../sim/model/engine.ts'
import { ofCase, packBatch, seriesFrom } from '../../../sim/model/packing.ts'
import { type Batch, buffersOf } from '../../../sim/model/results.ts'
import { parseScenario } from '../../../sim/scenario/index.ts'
import { shelf } from '../../support/bundled.ts'

import { makeForum } from '../../support/scenarios.ts'

const parsed = parseScenario(shelf.scenarios.find(({ id }) => id === 'docket-icj')!.json, shelf.library)
if (!parsed.ok) throw new Error('the docket does not parse')
const docket = { ...parsed.scenario, months: 60 }
const batch = createEngine(docket).run('s', 3, 6, 'series')
const packed = packBatch(batch)

/** The months of a case, as the batch of all cases has them. */
const monthsOf = (column: Float64Array, kase: number) =>
  [0, 1, 2].flatMap((world) => [...column.subarray(seriesFrom(batch, world, kase), seriesFrom(batch, world, kase) + batch.months)])

describe('packed batches', () => {
  it('give the months of every case again, bit for bit', () => {
    expect(packed.series).toEqual({})
    for (const kase of [0, 7, docket.cases.length - 1]) {
      for (const one of [ofCase(packed, kase), ofCase(batch, kase)]) {
        expect(Object.keys(one.series)).toEqual(Object.keys(batch.series))
        for (const [name, column] of Object.entries(one.series)) expect([...column]).toEqual(monthsOf(batch.series[name]!, kase))
        expect(one.packed).toBeUndefined()
      }
    }
  })

  it('are summed up as whole ones, and are smaller', () => {
    expect(summarize(docket, 's', [ofCase(packed, 7)], 7)).toEqual(summarize(docket, 's', [batch], 7))
    const bytes = (of: Batch) => buffersOf(of).reduce((sum, { byteLength }) => sum + byteLength, 0)
    expect(bytes(packed)).toBeLessThan(bytes(batch) / 2)
  })

  it('cut to a case keep what its states did', () => {
    const whole = createEngine({ ...docket, months: 12, forums: [makeForum(docket.states.length)] }).run('s', 3, 4, 'explain')
    const one = ofCase(whole, 7)
    const [columns, all] = [one, whole].map(({ detail }) => {
      const { votes, ...rest } = detail!
      return Object.entries({ ...rest, ...votes! }) as [string, Float32Array][]
    })
    expect(columns!.length).toBeGreaterThan(15)
    for (const [at, [name, column]] of columns!.entries()) {
      const size = all![at]![1].length / docket.cases.length
      expect(name).toBe(all![at]![0])
      expect([...column]).toEqual([...all![at]![1].subarray(7 * size, 8 * size)])
    }
    for (let state = 0; state < docket.states.length; state++)
      expect(turnsOf(docket, one, 7, state)).toEqual(turnsOf(docket, whole, 7, state))
  })

  it('of one case refuse to be read for another', () => {
    expect(() => seriesFrom(ofCase(packed, 7), 0, 6)).toThrow('case: expected 7, the only one whose months were kept, got 6')
    expect(() => summarize(docket, 's', [ofCase(packed, 7)], 6)).toThrow(/case: expected 7/)
  })

  it('tell the two zeros apart', () => {
    const two = { ...batch, from: 0, to: 1, cases: 2, months: 3, series: { rung: Float64Array.of(0, -0, 0, 1, 1, 2) } }
    const back = [0, 1].map((kase) => [...ofCase(packBatch(two), kase).series.rung!])
    expect(back).toEqual([
      [0, -0, 0],
      [1, 1, 2],
    ])
    expect([...packBatch(two).packed!.months]).toEqual([0, 1, 2, 0, 2])
  })

  it('of a single case stay as they are', () => {
    const single = { ...batch, cases: 1 }
    expect(packBatch(single)).toBe(single)
    expect(ofCase(single, 0)).toBe(single)
  })
})

import { describe, expect, it } from 'vitest'
import { Interrupted, watchedRunner } from '../../../../sim/cli/execute/watch.ts'
import { createPool, mainThread } from '../../../../sim/index.ts'
import { cannedEngine, SCENARIO } from '../canned.ts'

const plan = { scenario: SCENARIO, seed: 's', from: 0, to: 10, level: 'summary' } as const
const newPool = () => createPool([mainThread(cannedEngine)], () => 4)

describe('watchedRunner', () => {
  it('runs plans as the pool does and counts worlds over all of them', async () => {
    const heard: number[] = []
    const runner = watchedRunner(newPool(), (done) => heard.push(done))
    const both = await Promise.all([runner.run(plan).done, runner.run({ ...plan, from: 10, to: 12 }).done])
    expect(both[0]).toEqual(await newPool().run(plan).done)
    expect(heard).toEqual([4, 8, 10, 12])
  })

  it('hands chunks on to who asked for them', async () => {
    const ranges: number[][] = []
    await watchedRunner(newPool(), () => {}).run(plan, ({ from, to }) => ranges.push([from, to])).done
    expect(ranges).toEqual([
      [0, 4],
      [4, 8],
      [8, 10],
    ])
  })

  it('fails plans under way, and later ones, once it is interrupted', async () => {
    const runner = watchedRunner(newPool(), () => {})
    const under = runner.run(plan)
    runner.interrupt()
    await expect(under.done).rejects.toThrow(Interrupted)
    await expect(runner.run(plan).done).rejects.toThrow(Interrupted)
  })

  it('leaves plans that were finished before', async () => {
    const runner = watchedRunner(newPool(), () => {})
    const { done } = runner.run(plan)
    const batches = await done
    runner.interrupt()
    expect(batches.map(({ to }) => to)).toEqual([4, 8, 10])
    await expect(done).resolves.toBe(batches)
  })

  it('passes errors of the pool on', async () => {
    const pool = newPool()
    const runner = watchedRunner(pool, () => {})
    runner.close()
    await expect(runner.run(plan).done).rejects.toThrow('the pool is closed')
  })
})

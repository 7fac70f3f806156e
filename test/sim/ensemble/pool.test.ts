import { describe, expect, it } from 'vitest'
import type { Plan } from '../../../sim/ensemble/plan.ts'
import { createPool, mainThread, type PlanWorker } from '../../../sim/ensemble/pool.ts'
import type { Batch } from '../../../sim/model/index.ts'
import { cannedEngine, SCENARIO } from '../cli/canned.ts'

const plan: Plan = { scenario: SCENARIO, seed: 's', from: 3, to: 25, level: 'summary' }
const whole = cannedEngine(SCENARIO).run('s', 3, 25, 'summary')
const ranges = (batches: readonly Batch[]) => batches.map(({ from, to }) => [from, to])
const joined = (batches: readonly Batch[]) => batches.flatMap((batch) => [...batch.digests])

/** A worker whose chunks finish only when the test says so. */
function heldWorker() {
  const engine = cannedEngine(SCENARIO)
  const held: { readonly from: number; finish(): Promise<void>; fail(error: Error): Promise<void> }[] = []
  const log: string[] = []
  const worker: PlanWorker = {
    async load(scenario) {
      log.push(`load ${scenario.id}`)
    },
    run: (seed, from, to, level) =>
      new Promise((resolve, reject) => {
        log.push(`run ${from}-${to}`)
        held.push({
          from,
          finish: () => settle(() => resolve(engine.run(seed, from, to, level))),
          fail: (error) => settle(() => reject(error)),
        })
      }),
    close: () => log.push('close'),
  }
  return { worker, held, log }
}

/** Does it, then lets everything that waits for it happen. */
async function settle(act: () => void = () => {}): Promise<void> {
  act()
  await new Promise((resolve) => setTimeout(resolve))
}

describe('createPool', () => {
  it('yields the worlds of one plain run, whatever the workers and chunks', async () => {
    for (const workers of [1, 2, 5]) {
      for (const size of [1, 4, 7, 100]) {
        const threads = Array.from({ length: workers }, () => mainThread(cannedEngine))
        const pool = createPool(threads, () => size)
        const batches = await pool.run(plan).done
        expect(joined(batches)).toEqual([...whole.digests])
        expect(batches.flatMap((batch) => [...batch.outcomes.finalCompliance])).toEqual([...whole.outcomes.finalCompliance])
        pool.close()
      }
    }
  })

  it('cuts small plans into at least four chunks a worker, large ones into chunks of at most 32', async () => {
    const pool = createPool([mainThread(cannedEngine), mainThread(cannedEngine)])
    expect((await pool.run({ ...plan, from: 0, to: 32 }).done).map(({ from, to }) => to - from)).toEqual(Array.from({ length: 8 }, () => 4))
    expect(ranges(await pool.run({ ...plan, from: 0, to: 300 }).done)[0]).toEqual([0, 32])
  })

  it('orders results by replicate while onBatch hears them as they finish', async () => {
    const a = heldWorker()
    const b = heldWorker()
    const heard: number[] = []
    const { done } = createPool([a.worker, b.worker], () => 11).run(plan, (batch) => heard.push(batch.from))
    await settle()
    await b.held[0]!.finish()
    await a.held[0]!.finish()
    expect(heard).toEqual([14, 3])
    expect(ranges(await done)).toEqual([
      [3, 14],
      [14, 25],
    ])
  })

  it('sends a scenario to a worker once, and again only after another one', async () => {
    const { worker, held, log } = heldWorker()
    const pool = createPool([worker], () => 11)
    const other = { ...SCENARIO, id: 'other' }
    for (const scenario of [SCENARIO, SCENARIO, other]) pool.run({ ...plan, to: 14, scenario })
    for (let chunk = 0; chunk < 3; chunk++) {
      await settle()
      await held[chunk]!.finish()
    }
    expect(log).toEqual(['load canned', 'run 3-14', 'run 3-14', 'load other', 'run 3-14'])
  })

  it('gives a worker the next chunk ahead where it wants that, each scenario before its runs', async () => {
    const { worker, held, log } = heldWorker()
    const pool = createPool([{ ...worker, ahead: 2 }], () => 4)
    const first = pool.run({ ...plan, from: 0, to: 12 })
    const second = pool.run({ ...plan, scenario: { ...SCENARIO, id: 'other' }, from: 0, to: 4 })
    // At once, as whoever asks may then be busy for a while.
    expect(log).toEqual(['load canned', 'run 0-4', 'run 4-8'])
    await held[0]!.finish()
    expect(log.slice(3)).toEqual(['run 8-12'])
    await held[1]!.finish()
    expect(log.slice(4)).toEqual(['load other', 'run 0-4'])
    await held[2]!.finish()
    await held[3]!.finish()
    expect(ranges(await first.done)).toEqual([
      [0, 4],
      [4, 8],
      [8, 12],
    ])
    expect(ranges(await second.done)).toEqual([[0, 4]])
  })

  it('after cancel starts nothing more and resolves at once with what is finished, in sequence', async () => {
    const a = heldWorker()
    const b = heldWorker()
    const { done, cancel } = createPool([a.worker, b.worker], () => 4).run(plan)
    await settle()
    await b.held[0]!.finish()
    await b.held[1]!.finish()
    cancel()
    expect(ranges(await done)).toEqual([
      [7, 11],
      [11, 15],
    ])
    await a.held[0]!.finish()
    await b.held[2]!.finish()
    expect([a.held.length, b.held.length]).toEqual([1, 3])
  })

  it('rejects the plan of a worker that fails and continues with the next plan', async () => {
    const { worker, held } = heldWorker()
    const pool = createPool([worker], () => 11)
    const broken = pool.run(plan).done
    const caught = expect(broken).rejects.toThrow('out of memory')
    const next = pool.run({ ...plan, to: 5 }).done
    await settle()
    await held[0]!.fail(new Error('out of memory'))
    await caught
    expect(held.map(({ from }) => from)).toEqual([3, 3])
    await held[1]!.finish()
    expect(ranges(await next)).toEqual([[3, 5]])
  })

  it('resolves an empty plan with nothing', async () => {
    const pool = createPool([mainThread(cannedEngine)])
    expect(await pool.run({ ...plan, to: 3 }).done).toEqual([])
    expect(await pool.stream({ ...plan, to: 3 }, () => {}).done).toBe(3)
  })

  it('ends what runs when it is closed, and takes no more', async () => {
    const { worker, log } = heldWorker()
    const pool = createPool([worker])
    const { done } = pool.run(plan)
    await settle()
    pool.close()
    expect(await done).toEqual([])
    expect(log.at(-1)).toBe('close')
    await expect(pool.run(plan).done).rejects.toThrow('closed')
  })

  it('demands a worker', () => {
    expect(() => createPool([])).toThrow(RangeError)
  })
})

describe('stream', () => {
  it('hands batches over in sequence, one at a time', async () => {
    const a = heldWorker()
    const b = heldWorker()
    const heard: string[] = []
    const { done } = createPool([a.worker, b.worker], () => 11).stream(plan, async (batch) => {
      heard.push(`begin ${batch.from}`)
      await settle()
      heard.push(`end ${batch.from}`)
    })
    await settle()
    await b.held[0]!.finish()
    expect(heard).toEqual([])
    await a.held[0]!.finish()
    expect(await done).toBe(25)
    expect(heard).toEqual(['begin 3', 'end 3', 'begin 14', 'end 14'])
  })

  it('lets workers get only a few chunks ahead of a slow reader', async () => {
    const started: number[] = []
    const engine = mainThread(cannedEngine)
    const worker: PlanWorker = {
      ...engine,
      run(seed, from, to, level) {
        started.push(from)
        return engine.run(seed, from, to, level)
      },
    }
    let release = () => {}
    const gate = new Promise<void>((resolve) => {
      release = resolve
    })
    const { done } = createPool([worker], () => 1).stream(plan, () => gate)
    await settle()
    expect(started).toEqual([3, 4, 5, 6])
    release()
    expect(await done).toBe(25)
    expect(started.length).toBe(22)
  })

  it('after cancel resolves with the end of the unbroken row', async () => {
    const a = heldWorker()
    const b = heldWorker()
    const heard: number[] = []
    const { done, cancel } = createPool([a.worker, b.worker], () => 4).stream(plan, (batch) => void heard.push(batch.from))
    await settle()
    await a.held[0]!.finish()
    await a.held[1]!.finish()
    cancel()
    expect(await done).toBe(7)
    expect(heard).toEqual([3])
  })

  it('rejects when the reader throws, and stops', async () => {
    const { worker, held } = heldWorker()
    const { done } = createPool([worker], () => 4).stream(plan, () => Promise.reject(new Error('disk full')))
    const caught = expect(done).rejects.toThrow('disk full')
    await settle()
    await held[0]!.finish()
    await caught
    await held[1]!.finish()
    expect(held.length).toBe(2)
  })
})

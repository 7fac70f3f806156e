import { expose } from 'comlink'
import { afterEach, describe, expect, it } from 'vitest'
import {
  CLAIMS,
  type ClaimResult,
  compareBatches,
  createEngine,
  createPool,
  ensemblesOf,
  explainDecision,
  type Moves,
  mainThread,
  moveInputs,
  observableBands,
  parseScenario,
  runClaim,
  summarize,
  tellExplanation,
} from '../../../../sim/index.ts'
import { preparer } from '../../../../web/places/evidence/prepare.ts'
import { createClient, threadsFor } from '../../../../web/worker/client/client.ts'
import { chunkOf, firstOf, stepsTo } from '../../../../web/worker/client/grow.ts'
import type { Client, Contrast, Picture, Work } from '../../../../web/worker/contract.ts'
import { createWork } from '../../../../web/worker/desk/index.ts'
import { shelf } from '../../../support/bundled.ts'

const parsed = parseScenario(shelf.scenarios[0]!.json, shelf.library)
if (!parsed.ok) throw new Error('the first scenario does not parse')
const { scenario } = parsed
const other = { ...scenario, seed: 'other' }

/** Worlds that workers have run, as [from, to). */
const ran: [from: number, to: number][] = []

/** A worker of the page on this thread, at the other end of a channel. */
function localWorker(): Worker {
  const { port1, port2 } = new MessageChannel()
  const work = createWork()
  const counted: Work = {
    ...work,
    run(seed, from, to, level, coefficients) {
      ran.push([from, to])
      return work.run(seed, from, to, level, coefficients)
    },
  }
  expose(counted, port2 as unknown as Worker)
  return Object.assign(port1, { terminate: () => port1.close() }) as unknown as Worker
}

const clients: Client[] = []
function client(threads = 2): Client {
  const made = createClient(localWorker, threads)
  clients.push(made)
  return made
}
afterEach(() => {
  for (const one of clients.splice(0)) one.close()
})

function explore(from: Client, worlds: number, seed = 's', of = scenario, kase = 0) {
  const heard: Picture[] = []
  const progress: number[] = []
  let stop = () => {}
  let begun = () => {}
  /** There is a picture. */
  const begins = new Promise<void>((resolve) => {
    begun = resolve
  })
  const done = new Promise<Picture>((resolve, reject) => {
    stop = from.explore(
      { scenario: of, seed, worlds, kase },
      {
        progress: (count) => progress.push(count),
        picture: (picture, last) => {
          heard.push(picture)
          begun()
          if (last) resolve(picture)
        },
        failed: (message) => reject(new Error(message)),
      },
    )
  })
  return { heard, progress, begins, done, stop }
}

const digest = (worlds: number, seed = 's') => summarize(scenario, seed, [createEngine(scenario).run(seed, 0, worlds, 'summary')]).digest

describe('client', () => {
  it('refines in steps and ends with the digest of the core, however many threads', async () => {
    expect(stepsTo(1000, 32)).toEqual([32, 128, 512, 1000])
    expect(stepsTo(20, 32)).toEqual([20])
    expect(stepsTo(4000, 4)).toEqual([4, 32, 128, 512, 1000, 2000, 4000])
    for (const threads of [1, 3]) {
      const { heard, progress, done } = explore(client(threads), 140)
      expect((await done).summary.digest).toBe(digest(140))
      expect(heard.map(({ summary }) => summary.worlds)).toEqual([32, 128, 140])
      expect(heard[0]!.summary.digest).toBe(digest(32))
      expect(progress.at(-1)).toBe(140)
    }
  })

  it('runs fewer worlds at a time, and for the first picture, where a world takes long', () => {
    const docket = { ...scenario, cases: Array.from({ length: 40 }, () => scenario.cases[0]!), months: 300 }
    expect(scenario.cases).toHaveLength(1)
    expect(firstOf(scenario)).toBe(32)
    expect(firstOf(docket)).toBeLessThan(16)
    expect(firstOf(docket, docket)).toBeGreaterThanOrEqual(4)
    const chunk = (of: typeof scenario, from: number, to: number) => chunkOf({ scenario: of, seed: 's', from, to, level: 'series' }, 2)
    expect([chunk(scenario, 0, 32), chunk(scenario, 32, 128), chunk(scenario, 0, 3)]).toEqual([16, 16, 2])
    expect(chunk(docket, 32, 128)).toBeLessThan(8)
    expect(chunk(docket, 0, 1)).toBe(1)
  })

  it('tells why as the core does, of the scenario that was asked about', async () => {
    const own = client(1)
    const question = { seed: 's', world: 1, state: 0, kase: 0, month: 40 }
    const told = (of: typeof scenario) => tellExplanation(explainDecision(createEngine(of), question), of)
    const changed = { ...scenario, off: ['reputation'] }
    const [first, second] = await Promise.all([own.why(scenario, question), own.why(changed, question)])
    expect(first).toEqual(told(scenario))
    expect(second).toEqual(told(changed))
    expect(first).not.toEqual(second)
    await expect(own.why(scenario, { ...question, state: 999 })).rejects.toThrow(/state: expected/)
  })

  it('a new ensemble stops the previous one at once', async () => {
    const made = client()
    const first = explore(made, 2000, 'first')
    const second = explore(made, 40, 'second')
    expect((await second.done).summary.digest).toBe(digest(40, 'second'))
    expect(first.heard).toEqual([])
    expect(first.progress).toEqual([])
  })

  it('what is stopped says nothing more', async () => {
    const made = client()
    const stopped = explore(made, 2000)
    stopped.stop()
    await explore(made, 33).done
    expect(stopped.heard).toEqual([])
  })

  it('runs no world of a docket twice, whichever case is looked at and however many more worlds are asked for', async () => {
    const [kase] = scenario.cases
    const docket = { ...scenario, cases: [kase!, { ...kase!, id: 'second', deadline: 30 }] }
    const made = client()
    const core = (worlds: number, at: number) => {
      const batch = createEngine(docket).run('s', 0, worlds, 'series')
      return [summarize(docket, 's', [batch], at), observableBands([batch], 'senderBurden', at)] as const
    }
    const drawnOf = ({ summary, senderBurden }: Picture) => [summary, senderBurden]
    expect(drawnOf(await explore(made, 40, 's', docket, 0).done)).toEqual(core(40, 0))
    ran.splice(0)
    const second = explore(made, 40, 's', docket, 1)
    expect(drawnOf(await second.done)).toEqual(core(40, 1))
    expect(second.heard).toHaveLength(1)
    expect(ran, 'another case').toEqual([])
    expect(core(40, 1)[0]).not.toEqual(core(40, 0)[0])
    expect(drawnOf(await explore(made, 70, 's', docket, 0).done)).toEqual(core(70, 0))
    expect(Math.min(...ran.map(([from]) => from)), 'more worlds').toBe(40)
    ran.splice(0)
    expect(drawnOf(await explore(made, 40, 's', docket, 0).done), 'fewer worlds').toEqual(core(40, 0))
    expect((await explore(made, 40, 't', docket, 0).done).summary.seed, 'other luck').toBe('t')
    expect(ran.reduce((sum, [from, to]) => sum + to - from, 0)).toBe(80)
  })

  it('goes on with what was stopped', async () => {
    const made = client(1)
    const stopped = explore(made, 600)
    await stopped.begins
    stopped.stop()
    ran.splice(0)
    const again = explore(made, 600)
    expect((await again.done).summary.digest).toBe(digest(600))
    expect(again.heard[0]!.summary.worlds).toBeGreaterThanOrEqual(32)
    expect(Math.min(...ran.map(([from]) => from))).toBeGreaterThanOrEqual(32)
  })

  it('traces the world that is in the ensemble', async () => {
    const made = client()
    const [trace] = await Promise.all([made.trace(scenario, 's', 7, 0), made.trace(other, 's', 3, 0)])
    const core = createEngine(scenario).run('s', 7, 8, 'explain')
    expect(trace.batch.digests).toEqual(core.digests)
    expect(trace.batch.detail!.role).toEqual(core.detail!.role)
    expect(trace.leverage.reduce((sum, share) => sum + share, 0)).toBeCloseTo(scenario.cases.length, 9)
  })

  it('keeps a core for drawing where there are enough', () => {
    expect([1, 2, 4, 64].map(threadsFor)).toEqual([1, 2, 3, 8])
  })
})

describe('comparisons and claims', () => {
  const arms = [
    { label: 'A', scenario },
    { label: 'B', scenario: { ...scenario, off: ['settlement'] } },
  ] as const
  const batchesOf = (at: 0 | 1, worlds: number) => [createEngine(arms[at].scenario).run('s', 0, worlds, 'summary')]

  it('refines a comparison that is the one of the core, however many threads', async () => {
    const heard: Contrast[] = []
    const last = await new Promise<Contrast>((resolve, reject) => {
      client(3).compare(
        { arms, seed: 's', worlds: 40, cases: [0, 0] },
        {
          progress: () => {},
          picture: (contrast, done) => {
            heard.push(contrast)
            if (done) resolve(contrast)
          },
          failed: (message) => reject(new Error(message)),
        },
      )
    })
    expect(heard.map(({ comparison }) => comparison.worlds)).toEqual([32, 40])
    expect(last.comparison).toEqual(compareBatches(arms, [batchesOf(0, 40), batchesOf(1, 40)], 's'))
  })

  it('moves inputs one by one as the core does, and says how far it is', async () => {
    const [kase] = scenario.cases
    const moved = { label: 'B', scenario: { ...scenario, off: ['settlement'], cases: [{ ...kase!, deadline: 60 }] } }
    const moving = { arms: [arms[0], moved] as const, cases: [0, 0] as const, seed: 's', worlds: 6 }
    const told: (readonly [done: number, of: number])[] = []
    const moves = await new Promise<Moves>((resolve, reject) => {
      client(2).move(moving, {
        progress: (done, of) => told.push([done, of]),
        moved: resolve,
        failed: (message) => reject(new Error(message)),
      })
    })
    expect(moves).toEqual(await moveInputs(createPool([mainThread(createEngine)]), moving))
    expect(moves.moves).toHaveLength(2)
    expect(told.at(-1)).toEqual([24, 24])
  })

  it('examines claims as the core does, reports progress, and stops reporting when something else is asked for', async () => {
    const made = client()
    const claim = CLAIMS.find(({ id }) => id === 14)!
    const prepare = preparer(shelf)
    const told: number[] = []
    const result = await new Promise<ClaimResult>((resolve, reject) => {
      made.examine(
        { claims: [claim], worlds: 4, prepare },
        { progress: (done) => told.push(done), result: resolve, done: () => {}, failed: (message) => reject(message) },
      )
    })
    expect(told.at(-1)).toBe(4 * ensemblesOf(claim))
    const pool = createPool([mainThread(createEngine)])
    expect(result).toEqual(await runClaim(pool, prepare, claim, 4))
    const silent: unknown[] = []
    const hear = (news: unknown) => silent.push(news)
    made.examine({ claims: CLAIMS, worlds: 64, prepare }, { progress: () => {}, result: hear, done: () => hear('done'), failed: hear })
    await explore(made, 33).done
    expect(silent).toEqual([])
  })
})

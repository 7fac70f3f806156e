import { describe, expect, it } from 'vitest'
import { createEngine, createPool, FACT_ARMS, FACTS, type FactResult, mainThread, runFacts } from '../../../../sim/index.ts'
import { preparer } from '../../../../web/places/evidence/prepare.ts'
import { createScore } from '../../../../web/worker/client/score.ts'
import { createTurn } from '../../../../web/worker/client/turn.ts'
import type { ScoringHearer } from '../../../../web/worker/contract.ts'
import { shelf } from '../../../support/bundled.ts'

/** A fact of two arms in few cases. */
const facts = FACTS.filter(({ row }) => row === 12)
const scenarios = ['hungary-2020', 'poland-2021']
const task = { facts, scenarios, worlds: 4, prepare: preparer(shelf) }
const pool = () => createPool([mainThread(createEngine), mainThread(createEngine)])
const plain = (results: readonly FactResult[]) => JSON.stringify(results)

interface Heard {
  readonly hear: ScoringHearer
  readonly progress: number[]
  readonly results: FactResult[]
}
function listen(onProgress: (done: number) => void = () => {}): Heard {
  const progress: number[] = []
  const results: FactResult[] = []
  const hear: ScoringHearer = {
    progress(done) {
      progress.push(done)
      onProgress(done)
    },
    scored: (found) => results.push(...found),
    failed: (message) => {
      throw new Error(message)
    },
  }
  return { hear, progress, results }
}

describe('scoring facts in turns', () => {
  const core = runFacts(pool(), task.prepare, facts, FACT_ARMS, scenarios, task.worlds)

  it('gives what the core gives, and counts to the last world', async () => {
    const { hear, progress, results } = listen()
    await createScore(task).attend(createTurn(pool()), hear)
    expect(plain(results)).toBe(plain(await core))
    // Two arms in two cases, at the defaults and over the draws.
    expect(progress.at(-1)).toBe(2 * 2 * 2 * task.worlds)
  })

  it('continues where it was when its turn is ended, with the same results; the ended turn hears nothing', async () => {
    const score = createScore(task)
    const first = createTurn(pool())
    let reached: () => void = () => {}
    const half = new Promise<void>((resolve) => {
      reached = resolve
    })
    const before = listen((done) => {
      if (done >= 2 * 2 * task.worlds) reached()
    })
    void score.attend(first, before.hear)
    await half
    first.end()
    const after = listen()
    await score.attend(createTurn(pool()), after.hear)
    expect(after.progress[0]).toBeGreaterThan(0)
    expect(after.progress.at(-1)).toBe(2 * 2 * 2 * task.worlds)
    expect(before.results).toEqual([])
    expect(plain(after.results)).toBe(plain(await core))
  })

  it('says what went wrong', async () => {
    const prepare = () => {
      throw new Error('no such case')
    }
    await expect(createScore({ ...task, prepare }).attend(createTurn(pool()), listen().hear)).rejects.toThrow('no such')
  })
})

import { describe, expect, it } from 'vitest'
import { createEngine, summarize } from '../../../../sim/index.ts'
import type { Backdrop } from '../../../../web/worker/contract.ts'
import { createBackdrop } from '../../../../web/worker/desk/backdrop.ts'
import { makeScenario } from '../../../support/scenarios.ts'

describe('createBackdrop', () => {
  it('comes to the digest and the bands of the core, a few worlds at a time', () => {
    const scenario = makeScenario(4, { months: 24 })
    const engine = createEngine(scenario)
    const growing = createBackdrop('one', 's', 20, 0)
    const seen: (Backdrop | null)[] = []
    while (seen.at(-1) == null && seen.length < 20) seen.push(growing.grow(engine))
    const core = summarize(scenario, 's', [createEngine(scenario).run('s', 0, 20, 'series')])
    expect(seen.length).toBeGreaterThan(1)
    expect(seen.slice(0, -1).every((one) => one === null)).toBe(true)
    expect(seen.at(-1)).toEqual({ digest: core.digest, worlds: 20, compliance: core.series.compliance })
    // Asked once more it has nothing to add.
    expect(growing.grow(engine)).toEqual(seen.at(-1))
  })
})

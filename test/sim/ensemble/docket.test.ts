import { describe, expect, it } from 'vitest'
import { meanInterval, wilsonInterval } from '../../../sim/analysis/index.ts'
import { summarizeDocket } from '../../../sim/ensemble/docket.ts'
import { PATH_NAMES } from '../../../sim/ensemble/index.ts'
import type { OutcomeName, Scenario } from '../../../sim/model/index.ts'
import { emptyBatch, SCENARIO } from '../cli/canned.ts'

type Case = { readonly [K in OutcomeName]?: number }
const RESOLVED: Case = { timeToFull: 20, lasted: 1, finalCompliance: 1 }
const LATE: Case = { timeToFull: 130, finalCompliance: 1 }
const OPEN: Case = { finalCompliance: 0.1 }
const NEVER: Case = { observed: 0 }

/** Worlds of two cases each; those of AAA and BBB. */
function batchOf(...worlds: readonly (readonly [Case, Case])[]) {
  const batch = emptyBatch(0, worlds.length, 2, 2)
  worlds.flat().forEach((kase, at) => {
    for (const [name, value] of Object.entries({ timeToFull: -1, observed: 150, ...kase })) batch.outcomes[name as OutcomeName][at] = value
  })
  return batch
}

describe('a docket as a whole', () => {
  const docket = summarizeDocket(SCENARIO, [batchOf([RESOLVED, OPEN], [LATE, RESOLVED], [RESOLVED, NEVER])])!

  it('counts resolved cases of those that were judged, world by world', () => {
    expect([docket.cases, docket.judged]).toEqual([2, 5 / 3])
    expect(docket.resolved.estimate).toBeCloseTo((0.5 + 1 + 1) / 3, 12)
    const { low, high } = meanInterval(Float64Array.of(0.5, 1, 1))
    expect([docket.resolved.low, docket.resolved.high]).toEqual([Math.max(0, low), Math.min(1, high)])
  })

  it('puts every judged case in one class', () => {
    expect(PATH_NAMES.reduce((sum, name) => sum + docket.paths[name]!.estimate, 0)).toBeCloseTo(1, 12)
    expect(docket.paths.prompt!.estimate).toBeCloseTo((0.5 + 0.5 + 1) / 3, 12)
  })

  it('says what is pending after ten years, of cases watched so long', () => {
    expect(docket.pendingAfterTenYears!.estimate).toBeCloseTo((0.5 + 0.5 + 0) / 3, 12)
    const young = summarizeDocket(SCENARIO, [
      batchOf([
        { ...OPEN, observed: 119 },
        { ...RESOLVED, observed: 30 },
      ]),
    ])!
    expect(young.pendingAfterTenYears).toBeNull()
  })

  it('lists respondents, the least resolved first, with an interval that is never empty', () => {
    expect(docket.respondents.map(({ id, cases }) => [id, cases])).toEqual([
      ['BBB', 1],
      ['AAA', 1],
    ])
    expect(docket.respondents[1]!.resolved).toEqual(wilsonInterval(3, 3))
    expect(docket.courts.map(({ id, cases }) => [id, cases])).toEqual([['Court', 2]])
  })

  it('is none for a single case', () => {
    const single: Scenario = { ...SCENARIO, cases: SCENARIO.cases.slice(0, 1) }
    expect(summarizeDocket(single, [emptyBatch(0, 2, 2, 1)])).toBeNull()
  })
})
